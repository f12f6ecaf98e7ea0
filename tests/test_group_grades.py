"""Grades of a group: fingers called out, ballots as letters, a chat pasted; no names are kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsers import axe_faults
from playwright.sync_api import Locator, Page, expect
from project_page import at_projects, opened, plain, saved, values_of
from reading import read_page
from sampling import first

from macros.content.handbook import Handbook
from macros.pages.grading import rounds

ROUND = "juurtumistarkastus-juuret"
READY = "#hb-arvio[data-valmis]"


def at_round(page: Page, address: str, name: str, round_: str = ROUND) -> Locator:
    """A page of grading at a round: its section."""
    page.goto(f"{address}arvio/{name}#{round_}")
    expect(page.locator(READY)).to_be_visible()
    return page.locator(f'[data-kierros="{round_}"]')


def statement(section: Locator, id_: str) -> Locator:
    """A statement of a round."""
    return section.locator(f'[data-vaittama="{id_}"]')


def ballot(page: Page, address: str, grades: dict[str, int], round_: str = ROUND) -> str:
    """The letters of a ballot with the grades."""
    page.goto("about:blank")
    section = at_round(page, address, "", round_)
    for id_, grade in grades.items():
        statement(section, id_).get_by_label(str(grade), exact=True).check()
    return section.locator('[data-osa="koodi"]').inner_text()


def test_rounds_are_the_blocks_of_statements_and_differ(book: Handbook) -> None:
    found = rounds(book)
    assert {each.worksheet.number for each in found} >= {8, 20}
    assert len({each.number for each in found}) == len(found)
    assert all(0 <= each.number < 1024 for each in found)


@pytest.mark.parametrize("name", ["", "kooste/"])
def test_the_rule_of_the_sheet_is_told_where_its_statements_are_graded(
    site: Path, book: Handbook, name: str
) -> None:
    page = read_page(site / f"arvio/{name}index.html")
    ruled = [each for each in rounds(book) if each.guide]
    assert any("enintään 2" in str(each.guide) for each in ruled)
    for each in ruled:
        told = page.select_one(f'[data-kierros="{each.id}"] > .hb-soft')
        assert told is not None
        assert plain(str(each.guide)) in plain(told.get_text())


def test_fingers_are_told_as_they_are_written(page: Page, address: str) -> None:
    section = at_round(page, address, "kooste/")
    first = statement(section, "rahoitus")
    first.get_by_role("textbox").fill("2 4")
    told = first.locator('[data-osa="tulos"]')
    expect(told).to_have_text("2 arviota. Keskiarvo näkyy, kun arvioita on kolme.")
    expect(section.locator('[data-osa="puhutaan"]')).to_be_hidden()
    first.get_by_role("textbox").fill("2 4 4 5 3 9")
    expect(told).to_have_text("5 arviota, keskiarvo 3,6, luvut 2–5.")
    expect(first.locator('[data-osa="epaselva"]')).to_have_text("Ei luku 1–5: 9.")
    dots = first.locator('[data-osa="pisteet"]').all_inner_texts()
    assert dots == ["", "●", "●", "●●", "●"]
    statement(section, "kyky").get_by_role("textbox").fill("1 1 2")
    talk = section.locator('[data-osa="puhutaan"]')
    expect(talk.locator('[data-osa="hajalla-nimi"]')).to_contain_text("Rahoitus")
    expect(talk.locator('[data-osa="matalin-nimi"]')).to_contain_text("Kyky")
    helps = talk.locator("[data-avuksi]:visible")
    expect(helps).to_have_count(1)
    expect(helps.get_by_role("link")).to_have_text("Roolit ja lähtötaso")
    expect(helps).to_contain_text("sijainen")


def test_every_statement_has_a_worksheet_that_helps(book: Handbook) -> None:
    for each in rounds(book):
        assert [id_ for id_, _ in each.helps] == [one.id for one in each.statements]
        assert all(help_.id != each.worksheet.id for _, help_ in each.helps)


def test_grades_are_kept_in_the_project_without_names(page: Page, address: str) -> None:
    section = at_round(page, address, "kooste/")
    box = statement(section, "rahoitus").get_by_role("textbox")
    box.press_sequentially("244")
    expect(box).to_have_value("244")
    section = at_round(page, address, "kooste/")
    page.reload()
    expect(page.locator(READY)).to_be_visible()
    expect(statement(section, "rahoitus").get_by_role("textbox")).to_have_value("244")
    at_projects(page, address)
    _, text = saved(page)
    assert values_of(text)["juurtumistarkastus/rahoitus/@arviot"] == ["244"]


@pytest.mark.slow
def test_who_comes_back_finds_the_round_that_has_grades(page: Page, address: str) -> None:
    section = at_round(page, address, "kooste/")
    statement(section, "rahoitus").get_by_role("textbox").press_sequentially("33")
    page.goto("about:blank")
    page.goto(f"{address}arvio/kooste/")
    expect(page.locator(READY)).to_be_visible()
    expect(statement(section, "rahoitus").get_by_role("textbox")).to_have_value("33")
    expect(section).to_be_visible()


def paste(section: Locator, text: str, told: str) -> None:
    """Pastes a text among the codes, and waits for what is said of it."""
    section.get_by_label("Koodit", exact=True).fill(text)
    section.locator('[data-toimi="lisaa-koodit"]').press("Enter")
    expect(section.get_by_role("status")).to_have_text(told)


def test_a_chat_is_pasted_whole_and_each_ballot_counts_once(page: Page, address: str) -> None:
    opened(page, address, {"hanke/nimi": "Vuoro"})
    one = ballot(page, address, {"rahoitus": 2, "kyky": 5})
    two = ballot(page, address, {"rahoitus": 4})
    section = at_round(page, address, "kooste/")
    money = statement(section, "rahoitus").get_by_role("textbox")
    money.fill("3")
    chat = f"Anna Äijälä: {one.lower()}\nBo: {two} kiitos!\n{one}"
    paste(section, chat, "2 arviota lisättiin.")
    expect(money).to_have_value("2 3 4")
    expect(statement(section, "kyky").get_by_role("textbox")).to_have_value("5")
    paste(section, f"{two}, {one}", "0 arviota lisättiin. Jo mukana: 2.")
    expect(money).to_have_value("2 3 4")
    at_projects(page, address)
    assert "Anna" not in saved(page)[1]


@pytest.mark.slow
def test_a_code_that_was_heard_wrong_is_told(page: Page, address: str) -> None:
    code = ballot(page, address, {"rahoitus": 2})
    assert len(code.replace("-", "")) == 11
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    section = at_round(page, address, "kooste/")
    told = f"0 arviota lisättiin. Virheellinen koodi, kysykää uudelleen: {wrong}."
    paste(section, wrong, told)
    expect(section.get_by_label("Koodit", exact=True)).to_have_value(wrong)
    paste(section, "Huomenta!", "Tekstissä ei ole tämän arvion koodeja.")


@pytest.mark.slow
def test_a_ballot_of_another_round_is_told(page: Page, address: str) -> None:
    code = ballot(page, address, {"rahoitus": 2})
    section = at_round(page, address, "kooste/")
    section.evaluate("(each) => { each.dataset.numero = '1' }")
    paste(section, code, "0 arviota lisättiin. Toisen arvion koodeja: 1.")


@pytest.mark.parametrize("name", first(["kooste/", ""]))
def test_pages_are_sound_and_narrow(page: Page, address: str, name: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    section = at_round(page, address, name)
    if name:
        statement(section, "rahoitus").get_by_role("textbox").fill("1 2 5 " * 12)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.evaluate("scrollTo(0, 0)")  # nothing is half under the head of the page
    assert axe_faults(page) == []


def test_without_scripts_the_pages_say_what_to_do(scriptless: Page, address: str) -> None:
    for name in ("", "kooste/"):
        scriptless.goto(f"{address}arvio/{name}")
        assert "JavaScript on pois päältä" in scriptless.locator("main noscript").inner_html()
