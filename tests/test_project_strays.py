"""Answers without a place on today's sheets are kept, and shown on the page of one's project."""

from __future__ import annotations

from browsers import axe_faults
from playwright.sync_api import Page, expect
from project_page import FIELD, opened, saved, values_of

GONE: dict[str, object] = {
    "hyotylause/poistettu-kentta": "Tämä kysyttiin\nvanhassa arkissa",
    "poistettu-arkki/vastaus": "<b>Koko arkki</b> poistui",
    "poistettu-arkki/rasti": True,
}
LIST = 'details[data-osa="paikattomat"]'


def test_what_has_no_place_is_shown_and_stays_in_the_file(page: Page, address: str) -> None:
    opened(page, address, {FIELD: "Lause", **GONE})
    page.locator(f"{LIST} > summary").press("Enter")
    rows = page.locator(f"{LIST} li")
    expect(rows).to_have_count(3)
    expect(rows.nth(0)).to_have_text(
        "01 Hyötylause poistettu-kenttaTämä kysyttiin\nvanhassa arkissa"
    )
    expect(rows.nth(1)).to_have_text("poistettu-arkki rastikyllä")
    expect(rows.nth(2)).to_contain_text("<b>Koko arkki</b> poistui")
    expect(page.locator(f'{LIST} [data-osa="paikattomista"]')).to_contain_text("silti hankkeessa")
    assert axe_faults(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    kept = values_of(saved(page)[1])
    assert {path: kept[path] for path in GONE} == {path: [value] for path, value in GONE.items()}


def test_a_project_in_which_everything_has_a_place_says_so(page: Page, address: str) -> None:
    opened(page, address, {"hanke/nimi": "Vuoro", FIELD: "Lause", "hyotylause/@tila": "tehty"})
    page.locator(f"{LIST} > summary").press("Enter")
    told = page.locator(f'{LIST} [data-osa="paikattomista"]')
    expect(told).to_have_text("Jokaisella vastauksella on paikka nykyisissä arkeissa.")
    expect(page.locator(f"{LIST} li")).to_have_count(0)
