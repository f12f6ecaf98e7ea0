"""Chromium as the tests start it, and the scripts of `in_browser/` that they run on its pages."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright
from projects import ROOT

from macros.bootstrap import find_browser

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""A browser that asks nothing of anybody by itself."""
AXE = ROOT / "node_modules/axe-core/axe.min.js"


@contextlib.contextmanager
def launched() -> Iterator[Browser]:
    """A Chromium, closed at the end."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=list(FLAGS))
        yield chromium
        chromium.close()


@contextlib.contextmanager
def with_text_of(browser: Browser, size: int) -> Iterator[Browser]:
    """Another Chromium beside one, whose reader has chosen how many pixels the text is."""
    flags = [*FLAGS, f"--blink-settings=defaultFontSize={size}"]
    other = browser.browser_type.launch(executable_path=find_browser(), args=flags)
    yield other
    other.close()


def watch(context: BrowserContext, address: str) -> list[str]:
    """Refuses every request of the context to any other host; the list grows with each of them."""
    foreign: list[str] = []

    def refuse(route: Route) -> None:
        foreign.append(route.request.url)
        route.abort()

    context.route(lambda url: not url.startswith((address, "data:")), refuse)
    return foreign


def in_script(name: str) -> str:
    """The function of `in_browser/<name>.js`, to be evaluated on a page."""
    return (Path(__file__).parent / f"in_browser/{name}.js").read_text("utf-8")


def settled(page: Page) -> None:
    """Returns when the page has drawn what it knows and its waiting tasks are done."""
    page.evaluate(in_script("settle"))


def axe_faults(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """What axe finds wrong on a page as it now is: each rule with its places.

    It looks for everything that WCAG 2.2 AA and good practice ask, or by the given rules alone.
    """
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE.read_text("utf-8"))
    found: list[str] = page.evaluate(in_script("axe"), list(rules))
    return found
