"""What a workshop's pages load of the chosen worksheets, and the questions for a remote half."""

from __future__ import annotations

import datetime as dt

import brotli
import pytest
from playwright.sync_api import Page, Response, expect
from test_workshop import TWELVE, at, rows

from macros.content.handbook import Handbook
from macros.views.chat_text import chat_text

LARGEST = 85_000
"""Bytes of a page and of what it loads for two worksheets, as brotli sends them, fonts aside."""


@pytest.mark.parametrize("name", ["tyopaja/", "tyopaja/ohjaa/"])
def test_only_chosen_worksheets_are_loaded(name: str, page: Page, address: str) -> None:
    answers: list[Response] = []
    page.on("response", lambda each: answers.append(each))
    page.goto(f"{address}{name}{TWELVE}")
    page.wait_for_function("Object.keys(globalThis.hbTyopohjat ?? {}).length === 2")
    page.wait_for_load_state("networkidle")
    sizes = {each.url: len(brotli.compress(each.body())) for each in answers}
    assert sum("/assets/tyopaja/" in url for url in sizes) == 2
    light = {url: size for url, size in sizes.items() if ".woff2" not in url}
    assert 0 < sum(light.values()) <= LARGEST, light


def test_plan_stands_without_the_texts_and_says_so(page: Page, address: str) -> None:
    page.route("**/assets/tyopaja/*", lambda route: route.abort())
    page.add_init_script("globalThis.print = () => { document.title = 'tulostettu'; };")
    at(page, address, TWELVE)
    said = page.locator(".hb-day__said")
    expect(said).to_contain_text("ei saatu ladattua")
    assert rows(page)
    page.get_by_role("button", name="Tulosta paperit").press("Enter")
    expect(said).to_contain_text("ei saatu ladattua")
    assert page.title() != "tulostettu"
    page.unroute("**/assets/tyopaja/*")
    page.get_by_role("button", name="Tulosta paperit").press("Enter")
    expect(page).to_have_title("tulostettu")
    expect(said).to_have_text("")


def test_remote_half_gets_the_questions_as_text(page: Page, address: str, book: Handbook) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    at(page, address, TWELVE)
    board = page.locator('[data-taulu="hyotylause"]')
    board.get_by_role("button", name="Kopioi kysymykset tekstinä").press("Enter")
    expect(board.get_by_role("status")).to_have_text("Kopioitu.")
    text = str(page.evaluate("navigator.clipboard.readText()"))
    assert text == chat_text(book.worksheet["hyotylause"])
    assert "Kenen päätöstä tarvitsette ensin? (Palvelun käyttäjä," in text
    at(page, address, "?t=01&n=5")
    expect(board).to_be_hidden()


def test_every_sheet_has_its_questions_as_text(book: Handbook) -> None:
    for each in book.worksheets:
        text = chat_text(each)
        assert text.startswith(f"{each.number:02d} {each.title}\n")
        assert all(block.title.upper() in text for block in each.sheet.blocks if block.title)


def test_preparation_is_on_the_page_of_the_plan(page: Page, address: str) -> None:
    page.clock.install(time=dt.datetime(2026, 11, 30, 9, 0, 0))
    page.goto(f"{address}tyopaja/?t=03.paa,01.lyhyt&n=4&pvm=2026-12-01")
    before = page.get_by_role("region", name="Valmistele ennalta")
    expect(before.get_by_role("heading", level=3)).to_have_count(2)
    expect(before.get_by_role("heading", level=3).first).to_contain_text("03 Strategiakytkentä")
    assert before.get_by_role("listitem").count() > 4
    expect(page.locator(".hb-day__minds")).to_contain_text("ja työpaja on huomenna")
    page.goto(f"{address}tyopaja/")
    expect(before).to_be_hidden()
