"""The form of a workshop's plan: by keyboard, as people write, and what cannot be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from test_workshop import at, chosen, query


def test_address_asks_what_cannot_be(page: Page, address: str) -> None:
    at(page, address, "?t=01,99,06.iso&klo=2500&n=900&etana=1")
    note = page.locator(".hb-day__note")
    expect(note).to_have_attribute("role", "alert")
    for said in ("”99”", "”iso”", "”2500” ei ole kellonaika", "1–120"):
        expect(note).to_contain_text(said)
    assert chosen(page) == ["01", "06"]
    assert "n=900" not in page.url and "99" not in page.url
    expect(page.get_by_label("Heistä etänä")).to_have_value("1")
    at(page, address, "?t=01&n=0")
    expect(note).to_contain_text("Osoitteessa on ”0”")


@pytest.mark.parametrize(
    "written",
    ["klo 8.30", "8.30", "8:30", "08:30", "830"],
)
def test_time_is_read_as_people_write_it(page: Page, address: str, written: str) -> None:
    at(page, address, "?t=01&klo=0900&n=5")
    start = page.get_by_label("Alkaa klo")
    start.fill("")
    start.press_sequentially(written)
    start.press("Tab")
    expect(start).to_have_value("8.30")
    assert "klo=0830" in query(page)


def test_what_is_written_and_cannot_be_is_told_by_its_field(page: Page, address: str) -> None:
    at(page, address, "?t=01&klo=0900&n=12")
    people = page.get_by_label("Osallistujia")
    people.fill("900")
    people.press("Tab")
    expect(people).to_have_attribute("aria-invalid", "true")
    expect(people).to_have_accessible_description(
        "”900” ei käy. Osallistujia voi olla 1–120. "
        "Suunnitelma on edelleen laskettu 12 osallistujalle."
    )
    start = page.get_by_label("Alkaa klo")
    start.fill("25:70")
    start.press("Tab")
    expect(start).to_have_accessible_description(re.compile(r"alkaa edelleen klo\s9\.00"))
    expect(people).to_have_value("900")
    assert query(page) == "?t=01&klo=0900&n=12"
    expect(page.locator(".hb-day__note")).to_be_empty()
    people.fill("8")
    people.press("Tab")
    expect(people).not_to_have_attribute("aria-invalid", "true")
    assert query(page) == "?t=01&klo=0900&n=8"
    expect(start).to_have_value("25:70")
    page.goto(f"{address}tyopaja/?t=01&n=0")
    expect(page.locator(".hb-day__note")).to_contain_text("Osoitteessa on ”0”")
    expect(page.locator('[aria-invalid="true"]')).to_have_count(0)


def test_link_from_a_worksheet_says_that_it_begins_a_plan(site: Path) -> None:
    finder = (site / "tyopohjat/index.html").read_text("utf-8")
    assert "Suunnittele työpaja tästä: Hyötylause" in finder
    assert "Lisää työpajaan" not in finder


def test_plan_is_made_by_keyboard(page: Page, address: str) -> None:
    at(page, address)
    box = page.locator('.hb-day__choice input[value="04"]')
    box.focus()
    page.keyboard.press("Space")
    page.locator('.hb-day__choice input[value="01"]').press("Space")
    assert chosen(page) == ["04", "01"]
    page.get_by_role("button", name="Ylemmäs: Hyötylause").press("Enter")
    assert chosen(page) == ["01", "04"]
    assert page.evaluate("document.activeElement.ariaLabel") == "Ylemmäs: Hyötylause"
    people = page.get_by_label("Osallistujia")
    people.fill("4")
    people.press("Tab")
    assert query(page) == "?t=01,04&klo=0900&n=4"
    page.get_by_label("Versio: Hyötylause").select_option("lyhyt")
    assert query(page).startswith("?t=01.lyhyt,04&")
    page.get_by_role("button", name="Poista: Hyötylause").press("Enter")
    assert chosen(page) == ["04"]
