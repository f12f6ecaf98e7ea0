"""Ctrl+P on a worksheet's page: one page of its own size, black on white; long answers flow on."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Literal

import pypdfium2 as pdfium
import pytest
from browsers import in_script
from playwright.sync_api import Browser, Page
from projects import ROOT
from reading import POINTS, millimetres, own_paper, page_text, pdf_text, squeezed
from sampling import sampled
from servers import until

from macros.checks.checked_handbook import open_library
from macros.content.answers import flatten
from macros.content.handbook import Handbook
from macros.content.worksheet import Worksheet

WORKSHEETS = open_library(ROOT).worksheets
each_worksheet = pytest.mark.parametrize(
    "worksheet",
    sampled(
        WORKSHEETS,
        kind=lambda each: (each.sheet.size, each.sheet.orientation, each.sheet.dense),
        name=lambda each: each.id,
    ),
)
Print = Callable[..., pdfium.PdfDocument]
Scheme = Literal["light", "dark"]


@pytest.fixture(scope="module")
def prints(browser: Browser, address: str) -> Print:
    """Prints a worksheet's page, each way once.

    A way is a colour scheme, a change to the page before, and a paper that the user forces.
    """

    @functools.cache
    def pdf(id_: str, scheme: Scheme, change: str, paper: str) -> bytes:
        # A browser of its own: what an earlier print kept would be a conflict, which is printed.
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{address}tyopohjat/{id_}/")
        page.evaluate("document.fonts.ready")
        if change:
            page.evaluate(change)
        if "'input'" in change:  # how it flows is loaded at the first letter
            until(lambda: page.evaluate("typeof hbSheetExtras") == "object", "how it flows")
        own = page.pdf(prefer_css_page_size=not paper, print_background=True, format=paper or None)
        context.close()
        return own

    def do(
        worksheet: Worksheet, *, scheme: Scheme = "light", change: str = "", paper: str = ""
    ) -> pdfium.PdfDocument:
        return pdfium.PdfDocument(pdf(worksheet.id, scheme, change, paper))

    return do


@each_worksheet
def test_filled_example_prints_on_one_page_and_says_it_is_invented(
    worksheet: Worksheet, prints: Print, book: Handbook
) -> None:
    document = prints(
        worksheet, change="document.documentElement.classList.add('hb-tulosta-esimerkki')"
    )
    assert len(document) == 1
    text = squeezed(page_text(document[0]))
    assert squeezed(book.project.label) in text
    for answer in flatten(worksheet.example.answers).values():
        if isinstance(answer, str):
            assert squeezed(answer) in text, answer


@each_worksheet
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_one_page_of_its_own_size(worksheet: Worksheet, scheme: str, prints: Print) -> None:
    document = prints(worksheet, scheme=scheme)
    assert [millimetres(page) for page in document] == [own_paper(worksheet)]


@each_worksheet
def test_every_prompt_is_on_paper_and_nothing_of_the_site(
    worksheet: Worksheet, prints: Print
) -> None:
    text = squeezed(page_text(prints(worksheet)[0]))
    for field in worksheet.sheet.fields():
        title = field.title or field.question
        assert squeezed(title) in text, title
    assert squeezed("Mihin mennessä?") in text
    for chrome in (
        "Valikko",
        "Näin ohjaatte",
        "Olet tässä",
        "Tyhjennä arkki",
        "Kirjoitus pysyy",
        "Siirry sisältöön",
    ):
        assert squeezed(chrome) not in text, chrome


@each_worksheet
def test_paper_is_white_and_ink_is_black_in_dark_mode(worksheet: Worksheet, prints: Print) -> None:
    image = prints(worksheet, scheme="dark")[0].render(scale=0.5).to_pil().convert("L")
    tones = image.histogram()
    assert image.getpixel((2, 2)) == 255
    assert sum(tones[240:]) / sum(tones) > 0.8
    assert sum(tones[:90]) > 500


@each_worksheet
def test_sheet_reaches_the_foot_and_stays_inside(worksheet: Worksheet, prints: Print) -> None:
    page = prints(worksheet)[0]
    scale = 2
    image = (
        page.render(scale=scale).to_pil().convert("L").point(lambda tone: 255 if tone < 200 else 0)
    )
    box = image.getbbox()
    assert box is not None
    left, top, right, bottom = (value / scale / POINTS for value in box)
    width, height = millimetres(page)
    assert min(left, top, width - right, height - bottom) >= 11.5
    assert height - bottom <= 16


@each_worksheet
def test_forced_a4_is_still_one_page(worksheet: Worksheet, prints: Print) -> None:
    if worksheet.sheet.size == "a4" and worksheet.sheet.orientation == "pysty":
        assert len(prints(worksheet, paper="A4")) == 1


FILL = """() => {
  for (const area of document.querySelectorAll('.hb-sheet textarea')) {
    const isNumber = ['luku', 'euro'].includes(area.dataset.laji);
    area.value = isNumber ? '7' : '%s'; area.dispatchEvent(new Event('input', {bubbles: true}));
  }
}"""


def written(worksheet: Worksheet) -> int:
    """How many places of a sheet are written in as text, the two of its head with them."""
    others = ("valinta", "asteikko", "rasti", "luku", "euro")
    return 2 + sum(field.kind not in others for field in worksheet.sheet.fields())


@each_worksheet
def test_short_answers_are_printed_on_the_same_page(worksheet: Worksheet, prints: Print) -> None:
    document = prints(worksheet, change=FILL % "Šíŋž")
    assert len(document) == 1
    assert page_text(document[0]).count("Šíŋž") == written(worksheet)


@each_worksheet
def test_long_answers_flow_on_and_none_is_lost(worksheet: Worksheet, prints: Print) -> None:
    document = prints(worksheet, change=FILL % ("Pitkä vastaus jatkuu. " * 40 + "Loppui."))
    assert len(document) > 1
    assert squeezed(pdf_text(document)).count("Loppui.") == written(worksheet)


def lay_on_paper(worksheet: Worksheet, page: Page, address: str) -> None:
    """Opens the worksheet in print style, as wide as its paper within the margins."""
    width = own_paper(worksheet)[0] - 24
    page.set_viewport_size({"width": round(width / 25.4 * 96), "height": 900})
    page.goto(f"{address}tyopohjat/{worksheet.id}/")
    page.emulate_media(media="print")


@each_worksheet
def test_nothing_is_cut_or_overlaps_on_paper(
    worksheet: Worksheet, page: Page, address: str
) -> None:
    lay_on_paper(worksheet, page, address)
    assert page.evaluate(in_script("overflows")) == []
    assert page.evaluate(in_script("overlaps")) == []


@each_worksheet
def test_lines_leave_room_for_a_hand(worksheet: Worksheet, page: Page, address: str) -> None:
    lay_on_paper(worksheet, page, address)
    heights = page.locator(".hb-sheet :is(tbody, tfoot) tr").evaluate_all(
        "rows => rows.map((row) => row.getBoundingClientRect().height)"
    )
    assert heights and min(heights) / 96 * 25.4 >= 8


def test_a_sum_has_a_cell_of_its_own_to_write_in(page: Page, address: str) -> None:
    page.emulate_media(media="print")
    page.goto(f"{address}tyopohjat/juurrutusbudjetti/")
    lines = page.locator("section.hb-sheet tfoot td").evaluate_all(
        "cells => cells.map((cell) => getComputedStyle(cell).borderWidth)"
    )
    assert lines == ["1px 0px 1px 1px"] * 12


def test_other_pages_print_their_text(page: Page, address: str, book: Handbook) -> None:
    page.goto(f"{address}vaiheet/haku/")
    document = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    text = squeezed(pdf_text(document))
    assert squeezed(book.model.stages[0].summary) in text
    assert squeezed("Sivuston osat") not in text
