"""The decisions of a project on a phone: the list at once, and the undo in sight after an act."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsers import in_script
from follow_up import ROWS, follow, row_of
from playwright.sync_api import Browser, Page, ViewportSize, expect
from servers import until

FIRST = row_of("hyotylause/paatos-1")
STATUS = ".hb-project__said [role=status]"
PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone."""
    context = browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


def test_on_a_phone_the_list_begins_on_the_first_screen(phone: Page, address: str) -> None:
    follow(phone, address, ROWS)
    box = phone.locator(".hb-decisions__group").first.bounding_box()
    assert box is not None
    assert box["y"] < PHONE["height"]
    asked = phone.get_by_label("Järjestys")
    expect(asked).to_be_hidden()
    phone.get_by_text("Järjestä ja rajaa").press("Enter")
    expect(asked).to_be_visible()
    phone.set_viewport_size({"width": 1280, "height": 800})
    expect(phone.get_by_role("button", name="Tulosta lista")).to_be_visible()


def test_on_a_phone_the_undo_is_in_sight_after_every_act(phone: Page, address: str) -> None:
    many = {f"hyotylause/paatos-{row}-mita": f"Soitto {row}" for row in range(1, 6)}
    follow(phone, address, {**ROWS, **many, "toimet/a1b2c3d4/mita": "Pyyntö " * 60})
    undo = phone.locator('[data-toimi="kumoa"]')
    own = phone.locator(row_of("toimet/a1b2c3d4"))
    own.get_by_role("button", name="Muuta").click()
    phone.get_by_role("button", name="Poista päätös").click()
    expect(own).to_have_count(0)
    expect(undo).to_be_focused()
    expect(undo).to_be_in_viewport(ratio=1)
    undo.press("Enter")
    expect(own).to_have_count(1)
    last = phone.locator('[data-paatos] [data-toimi="tehty"]:visible').last
    last.click()
    expect(undo).to_be_in_viewport(ratio=1)
    until(lambda: phone.evaluate(in_script("focus"))["seen"], "the row is beside what was said")


def test_what_was_said_gives_way_to_what_is_written(phone: Page, address: str) -> None:
    follow(phone, address, ROWS)
    phone.locator(f'{FIRST} [data-toimi="tehty"]').click()
    undo = phone.locator('[data-toimi="kumoa"]')
    expect(undo).to_be_in_viewport(ratio=1)
    for button in phone.locator("main :is(button, summary):visible").all():
        button.focus()
        assert phone.evaluate(in_script("focus"))["seen"], button.inner_text()
    phone.locator(f'{FIRST} [data-toimi="muuta"]').click()
    phone.locator(".hb-decision__form").get_by_label("Huomio").focus()
    expect(phone.locator(STATUS)).to_have_text("")
    expect(undo).to_be_visible()
