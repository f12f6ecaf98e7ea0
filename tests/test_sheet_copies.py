"""Further sheets of one worksheet: started, named, switched, removed and led to."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest
from browsers import axe_faults
from playwright.sync_api import Locator, Page, expect
from reading import pdf_text
from sheets import (
    FIRST,
    NEW,
    OLD,
    WORKSHEET,
    Entry,
    becomes_kept,
    open_sheet,
    project_of,
    with_project,
)

COPIED = "kokeilukortti"
NAME = "Kauppa, kevät 2027"
PLACE = f"{WORKSHEET}/kaytanne"


def first_box(page: Page) -> tuple[Locator, str]:
    """The first box of long text on the sheet, and the id of its field."""
    field = page.locator(".hb-sheet textarea[data-laji='pitka']").first
    return field, field.get_attribute("data-kentta") or ""


def choice(page: Page) -> Locator:
    """What switches sheets."""
    return page.get_by_label("Arkki", exact=True)


def start(page: Page, address: str) -> str:
    """Writes on the first sheet, starts and names a second and writes on it; its id."""
    open_sheet(page, address, COPIED)
    field, name = first_box(page)
    page.fill(f"#{COPIED}-hanke", "Vuoro vastaa")
    field.fill("Ensimmäinen kokeilu")
    page.get_by_role("button", name="Uusi arkki").click()
    expect(page.get_by_label("Arkin nimi")).to_be_focused()
    expect(field).to_have_value("")
    page.keyboard.type(NAME)
    field.fill("Toinen kokeilu")
    sheet = page.url.partition("#")[2]
    becomes_kept(page, second(name), sheet)
    return sheet


def second(name: str) -> dict[str, object]:
    """What is written on the second sheet; the project's name came along."""
    return {"hanke": "Vuoro vastaa", "@nimi": NAME, name: "Toinen kokeilu"}


def test_further_sheet_is_started_named_and_switched(page: Page, address: str) -> None:
    start(page, address)
    page.reload()
    field, _ = first_box(page)
    expect(field).to_have_value("Toinen kokeilu")
    choice(page).select_option("Ensimmäinen arkki")
    expect(field).to_have_value("Ensimmäinen kokeilu")
    choice(page).select_option(NAME)
    expect(field).to_have_value("Toinen kokeilu")
    assert axe_faults(page) == []


@pytest.mark.slow
def test_sheet_that_is_shown_is_printed_with_its_name(page: Page, address: str) -> None:
    start(page, address)
    text = pdf_text(pdfium.PdfDocument(page.pdf(prefer_css_page_size=True)))
    assert NAME in text and "Toinen kokeilu" in text
    assert "Uusi arkki" not in text and "Ensimmäinen kokeilu" not in text


def test_all_sheets_are_printed_in_one_job_each_on_its_own_page(page: Page, address: str) -> None:
    start(page, address)
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Tulosta kaikki arkit").press("Enter")
    pages = list(pdfium.PdfDocument(page.pdf(prefer_css_page_size=True)))
    texts = [each.get_textpage().get_text_bounded() for each in pages]
    assert len(texts) == 2
    assert "Ensimmäinen kokeilu" in texts[0] and NAME not in texts[0]
    assert "Toinen kokeilu" in texts[1] and NAME in texts[1]
    expect(first_box(page)[0]).to_have_value("Toinen kokeilu")
    expect(page.locator(".hb-sheet--likeness")).to_have_count(0)
    one = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    assert len(one) == 1 and "Toinen kokeilu" in pdf_text(one)


@pytest.mark.slow
def test_printing_all_keeps_what_is_chosen_on_each(page: Page, address: str) -> None:
    values: dict[str, list[Entry]] = {
        f"{COPIED}.k3f9/@nimi": [("Kauppa", "aaaa1111", 1, OLD)],
        f"{COPIED}.k3f9/hanke": [("Vuoro vastaa", "aaaa1111", 2, OLD)],
    }
    with_project(page, address, project_of(values), COPIED)
    tick = page.locator(".hb-sheet :is(input[type=radio], input[type=checkbox])").first
    tick.check()
    before = page.locator(".hb-sheet :checked").count()
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Tulosta kaikki arkit").press("Enter")
    likenesses = page.locator(".hb-sheet--likeness")
    expect(likenesses).to_have_count(2)
    assert likenesses.nth(0).locator(":checked").count() == before
    assert likenesses.nth(1).locator(":checked").count() == before - 1
    expect(tick).to_be_checked()


@pytest.mark.slow
def test_answers_of_all_sheets_are_copied(page: Page, address: str) -> None:
    start(page, address)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Kopioi kaikkien arkkien vastaukset").press("Enter")
    field = page.get_by_label("Kopioi vastaukset tästä")
    expect(field).to_be_focused()
    for text in ("Ensimmäinen kokeilu", "Toinen kokeilu", NAME):
        assert text in field.input_value()


def test_removed_sheet_comes_back_after_a_reload(page: Page, address: str) -> None:
    sheet = start(page, address)
    field, name = first_box(page)
    page.get_by_role("button", name="Poista tämä arkki").click()
    expect(field).to_have_value("Ensimmäinen kokeilu")
    becomes_kept(page, {}, sheet)
    page.reload()
    page.get_by_role("button", name="Kumoa arkin ”Kokeilukortti” poisto").click()
    becomes_kept(page, second(name), sheet)
    choice(page).select_option(NAME)
    expect(field).to_have_value("Toinen kokeilu")


def test_worksheet_without_copies_offers_none(page: Page, address: str) -> None:
    open_sheet(page, address)
    for name in ("Uusi arkki", "Tulosta kaikki arkit", "Kopioi kaikkien arkkien vastaukset"):
        expect(page.get_by_role("button", name=name)).to_be_hidden()


@pytest.mark.slow
def test_sheet_on_which_two_disagree_becomes_two(page: Page, address: str) -> None:
    values: dict[str, list[Entry]] = {
        PLACE: [("Lause A", "aaaa1111", 1, OLD), ("Lause B", "bbbb2222", 1, NEW)],
        f"{WORKSHEET}/pulma": [("Pulma A", "aaaa1111", 2, OLD), ("Pulma B", "bbbb2222", 2, NEW)],
    }
    with_project(page, address, project_of(values))
    page.get_by_role("button", name="Pidä molemmat omina arkkeinaan").click()
    expect(page.locator("[data-ristiriita]")).to_have_count(0)
    becomes_kept(page, {"kaytanne": "Lause B", "pulma": "Pulma B"})
    choice(page).select_option("Toinen versio")
    expect(page.locator(FIRST)).to_have_value("Lause A")
    expect(page.locator(f"#{WORKSHEET}-pulma")).to_have_value("Pulma A")


@pytest.mark.slow
def test_address_leads_to_a_field_of_a_further_sheet(page: Page, address: str) -> None:
    values: dict[str, list[Entry]] = {
        f"{COPIED}.k3f9/@nimi": [("Kauppa", "aaaa1111", 1, OLD)],
        f"{COPIED}.k3f9/paatos-2-mita": [("Jatketaan", "aaaa1111", 2, OLD)],
    }
    with_project(page, address, project_of(values), COPIED)
    page.goto(f"{address}tyopohjat/{COPIED}/#{COPIED}.k3f9/paatos-2-mita")
    expect(page.locator(f"#{COPIED}-paatos-2-mita")).to_be_focused()
    expect(page.locator(f"#{COPIED}-paatos-2-mita")).to_have_value("Jatketaan")
