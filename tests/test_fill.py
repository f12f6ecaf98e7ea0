"""Filling a sheet where it stands: kept in this browser whatever its storage does, and undone."""

from __future__ import annotations

import json

import pypdfium2 as pdfium
import pytest
from browsers import in_script
from playwright.sync_api import Page, expect
from reading import pdf_text
from sampling import first
from sheets import FIRST, PROBLEM, WORKSHEET, becomes_kept, open_sheet, status

from macros.content.handbook import Handbook


@pytest.fixture
def sheet(page: Page, address: str) -> Page:
    """The page of a worksheet, open and ready."""
    return open_sheet(page, address)


def old_key(page: Page, version: str = "") -> str:
    """The storage key under which older forms of the handbook kept the sheet."""
    version = version or page.locator("section.hb-sheet").get_attribute("data-versio") or ""
    return f"juurruttaja:arkki:{WORKSHEET}:{version}"


def set_item(page: Page, key: str, text: str) -> None:
    """Writes a key of the browser's storage, as an older form of the handbook did."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])


def test_text_survives_a_reload(sheet: Page) -> None:
    sheet.fill(FIRST, "Naapuri ymmärtää")
    sheet.get_by_role("radio", name="Päättäjä").check()
    sheet.reload()
    expect(sheet.locator(FIRST)).to_have_value("Naapuri ymmärtää")
    expect(sheet.get_by_role("radio", name="Päättäjä")).to_be_checked()
    becomes_kept(sheet, {"kaytanne": "Naapuri ymmärtää", "kuulija": "Päättäjä"})


def test_it_is_told_once_that_text_is_kept(sheet: Page) -> None:
    said = sheet.evaluate_handle(in_script("said"))
    sheet.locator(FIRST).press_sequentially("Kaksi tuntia viikossa", delay=30)
    expect(status(sheet)).to_have_text("Tallennettu tähän selaimeen.")
    sheet.locator(FIRST).press_sequentially(" riittää alkuun", delay=30)
    becomes_kept(sheet, {"kaytanne": "Kaksi tuntia viikossa riittää alkuun"})
    assert said.json_value() == ["Tallennettu tähän selaimeen."]
    expect(sheet.locator(".hb-kept__only")).to_have_text(
        "1\u00a0muutos on vain tässä selaimessa. Hanketta ei ole viety tiedostoon."
    )


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
    expect(status(sheet)).to_contain_text("Arkki on tyhjennetty.")
    expect(sheet.get_by_role("button", name="Kumoa arkin")).to_be_focused()
    sheet.keyboard.press("Enter")
    expect(sheet.locator(FIRST)).to_have_value("Tärkeä")
    expect(sheet.get_by_role("button", name="Kumoa arkin")).to_be_hidden()
    becomes_kept(sheet, {"kaytanne": "Tärkeä"})
    sheet.reload()
    expect(sheet.locator(FIRST)).to_have_value("Tärkeä")


def test_clearing_can_be_undone_after_a_reload_and_keeps_what_is_newer(sheet: Page) -> None:
    sheet.fill(FIRST, "Tärkeä")
    sheet.fill(PROBLEM, "Vanha")
    becomes_kept(sheet, {"kaytanne": "Tärkeä", "pulma": "Vanha"})
    sheet.get_by_role("button", name="Tyhjennä arkki").click()
    becomes_kept(sheet, {})
    sheet.reload()
    sheet.fill(PROBLEM, "Uusi")
    sheet.get_by_role("button", name="Kumoa arkin ”Hyötylause” tyhjennys").click()
    expect(sheet.locator(FIRST)).to_have_value("Tärkeä")
    expect(sheet.locator(PROBLEM)).to_have_value("Uusi")
    becomes_kept(sheet, {"kaytanne": "Tärkeä", "pulma": "Uusi"})


def test_cleared_stays_cleared_after_a_reload(sheet: Page) -> None:
    sheet.fill(FIRST, "Pois")
    sheet.get_by_role("button", name="Tyhjennä arkki").click()
    sheet.reload()
    becomes_kept(sheet, {})
    expect(sheet.locator(FIRST)).to_have_value("")


def test_old_keys_of_every_version_are_taken_over_once(sheet: Page) -> None:
    older = {"kaytanne": "Vanhin", "pulma": "Vain vanhassa"}
    newer = {"kaytanne": "Uudempi", "kuulija": "Päättäjä"}
    kept = {
        old_key(sheet, version): json.dumps(answers)
        for version, answers in (("0.9", older), ("1.0", newer))
    }
    sheet.evaluate("kept => Object.assign(localStorage, kept)", kept)  # at once: a page may take
    sheet.reload()
    expect(sheet.locator(FIRST)).to_have_value("Uudempi")
    expect(sheet.locator(PROBLEM)).to_have_value("Vain vanhassa")
    expect(sheet.get_by_role("radio", name="Päättäjä")).to_be_checked()
    expect(status(sheet)).to_contain_text("siirretty tähän")
    sheet.fill(FIRST, "Kirjoitettu päälle")
    becomes_kept(sheet, {**older, **newer, "kaytanne": "Kirjoitettu päälle"})
    sheet.reload()
    expect(sheet.locator(FIRST)).to_have_value("Kirjoitettu päälle")
    expect(status(sheet)).to_have_text("Tallennettu tähän selaimeen.")
    assert sheet.evaluate("key => localStorage.getItem(key)", old_key(sheet, "0.9"))


def test_an_old_page_that_still_writes_is_heard(sheet: Page) -> None:
    set_item(sheet, old_key(sheet, "0.9"), json.dumps({"kaytanne": "Vanha"}))
    sheet.reload()
    expect(sheet.locator(FIRST)).to_have_value("Vanha")
    set_item(sheet, old_key(sheet, "0.9"), json.dumps({"kaytanne": "Vanha", "pulma": "Myöhempi"}))
    sheet.reload()
    expect(sheet.locator(PROBLEM)).to_have_value("Myöhempi")


@pytest.mark.slow
def test_damaged_storage_is_told_and_kept(sheet: Page) -> None:
    set_item(sheet, old_key(sheet), '{"kaytanne": "Vanha te')
    sheet.reload()
    expect(status(sheet)).to_contain_text("ei voitu lukea")
    sheet.fill(FIRST, "Uusi")
    becomes_kept(sheet, {"kaytanne": "Uusi", "@vaurio": '{"kaytanne": "Vanha te'})


@pytest.mark.parametrize("junk", ["[1, 2]", "null", "7", '{"kaytanne": {"a": 1}, "pulma": ["x"]}'])
def test_foreign_values_break_nothing(sheet: Page, junk: str) -> None:
    set_item(sheet, old_key(sheet), junk)
    sheet.reload()
    expect(sheet.get_by_role("button", name="Tallenna hanke tiedostoon")).to_be_visible()
    sheet.fill(FIRST, "Kirjoitus toimii")
    sheet.reload()
    expect(sheet.locator(FIRST)).to_have_value("Kirjoitus toimii")


def test_two_tabs_do_not_undo_each_other(sheet: Page) -> None:
    other = sheet.context.new_page()
    other.goto(sheet.url)
    sheet.fill(FIRST, "Ensimmäinen")
    expect(other.locator(FIRST)).to_have_value("Ensimmäinen")
    other.fill(PROBLEM, "Toinen")
    expect(sheet.locator(PROBLEM)).to_have_value("Toinen")
    becomes_kept(sheet, {"kaytanne": "Ensimmäinen", "pulma": "Toinen"})


def test_sum_row_adds_finnish_numbers(page: Page, address: str) -> None:
    page.goto(f"{address}tyopohjat/kokeilukortti/")
    page.fill("#kokeilukortti-raja-kumppani-eurot", "1 200 €")
    page.fill("#kokeilukortti-raja-hanke-eurot", "99,5")
    expect(page.locator("#kokeilukortti-raja-summa-eurot")).to_have_text("1\u00a0299,50")
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
    expect(page.locator("#kokeilukortti-raja-hanke-eurot-ei-laskettu")).to_have_text(
        "Ei laskettu: ”noin 500”"
    )
    text = (
        pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))[0].get_textpage().get_text_bounded()
    )
    assert "1 000 ?" in text.replace("\u00a0", " ")
    assert "Ei laskettu" in text
    page.fill("#kokeilukortti-raja-hanke-eurot", "-")
    expect(total).to_have_text("1\u00a0000")
    expect(page.locator(".hb-left-out")).to_have_count(0)
    page.fill("#kokeilukortti-raja-hanke-eurot", "200\n300 e")
    expect(total).to_have_text("1\u00a0500")


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
    assert len(document) <= 2  # what cannot be measured flows
    assert "Ilman skriptejä" in pdf_text(document)


@pytest.mark.slow
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


@pytest.mark.parametrize("width", first([320, 390, 768, 1280]))
def test_every_sheet_fits_its_screen_and_breaks_no_number(
    page: Page, address: str, book: Handbook, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    for worksheet in book.worksheets:
        page.goto(f"{address}tyopohjat/{worksheet.id}/")
        assert page.evaluate(in_script("narrow_sheet")) == [], worksheet.id


def test_a_long_text_in_a_cell_of_numbers_is_told_by_its_beginning(
    page: Page, address: str
) -> None:
    page.goto(f"{address}tyopohjat/kokeilukortti/")
    page.fill("#kokeilukortti-raja-hanke-eurot", "sovitaan ohjausryhmässä ennen kuin kokeilu alkaa")
    expect(page.locator("#kokeilukortti-raja-hanke-eurot-ei-laskettu")).to_have_text(
        "Ei laskettu: ”sovitaan ohjausryhmässä ennen…”"
    )
