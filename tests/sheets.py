"""A sheet on its page, as the tests fill it and look at what the browser keeps of it."""

from __future__ import annotations

import json
from pathlib import Path

from browsers import in_script
from playwright.sync_api import Download, Locator, Page, expect
from servers import until

WORKSHEET = "hyotylause"
FIRST = f"#{WORKSHEET}-kaytanne"
PROBLEM = f"#{WORKSHEET}-pulma"
SAVE = "Tallenna hanke tiedostoon"
OLD, NEW = 1_764_000_000, 1_764_003_600
"""Two times of writing, in seconds: nobody's clock is asked."""

Entry = tuple[str | bool, str, int, int]
"""A value, its writer, the writer's number and the time (s)."""


def open_sheet(page: Page, address: str, worksheet: str = WORKSHEET, tail: str = "") -> Page:
    """Opens the page of a worksheet and waits until it knows its project."""
    page.goto(f"{address}tyopohjat/{worksheet}/{tail}")
    expect(page.get_by_role("button", name=SAVE)).to_be_visible()
    return page


def kept(page: Page, sheet: str = WORKSHEET) -> dict[str, object]:
    """What the browser keeps safe of a sheet: the first value of each field."""
    values: dict[str, object] = {}
    for project in page.evaluate(in_script("projects")):
        for path, entries in project["arvot"].items():
            head, _, field = path.partition("/")
            if head == sheet:
                values[field] = entries[0][0]
    return values


def becomes_kept(page: Page, answers: dict[str, object], sheet: str = WORKSHEET) -> None:
    """Waits until the browser keeps just these answers safe."""
    until(lambda: kept(page, sheet) == answers, f"{answers} in {sheet}", seconds=5)


def status(page: Page) -> Locator:
    """The sentences beside the sheet."""
    return page.locator(".hb-kept__status")


def project_of(
    values: dict[str, list[Entry]], former: dict[str, list[Entry]] | None = None
) -> dict[str, object]:
    """A project's file in which the entries stand: path → value, writer, number, time."""
    entries = [entry for some in (values, former or {}) for each in some.values() for entry in each]
    writers: dict[str, int] = {}
    for _, writer, number, _ in entries:
        writers[writer] = max(number, writers.get(writer, 0))
    return {
        "muoto": "juurruttajan-hanke",
        "versio": 1,
        "hanke": "koehanke01",
        "kirjoittajat": writers,
        "arvot": values,
        "entiset": former or {},
    }


def with_project(page: Page, address: str, project: object, worksheet: str = WORKSHEET) -> Page:
    """Opens a worksheet in a browser that keeps the project."""
    open_sheet(page, address, worksheet)
    page.evaluate(in_script("put_project"), project)
    page.reload()
    expect(page.get_by_role("button", name=SAVE)).to_be_visible()
    return page


def saved(page: Page, folder: Path) -> dict[str, object]:
    """The file that one press saves: its newest values by path."""
    with page.expect_download() as saving:
        page.get_by_role("button", name=SAVE).click()
    return read(saving.value, folder)


def read(download: Download, folder: Path) -> dict[str, object]:
    """The values of a project's file that was downloaded, by path."""
    path = folder / download.suggested_filename
    download.save_as(path)
    found = json.loads(path.read_text("utf-8"))
    return {path: entries[0][0] for path, entries in found["arvot"].items()}
