"""Numbered notes: from the text to a source and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from reading import read_page

PAGES = (
    "kaytannot/penkkikahvila",
    "malli",
    "malli/tausta",
    "malli/variointi",
    "vaiheet/haku",
    "esr",
)


@pytest.mark.parametrize("path", PAGES)
def test_every_note_leads_to_its_source_and_back(site: Path, path: str) -> None:
    page = read_page(site / path / "index.html")
    marks = {str(tag["id"]): str(tag["href"]) for tag in page.select(".hb-noted a[id]")}
    notes = page.select(".hb-notes > li")
    back = {
        str(link["href"]).removeprefix("#"): f"#{note['id']}"
        for note in notes
        for link in note.select(".hb-notes__back a")
    }
    assert marks and marks == back
    numbers = [str(note["id"]) for note in notes]
    assert numbers == [f"lahde-{at}" for at in range(1, len(notes) + 1)]
    assert all("lahteet/#" in str(note.select("a.hb-ref")[0]["href"]) for note in notes)
    assert not page.select(".hb-own a, .hb-noted .hb-own")


def test_a_table_is_ordered_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}kaytannot/")
    rows = page.locator(".hb-cases tbody tr")
    first = rows.first.get_attribute("id")
    button = page.get_by_role("button", name="Yksi luku")
    button.press("Enter")
    head = page.get_by_role("columnheader", name="Yksi luku")
    expect(head).to_have_attribute("aria-sort", "ascending")
    sizes = page.evaluate(
        "() => [...document.querySelectorAll('.hb-cases td[data-otsake^=Yksi]')]"
        ".map((cell) => Number(cell.dataset.arvo))"
    )
    assert sizes == sorted(sizes) and len(set(sizes)) > 3
    button.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    page.get_by_role("button", name="Vuodet").press("Enter")
    expect(head).not_to_have_attribute("aria-sort", "descending")
    assert rows.first.get_attribute("id") == first
