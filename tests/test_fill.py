"""Filling a sheet where it stands: kept in this browser whatever its storage does, and undone."""

from __future__ import annotations

import json

import pypdfium2 as pdfium
import pytest
from browsers import in_script
from playwright.sync_api import Page, expect
from reading import pdf_text

from macros.content.handbook import Handbook

WORKSHEET = "hyotylause"
FIRST = f"#{WORKSHEET}-kaytanne"


@pytest.fixture
def sheet(page: Page, address: str) -> Page:
    """The page of a worksheet, open and ready."""
    page.goto(f"{address}tyopohjat/{WORKSHEET}/")
    expect(page.get_by_role("button", name="Tyhjennä arkki")).to_be_visible()
    return page


def key(page: Page) -> str:
    """The storage key of the sheet on the page."""
    version = page.locator("section.hb-sheet").get_attribute("data-versio")
    return f"juurruttaja:arkki:{WORKSHEET}:{version}"


def kept(page: Page) -> dict[str, object]:
    """What the browser keeps of the sheet."""
    found: dict[str, object] = json.loads(
        page.evaluate("key => localStorage.getItem(key) ?? '{}'", key(page))
    )
    return found


def status(page: Page) -> str:
    """The sentence under the sheet."""
    return page.locator(".hb-kept__status").inner_text()


def test_text_survives_a_reload(sheet: Page) -> None:
    sheet.fill(FIRST, "Naapuri ymmärtää")
    sheet.get_by_role("radio", name="Päättäjä").check()
    sheet.reload()
    expect(sheet.locator(FIRST)).to_have_value("Naapuri ymmärtää")
    expect(sheet.get_by_role("radio", name="Päättäjä")).to_be_checked()
    assert kept(sheet) == {"kaytanne": "Naapuri ymmärtää", "kuulija": "Päättäjä"}


def test_a_plain_line_says_where_it_is_kept(sheet: Page) -> None:
    expect(sheet.get_by_text("Kirjoitus pysyy vain tässä selaimessa.")).to_be_visible()


def test_box_grows_instead_of_scrolling(sheet: Page) -> None:
    before = sheet.locator(FIRST).bounding_box()
    sheet.fill(FIRST, "rivi\n" * 20)
    after = sheet.locator(FIRST).bounding_box()
    assert before and after and after["height"] > before["height"] + 150
    hidden = sheet.locator(FIRST).evaluate("field => field.scrollHeight - field.clientHeight")
    assert hidden <= 1


def test_clearing_can_be_undone(sheet: Page) -> None:
    sheet.fill(FIRST, "Tärkeä")
    sheet.get_by_role("button", name="Tyhjennä arkki").click()
    expect(sheet.locator(FIRST)).to_have_value("")
    assert status(sheet) == "Arkki on tyhjennetty."
    expect(sheet.get_by_role("button", name="Kumoa tyhjennys")).to_be_focused()
    sheet.keyboard.press("Enter")
    expect(sheet.locator(FIRST)).to_have_value("Tärkeä")
    sheet.reload()
    expect(sheet.locator(FIRST)).to_have_value("Tärkeä")


def test_cleared_stays_cleared_after_a_reload(sheet: Page) -> None:
    sheet.fill(FIRST, "Pois")
    sheet.get_by_role("button", name="Tyhjennä arkki").click()
    sheet.reload()
    expect(sheet.locator(FIRST)).to_have_value("")


def test_damaged_storage_is_told_and_set_aside(sheet: Page) -> None:
    sheet.evaluate('key => localStorage.setItem(key, \'{"kaytanne": "Vanha te\')', key(sheet))
    sheet.reload()
    assert "ei voitu lukea" in status(sheet)
    sheet.fill(FIRST, "Uusi")
    assert kept(sheet) == {"kaytanne": "Uusi"}
    assert "Vanha te" in sheet.evaluate("key => localStorage.getItem(key + ':vaurio')", key(sheet))


@pytest.mark.parametrize("junk", ["[1, 2]", "null", "7", '{"kaytanne": {"a": 1}, "pulma": ["x"]}'])
def test_foreign_values_break_nothing(sheet: Page, junk: str) -> None:
    sheet.evaluate("([key, junk]) => localStorage.setItem(key, junk)", [key(sheet), junk])
    sheet.reload()
    sheet.fill(FIRST, "Kirjoitus toimii")
    assert kept(sheet)["kaytanne"] == "Kirjoitus toimii"


def test_full_storage_is_told_and_text_stays(sheet: Page) -> None:
    sheet.evaluate(in_script("fill_storage"))
    sheet.fill(FIRST, "Ei mahdu mutta ei katoa")
    assert "täynnä" in status(sheet)
    expect(sheet.locator(FIRST)).to_have_value("Ei mahdu mutta ei katoa")


