"""A browser whose storage is full: nothing is said to be kept that is not, and it asks first."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from project_page import at_projects
from sheets import FIRST, open_sheet, status
from test_nothing_lost import FULL

ASKS = "() => !dispatchEvent(new Event('beforeunload', {cancelable: true}))"
"""Whether the browser would ask before the page is left."""


def test_browser_asks_before_a_text_that_is_nowhere_else_is_left(page: Page, address: str) -> None:
    page.add_init_script(FULL["localStorage"] + FULL["indexedDB"])
    open_sheet(page, address)
    assert not page.evaluate(ASKS)
    page.fill(FIRST, "Vain tässä")
    expect(status(page)).to_contain_text("vain tällä sivulla")
    expect(page.locator(".hb-kept__only")).to_contain_text("1\u00a0muutos on vain tällä sivulla.")
    assert page.evaluate(ASKS)


def test_browser_asks_nothing_when_all_is_kept(page: Page, address: str) -> None:
    open_sheet(page, address)
    page.fill(FIRST, "Tallessa")
    expect(status(page)).to_contain_text("Tallennettu")
    assert not page.evaluate(ASKS)


def test_a_project_that_cannot_be_kept_is_not_said_to_be_begun(page: Page, address: str) -> None:
    page.add_init_script(FULL["localStorage"] + FULL["indexedDB"])
    at_projects(page, address)
    form = page.locator('[data-toimi="uusi"]')
    form.locator("input").fill("Vuoro vastaa")
    form.get_by_role("button").press("Enter")
    said = page.locator(".hb-project__said [role=status]")
    expect(said).to_have_text("Hanke on vain tällä sivulla, koska selain ei voi tallentaa sitä.")
    expect(page.locator(".hb-project__open")).to_contain_text("Selaimen tallennustila on täynnä.")
