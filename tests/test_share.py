"""What a visitor takes along: link, reference and Innokylä text, with and without the right to copy."""

from __future__ import annotations

import datetime
import re

import pytest
from playwright.sync_api import Browser, Page, expect

PAGES = ("tyopohjat/hyotylause/", "kaytannot/penkkikahvila/", "malli/variointi/")


@pytest.fixture
def allowed(browser: Browser, address: str) -> Page:
    """A page that may use the clipboard."""
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    return context.new_page()


def copied(page: Page, name: str) -> str:
    """What a button puts on the clipboard, pressed by keyboard."""
    page.get_by_role("button", name=name).press("Enter")
    expect(page.locator(".hb-share__status")).to_contain_text("kopioitu")
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.parametrize("path", PAGES)
def test_link_reference_and_innokyla_text_are_copied(
    allowed: Page, address: str, path: str
) -> None:
    allowed.goto(address + path)
    title = allowed.get_by_role("heading", level=1).inner_text()
    today = datetime.date.today()
    link = copied(allowed, "Kopioi linkki")
    assert re.fullmatch(
        r"http://127\.0\.0\.1:8000/(t/01/|kaytannot/penkkikahvila/|malli/variointi/)", link
    )
    reference = copied(allowed, "Viittaa näin")
    assert reference.startswith(f"Juurruttajan käsikirja. {title}, ")
    assert reference.endswith(f"{link} Luettu {today.day}.{today.month}.{today.year}. CC BY 4.0.")
    heading, second, text = copied(allowed, "Innokylään").split("\n")
    assert title in heading
    assert second == link
    assert len(re.findall(r"[.!?](?:\s|$)", text)) == 2, text


def test_without_the_right_the_text_is_selected(page: Page, address: str) -> None:
    page.goto(address + PAGES[0])
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }")
    page.get_by_role("button", name="Viittaa näin").press("Enter")
    field = page.get_by_label("Kopioi tästä")
    expect(field).to_be_focused()
    chosen = page.evaluate(
        "() => { const e = document.activeElement; return e.value.slice(e.selectionStart, e.selectionEnd) }"
    )
    assert chosen.startswith("Juurruttajan käsikirja. Hyötylause")
    expect(page.locator(".hb-share__status")).to_contain_text("paina Ctrl+C")
