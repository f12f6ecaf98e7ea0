"""The face of a workshop's clock: what is in sight, how large, and what it tells of the time."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from clock_page import NINE, PLAN, left, started
from playwright.sync_api import Page, expect


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 800)])
def test_time_and_step_are_in_sight_when_the_clock_begins(
    page: Page, address: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    started(page, address)
    button = page.get_by_role("button", name="Seuraava askel alkaa nyt")
    expect(button).to_be_focused()
    for each in (page.locator('[data-osa="nyt"]'), page.locator('[data-osa="jaljella"]'), button):
        expect(each).to_be_in_viewport(ratio=1)
    page.get_by_label("Tämä askel tarvitsee lisää, min").fill("5")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Ota käyttöön").press("Enter")
    for each in (page.locator('[data-osa="nyt"]'), page.locator('[data-osa="jaljella"]'), button):
        expect(each).to_be_in_viewport(ratio=1)


def test_time_to_the_beginning_is_told_apart_from_the_first_step(page: Page, address: str) -> None:
    page.clock.install(time=NINE - dt.timedelta(hours=2))
    page.goto(f"{address}tyopaja/ohjaa/{PLAN}")
    page.get_by_role("button", name="Aloita aikataulussa klo 9.00").press("Enter")
    expect(page.locator('[data-osa="mita"]')).to_have_text("Alkuun on vielä aikaa")
    assert left(page) in ("2:00\N{NO-BREAK SPACE}h", "1:59:59")
    expect(page.locator('[data-osa="kaikkiaan"]')).to_have_text(
        re.compile(r"Työpaja alkaa klo 9\.00 ja kestää 35\smin\.")
    )
    page.clock.fast_forward("02:00:00")
    expect(page.locator('[data-osa="mita"]')).to_have_text("Nyt")
    assert left(page) in ("2:00", "1:59", "1:58")


@pytest.mark.parametrize("width", [320, 1280])
def test_large_time_stands_on_one_line_when_it_is_late(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    started(page, address)
    page.get_by_role("button", name="Suuri teksti seinälle").press("Enter")
    page.clock.fast_forward("59:45")
    time = page.locator('[data-osa="jaljella"]')
    expect(time).to_have_text(re.compile(r"^Yli\s24:4\d$"))
    lines = "tag => tag.getBoundingClientRect().height / parseFloat(getComputedStyle(tag).fontSize)"
    assert time.evaluate(lines) < 1.5
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_clock_of_another_plan_is_led_to(page: Page, address: str) -> None:
    started(page, address)
    page.goto(f"{address}tyopaja/ohjaa/")
    back = page.get_by_role("link", name="Palaa siihen")
    expect(back).to_be_visible()
    page.goto(f"{address}tyopaja/ohjaa/?t=04&klo=0900&n=4")
    expect(page.locator('[data-osa="toinen"]')).to_contain_text("se korvaa edellisen")
    back.press("Enter")
    expect(page.locator('[data-osa="nyt"]')).to_have_text("Avaa työpaja ja sovi kirjuri")
    expect(page.locator('[data-osa="toinen"]')).to_be_hidden()
    page.goto(f"{address}tyopaja/ohjaa/?t=04&klo=0900&n=4")
    page.get_by_role("button", name="Aloita nyt").press("Enter")
    expect(page.locator('[data-osa="toinen"]')).to_be_hidden()


def test_a_clock_that_was_forgotten_tells_hours(page: Page, address: str) -> None:
    started(page, address)
    page.clock.fast_forward("22:00:00")
    page.reload()
    expect(page.locator('[data-osa="jaljella"]')).to_have_text(re.compile(r"^Yli\s21:2\d\sh$"))
    expect(page.locator('[data-osa="kaikkiaan"]')).to_contain_text("piti päättyä yli tunti sitten")


def test_an_agreed_call_that_would_move_is_told(page: Page, address: str) -> None:
    page.clock.install(time=NINE)
    page.goto(f"{address}tyopaja/?t=03.paa&n=5&klo=0900")
    agreed = "Sovi valmistelijan kanssa, että askel ”Kysykää valmistelijalta aikataulu ja näyttö”"
    expect(page.locator(".hb-day__main li").filter(has_text=agreed)).to_have_count(1)
    page.goto(f"{address}tyopaja/ohjaa/?t=03.paa&n=5&klo=0900")
    page.get_by_role("button", name="Aloita nyt").press("Enter")
    page.get_by_label("Tämä askel tarvitsee lisää, min").fill("16")
    page.keyboard.press("Enter")
    offer = page.locator('[data-osa="ehdotus"]')
    expect(offer).to_contain_text("on sovittu valmistelijan kanssa alkavaksi klo 9.55")
    expect(offer).to_contain_text("joten ilmoita siitä")
