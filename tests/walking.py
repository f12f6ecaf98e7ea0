"""One walk through pages of the site in a browser, and what was seen on the way."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from browsers import in_script, watch
from playwright.sync_api import Browser, Page
from pydantic import BaseModel

WIDTHS = (320, 768)
"""Widths of a window, in pixels, at which each page is seen."""
OF_SOME_PAGES = ("perusosat", "kartta", "luettelot", "sisalto", "osat", "ohjeet", "tapaukset")
"""Style sheets that only some pages link."""


class Walk(BaseModel):
    """What was seen; each is of the pages where there was something to tell."""

    pages: int = 0
    wide: dict[int, dict[str, int]] = {width: {} for width in WIDTHS}
    """By the width of the window: pages that are wider, and how wide."""
    nameless: dict[str, list[str]] = {}
    """Drawings that are neither named nor hidden."""
    unlinked: dict[str, list[str]] = {}
    """Selectors of style sheets that the page does not link, though they mean something on it."""
    foreign: list[str] = []
    """Addresses of other hosts that were asked."""
    cookies: int = 0


def walk(browser: Browser, address: str, site: Path, files: Sequence[str]) -> Walk:
    """Opens each page in a narrow window, and widens it there."""
    context = browser.new_context(viewport={"width": WIDTHS[0], "height": 800})
    seen = Walk()
    foreign = watch(context, address)
    page = context.new_page()
    for name in files:
        page.set_viewport_size({"width": WIDTHS[0], "height": 800})
        page.goto(address + name)
        seen.pages += 1
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            whole = page.evaluate("document.documentElement.scrollWidth")
            if whole > width:
                seen.wide[width][name] = whole
        if nameless := page.evaluate(in_script("nameless")):
            seen.nameless[name] = nameless
        seen.unlinked |= unlinked(page, name, site)
    seen.foreign, seen.cookies = foreign, len(context.cookies())
    context.close()
    return seen


def unlinked(page: Page, name: str, site: Path) -> dict[str, list[str]]:
    """By the page and the sheet: selectors that mean something on a page that does not link it."""
    told, html = {}, page.content()
    for each in OF_SOME_PAGES:
        sheet = next(site.glob(f"assets/koottu/{each}.*css"))
        if sheet.name not in html:
            found = page.evaluate(in_script("unlinked"), sheet.read_text("utf-8"))
            told |= {f"{name}: {sheet.name}": found} if found else {}
    return told
