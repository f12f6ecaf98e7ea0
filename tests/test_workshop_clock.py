"""The clock of a workshop, driven with a false time: overruns, sleep, reload and undoing."""

from __future__ import annotations

import re

from clock_page import PLAN, left, started, title
from playwright.sync_api import Page, expect
from project_page import at_projects


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
    expect(page.locator('[data-osa="jatkoviesti"]')).to_contain_text(
        "Nämä jäivät seuraavaan kertaan"
    )
    expect(page.get_by_role("button", name="Lisää nämä hankkeen päätöksiin")).to_be_hidden()
    assert not re.search("kuka vie sen", told.locator("li").all_inner_texts()[0])


def test_next_step_begins_early(page: Page, address: str) -> None:
    started(page, address)
    page.get_by_role("button", name="Seuraava askel alkaa nyt").press("Enter")
    assert title(page).startswith("Kirjoittakaa")
    assert left(page) in ("5:00", "4:59", "4:58")


def test_an_offer_ends_when_the_steps_it_was_of_have_gone_on(page: Page, address: str) -> None:
    started(page, address)
    page.get_by_label("Tämä askel tarvitsee lisää, min").fill("5")
    page.keyboard.press("Enter")
    offer = page.locator('[data-osa="ehdotus"]')
    expect(offer).to_be_visible()
    page.get_by_role("button", name="Seuraava askel alkaa nyt").press("Enter")
    expect(offer).to_be_hidden()
    assert title(page).startswith("Kirjoittakaa")


def test_clock_without_a_plan_leads_to_one(page: Page, address: str) -> None:
    page.goto(f"{address}tyopaja/ohjaa/")
    expect(page.get_by_role("link", name="Suunnittele ensin työpaja")).to_be_visible()
    expect(page.get_by_role("button", name="Aloita nyt")).to_be_hidden()


def overrun(page: Page, minutes: str) -> None:
    """Gives the step that is on more minutes, by keyboard alone."""
    page.get_by_label("Tämä askel tarvitsee lisää, min").press_sequentially(minutes)
    page.keyboard.press("Enter")
    for _ in range(2):  # from the heading over "Ota käyttöön"
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.toimi") == "ota":
            break
    page.keyboard.press("Enter")
    expect(page.locator('[data-osa="ehdotus"]')).to_be_hidden()


def test_overruns_a_sleep_and_a_reload_keep_what_is_ahead(page: Page, address: str) -> None:
    started(page, address)
    steps = page.locator('[data-osa="askeleet"]')
    first = steps.inner_html()
    overrun(page, "5")
    after = steps.inner_html()
    assert after != first
    page.clock.fast_forward("09:00")  # a machine that slept looks but once
    expect(page.locator('[data-osa="nyt"]')).to_contain_text("Kirjoittakaa")
    slept = steps.inner_html()
    page.reload()
    expect(page.locator('[data-osa="nyt"]')).to_contain_text("Kirjoittakaa")
    assert steps.inner_html() == slept
    overrun(page, "3")
    assert steps.inner_html() != slept
    page.get_by_role("button", name="Kumoa viimeisin muutos").press("Enter")
    assert steps.inner_html() == slept


def test_only_a_new_step_is_announced(page: Page, address: str) -> None:
    started(page, address)
    page.evaluate(
        """() => {
          globalThis.said = [];
          const place = document.querySelector('[data-osa="sanottu"]');
          const note = () => said.push(place.textContent);
          new MutationObserver(note).observe(place, { childList: true, characterData: true });
        }"""
    )
    for _ in range(6):
        page.clock.run_for(10_000)
    assert page.evaluate("said") == []
    overrun(page, "1")
    page.clock.run_for(5_000)
    assert page.evaluate("said") == []
    page.clock.fast_forward("03:00")
    expect(page.locator('[data-osa="nyt"]')).to_contain_text("Kirjoittakaa")
    assert page.evaluate("said") == ["Kirjoittakaa käytänne yhdellä lauseella, 4\u00a0min"]
    live = page.locator(".hb-clockwork [aria-live], .hb-clockwork [role=alert]:not(:empty)")
    assert live.count() == 0


def test_clock_does_not_move_and_makes_no_sound(page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    started(page, address)
    page.get_by_role("button", name="Suuri teksti seinälle").press("Enter")
    moving = "document.getAnimations().length + document.querySelectorAll('audio, video').length"
    assert page.evaluate(moving) == 0
    expect(page.locator(".hb-clockwork")).to_have_class(re.compile("is-large"))


def test_what_is_left_goes_to_the_decisions_when_asked(page: Page, address: str) -> None:
    at_projects(page, address)
    page.locator('[data-toimi="avaa-esimerkki"]').press("Enter")
    expect(page.locator(".hb-project__open")).to_be_visible()
    started(page, address)
    overrun(page, "17")
    offer = page.locator('[data-osa="hankkeeseen"]')
    expect(offer).to_contain_text("Selaimessa on auki hanke")
    page.get_by_role("button", name="Lisää nämä hankkeen päätöksiin").press("Enter")
    expect(offer).to_contain_text("päätöksissä")
    left = page.locator('[data-osa="jai"] li').first.inner_text()
    page.get_by_role("button", name="Kumoa lisäys").press("Enter")
    expect(offer).to_contain_text("Lisäys kumottu.")
    page.get_by_role("button", name="Lisää nämä hankkeen päätöksiin").press("Enter")
    expect(offer).to_contain_text("Lisätty.")
    page.goto(f"{address}hanke/paatokset/")
    row = page.locator("[data-paatos]").filter(has_text=left)
    expect(row).to_have_count(1)
    expect(row).to_contain_text("jäi työpajasta: 01 Hyötylause")


def test_address_asks_the_clock_what_cannot_be(page: Page, address: str) -> None:
    page.goto(f"{address}tyopaja/ohjaa/?t=01.iso&n=900")
    note = page.locator(".hb-day__note")
    expect(note).to_contain_text("1–120")
    expect(note).to_contain_text("”iso”")
    expect(page.get_by_role("button", name="Aloita nyt")).to_be_visible()


def test_clock_runs_without_the_texts(page: Page, address: str) -> None:
    page.route("**/assets/tyopaja/*", lambda route: route.abort())
    started(page, address)
    expect(page.locator('[data-osa="ei-ohjeita"]')).to_be_visible()
    assert title(page) == "Avaa työpaja ja sovi kirjuri"
