"""The page of print products: what is offered for each printer, and axe on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import axe_faults
from playwright.sync_api import Page, expect
from projects import ROOT, build
from servers import serving
from sharing import Once

from macros.content.handbook import Handbook
from macros.content.print_catalogue import catalogue
from macros.web import finish as publishing

PRINTERS = {"Vain A4": "a4", "A4 ja A3": "a3", "Myös A1 (painotalo)": "a1"}
SIZES = ("a4", "a3", "a1")
OFFERED = """() => [...document.querySelectorAll("main a[href$='.pdf']")]
    .filter((link) => link.checkVisibility()).map((link) => link.href.split("/").pop())"""


def build_with_prints(target: Path) -> str:
    """Builds the site with the products that are made; what the build said."""
    result = build(target, PDF="on")
    assert result.returncode == 0, result.stdout + result.stderr
    publishing.finish(target, ROOT)
    return result.stdout


@pytest.fixture(scope="session")
def with_prints(once: Once) -> Iterator[str]:
    """The address of the site with its print products."""
    site, _ = once.make("tulosteineen", build_with_prints)
    with serving(site) as home:
        yield home


@pytest.mark.parametrize("printer", PRINTERS)
@pytest.mark.parametrize("width", [320, 1280])
def test_page_offers_what_the_printer_can_print(
    printer: str, width: int, page: Page, with_prints: str, book: Handbook
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{with_prints}tulosteet/")
    page.get_by_role("radio", name=printer).check()
    offered = page.evaluate(OFFERED)
    largest = SIZES.index(PRINTERS[printer])
    too_large = tuple(f"-{size}.pdf" for size in SIZES[largest + 1 :])
    assert [file for file in offered if too_large and file.endswith(too_large)] == []
    sets = [file for file in offered if file.startswith("setti-")]
    assert sets
    ways = {each.file for each in catalogue(book) if each.way}
    assert ways <= set(sets), "a set for other people is on A4, for any printer"
    assert {file.endswith("-vain-a4.pdf") for file in set(sets) - ways} == {printer == "Vain A4"}
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert axe_faults(page) == []


def test_each_file_is_offered_to_some_printer(page: Page, with_prints: str, book: Handbook) -> None:
    page.goto(f"{with_prints}tulosteet/")
    offered: set[str] = set()
    for printer in PRINTERS:
        page.get_by_role("radio", name=printer).check()
        offered.update(page.evaluate(OFFERED))
    wanted = {each.file for each in catalogue(book) if each.file.endswith(".pdf")}
    assert wanted <= offered


def test_path_leads_to_its_files_for_other_people(page: Page, with_prints: str) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(f"{with_prints}polut/hakemus-tana-iltana/")
    links = page.locator(".hb-ways a")
    files = links.evaluate_all("(all) => all.map((each) => each.href.split('/').pop())")
    endings = [file.removeprefix("setti-hakemus-tana-iltana-") for file in files]
    assert endings == ["yksin.pdf", "12-henkea.pdf", "osa-etana.pdf"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    ("asked", "files"),
    [
        ("t=01.yksin,02.yksin,03.yksin,04.yksin&n=1", ["setti-hakemus-tana-iltana-yksin.pdf"]),
        ("t=01.lyhyt,02.lyhyt,03.lyhyt,04.lyhyt&n=3", ["setti-hakemus-tana-iltana-vain-a4.pdf"]),
        (
            "t=01.lyhyt,02.lyhyt,03.lyhyt,04.lyhyt&n=4&etana=2",
            ["setti-hakemus-tana-iltana-vain-a4.pdf", "setti-hakemus-tana-iltana-osa-etana.pdf"],
        ),
        ("t=01.lyhyt,02.lyhyt&n=3", []),
    ],
)
def test_plan_offers_the_file_of_its_very_versions(
    asked: str, files: list[str], page: Page, with_prints: str
) -> None:
    page.goto(f"{with_prints}tyopaja/?{asked}")
    offered = page.evaluate(OFFERED)
    assert [file for file in offered if file.startswith("setti-")] == files


def test_plan_of_a_workshop_leads_to_the_cards_of_examples(page: Page, with_prints: str) -> None:
    page.goto(f"{with_prints}tyopaja/?t=01,06")
    link = page.get_by_role("link", name="esimerkkikortit")
    expect(link).to_be_visible()
    file = page.request.get(str(link.evaluate("(tag) => tag.href")))
    assert file.ok and file.body().startswith(b"%PDF")


def test_plan_counts_the_cards_for_the_tables_in_the_room(page: Page, with_prints: str) -> None:
    page.goto(f"{with_prints}tyopaja/?t=01.suuri-ryhma,04.suuri-ryhma&n=12&ryhmia=3")
    cards = page.locator('[data-osa="kortit"]')
    expect(cards.locator("li")).to_have_text(
        ["2 kpl tiedoston sivua 1: 3 A5-korttia", "2 kpl tiedoston sivua 4: 3 A5-korttia"]
    )
    page.goto(f"{with_prints}tyopaja/?t=01&n=1")
    expect(cards).to_be_hidden()
