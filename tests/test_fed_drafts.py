"""The way from a worksheet to the draft that its answers feed."""

from __future__ import annotations

from pathlib import Path

from reading import read_page

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
