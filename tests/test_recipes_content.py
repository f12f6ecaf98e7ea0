"""The editor's recipes of CONTRIBUTING: a worksheet from a file, and content taken away again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from filling import fill
from projects import built_from, command, edit, tree
from reading import read_page

from macros.checks.checked_handbook import open_library

pytestmark = pytest.mark.slow  # whole sites are built; the gates run it

OWN = "oma-arkki"
KNOWN = {
    "tyopohja": "hyotylause",
    "kaytanto": "penkkikahvila",
    "lahde": "opin-ovi-klinikka",
    "innokyla": "Toimintamallin lyhyt kuvaus",
}
GONE = f"""poistetut:
  - vanha: "tyopohjat/{OWN}/"
    katso: "tyopohjat/hyotylause/"
    otsikko: "Oma arkki"
    syy: "Hyötylause kysyy samat asiat."
    numero: 21
"""
LEDGER = "data/osoitteet.yml"


def said(root: Path, *words: str, status: int = 0) -> str:
    """What a command of the copy says; it has to end with the status."""
    result = command(root, *words)
    assert result.returncode == status, result.stdout + result.stderr
    return result.stdout


def told(root: Path) -> list[str]:
    """What the check tells, without the count."""
    return said(root, "check", status=1).splitlines()[:-1]


@pytest.fixture
def with_own(project: Path) -> Path:
    """A copy of the project to which an organisation has added its own worksheet in a file."""
    given = project / f"data/tyopohjat/{OWN}.yml"
    said(project, "new", OWN)
    fill(given, KNOWN)
    edit(given, 'otsikko: "Kirjoittakaa vastaus"', 'otsikko: "Oma arkki"')
    file = given.read_text("utf-8")
    for name in (given, project / f"docs/tyopohjat/{OWN}/index.md"):
        name.unlink()
    edit(project / "mkdocs.yml", f"      - tyopohjat/{OWN}/index.md\n", "")
    edit(project / LEDGER, f'  - "tyopohjat/{OWN}/"\n', "")
    assert said(project, "check") == "Ei ongelmia.\n"
    # what the recipe says
    given.write_text(file, "utf-8")
    assert any(f"Luo se komennolla make new ID={OWN}." in line for line in told(project))
    said(project, "new", OWN)
    said(project, "addresses")
    assert said(project, "check") == "Ei ongelmia.\n"
    return project


def test_an_own_worksheet_in_a_file_is_everywhere(with_own: Path) -> None:
    book = open_library(with_own)
    own = book.worksheet[OWN]
    assert own.number == 21
    assert book.further[own.cell] == (own,)
    site = built_from(with_own)
    page = read_page(site / f"tyopohjat/{OWN}/index.html")
    assert page.select_one(f'section.hb-sheet[data-tyopohja="{OWN}"]')
    assert page.select_one(".hb-mini .is-here")
    for name in ("index.html", "tyopohjat/index.html", f"vaiheet/{own.phase.value}/index.html"):
        links = [each["href"] for each in read_page(site / name).select("main a[href]")]
        assert any(href.endswith(f"{OWN}/") for href in links), name
    assert _chosen(site / "tyopaja/index.html", "21")
    assert OWN in (site / "t/21/index.html").read_text("utf-8")
    assert f"/tyopohjat/{OWN}/" in (site / "data/tyopohjat.csv").read_text("utf-8")
    assert {f"{OWN}-a4.pdf", f"{OWN}-ajolista.pdf", f"{OWN}.docx"} <= set(book.ledger.prints)


def _chosen(page: Path, number: str) -> BeautifulSoup | None:
    return read_page(page).select_one(f'input[type="checkbox"][value="{number}"]')


def test_removal_begins_with_what_rests_on_the_content(with_own: Path) -> None:
    worksheet = with_own / "data/tyopohjat/hyotylause.yml"
    edit(worksheet, "vaihtoehto: []", f"vaihtoehto: [{OWN}]")
    assert said(with_own, "check") == "Ei ongelmia.\n"
    # 1. the data goes
    (with_own / f"data/tyopohjat/{OWN}.yml").unlink()
    reference, page = told(with_own)
    assert reference.startswith("data/tyopohjat/hyotylause.yml:")
    assert page.startswith(f"docs/tyopohjat/{OWN}/index.md:")
    assert page.endswith("kirjoita se osoitteiden luetteloon kohtaan ”poistetut”.")
    # 2. what referred to it
    edit(worksheet, f"vaihtoehto: [{OWN}]", "vaihtoehto: []")
    assert told(with_own) == [page]


def test_removal_ends_in_a_leading_page(with_own: Path) -> None:
    (with_own / f"data/tyopohjat/{OWN}.yml").unlink()
    # 3. why it is gone, and where to go on
    edit(with_own / LEDGER, "poistetut: []\n", GONE.replace("    numero: 21\n", ""))
    assert any("Poistetulta työpohjalta puuttuu numero." in line for line in told(with_own))
    edit(with_own / LEDGER, 'syy: "Hyötylause kysyy samat asiat."\n', GONE[GONE.index("syy:") :])
    menu = f"mkdocs.yml:{_line(with_own / 'mkdocs.yml', OWN)}"
    assert told(with_own) == [
        f"docs/tyopohjat/{OWN}/index.md:2: Sisältö on poistettu."
        " Tee sivusta ohjaussivu komennolla make addresses.",
        f"{menu}: Sivun tyopohjat/{OWN}/index.md sisältö on poistettu. Poista sivu valikosta.",
    ]
    # 4. the menu
    edit(with_own / "mkdocs.yml", f"      - tyopohjat/{OWN}/index.md\n", "")
    # 5. the pages that lead on
    made = said(with_own, "addresses")
    assert f"docs/tyopohjat/{OWN}/index.md: kirjoitettu" in made
    assert "docs/t/21/index.md: kirjoitettu" in made
    assert made.endswith("Ei ongelmia.\n")
    before = tree(with_own / "docs")
    said(with_own, "addresses")
    assert tree(with_own / "docs") == before


def _line(path: Path, word: str) -> int:
    """The number of the first line that has a word."""
    lines = path.read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if word in line)


def test_removed_worksheet_leads_on_and_its_number_is_kept(with_own: Path) -> None:
    (with_own / f"data/tyopohjat/{OWN}.yml").unlink()
    (with_own / f"docs/tyopohjat/{OWN}/index.md").unlink()
    edit(with_own / "mkdocs.yml", f"      - tyopohjat/{OWN}/index.md\n", "")
    edit(with_own / LEDGER, "poistetut: []\n", GONE)
    said(with_own, "addresses")
    site = built_from(with_own)
    for name in (f"tyopohjat/{OWN}", "t/21"):
        page = read_page(site / name / "index.html")
        assert "sivu on poistettu" in page.h1.get_text()
        assert "Hyötylause kysyy samat asiat." in page.get_text()
        assert page.select_one("main a")["href"].endswith("hyotylause/")
    assert OWN not in (site / "sitemap.xml").read_text("utf-8")
    started = said(with_own, "new", "toinen")
    assert re.search(r"Työpohjan numero on 22\b", started)
