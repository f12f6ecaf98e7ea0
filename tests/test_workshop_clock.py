"""The clock of a workshop, driven with a false time: overruns, sleep, reload and undoing."""

from __future__ import annotations

import datetime as dt
import re

from playwright.sync_api import Page, expect

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


def test_steps_go_by_the_clock(page: Page, address: str) -> None:
    started(page, address)
    assert title(page) == "Avaa työpaja ja sovi kirjuri"
    assert left(page) in ("2:00", "1:59", "1:58")
    page.clock.fast_forward("03:00")
    expect(page.locator('[data-osa="nyt"]')).to_have_text("Kirjoittakaa käytänne yhdellä lauseella")
    expect(page.locator('[data-osa="sanottu"]')).to_contain_text("Kirjoittakaa käytänne")
    expect(page.locator('[data-osa="kaikkiaan"]')).to_contain_text("32")
    expect(page.locator('[data-osa="teksti"]')).to_contain_text("neljä minuuttia")


def test_clock_is_right_after_a_reload_and_a_closed_tab(page: Page, address: str) -> None:
    started(page, address)
    page.clock.fast_forward("08:00")
    page.reload()
    assert title(page).startswith("Karsikaa")
    page.goto("about:blank")
    page.clock.fast_forward("07:00")
    page.goto(f"{address}tyopaja/ohjaa/{PLAN}")
    assert title(page).startswith("Valitkaa kuulija")


def test_overrun_is_offered_taken_and_undone(page: Page, address: str) -> None:
    started(page, address)
    steps = page.locator('[data-osa="askeleet"]')
    before = steps.inner_html()
    page.get_by_label("Tämä askel tarvitsee lisää, min").fill("5")
    page.keyboard.press("Enter")
    offer = page.locator('[data-osa="ehdotus"]')
    expect(offer).to_contain_text("→")
    expect(offer).to_contain_text("päättyy ajallaan")
    assert steps.inner_html() == before
    page.get_by_role("button", name="Ota käyttöön").press("Enter")
    expect(offer).to_be_hidden()
    expect(steps).not_to_have_text(before)
    expect(page.locator('[data-osa="kaikkiaan"]')).to_contain_text("35")
    page.get_by_role("button", name="Kumoa viimeisin muutos").press("Enter")
    assert steps.inner_html() == before


def test_what_cannot_fit_is_left_to_the_next_time(page: Page, address: str) -> None:
    started(page, address)
    page.get_by_label("Tämä askel tarvitsee lisää, min").fill("17")
    page.keyboard.press("Enter")
    expect(page.locator('[data-osa="ehdotus"]')).to_contain_text("jää seuraavaan kertaan")
    page.get_by_role("button", name="Ota käyttöön").press("Enter")
    told = page.locator('[data-osa="jai"]')
    expect(told).to_be_visible()
    expect(told).to_contain_text("Nämä jäivät seuraavaan kertaan")
    assert not re.search("kuka vie sen", told.locator("li").all_inner_texts()[0])


def test_next_step_begins_early(page: Page, address: str) -> None:
    started(page, address)
    page.get_by_role("button", name="Seuraava askel alkaa nyt").press("Enter")
    assert title(page).startswith("Kirjoittakaa")
    assert left(page) in ("5:00", "4:59", "4:58")


def test_clock_without_a_plan_leads_to_one(page: Page, address: str) -> None:
    page.goto(f"{address}tyopaja/ohjaa/")
    expect(page.get_by_role("link", name="Suunnittele ensin työpaja")).to_be_visible()
    expect(page.get_by_role("button", name="Aloita nyt")).to_be_hidden()
