"""Taking back on the page of one's own project: only what is told, and never for good."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from project_page import FIELD, does, opened, saved, says, values_of

OPEN = ".hb-project__open"


def test_removing_a_project_offers_no_way_to_take_back_what_is_of_another(
    page: Page, address: str
) -> None:
    opened(page, address, {"hanke/nimi": "Vuoro vastaa", FIELD: "Meidän"})
    name = page.locator('[data-toimi="uusi"]')
    name.locator("input").fill("Toinen")
    name.get_by_role("button").press("Enter")
    says(page, "Hanke ”Toinen” on aloitettu.")
    does(page, "poista-hanke")
    says(page, "Hanke ”Toinen” on poistettu. Sen voi palauttaa vuorokauden ajan.")
    expect(page.locator(f"{OPEN} h2")).to_have_text("Vuoro vastaa")
    expect(page.locator('#hb-hanke [data-toimi="kumoa"]')).to_be_hidden()


def test_a_project_that_was_opened_from_a_file_is_taken_back_to_the_shelf(
    page: Page, address: str
) -> None:
    opened(page, address, {"hanke/nimi": "Vuoro vastaa", FIELD: "Meidän"})
    does(page, "kumoa")
    expect(page.locator(".hb-project__said [role=status]")).to_contain_text(
        "Hankkeen voi palauttaa vuorokauden ajan."
    )
    expect(page.locator(OPEN)).to_be_hidden()
    page.get_by_role("button", name="Palauta: Vuoro vastaa").press("Enter")
    expect(page.locator(f"{OPEN} h2")).to_have_text("Vuoro vastaa")
    assert values_of(saved(page)[1])[FIELD] == ["Meidän"]
