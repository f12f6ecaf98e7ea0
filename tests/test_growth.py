"""A handbook with three times the worksheets, made as an editor makes them: all of it still works.

The machine is the project's own; the further worksheets are copies of its own under new numbers.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from filling import grown
from playwright.sync_api import Browser, Page, expect
from projects import built_from, copy_project
from reading import read_page
from servers import serving
from sharing import Once

from macros.checks.checked_handbook import open_library
from macros.content.handbook import Handbook
from macros.content.model import Phase

pytestmark = pytest.mark.slow  # whole sites are built; the gates run it

COUNT = 60
NARROW = {"width": 320, "height": 640}
LEAST = 24
"""Pixels of the side of what is pressed."""


@pytest.fixture(scope="module")
def large(once: Once) -> Path:
    """The grown handbook, its site built into it; read it, and change nothing in it."""

    def grow(target: Path) -> str:
        built_from(grown(copy_project(target), COUNT))
        return ""

    return once.make("kasvanut", grow)[0]


@pytest.fixture(scope="module")
def large_book(large: Path) -> Handbook:
    """The content of the grown handbook."""
    return open_library(large)


@pytest.fixture(scope="module")
def home(large: Path) -> Iterator[str]:
    """The grown site served on loopback, with a slash at the end."""
    with serving(large / "site") as address:
        yield address


def test_every_cell_has_its_home_and_further_worksheets(large_book: Handbook) -> None:
    assert len(large_book.worksheets) == COUNT
    assert sorted(each.number for each in large_book.home.values()) == list(range(1, 21))
    assert set(large_book.further) == set(large_book.home)


def test_map_is_whole_on_the_narrowest_screen(
    browser: Browser, home: str, large_book: Handbook
) -> None:
    context = browser.new_context(viewport=NARROW)
    page = context.new_page()
    page.goto(home)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    reached = set()
    for cell in page.locator(".hb-cell").all():
        summary = cell.locator("summary")
        assert (summary.bounding_box() or {"height": 0})["height"] >= LEAST
        summary.focus()
        page.keyboard.press("Enter")
        for link in cell.locator("a").all():
            box = link.bounding_box()
            assert box and box["height"] >= LEAST and box["x"] + box["width"] <= NARROW["width"]
            reached.add((link.get_attribute("href") or "").rstrip("/").split("/")[-1])
    assert reached == set(large_book.worksheet)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    context.close()


def test_list_is_whole_on_the_narrowest_screen(
    browser: Browser, home: str, large_book: Handbook
) -> None:
    context = browser.new_context(viewport=NARROW)
    page = context.new_page()
    page.goto(f"{home}tyopohjat/")
    links = page.locator(".hb-mapcard__link").evaluate_all("all => all.map((each) => each.href)")
    assert {each.rstrip("/").split("/")[-1] for each in links} == set(large_book.worksheet)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    context.close()


def test_cell_tells_aloud_how_many_more_it_has(page: Page, home: str) -> None:
    page.goto(home)
    cell = page.locator('[data-v="viestinta"][data-vaihe="haku"]')
    expect(cell.locator("summary")).to_have_text("+2 lisää: Haku, Viestintä")


def test_finder_chooses_among_all(page: Page, home: str, large_book: Handbook) -> None:
    page.goto(f"{home}tyopohjat/?vaihe=haku")
    expect(page.locator(".hb-finder__count")).to_contain_text("Sopivia työpohjia on ")
    cards = page.locator("[data-tyopohja-kortti]:not([hidden])")
    wanted = [
        each.id
        for each in large_book.worksheets
        if Phase.APPLICATION in (each.phase, *each.also_phases)
    ]
    assert len(wanted) >= 12
    assert sorted(cards.evaluate_all("all => all.map((each) => each.dataset.tyopohjaKortti)")) == (
        sorted(wanted)
    )
    page.goto(f"{home}tyopohjat/")
    expect(page.locator(".hb-finder__count")).to_have_text(f"Työpohjia on {COUNT}.")


def test_finder_narrows_further_worksheets_too(page: Page, home: str) -> None:
    page.goto(f"{home}tyopohjat/?v=variointi")
    expect(page.locator(".hb-finder__count")).to_contain_text("Sopivia")
    card = "[data-tyopohja-kortti]"
    out = page.locator(f'td[data-v="viestinta"][data-vaihe="haku"] {card}')
    fits = page.locator(f'td[data-v="variointi"][data-vaihe="haku"] {card}')
    expect(out.last).to_be_hidden()
    expect(fits.last).to_be_visible()


def test_search_finds_a_further_worksheet_by_its_number(page: Page, home: str) -> None:
    page.goto(f"{home}haku/?q=45")
    expect(page.locator('#haku-tulokset[data-valmis="true"]')).to_be_visible()
    hits = page.locator("ol.hb-hits a.hb-hit").evaluate_all("all => all.map((each) => each.href)")
    assert any("-45/" in href for href in hits[:3])


def test_workshop_takes_a_further_worksheet(page: Page, home: str, large_book: Handbook) -> None:
    every = ",".join(f"{each.number:02d}" for each in large_book.worksheets)
    page.goto(f"{home}tyopaja/?t={every}")
    expect(page.locator(".hb-day__list li")).to_have_count(COUNT)


def test_short_address_leads_to_a_further_worksheet(large: Path) -> None:
    page = read_page(large / "site/t/45/index.html")
    assert "-45/" in page.select_one("main a")["href"]


@pytest.mark.parametrize("name", ["vaiheet/haku", "malli/viestinta"])
def test_pages_of_phase_and_v_name_further_worksheets(large: Path, name: str) -> None:
    further = read_page(large / f"site/{name}/index.html").select(".hb-also")
    assert any("Samaan kohtaan sopii myös" in each.get_text() for each in further)


def test_open_data_has_every_worksheet(large: Path) -> None:
    with (large / "site/data/tyopohjat.csv").open(encoding="utf-8-sig") as file:
        numbers = [int(row["numero"]) for row in csv.DictReader(file, delimiter=";")]
    assert numbers == list(range(1, COUNT + 1))
