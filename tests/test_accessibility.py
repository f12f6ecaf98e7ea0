"""What axe does not see: the keyboard, reflow, the menu, and the site without script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.mark.parametrize("wanted", [320, 768])
def test_nothing_runs_over_the_edge(wanted: int, browser: Browser, address: str, site: Path) -> None:
    page = browser.new_page(viewport={"width": wanted, "height": 800})
    wide = {}
    for path in sorted(path for path in site.rglob("*.html") if path.parent.parent.name != "t"):  # short addresses lead on at once
        page.goto(address + path.relative_to(site).as_posix())
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > wanted:
            wide[path.relative_to(site).as_posix()] = width
    page.close()
    assert wide == {}


def focused(page: Page) -> str:
    """What has the focus, as a reader would name it."""
    return str(page.evaluate("() => document.activeElement.textContent.trim().replace(/\\s+/g, ' ')"))


def test_skip_link_comes_first_and_leads_to_the_content(page: Page, address: str) -> None:
    page.goto(f"{address}malli/")
    page.keyboard.press("Tab")
    assert focused(page) == "Siirry sisältöön"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => !!document.activeElement.closest('article')")


def test_menu_opens_and_closes_by_keyboard_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{address}malli/")
    button = page.get_by_role("button", name="Valikko")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    assert page.evaluate("() => !!document.activeElement.closest('#hb-valikko')")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(page.locator("#hb-valikko")).to_be_hidden()


def test_menu_is_reachable_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}malli/")
    page.get_by_role("link", name="Valikko").click()
    expect(page.get_by_role("navigation", name="Kaikki sivut").get_by_role("link", name="Työpohjat")).to_be_in_viewport()
    context.close()


def test_choices_grid_and_sheet_work_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("link", name="Toteutus Kokeilut").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Toteutus")
    page.goto(address)
    page.locator('[data-v="viestinta"][data-vaihe="haku"] a').click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hyötylause")
    page.get_by_label("Arjen pulma").first.fill("Kirjoitus toimii")
    context.close()


def test_nothing_invisible_takes_the_focus(page: Page, address: str) -> None:
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{address}tyopohjat/hyotylause/")
        for _ in range(40):
            page.keyboard.press("Tab")
            seen = page.evaluate("""() => { const e = document.activeElement, r = e.getBoundingClientRect();
              return e === document.body || (r.width > 1 && r.height > 1 && getComputedStyle(e).visibility === 'visible') }""")
            assert seen, page.evaluate("() => document.activeElement.outerHTML.slice(0, 120)")


def test_term_shows_its_meaning_on_focus(page: Page, address: str) -> None:
    page.goto(f"{address}malli/")
    term = page.locator(".hb-termi").first
    meaning = term.get_attribute("title")
    assert meaning
    term.focus()
    expect(page.get_by_role("tooltip").filter(has_text=meaning)).to_be_visible()


def test_front_page_answers_on_one_screen(page: Page, address: str) -> None:
    page.goto(address)
    for phase in ("haku", "kaynnistys", "toteutus", "paatos", "jalkiseuranta"):
        expect(page.locator(f'.hb-choices a[href$="{phase}/"]')).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("img", name="Vuosirenkaat")).to_be_in_viewport()
    expect(page.get_by_role("heading", name="Kaikki työpohjat yhdellä kartalla")).to_be_in_viewport()
