"""The three questions lead to what the data says, and never to what is longer than the time."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect
from projects import ROOT
from written import Sheet, runs, written_sheets

CHOICES = "#hb-valinta .hb-question__choice:visible"
ANSWER = ".hb-chooser__answer"


@pytest.fixture(scope="module")
def sheets() -> list[Sheet]:
    """The worksheets as the editor wrote them, by number."""
    return written_sheets()


def press(page: Page, name: str, value: str) -> None:
    """Answers a question of three."""
    assert page.locator(CHOICES).count() <= 8
    page.locator(f'.hb-question__choice[name={name}][value="{value}"]').click()
    assert page.locator(CHOICES).count() <= 8


@pytest.fixture(scope="module")
def choice() -> dict[str, Any]:
    """The three questions as the editor wrote them."""
    read: dict[str, Any] = yaml.safe_load((ROOT / "data/valinta.yml").read_text("utf-8"))
    return read


def test_page_says_first_what_the_answers_give(page: Page, address: str) -> None:
    page.goto(f"{address}tyopohjat/valitse/")
    lead = page.locator("h1 + .hb-lead")
    for gift in ("alle minuutissa", "polun", "työpohjan", "versiona", "sivun"):
        expect(lead).to_contain_text(gift)
    expect(page.locator(CHOICES).first).to_be_in_viewport()


@pytest.mark.slow
def test_situations_lead_to_the_data_s_answer(
    page: Page, address: str, choice: dict[str, Any]
) -> None:
    page.goto(f"{address}tyopohjat/valitse/")
    for situation in choice["tilanteet"]:
        press(page, "tilanne", situation["tunniste"])
        expect(page.get_by_role("heading", name=situation["kysymys"])).to_be_focused()
        for option in situation["vaihtoehdot"]:
            press(page, "pulma", option["tunniste"])
            advised = page.locator(f"{ANSWER} [data-neuvo]")
            targets = [each["kohde"] for each in option["vastaukset"]]
            ids = [target.partition(":")[2].partition("#")[0] for target in targets]
            assert advised.evaluate_all("rows => rows.map((row) => row.dataset.neuvo)") == ids
            assert page.locator(f"{ANSWER} [data-neuvo] > a[href]").count() == len(ids)
            page.get_by_role("button", name="Vaihda").last.click()
        page.get_by_role("button", name="Vaihda").first.click()


@pytest.mark.slow
def test_phase_and_trouble_lead_to_the_data_s_answer(
    page: Page, address: str, choice: dict[str, Any], sheets: list[Sheet]
) -> None:
    titles = {each["tunniste"]: each["otsikko"] for each in sheets}
    page.goto(f"{address}tyopohjat/valitse/")
    press(page, "tilanne", "oma")
    for phase in choice["vaiheet"]:
        press(page, "vaihe", phase["vaihe"])
        for trouble in phase["pulmat"]:
            press(page, "pulma", trouble["tunniste"])
            assert page.locator(f"{ANSWER} b").all_inner_texts() == [
                titles[each["tunniste"]] for each in trouble["tyopohjat"]
            ]
            page.get_by_role("button", name="Vaihda").last.click()
        page.get_by_role("button", name="Vaihda").last.click()


def test_time_and_people_choose_the_version_or_say_what_is_missing(
    page: Page, address: str, sheets: list[Sheet]
) -> None:
    sheet = next(each for each in sheets if each["tunniste"] == "hyotylause")
    time, people = sheet["kesto"]["ohjaus"], sheet["ryhma"]["vahintaan"]
    asked = f"vaihe=haku&pulma=hyoty-epaselva&aika={time}&meita={people}"
    page.goto(f"{address}tyopohjat/valitse/?{asked}")
    advice = page.locator(f'{ANSWER} [data-neuvo="hyotylause"]')
    expect(advice).to_contain_text("Pitkä versio")
    short = sheet["muunnelmat"]["lyhyt"]["minuutit"]
    page.get_by_label("Minuuttia").fill(str(short))
    expect(advice).to_contain_text("Lyhyt versio")
    expect(advice.locator("> a")).to_have_attribute("href", re.compile("versio=lyhyt$"))
    page.get_by_label("Minuuttia").fill(str(short - 5))
    expect(advice).to_contain_text("Ei mahdu.")
    expect(advice).to_contain_text("aikaa puuttuu 5 min")
    assert advice.locator("> a[href]").count() == 0


def test_what_cannot_be_is_told_beside_the_numbers(page: Page, address: str) -> None:
    page.goto(f"{address}tyopohjat/valitse/?vaihe=haku&pulma=hyoty-epaselva")
    people = page.get_by_label("Henkeä")
    people.fill("0")
    note = page.locator("#valinta-meita-virhe")
    expect(note).to_have_text("Osallistujia voi olla 1–999. Sitä ei otettu huomioon.")
    expect(people).to_have_attribute("aria-invalid", "true")
    expect(people).to_have_accessible_description(note.inner_text())
    page.get_by_role("button", name="Aloita alusta").click()
    expect(note).to_be_empty()


def test_people_choose_the_version_for_many_and_stay_in_the_address(
    page: Page, address: str
) -> None:
    page.goto(f"{address}tyopohjat/valitse/?vaihe=haku&pulma=hyoty-epaselva")
    advice = page.locator(f'{ANSWER} [data-neuvo="hyotylause"]')
    page.get_by_label("Henkeä").fill("12")
    expect(advice).to_contain_text("Suuren ryhmän versio, 2 ryhmää")
    page.reload()
    expect(advice).to_contain_text("Suuren ryhmän versio, 2 ryhmää")


@pytest.mark.parametrize(
    ("page_asked", "carried"),
    [("tyopaja/", "tyopaja/?n=12&kesto=90"), ("tyopohjat/", "tyopohjat/?aika=90&meita=12")],
)
def test_minutes_and_people_go_along_to_the_page_that_asks_them(
    page: Page, address: str, page_asked: str, carried: str
) -> None:
    choice = yaml.safe_load((ROOT / "data/valinta.yml").read_text("utf-8"))["tilanteet"]
    situation, option = next(
        (situation["tunniste"], option["tunniste"])
        for situation in choice
        for option in situation["vaihtoehdot"]
        if any(each["kohde"] == f"sivu:{page_asked}" for each in option["vastaukset"])
    )
    asked = f"tilanne={situation}&pulma={option}&aika=90&meita=12"
    page.goto(f"{address}tyopohjat/valitse/?{asked}")
    page.locator(f'{ANSWER} a[data-vie="{page_asked[:-1]}"]').click()
    expect(page).to_have_url(re.compile(re.escape(carried)))
    expect(page.locator(".hb-day__note, .hb-finder__note").first).to_be_empty()


@pytest.mark.slow
def test_no_answer_leads_to_what_is_longer_than_the_time(
    page: Page, address: str, sheets: list[Sheet]
) -> None:
    minutes = {(each["tunniste"], id_): long for each in sheets for id_, long, _, _ in runs(each)}
    choice = yaml.safe_load((ROOT / "data/valinta.yml").read_text("utf-8"))["tilanteet"]
    for situation in choice:
        for option in situation["vaihtoehdot"]:
            asked = f"tilanne={situation['tunniste']}&pulma={option['tunniste']}&aika=40"
            page.goto(f"{address}tyopohjat/valitse/?{asked}")
            for row in page.locator(f"{ANSWER} [data-neuvo]:has(> a[href])").all():
                kind, version = row.get_attribute("data-laji"), row.get_attribute("data-versio")
                if kind == "tyopohja":
                    assert minutes[row.get_attribute("data-neuvo") or "", version or ""] <= 40
                else:
                    assert int(row.get_attribute("data-minuutit") or 0) <= 40
