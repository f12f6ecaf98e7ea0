"""The spoken page: what a simulated screen reader says of sheets, journeys and dialogs.

The scripts in spoken/ are read by eye and compared; the laws beside them hold of every page.
`HB_PUHE=uusi make test ARGS="tests/test_spoken.py -m ''"` writes the scripts anew, to be reviewed.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from browsers import in_script, settled
from playwright.sync_api import Page, expect
from project_page import at_projects, does
from projects import ROOT
from reading import lasting_pages
from sampling import sampled
from speaking import (
    FIELDS,
    Said,
    alike,
    echoes,
    namesakes,
    read_aloud,
    run_together,
    script,
    walk,
)
from test_axe import kind_of_page

from macros.checks.checked_handbook import open_library
from macros.content.sheet import DATE, PROJECT
from macros.content.worksheet import Worksheet
from macros.views.sheet_view import SheetView, sheet_view

BOOK = open_library(ROOT)
SCRIPTS = ROOT / "tests/spoken"
RENEW = "HB_PUHE"
SHEET = ".hb-sheet"
NOON = "2027-03-01T12:00:00+02:00"


def check_script(name: str, said: Said, address: str = "") -> None:
    """Compares what is said with its script, or writes that anew when asked."""
    path = SCRIPTS / f"{name}.txt"
    told = script(said).replace(address, "/") if address else script(said)
    if os.environ.get(RENEW) == "uusi":
        path.write_text(told, "utf-8")
    assert path.read_text("utf-8") == told


# --- Sheets --------------------------------------------------------------------------------------


def names_in_order(worksheet: Worksheet) -> list[str]:
    """What each field of the sheet is called, in the order of the YAML."""
    view = sheet_view(BOOK, worksheet, "")
    names = {PROJECT.id: PROJECT.question, DATE.id: DATE.question, **names_of(view)}
    return [names[field.id] for field in (PROJECT, DATE, *worksheet.sheet.fields())]


def names_of(view: SheetView) -> dict[str, str]:
    """What the fields of a sheet's blocks are called, by their ids."""
    cells = [cell for block in view.blocks for row in block.rows for cell in row.cells]
    boxes = [box for block in view.blocks for box in block.controls]
    return {
        **{each.field_id: each.label for each in cells},
        **{
            each.field_id: each.label if each.kind == "rasti" else f"{each.label} {each.hint or ''}"
            for each in boxes
        },
    }


def bare(name: str) -> str:
    """A name by its letters alone."""
    return Said("", name).bare


@pytest.mark.parametrize(
    "worksheet", sampled(BOOK.worksheets, kind=lambda _: SHEET, name=lambda each: each.id)
)
def test_sheet_is_spoken_as_it_was_reviewed(worksheet: Worksheet, site: Path) -> None:
    page = site / f"tyopohjat/{worksheet.id}/index.html"
    said = read_aloud({worksheet.id: (page, (SHEET,))})[worksheet.id][SHEET]
    assert namesakes(said) == []
    assert alike(said) == []
    assert echoes(said) == []
    fields = [each for each, _ in walk(said) if each.role in (*FIELDS, "radiogroup")]
    assert [each.bare for each in fields] == [bare(each) for each in names_in_order(worksheet)]
    check_script(worksheet.id, said)


# --- Journeys and dialogs ------------------------------------------------------------------------


@dataclass(frozen=True)
class Stop:
    """A page of a journey: its address, what is read of it, and what is done there first."""

    name: str
    address: str
    place: str = "main"
    act: Callable[[Page], None] = settled


def search(page: Page) -> None:
    """Opens the search and asks for something."""
    page.get_by_role("button", name="Hae", exact=True).click()
    page.get_by_role("combobox", name="Mitä etsit?").fill("kokeilu")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")


def show_code(page: Page) -> None:
    """Opens the QR code of a round of grades."""
    expect(page.locator("#hb-arvio[data-valmis]")).to_be_attached()
    page.get_by_role("button", name="Näytä QR-koodi ja osoite").click()
    expect(page.locator("dialog[open] svg")).to_be_visible()


JOURNEYS = (
    Stop("etusivu", "", "body"),
    Stop("hanke", "hanke/"),
    Stop("polku", "polut/hakemus-tana-iltana/"),
    Stop("rajaus", "tyopohjat/", ".hb-finder"),
    Stop("innokyla", "innokyla/", ".hb-visit"),
    Stop("luonnos", "hanke/hakemus/", ".hb-draft:not([hidden])"),
    Stop("tilanne", "hanke/tilanne/"),
    Stop("tyopaja", "tyopaja/?t=01,06&klo=0900&n=12&etana=6&kesto=90"),
    Stop("arvio", "arvio/"),
)
DIALOGS = (
    Stop("ikkuna-haku", "malli/", "dialog[open]", search),
    Stop("ikkuna-qr", "arvio/kooste/", "dialog[open]", show_code),
)


def as_shown(page: Page, folder: Path) -> Path:
    """The page as it is now, in a file."""
    file = folder / "sivu.html"
    file.write_text(page.evaluate(in_script("as_shown")), "utf-8")
    return file


@pytest.mark.parametrize(
    "stop",
    sampled((*JOURNEYS, *DIALOGS), kind=lambda each: each in DIALOGS, name=lambda each: each.name),
)
def test_journey_is_spoken_as_it_was_reviewed(
    stop: Stop, page: Page, address: str, tmp_path: Path
) -> None:
    page.clock.set_fixed_time(NOON)
    at_projects(page, address)
    does(page, "avaa-esimerkki")
    expect(page.locator("#hanke-nimi")).to_have_value(BOOK.project.name)
    page.goto(address + stop.address)
    settled(page)
    stop.act(page)
    said = read_aloud({stop.name: (as_shown(page, tmp_path), (stop.place,))})[stop.name]
    assert faults(said[stop.place]) == []
    check_script(stop.name, said[stop.place], address)


# --- Every page ----------------------------------------------------------------------------------


def faults(said: Said) -> list[str]:
    """What breaks a law that holds of every page."""
    return [*namesakes(said), *alike(said), *run_together(said)]


def first_of_each_kind(names: list[str]) -> list[str]:
    """One page of each kind, by its file."""
    kinds = {kind_of_page(name.removesuffix("/index.html")): name for name in reversed(names)}
    return list(kinds.values())


@pytest.mark.slow
def test_laws_hold_on_every_kind_of_page(site: Path) -> None:
    pages = {name: (site / name, ("main",)) for name in first_of_each_kind(lasting_pages(site))}
    read = read_aloud(pages, without="[data-js], template, [hidden]")
    found = {name: faults(said["main"]) for name, said in read.items()}
    assert len(found) > 30
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
