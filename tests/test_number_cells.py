"""A number that is written in a cell of a table is seen whole, however narrow its column began."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

CELLS = ".hb-cell--luku textarea"
LONG = "123 456,50 €"
CUT = """all => all.filter(each => each.value && each.scrollWidth > each.clientWidth)
    .map(each => each.id)"""


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("id_", ["roolit-ja-lahtotaso", "juurtumistarkastus"])
def test_a_long_number_is_seen_whole(browser: Browser, address: str, width: int, id_: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{address}tyopohjat/{id_}/")
    for cell in page.locator(CELLS).all()[:3]:
        cell.fill(LONG)
    assert page.locator(CELLS).evaluate_all(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.parametrize("id_", ["kokeilukortti", "roolit-ja-lahtotaso", "juurrutusbudjetti"])
def test_a_phone_offers_the_comma_of_decimals(page: Page, address: str, id_: str) -> None:
    page.goto(f"{address}tyopohjat/{id_}/")
    numbers = page.locator('[data-laji="luku"], [data-laji="euro"]')
    modes = numbers.evaluate_all("all => all.map(each => each.inputMode)")
    assert set(modes) == {"decimal"}
