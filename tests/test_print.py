"""Ctrl+P on a worksheet's page: one page of the sheet's own size, whole, black on white; a filled one flows on when it must."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Browser, Page

from macros.checks.checked_handbook import open_library
from macros.content.answers import flatten
from macros.content.handbook import Handbook
from macros.content.worksheet import Worksheet

ROOT = Path(__file__).parent.parent
MILLIMETRES = {"a4": (210, 297), "a3": (297, 420)}
WORKSHEETS = open_library(ROOT).worksheets
each_worksheet = pytest.mark.parametrize("worksheet", WORKSHEETS, ids=lambda each: each.id)
Print = Callable[..., pdfium.PdfDocument]
Scheme = Literal["light", "dark"]


@pytest.fixture(scope="module")
def prints(browser: Browser, address: str) -> Iterator[Print]:
    """Prints a worksheet's page: in a colour scheme, after a change to the page, on the paper that the user forces. Each once."""
    printed: dict[tuple[str, str, str, str | None], bytes] = {}
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()

    def do(
        worksheet: Worksheet,
        *,
        scheme: Scheme = "light",
        change: str = "",
        paper: str | None = None,
    ) -> pdfium.PdfDocument:
        key = (worksheet.id, scheme, change, paper)
        if key not in printed:
            page.emulate_media(color_scheme=scheme)
            page.goto(f"{address}tyopohjat/{worksheet.id}/")
            page.evaluate("document.fonts.ready")
            if change:
                page.evaluate(change)
            printed[key] = page.pdf(
                prefer_css_page_size=paper is None,
                print_background=True,
                **({"format": paper} if paper else {}),
            )
            page.evaluate("localStorage.clear()")
        return pdfium.PdfDocument(printed[key])

    yield do
    context.close()


def millimetres(page: pdfium.PdfPage) -> tuple[int, int]:
    """Width and height of a page."""
    return tuple(round(points / 72 * 25.4) for points in page.get_size())  # type: ignore[return-value]


def words(text: str) -> str:
    """The text without spaces, line ends and hyphens, which paper sets as it likes."""
    return "".join(re.sub(r"[\ufffe\u00ad\x02-]", "", text).split())


@each_worksheet
def test_filled_example_prints_on_one_page_and_says_it_is_invented(
    worksheet: Worksheet, prints: Print, book: Handbook
) -> None:
    document = prints(
        worksheet, change="document.documentElement.classList.add('hb-tulosta-esimerkki')"
    )
    assert len(document) == 1
    text = words(document[0].get_textpage().get_text_bounded())
    assert words(book.project.label) in text
    for answer in flatten(worksheet.example.answers).values():
        if isinstance(answer, str):
            assert words(answer) in text, answer


@each_worksheet
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_one_page_of_its_own_size(worksheet: Worksheet, scheme: str, prints: Print) -> None:
    document = prints(worksheet, scheme=scheme)
    width, height = MILLIMETRES[worksheet.sheet.size]
    wanted = (width, height) if worksheet.sheet.orientation == "pysty" else (height, width)
    assert [millimetres(page) for page in document] == [wanted]


@each_worksheet
def test_every_prompt_is_on_paper_and_nothing_of_the_site(
    worksheet: Worksheet, prints: Print
) -> None:
    text = words(prints(worksheet)[0].get_textpage().get_text_bounded())
    for field in worksheet.sheet.fields():
        title = field.title or field.question
        assert words(title) in text, title
    assert words("Mihin mennessä?") in text
    for chrome in (
        "Valikko",
        "Näin ohjaatte",
        "Olet tässä",
        "Tyhjennä arkki",
        "Kirjoitus pysyy",
        "Siirry sisältöön",
    ):
        assert words(chrome) not in text, chrome


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
    left, top, right, bottom = (value / scale / 72 * 25.4 for value in box)
    width, height = millimetres(page)
    assert min(left, top, width - right, height - bottom) >= 11.5
    assert height - bottom <= 16


