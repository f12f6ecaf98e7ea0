"""A page on which no project is open shows the one that begins on another page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from sheets import FIRST, open_sheet


@pytest.mark.parametrize("name", ["", "tilanne/", "paatokset/", "hakemus/"])
def test_the_first_project_is_seen_where_none_was(page: Page, address: str, name: str) -> None:
    page.goto(f"{address}hanke/{name}")
    none = page.locator('[data-osa="ei-hanketta"]')
    expect(none).to_be_visible()
    expect(page.locator("[data-valmis]")).to_be_visible()
    sheet = open_sheet(page.context.new_page(), address)
    sheet.locator(FIRST).fill("Naapuri soittaa")
    expect(none).to_be_hidden()
    expect(page.get_by_text("Nimetön hanke").locator("visible=true").first).to_be_visible()
