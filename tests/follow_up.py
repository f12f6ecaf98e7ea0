"""The pages under /hanke/ that follow a project up, as tests use them."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from project_page import opened
from reading import SOFT

TODAY = "2026-09-30T10:00:00"
DECISIONS = "hanke/paatokset/"
STANDING = "hanke/tilanne/"
ROWS: dict[str, object] = {
    "hanke/nimi": "Vuoro vastaa",
    "hyotylause/paatos-1-mita": "Kutsutaan kolme jatkajaa",
    "hyotylause/paatos-1-kuka": "Aino",
    "hyotylause/paatos-1-milloin": "12.9.2026",
    "hyotylause/paatos-2-mita": "Soitetaan perään",
    "hyotylause/paatos-2-kuka": "Väinö",
    "hyotylause/paatos-2-milloin": "1.10.2026",
    "kokeilukortti.k3f9/@nimi": "Kauppa",
    "kokeilukortti.k3f9/paatos-1-mita": "Tehdään kortti",
    "kokeilukortti.k3f9/paatos-1-kuka": "Aino",
    "kokeilukortti.k3f9/paatos-1-milloin": "marraskuun loppuun",
    "jatkosopimus/paatos-1-mita": "Kysytään rahaa",
    "jatkosopimus/paatos-1-milloin": "kun ehditään",
}
"""Late; coming; a day that is a guess, on a further sheet; a day that cannot be read."""


def follow(page: Page, address: str, values: dict[str, object], to: str = DECISIONS) -> None:
    """Opens a project of the values on a set day, and goes to a page that follows it up."""
    page.clock.set_fixed_time(TODAY)
    opened(page, address, values)
    go(page, address, to)


def go(page: Page, address: str, to: str = DECISIONS) -> None:
    """Goes to a page that follows the open project up, and waits for what it shows."""
    page.goto(address + to)
    expect(page.locator(".hb-project[data-valmis]")).to_be_visible()


def row_of(record: str) -> str:
    """The row of a decision."""
    return f'[data-paatos="{record}"]'


def groups(page: Page) -> list[str]:
    """The groups of the list with their counts, as they stand."""
    heads = page.locator(".hb-decisions__group h2").all_inner_texts()
    return [" ".join(each.replace(SOFT, "").split()) for each in heads]