@each_worksheet
def test_forced_a4_is_still_one_page(worksheet: Worksheet, prints: Print) -> None:
    if worksheet.sheet.size == "a4" and worksheet.sheet.orientation == "pysty":
        assert len(prints(worksheet, paper="A4")) == 1


FILL = """() => {
  for (const area of document.querySelectorAll('.hb-sheet textarea')) {
    area.value = '%s'; area.dispatchEvent(new Event('input', {bubbles: true}));
  }
}"""


@each_worksheet
def test_short_answers_are_printed_on_the_same_page(worksheet: Worksheet, prints: Print) -> None:
    document = prints(worksheet, change=FILL % "Šíŋž")
    assert len(document) == 1
    text = document[0].get_textpage().get_text_bounded()
    areas = sum(
        field.kind not in ("valinta", "asteikko", "rasti") for field in worksheet.sheet.fields()
    )
    assert text.count("Šíŋž") == areas + 2


@each_worksheet
def test_long_answers_flow_on_and_none_is_lost(worksheet: Worksheet, prints: Print) -> None:
    document = prints(worksheet, change=FILL % ("Pitkä vastaus jatkuu. " * 40 + "Loppui."))
    assert len(document) > 1
    text = words("".join(page.get_textpage().get_text_bounded() for page in document))
    areas = sum(
        field.kind not in ("valinta", "asteikko", "rasti") for field in worksheet.sheet.fields()
    )
    assert text.count("Loppui.") == areas + 2


OVERFLOWS = """() => [...document.querySelectorAll('.hb-sheet *:not(.hb-sr)')]
  .filter(each => each.clientWidth && each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'auto')
  .map(each => each.className + ': ' + each.textContent.trim().slice(0, 40))"""
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll('.hb-sheet .hb-box, .hb-sheet td, .hb-sheet .hb-card, .hb-sheet__foot, .hb-sheet__head')];
  const rects = boxes.map(box => [box, box.getBoundingClientRect()]);
  const hits = [];
  for (const [i, [a, ra]] of rects.entries()) for (const [b, rb] of rects.slice(i + 1)) {
    if (a.contains(b) || b.contains(a)) continue;
    const across = Math.min(ra.right, rb.right) - Math.max(ra.left, rb.left);
    const down = Math.min(ra.bottom, rb.bottom) - Math.max(ra.top, rb.top);
    if (across > 1.5 && down > 1.5) hits.push([a.textContent.trim().slice(0, 30), b.textContent.trim().slice(0, 30)]);
  }
  return hits;
}"""


def lay_on_paper(worksheet: Worksheet, page: Page, address: str) -> None:
    """Opens the worksheet in print style, as wide as its paper within the margins."""
    sides = MILLIMETRES[worksheet.sheet.size]
    width = (sides if worksheet.sheet.orientation == "pysty" else sides[::-1])[0] - 24
    page.set_viewport_size({"width": round(width / 25.4 * 96), "height": 900})
    page.goto(f"{address}tyopohjat/{worksheet.id}/")
    page.emulate_media(media="print")


@each_worksheet
def test_nothing_is_cut_or_overlaps_on_paper(
    worksheet: Worksheet, page: Page, address: str
) -> None:
    lay_on_paper(worksheet, page, address)
    assert page.evaluate(OVERFLOWS) == []
    assert page.evaluate(OVERLAPS) == []


@each_worksheet
def test_lines_leave_room_for_a_hand(worksheet: Worksheet, page: Page, address: str) -> None:
    lay_on_paper(worksheet, page, address)
    heights = page.evaluate(
        "() => [...document.querySelectorAll('.hb-sheet tbody tr')].map(row => row.getBoundingClientRect().height)"
    )
    assert heights and min(heights) / 96 * 25.4 >= 8


def test_other_pages_print_their_text(browser: Browser, address: str, book: Handbook) -> None:
    page = browser.new_page()
    page.goto(f"{address}vaiheet/haku/")
    text = words(
        "".join(
            each.get_textpage().get_text_bounded()
            for each in pdfium.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        )
    )
    page.close()
    assert words(book.model.stages[0].summary) in text
    assert words("Sivuston osat") not in text
