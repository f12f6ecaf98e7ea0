"""A page that is come back to shows what another tab wrote meanwhile, and goes on."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from sheets import FIRST, PROBLEM, open_sheet, status


def test_page_that_goes_along_to_the_first_project_says_nothing(page: Page, address: str) -> None:
    other = open_sheet(page.context.new_page(), address)
    open_sheet(page, address).locator(FIRST).fill("Naapuri soittaa")
    expect(other.locator(FIRST)).to_have_value("Naapuri soittaa")
    expect(status(other)).to_have_text("Tallennettu tähän selaimeen.")


def test_page_that_comes_back_shows_what_was_written_meanwhile(page: Page, address: str) -> None:
    open_sheet(page, address)
    page.fill(FIRST, "Ennen")
    page.goto(f"{address}haku/")
    other = open_sheet(page.context.new_page(), address)
    expect(other.locator(FIRST)).to_have_value("Ennen")
    other.fill(FIRST, "Välissä")
    expect(status(other)).to_contain_text("Tallennettu")
    page.go_back()
    expect(page.locator(FIRST)).to_have_value("Välissä")
    page.fill(PROBLEM, "Ja jatkuu")
    expect(other.locator(PROBLEM)).to_have_value("Ja jatkuu")
