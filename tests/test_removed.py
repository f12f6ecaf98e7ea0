"""What is removed and cleared: gone from every page, and undone without a loss of what is newer."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from project_page import opened
from sheets import FIRST, PROBLEM, becomes_kept, open_sheet, status

STATUS = "#hb-tietosuoja [role=status]"
REMOVED, BACK = "Kaikki on poistettu.", "Poistettu on palautettu."


def at_privacy(page: Page, address: str) -> Page:
    """The privacy page, which has looked at what is kept."""
    page.goto(f"{address}tietoa/tietosuoja/")
    expect(page.locator(STATUS)).not_to_be_empty()
    return page


def remove_all(page: Page) -> None:
    """Takes everything away."""
    page.get_by_role("button", name="Poista kaikki").press("Enter")
    expect(page.locator(STATUS)).to_have_text(REMOVED)


def filled(page: Page, address: str) -> Page:
    """A sheet with two answers that are kept."""
    open_sheet(page, address)
    page.fill(FIRST, "Vanha")
    page.fill(PROBLEM, "Vanha pulma")
    becomes_kept(page, {"kaytanne": "Vanha", "pulma": "Vanha pulma"})
    return page


def test_what_was_removed_does_not_come_back_with_the_page(page: Page, address: str) -> None:
    filled(page, address)
    remove_all(at_privacy(page, address))
    page.go_back()
    expect(page.locator(FIRST)).to_have_value("")
    expect(page.locator(PROBLEM)).to_have_value("")
    page.fill(PROBLEM, "Uusi")
    becomes_kept(page, {"pulma": "Uusi"})
    page.reload()
    expect(page.locator(PROBLEM)).to_have_value("Uusi")
    expect(page.locator(FIRST)).to_have_value("")


@pytest.mark.slow
def test_a_page_shows_what_is_kept_also_when_all_is_removed_in_another(
    page: Page, address: str
) -> None:
    filled(page, address)
    remove_all(at_privacy(page.context.new_page(), address))
    expect(page.locator(FIRST)).to_have_value("")
    page.fill(PROBLEM, "Jatkan tästä")
    becomes_kept(page, {"pulma": "Jatkan tästä"})
    shown = page.locator(FIRST).input_value(), page.locator(PROBLEM).input_value()
    page.reload()
    expect(page.locator(PROBLEM)).to_have_value("Jatkan tästä")
    assert (page.locator(FIRST).input_value(), page.locator(PROBLEM).input_value()) == shown


@pytest.mark.slow
def test_undone_removal_keeps_what_has_been_written_since(page: Page, address: str) -> None:
    filled(page, address)
    other = at_privacy(page.context.new_page(), address)
    remove_all(other)
    expect(page.locator(FIRST)).to_have_value("")
    page.fill(PROBLEM, "Uusi")
    becomes_kept(page, {"pulma": "Uusi"})
    other.get_by_role("button", name="Kumoa poisto").press("Enter")
    expect(other.locator(STATUS)).to_have_text(BACK)
    expect(page.locator(FIRST)).to_have_value("Vanha")
    conflict = page.locator("[data-ristiriita='pulma']")
    expect(conflict).to_contain_text("Uusi")
    expect(conflict).to_contain_text("Vanha pulma")


def test_removals_are_undone_one_by_one(page: Page, address: str) -> None:
    opened(page, address, {"hanke/nimi": "Eka"}, id_="eka1")
    opened(page, address, {"hanke/nimi": "Toka"}, id_="toka2")
    at_privacy(page, address)
    names = page.locator("#hb-tietosuoja tbody tr:visible th a")
    expect(names).to_have_count(2)
    for left in (1, 0):
        page.get_by_role("button", name="Poista: ").first.press("Enter")
        expect(names).to_have_count(left)
    undo = page.get_by_role("button", name="Kumoa poisto")
    for back in (1, 2):
        undo.press("Enter")
        expect(names).to_have_count(back)
    expect(undo).to_be_hidden()
    assert sorted(names.all_inner_texts()) == ["Eka", "Toka"]


@pytest.mark.slow
def test_undone_clearing_does_not_hide_what_another_tab_wrote(page: Page, address: str) -> None:
    filled(page, address)
    other = open_sheet(page.context.new_page(), address)
    page.get_by_role("button", name="Tyhjennä arkki").click()
    expect(other.locator(FIRST)).to_have_value("")
    other.fill(FIRST, "Toisen vastaus")
    expect(page.locator(FIRST)).to_have_value("Toisen vastaus")
    page.get_by_role("button", name="Kumoa arkin").click()
    expect(page.locator(PROBLEM)).to_have_value("Vanha pulma")
    for tab in (page, other):
        expect(tab.locator(FIRST)).to_have_value("Toisen vastaus")
    expect(status(page)).to_contain_text("Tallennettu")
