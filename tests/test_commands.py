"""The commands as an editor runs them: what they say and write, and how they end."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from projects import command, edit, spoil, tree
from sampling import first, sampled

from macros.content.data_files import DATA_FILES


@pytest.mark.slow
def test_schemas_are_written_once(shop: Path) -> None:
    told = command(shop, "schema", "--check")
    assert told.returncode == 1
    assert "data/skeemat/tyopohja.schema.json: vanhentunut\n" in told.stdout
    assert not (shop / "data/skeemat").exists()
    written = command(shop, "schema")
    count = len(DATA_FILES) + 1  # the file of one's own project is not of data/
    assert (written.returncode, written.stdout.count(": kirjoitettu\n")) == (0, count)
    for words in (("schema",), ("schema", "--check")):
        again = command(shop, *words)
        assert (again.returncode, again.stdout) == (0, "Skeemat ovat ajan tasalla.\n")


def test_new_worksheet_is_started_and_a_bad_name_refused(shop: Path) -> None:
    refused = command(shop, "new", "Iso Alku")
    assert (refused.returncode, refused.stderr) == (1, "")
    assert (
        refused.stdout
        == "Tunniste ”Iso Alku” ei kelpaa: käytä pieniä kirjaimia a–z, numeroita ja väliviivaa.\n"
    )
    started = command(shop, "new", "uusi-arkki")
    assert started.returncode == 0
    assert started.stdout.splitlines()[0] == "data/tyopohjat/uusi-arkki.yml: kirjoitettu"
    assert (shop / "docs/tyopohjat/uusi-arkki/index.md").is_file()


def test_new_addresses_are_added_and_all_is_checked(shop: Path) -> None:
    ledger = shop / "data/osoitteet.yml"
    text = ledger.read_text("utf-8")
    edit(ledger, '  - "polut/polku/"\n', "")
    result = command(shop, "addresses")
    assert (result.returncode, result.stdout) == (
        0,
        "data/osoitteet.yml: kirjoitettu\nEi ongelmia.\n",
    )
    assert ledger.read_text("utf-8").endswith(text[text.index("sivut:") :])


@pytest.mark.parametrize(
    "name", first(["build", "addresses", "links", "print", "serve", "test", "release-check"])
)
def test_faulty_content_stops_every_command_before_it_writes(shop: Path, name: str) -> None:
    spoil(shop)
    before = tree(shop)
    result = command(shop, name)
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.endswith("ongelmaa.\n")
    assert "data/sanasto.yml:" in result.stdout
    assert tree(shop) == before


def test_what_publishing_lacks_is_counted(shop: Path) -> None:
    result = command(shop, "release-check", SITE_URL="https://esimerkki.fi/kansio")
    assert result.returncode == 1
    lines = result.stdout.splitlines()
    assert "Ei ongelmia." in lines[0]
    assert not any(line.startswith("SITE_URL:") for line in lines), "kauttaviiva lisätään"
    assert lines[-1] == f"Julkaisemisesta puuttuu {len(lines) - 2} asiaa."


def test_unknown_words_are_refused(shop: Path) -> None:
    result = command(shop, "check", "--nopeasti")
    assert result.returncode == 2
    assert "tuntematon valinta --nopeasti" in result.stderr


def test_a_spoilt_list_of_words_is_told(shop: Path) -> None:
    (shop / "data/sanalista.txt").write_bytes(b"Penkki\nkah\xff\xfevila\n")
    result = command(shop, "build", PDF="off")
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.splitlines()[0] == (
        "data/sanalista.txt:2: Tiedosto ei ole UTF-8-muodossa. "
        "Tallenna se uudelleen merkistöllä UTF-8."
    )
    (shop / "data/sanalista.txt").unlink()
    (shop / "data/sanalista.txt").mkdir()
    assert command(shop, "check").stdout.startswith("data/sanalista.txt:1: Tiedostoa ei voi lukea.")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        (None, "Tiedostoa ei voi lukea."),
        (b"site_name: x\n\xff", "Tiedosto ei ole UTF-8-muodossa."),
        (b"nav: [\n", "Asetustiedosto ei aukea."),
    ],
)
def test_settings_that_cannot_be_read_are_told(shop: Path, spoilt: bytes | None, told: str) -> None:
    (shop / "mkdocs.yml").unlink()
    if spoilt is not None:
        (shop / "mkdocs.yml").write_bytes(spoilt)
    for name in ("check", "release-check", "build"):
        result = command(shop, name, PDF="off")
        assert (result.returncode, result.stderr) == (1, "")
        assert re.fullmatch(rf"mkdocs\.yml:[12]: {re.escape(told)}.*\n1 ongelma\.\n", result.stdout)


def test_hidden_files_of_other_programs_are_passed_over(shop: Path) -> None:
    for name in (
        "data/tyopohjat/._alku.yml",
        "data/kaytannot/.tapaus.yml",
        "docs/tyopohjat/alku/._index.md",
    ):
        (shop / name).write_bytes(b"\x00\x05\x16\x07\xff{{")
    assert command(shop, "check").stdout == "Ei ongelmia.\n"


# --- everything is checked before anything is written --------------------------------------------

WRITING = [
    ("addresses",),
    ("new", "uusi-arkki"),
    ("links",),
    ("schema",),
    ("audit",),
    ("portability",),
    ("print",),
    ("print", "alku"),
]
FAULTS = {
    "polut.yml: väärä tunniste": ("data/polut.yml", "tunniste: alku", "tunniste: allku"),
    "osoitteet.yml: väärä katso": (
        "data/osoitteet.yml",
        "poistetut: []",
        'poistetut:\n  - {vanha: "polut/pois/", katso: "ei/ole/", otsikko: "X", syy: "Y."}',
    ),
    "sanasto.yml: kirjoitusvirhe": ("data/sanasto.yml", "selite:", "selitys:"),
    "sivu: tuntematon makro": ("docs/polut/polku/index.md", "{{ polku() }}", "{{ polkku() }}"),
}


@pytest.mark.parametrize("words", sampled(WRITING, lambda _: None, " ".join))
@pytest.mark.parametrize("fault", first(list(FAULTS)))
def test_a_command_that_writes_checks_everything_first(
    shop: Path, words: tuple[str, ...], fault: str
) -> None:
    name, old, new = FAULTS[fault]
    edit(shop / name, old, new)
    before = tree(shop)
    result = command(shop, *words)
    assert (result.returncode, result.stderr) == (1, "")
    assert f"{name}:" in result.stdout
    assert tree(shop) == before


def test_an_address_that_is_no_address_is_named_and_not_written(shop: Path) -> None:
    (shop / "docs/tietoa").mkdir()
    (shop / "docs/tietoa/käyttöohje.md").write_text("# Ohje\n\nTeksti.\n", "utf-8")
    with (shop / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("  - tietoa/käyttöohje.md\n")
    before = tree(shop)
    result = command(shop, "addresses")
    assert (result.returncode, result.stderr) == (1, "")
    assert "docs/tietoa/käyttöohje.md:1: " in result.stdout
    assert tree(shop) == before


@pytest.mark.slow
def test_a_page_or_a_line_that_is_missing_does_not_hinder_the_command_that_makes_it(
    shop: Path,
) -> None:
    (shop / "docs/tyopohjat/alku/index.md").unlink()
    settings = (shop / "mkdocs.yml").read_text("utf-8")
    (shop / "mkdocs.yml").write_text(settings.replace("  - tyopohjat/alku/index.md\n", ""), "utf-8")
    assert command(shop, "check").returncode == 1
    made = command(shop, "new", "alku")
    assert made.returncode == 0, made.stdout
    assert "docs/tyopohjat/alku/index.md: kirjoitettu" in made.stdout
    assert command(shop, "check").stdout == "Ei ongelmia.\n"


@pytest.mark.slow
def test_a_second_worksheet_waits_until_the_first_is_whole(shop: Path) -> None:
    assert command(shop, "new", "eka").returncode == 0
    before = tree(shop)
    result = command(shop, "new", "toka")
    assert result.returncode == 1
    assert result.stdout.startswith("Mitään ei kirjoitettu. Korjaa nämä ensin:\n")
    assert tree(shop) == before
