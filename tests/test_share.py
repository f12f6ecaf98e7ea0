"""What a visitor takes along: link, reference and Innokylä text, with or without a clipboard."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

PAGES = (
    "tyopohjat/hyotylause/",
    "kaytannot/penkkikahvila/",
    "malli/variointi/",
    "vaiheet/paatos/",
    "malli/",
)


@pytest.fixture
def allowed(browser: Browser, address: str) -> Iterator[Page]:
    """A page that may use the clipboard, on the 3rd of February 2027."""
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    page = context.new_page()
    page.clock.set_fixed_time("2027-02-03T12:00:00")
    yield page
    context.close()


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
    title = allowed.get_by_role("heading", level=1).inner_text().replace("\u00ad", "")
    link = copied(allowed, "Kopioi linkki")
    assert re.fullmatch(
        r"http://127\.0\.0\.1:8000/(t/01/|kaytannot/penkkikahvila/|malli/variointi/|vaiheet/paatos/|malli/)",
        link,
    )
    reference = copied(allowed, "Viittaa näin")
    assert reference.startswith(f"Juurruttajan käsikirja. {title}, ")
    assert reference.endswith(f"{link} Luettu 3.2.2027. CC BY 4.0.")
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
    chosen = field.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)")
    assert chosen.startswith("Juurruttajan käsikirja. Hyötylause")
    expect(page.locator(".hb-share__status")).to_contain_text("paina Ctrl+C")
