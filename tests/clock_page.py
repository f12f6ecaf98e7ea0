"""The clock of a workshop in a browser: begun, and what its face tells."""

from __future__ import annotations

import datetime as dt

from playwright.sync_api import Page

NINE = dt.datetime(2026, 11, 30, 9, 0, 0)
PLAN = "?t=01.lyhyt&klo=0900&n=4"


def started(page: Page, address: str, query: str = PLAN) -> None:
    """Starts the clock of a plan at nine."""
    page.clock.install(time=NINE)
    page.goto(f"{address}tyopaja/ohjaa/{query}")
    page.get_by_role("button", name="Aloita nyt").press("Enter")


def title(page: Page) -> str:
    """The step that is on."""
    return page.locator('[data-osa="nyt"]').inner_text()


def left(page: Page) -> str:
    """The time left of the step."""
    return page.locator('[data-osa="jaljella"]').inner_text()
