"""`make new`: what is missing is written and the rest left alone; nothing, if anything is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from filling import fill
from projects import edit, tree

from macros.checks.run import check
from macros.common.problems import report
from macros.content.docs_pages import read_pages
from macros.content.handbook import Handbook
from macros.content.model import CELLS, Phase, V
from macros.content.reading import read_shelf
from macros.upkeep.ledger import write
from macros.upkeep.new_content import RefusedError, start, understood
from macros.upkeep.scaffolds import SCAFFOLDS

KNOWN = {"tyopohja": "alku", "kaytanto": "tapaus", "lahde": "lahde", "innokyla": "Nimi"}
DATA = {
    "tyopohja": "data/tyopohjat/uusi-arkki.yml",
    "tapaus": "data/kaytannot/uusi-arkki.yml",
    "polku": "data/polut.yml",
    "opas": "data/oppaat/uusi-arkki.yml",
}
PAGES = {
    "tyopohja": "docs/tyopohjat/uusi-arkki/index.md",
    "tapaus": "docs/kaytannot/uusi-arkki/index.md",
    "polku": "docs/polut/uusi-arkki/index.md",
    "opas": "docs/uusi-arkki/index.md",
}


def make(root: Path, *words: str) -> list[str]:
    """`make new` with its words."""
    return start(root, understood(words))


def make_whole(root: Path, *words: str) -> Handbook:
    """`make new`, its skeleton filled, and `make addresses`."""
    make(root, *words)
    laji = next((word[5:] for word in words if word.startswith("laji=")), "tyopohja")
    fill(root / DATA[laji].replace("uusi-arkki", words[0]), KNOWN)
    book = read_shelf(root).handbook()
    assert book, report(read_shelf(root).problems)
    write(root, book, read_pages(root).addresses)
    assert report(check(read_shelf(root))) == "Ei ongelmia."
    return book


def fill_grid(root: Path) -> None:
    """Gives every cell of the example its home worksheet, with its page and line of the menu."""
    for number in range(2, len(CELLS)):
        make_whole(root, f"t{number}")


def test_new_worksheet_gets_data_page_and_nav_line(copy: Path) -> None:
    written = make(copy, "uusi-arkki")
    assert written[:5] == [
        "data/tyopohjat/uusi-arkki.yml: kirjoitettu",
        "docs/tyopohjat/uusi-arkki/index.md: kirjoitettu",
        "mkdocs.yml: kirjoitettu",
        "data/osoitteet.yml: kirjoitettu",
        "Työpohjan numero on 2 ja ruutu haku × variointi.",
    ]
    assert "numero: 2\n" in (copy / "data/tyopohjat/uusi-arkki.yml").read_text("utf-8")
    assert "  - tyopohjat/loppu/index.md\n  - tyopohjat/uusi-arkki/index.md\n" in (
        copy / "mkdocs.yml"
    ).read_text("utf-8")


@pytest.mark.parametrize("laji", SCAFFOLDS)
def test_the_check_then_lists_only_what_is_to_be_filled(copy: Path, laji: str) -> None:
    make(copy, "uusi-arkki", f"laji={laji}")
    problems = check(read_shelf(copy))
    assert {each.path for each in problems} == {DATA[laji]}
    assert len(problems) > 10
    assert all(each.message.endswith("on tyhjä. Kirjoita siihen teksti.") for each in problems)


@pytest.mark.parametrize("laji", SCAFFOLDS)
def test_a_filled_skeleton_is_whole(copy: Path, laji: str) -> None:
    make_whole(copy, "uusi-arkki", f"laji={laji}")
    assert (copy / PAGES[laji]).is_file()


def test_cell_of_a_new_worksheet_can_be_asked_for(copy: Path) -> None:
    said = make(copy, "uusi-arkki", "v=vakiinnuttaminen", "vaihe=toteutus")
    assert "Työpohjan numero on 12 ja ruutu toteutus × vakiinnuttaminen." in said


def test_a_cell_with_a_home_takes_further_worksheets(copy: Path) -> None:
    first = make_whole(copy, "eka", "v=viestinta", "vaihe=haku")
    assert first.worksheet["eka"].number == 21
    book = make_whole(copy, "toka", "v=viestinta", "vaihe=haku")
    cell = (Phase.APPLICATION, V.COMMUNICATION)
    assert [each.id for each in book.further[cell]] == ["eka", "toka"]
    assert book.home[cell].id == "alku"
    assert (copy / "docs/t/22/index.md").is_file()


@pytest.mark.slow
def test_a_full_grid_takes_more(copy: Path) -> None:
    fill_grid(copy)
    said = make(copy, "uusi-arkki")
    assert "Työpohjan numero on 21 ja ruutu haku × viestinta." in said


def test_number_of_a_removed_worksheet_is_not_given_again(copy: Path) -> None:
    edit(
        copy / "data/osoitteet.yml",
        "poistetut: []",
        'poistetut:\n  - {vanha: "tyopohjat/pois/", katso: "tyopohjat/alku/", otsikko: "Pois",'
        ' syy: "Turha.", numero: 30}',
    )
    said = make(copy, "uusi-arkki", "v=viestinta", "vaihe=haku")
    assert "Työpohjan numero on 31 ja ruutu haku × viestinta." in said


def test_page_of_existing_data_is_written_alone(copy: Path) -> None:
    (copy / "docs/tyopohjat/alku/index.md").unlink()
    assert make(copy, "alku")[:-1] == ["docs/tyopohjat/alku/index.md: kirjoitettu"]
    assert check(read_shelf(copy)) == ()


@pytest.mark.parametrize(
    "words",
    [
        ("Iso Alku",),
        ("ääkköset",),
        ("../ulos",),
        ("",),
        ("alku",),
        ("alku", "laji=tyopohja"),
        ("uusi-arkki", "laji=tapus"),
        ("uusi-arkki", "v=viesti"),
        ("uusi-arkki", "vaihe=hakku"),
        ("uusi-arkki", "koko=a4"),
        ("uusi-arkki", "tapaus"),
    ],
    ids=" ".join,
)
def test_wrong_or_taken_words_write_nothing(copy: Path, words: tuple[str, ...]) -> None:
    before = tree(copy)
    with pytest.raises(RefusedError):
        make(copy, *words)
    assert tree(copy) == before


@pytest.mark.parametrize(
    ("id_", "page"),
    [
        ("viestinta", "malli/viestinta"),
        ("haku", "vaiheet/haku"),
        ("tapaus", "kaytannot/tapaus"),
        ("polku", "polut/polku"),
        ("opas", "opas"),
    ],
)
def test_lost_page_of_other_content_is_written_in_its_own_folder(
    copy: Path, id_: str, page: str
) -> None:
    path = copy / f"docs/{page}/index.md"
    before = path.read_text("utf-8")
    path.unlink()
    assert make(copy, id_)[0] == f"docs/{page}/index.md: kirjoitettu"
    assert check(read_shelf(copy)) == ()
    assert path.read_text("utf-8").count("{{") == before.count("{{")


def test_menu_without_a_place_for_the_page_is_told(copy: Path) -> None:
    path = copy / "mkdocs.yml"
    path.write_text(
        "".join(
            line
            for line in path.read_text("utf-8").splitlines(keepends=True)
            if "tyopohjat/" not in line
        ),
        "utf-8",
    )
    before = tree(copy)
    with pytest.raises(
        RefusedError, match=r"kohtaa, johon sivu tyopohjat/uusi-arkki/index\.md kuuluu"
    ):
        make(copy, "uusi-arkki")
    assert tree(copy) == before
