"""`make new`: what is missing is written and the rest left alone; nothing, if anything is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import tree

from macros.checks.run import check
from macros.content.model import Phase, V
from macros.content.reading import read_shelf
from macros.upkeep.new_content import RefusedError, start


def test_new_worksheet_gets_data_page_and_nav_line(copy: Path) -> None:
    written = start(copy, "uusi-arkki")
    assert written[:3] == [
        "data/tyopohjat/uusi-arkki.yml: kirjoitettu",
        "docs/tyopohjat/uusi-arkki.md: kirjoitettu",
        "mkdocs.yml: kirjoitettu",
    ]
    assert "numero: 2\n" in (copy / "data/tyopohjat/uusi-arkki.yml").read_text("utf-8")
    assert "  - tyopohjat/loppu.md\n  - tyopohjat/uusi-arkki.md\n" in (
        copy / "mkdocs.yml"
    ).read_text("utf-8")


def test_the_check_then_lists_only_what_is_to_be_filled(copy: Path) -> None:
    start(copy, "uusi-arkki")
    problems = check(read_shelf(copy))
    assert {each.path for each in problems} == {"data/tyopohjat/uusi-arkki.yml"}
    assert all(
        "tyhjä" in each.message or "kelpaa" in each.message or "Viittaus" in each.message
        for each in problems
    )


def test_page_of_existing_data_is_written_alone(copy: Path) -> None:
    (copy / "docs/tyopohjat/alku.md").unlink()
    assert start(copy, "alku")[:-1] == ["docs/tyopohjat/alku.md: kirjoitettu"]
    assert check(read_shelf(copy)) == ()


@pytest.mark.parametrize("id_", ["Iso Alku", "ääkköset", "../ulos", "", "alku"])
def test_wrong_or_taken_id_writes_nothing(copy: Path, id_: str) -> None:
    before = tree(copy)
    with pytest.raises(RefusedError):
        start(copy, id_)
    assert tree(copy) == before


@pytest.mark.parametrize(
    ("id_", "page"),
    [("viestinta", "malli/viestinta"), ("haku", "vaiheet/haku"), ("tapaus", "kaytannot/tapaus")],
)
def test_lost_page_of_other_content_is_written_in_its_own_folder(
    copy: Path, id_: str, page: str
) -> None:
    path = copy / f"docs/{page}.md"
    before = path.read_text("utf-8")
    path.unlink()
    assert start(copy, id_)[0] == f"docs/{page}.md: kirjoitettu"
    assert check(read_shelf(copy)) == ()
    assert path.read_text("utf-8").count("{{") == before.count("{{")


def test_full_grid_takes_no_more(copy: Path) -> None:
    text = (copy / "data/tyopohjat/alku.yml").read_text("utf-8")
    for number, (phase, v) in enumerate(((phase, v) for phase in Phase for v in V), start=1):
        other = text.replace("tunniste: alku\n", f"tunniste: t{number}\n", 1).replace(
            "v: viestinta", f"v: {v.value}"
        )
        (copy / f"data/tyopohjat/t{number}.yml").write_text(
            other.replace("vaihe: haku", f"vaihe: {phase.value}"), "utf-8"
        )
    before = tree(copy)
    with pytest.raises(RefusedError, match="Ruudukko on täynnä"):
        start(copy, "uusi-arkki")
    assert tree(copy) == before


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
    with pytest.raises(RefusedError, match=r"kohtaa, johon sivu tyopohjat/uusi-arkki\.md kuuluu"):
        start(copy, "uusi-arkki")
    assert tree(copy) == before
