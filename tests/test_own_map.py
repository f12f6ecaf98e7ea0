"""The map of a team's own project: small on the front page, and as a board for the wall."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from browsers import axe_faults
from follow_up import ROWS, TODAY
from playwright.sync_api import Page, expect
from project_page import opened

A4_ACROSS = (842, 595)
LONG = "Tästä on sovittu toisen hankkeen kanssa, joka tekee saman vuonna 2027. " * 4
STATES: dict[str, object] = {
    "tarvitsijakartta/@tila": "ei-tarvita",
    "tarvitsijakartta/@syy": LONG,
    "jatkosopimus/@tila": "tehty",
    "elonmerkit/@tila": "myohemmin",
}


def test_the_front_page_shows_the_own_project_small(page: Page, address: str) -> None:
    page.goto(address)
    card = page.locator("#hb-oma-kartta")
    expect(card).to_be_hidden()
    opened(page, address, {**ROWS, **STATES})
    page.goto(address)
    expect(card).to_be_visible()
    sheet = card.locator('[data-arkki="hyotylause"]')
    expect(sheet).to_contain_text("01 Hyötylause")
    expect(sheet).to_contain_text("kesken, 6\N{NO-BREAK SPACE}kohtaa")
    expect(card.locator('[data-arkki="jatkosopimus"]')).to_contain_text("valmis")
    expect(card.locator('[data-arkki="tarvitsijakartta"]')).to_contain_text("ei tarvita: Tästä on")
    expect(card.locator("svg.hb-mark")).not_to_have_count(0)
    assert card.locator("[data-arkki]").count() >= 20
    assert axe_faults(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_board_is_one_page_of_a4_across(page: Page, address: str, tmp_path: Path) -> None:
    page.clock.set_fixed_time(TODAY)
    opened(page, address, {**ROWS, **STATES, "hanke/nimi": "Pitkä nimi hankkeelle " * 5})
    page.evaluate("window.print = () => {}")
    page.locator('[data-toimi="tulosta-taulu"]').press("Enter")
    page.pdf(path=tmp_path / "taulu.pdf", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(tmp_path / "taulu.pdf") as document:
        assert len(document) == 1
        size = document[0].get_size()
        text = document[0].get_textpage().get_text_range()
    assert tuple(round(side) for side in size) == A4_ACROSS
    plain = " ".join(text.split())
    for told in ("kesken, 6 kohtaa", "valmis", "ei tarvita: Tästä on sovittu", "myöhemmin"):
        assert told in plain.replace("\N{NO-BREAK SPACE}", " "), told
    assert "30.9.2026" in plain
    assert "Tulosta" not in plain
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("html")).not_to_have_class("hb-tulosta-taulu")
