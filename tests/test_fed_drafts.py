"""The way from a worksheet to the draft that its answers feed."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect
from reading import read_page
from sheets import FIRST, becomes_kept, open_sheet

from macros.content.handbook import Handbook
from macros.pages import fed_draft

NOWHERE = {"keskenerainen-tarina", "arjen-paikka", "muunnelmaluettelo", "paatosseuranta"}
"""Worksheets of which no funder's question and no part of the plan takes a field."""
PAGES = {
    "hyotylause": "hanke/hakemus/",
    "jatkosopimus": "hanke/raportti/",
    "innokyla-luonnos": "hanke/innokyla/",
}


def test_every_worksheet_leads_to_a_place_that_takes_its_answers(
    book: Handbook, site: Path
) -> None:
    for worksheet in book.worksheets:
        fed = fed_draft.of_worksheet(book, worksheet.id)
        assert (fed is None) == (worksheet.id in NOWHERE), worksheet.id
        if fed:
            place = read_page(site / fed.page / "index.html").find(id=fed.anchor)
            assert place is not None
            form = place.find_parent(attrs={"data-kysymys": True}) or place.parent
            assert form is not None
            assert form.select(f'[data-polut*="{worksheet.id}/"]'), worksheet.id


def test_an_application_comes_before_a_report_in_its_own_phase(book: Handbook) -> None:
    for id_, page in PAGES.items():
        fed = fed_draft.of_worksheet(book, id_)
        assert fed is not None
        assert fed.page == page


def test_draft_is_linked_to_when_the_sheet_has_text(page: Page, address: str) -> None:
    """To the question that takes the most of it; it is a way on, and no part of what is told."""
    sheet = open_sheet(page, address)
    link = sheet.locator("[data-luonnokseen]")
    expect(link).to_be_hidden()
    sheet.fill(FIRST, "Naapuri ymmärtää")
    expect(link).to_have_text("Tästä syntyy hakemuksen teksti")
    expect(link).to_be_visible()
    sheet.get_by_role("button", name="Tyhjennä arkki").click()
    expect(link).to_be_hidden()
    sheet.get_by_role("button", name="Kumoa arkin").click()
    becomes_kept(sheet, {"kaytanne": "Naapuri ymmärtää"})
    link.click()
    expect(sheet).to_have_url(f"{address}hanke/hakemus/#eura-2021-hakemus-jatkuvuus")
    expect(sheet.locator("#eura-2021-hakemus-jatkuvuus")).to_be_in_viewport()
    expect(sheet.locator("#eura-2021-hakemus-jatkuvuus-luonnos")).to_contain_text("Naapuri")
