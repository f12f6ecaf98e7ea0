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
