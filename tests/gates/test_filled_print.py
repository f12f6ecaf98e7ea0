"""Ctrl+P on a filled sheet: whatever the length of what is written, it reads on paper.

Each sheet is printed at five lengths. The browsers are listed in `PRINTERS`: another engine is
another function that gives the PDF of a worksheet's page filled with answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from browsers import in_script
from paper_words import PaperPage, paper_pages
from playwright.sync_api import Browser
from projects import ROOT
from reading import squeezed
from servers import until

from macros.checks.checked_handbook import open_library
from macros.content.answers import flatten
from macros.content.worksheet import Worksheet

WORKSHEETS = open_library(ROOT).worksheets
CHOSEN = ("valinta", "asteikko", "rasti")
ADDED = " Sovimme tästä kumppanin kanssa puhelimessa."
PARAGRAPH = (
    "Keskustelimme asiasta kahden kunnan kanssa, ja kumpikin haluaa jatkaa, jos työlle löytyy "
    "vetäjä. Kustannuksista sovitaan syksyllä, koska talousarvio tehdään silloin."
)
THREE = "\n\n".join([PARAGRAPH] * 3)
LONG = ("Kirjasimme kaiken, mitä kokouksessa sanottiin, jotta mikään ei unohdu. " * 22)[:1500]
END = "Loppui."
FOOT = "CC BY 4.0"
FEWEST = 24
"""A page with fewer words than this, its foot with them, holds hardly anything."""

Answers = Mapping[str, str | bool]
Printer = Callable[[Worksheet, Answers, Path], list[PaperPage]]


def text_fields(worksheet: Worksheet) -> list[str]:
    """The fields of a sheet that are written in."""
    return [field.id for field in worksheet.sheet.fields() if field.kind not in CHOSEN]


def example_of(worksheet: Worksheet) -> dict[str, str | bool]:
    """The answers of the worksheet's own example, by field."""
    return dict(flatten(worksheet.example.answers))


def longer_of(worksheet: Worksheet) -> dict[str, str | bool]:
    """The example, each text one sentence longer."""
    texts = set(text_fields(worksheet))
    return {
        field: f"{answer}{ADDED}" if field in texts else answer
        for field, answer in example_of(worksheet).items()
    }


def one_long(worksheet: Worksheet) -> dict[str, str | bool]:
    """The example, with 1 500 letters in the field that has the least room: a table's, if any."""
    fields = text_fields(worksheet)
    return {**example_of(worksheet), fields[len(fields) // 2]: LONG + END}


LENGTHS: dict[str, Callable[[Worksheet], Answers]] = {
    "tyhja": lambda _: {},
    "esimerkki": example_of,
    "lause-lisaa": longer_of,
    "kolme-kappaletta": lambda worksheet: dict.fromkeys(text_fields(worksheet), THREE + END),
    "1500-merkkia": one_long,
}


def totals_of(worksheet: Worksheet) -> int:
    """How many tables of a sheet have a total."""
    return sum(bool(getattr(block, "sums", False)) for block in worksheet.sheet.blocks)


@pytest.fixture(scope="module")
def chromium(browser: Browser, address: str) -> Iterator[Printer]:
    """Prints by Chromium, each sheet in a browser of its own: another's answers stay out of it."""

    def printed(worksheet: Worksheet, answers: Answers, folder: Path) -> list[PaperPage]:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.goto(f"{address}tyopohjat/{worksheet.id}/")
        page.evaluate("document.fonts.ready")
        page.evaluate(in_script("fill_answers"), answers)
        if answers:  # how it flows is loaded at the first letter
            until(lambda: page.evaluate("typeof hbSheetExtras") == "object", "how it flows")
        path = folder / "arkki.pdf"
        page.pdf(path=path, prefer_css_page_size=True, print_background=True)
        context.close()
        return paper_pages(path)

    yield printed


PRINTERS = ("chromium",)


@pytest.mark.parametrize("printer", PRINTERS)
@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("worksheet", WORKSHEETS, ids=lambda each: each.id)
def test_filled_sheet_reads_on_paper(
    worksheet: Worksheet,
    length: str,
    printer: str,
    request: pytest.FixtureRequest,
    tmp_path: Path,
) -> None:
    answers = LENGTHS[length](worksheet)
    pages = request.getfixturevalue(printer)(worksheet, answers, tmp_path)
    assert [page.upon_each_other() for page in pages] == [[] for _ in pages]
    assert [page.off_the_paper() for page in pages] == [[] for _ in pages]
    assert all(len(page.words) >= FEWEST for page in pages), [page.text for page in pages]
    whole = squeezed(" ".join(page.text for page in pages))
    ends = sum(isinstance(each, str) and each.endswith(END) for each in answers.values())
    assert whole.count(END) == ends
    assert whole.count("Yhteensä") == totals_of(worksheet)
    if not answers:
        assert len(pages) == 1
