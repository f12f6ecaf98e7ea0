"""The papers of a plan: what is printed from the page, and what from ready files."""

from __future__ import annotations

import pypdfium2 as pdfium
from playwright.sync_api import Page, Route, expect
from reading import page_text, squeezed

from macros.content.handbook import Handbook

FILE = (
    '<li data-laji="arkki" data-koko="a4" data-ajolista="" data-sivuja="1">'
    '<a href="../tulosteet/hyotylause-a4.pdf">Hyötylause, arkki A4</a></li>'
)
EMPTY = '<ul data-osa="tiedostot"></ul>'


def printed(page: Page) -> list[str]:
    """The squeezed texts of the printed pages."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    document = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    return [squeezed(page_text(each)) for each in document]


def with_a_file(route: Route) -> None:
    """The page of the plan as it is when the first worksheet has its file."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace(EMPTY, EMPTY[:-5] + FILE, 1))


def test_strips_on_both_sides_have_nothing_behind_them(page: Page, address: str) -> None:
    page.goto(f"{address}tyopaja/?t=01,06&n=12&puolet=2")
    texts = printed(page)
    first = next(at for at, text in enumerate(texts) if "Otamukaan" in text)
    assert first >= 2 and first % 2 == 0
    for at in range(0, first, 2):
        assert "Kirjuri" in texts[at] and len(texts[at + 1]) < 10


def test_sheet_with_a_ready_file_is_printed_from_it(
    page: Page, address: str, book: Handbook
) -> None:
    asked = squeezed(next(iter(book.worksheet["hyotylause"].sheet.fields())).question)
    page.goto(f"{address}tyopaja/?t=01&n=5")
    one = page.get_by_text("jokaisesta arkista yhden")
    expect(one).to_be_visible()
    assert any(asked in text for text in printed(page))
    page.route("**/tyopaja/?*", with_a_file)
    page.reload()
    row = page.locator('[data-kopioita="hyotylause"]').first
    expect(row.get_by_role("link", name="01 Hyötylause, A4")).to_have_attribute(
        "href", "../tulosteet/hyotylause-a4.pdf"
    )
    expect(one).to_be_hidden()
    expect(page.get_by_text("Avaa arkki linkistä")).to_be_visible()
    assert not any(asked in text for text in printed(page))


CUT = """all => all.filter((strip) => strip.scrollHeight > strip.clientHeight)
    .map((strip) => strip.textContent)"""


def test_no_strip_is_cut_at_its_end(page: Page, address: str) -> None:
    """The long ones: twelve rows in the large version, and the most steps of a long one."""
    page.goto(f"{address}tyopaja/?t=01,08&n=12&etana=4&kesto=240")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    strips = page.locator(".hb-day-strip")
    expect(strips).to_have_count(4)
    assert strips.evaluate_all(CUT) == []