def test_refused_storage_is_told_and_text_stays(page: Page, address: str) -> None:
    page.add_init_script(
        "const refuse = () => { throw new DOMException('no', 'SecurityError') };"
        "Object.defineProperty(window, 'localStorage', {get: refuse})"
    )
    page.goto(f"{address}tyopohjat/{WORKSHEET}/")
    assert "ei anna tallentaa" in status(page)
    page.fill(FIRST, "Paperille")
    expect(page.locator(FIRST)).to_have_value("Paperille")
    assert "ei anna tallentaa" in status(page)


def test_answers_follow_to_a_new_version(sheet: Page) -> None:
    older = key(sheet).rpartition(":")[0] + ":0.9"
    answers = json.dumps({"kaytanne": "Vanhasta", "kadonnut": "x"})
    sheet.evaluate("([key, text]) => localStorage.setItem(key, text)", [older, answers])
    sheet.reload()
    expect(sheet.locator(FIRST)).to_have_value("Vanhasta")
    assert "uusiutunut" in status(sheet)


def test_two_tabs_do_not_undo_each_other(sheet: Page) -> None:
    other = sheet.context.new_page()
    other.goto(sheet.url)
    sheet.fill(FIRST, "Ensimmäinen")
    other.fill(f"#{WORKSHEET}-pulma", "Toinen")
    expect(sheet.locator(f"#{WORKSHEET}-pulma")).to_have_value("Toinen")
    assert kept(sheet) == {"kaytanne": "Ensimmäinen", "pulma": "Toinen"}


def test_sum_row_adds_finnish_numbers(page: Page, address: str) -> None:
    page.goto(f"{address}tyopohjat/kokeilukortti/")
    page.fill("#kokeilukortti-raja-kumppani-eurot", "1 200 €")
    page.fill("#kokeilukortti-raja-hanke-eurot", "99,5")
    expect(page.locator("#kokeilukortti-raja-summa-eurot")).to_have_text("1\u00a0299,5")
    expect(page.locator("#kokeilukortti-raja-summa-tunnit")).to_have_text("")


def test_sum_understands_what_people_write_and_tells_what_it_leaves_out(
    page: Page, address: str
) -> None:
    page.goto(f"{address}tyopohjat/kokeilukortti/")
    total = page.locator("#kokeilukortti-raja-summa-eurot")
    page.fill("#kokeilukortti-raja-kumppani-eurot", "1000 e")
    page.fill("#kokeilukortti-raja-hanke-eurot", "500")
    expect(total).to_have_text("1\u00a0500")
    page.fill("#kokeilukortti-raja-hanke-eurot", "noin 500")
    expect(total).to_have_text("1\u00a0000, 1 ei laskettu")
    text = (
        pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))[0].get_textpage().get_text_bounded()
    )
    assert "1 000 ?" in text.replace("\u00a0", " ")
    assert "ei laskettu" not in text
    page.fill("#kokeilukortti-raja-hanke-eurot", "-")
    expect(total).to_have_text("1\u00a0000")


def test_whole_sheet_is_reached_by_keyboard(sheet: Page) -> None:
    ids = sheet.evaluate(
        "() => [...document.querySelectorAll('.hb-sheet textarea')].map(each => each.id)"
    )
    sheet.locator(f"#{ids[0]}").focus()
    met = [ids[0]]
    for _ in range(60):
        sheet.keyboard.press("Tab")
        focused = sheet.evaluate("() => document.activeElement.id")
        if focused in ids:
            met.append(focused)
    assert met == ids


def test_without_script_the_text_is_still_printed(scriptless: Page, address: str) -> None:
    scriptless.goto(f"{address}tyopohjat/{WORKSHEET}/")
    scriptless.fill(FIRST, "Ilman skriptejä")
    document = pdfium.PdfDocument(scriptless.pdf(prefer_css_page_size=True))
    assert len(document) == 1
    assert "Ilman skriptejä" in pdf_text(document)


def test_no_word_of_a_filled_table_is_cut_and_none_is_hidden(
    page: Page, address: str, book: Handbook
) -> None:
    seen = 0
    for worksheet in book.worksheets:
        page.goto(f"{address}tyopohjat/{worksheet.id}/")
        assert page.evaluate(in_script("cut_words")) == [], worksheet.id
        for scroll in page.locator(".hb-paper--example .hb-scroll").all():
            assert scroll.evaluate("box => box.scrollWidth - box.clientWidth") <= 1, worksheet.id
            seen += 1
    assert seen > 20
