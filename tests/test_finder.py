"""The finder and the three questions, against a computation of the test's own from the YAML."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
import yaml
from browsers import in_script
from playwright.sync_api import Page, expect
from projects import ROOT

Sheet = dict[str, Any]
TIMES, PEOPLE = (0, 30, 45, 60, 75, 120), (0, 1, 3, 6, 12, 40)
PHASES = ("", "haku", "kaynnistys", "toteutus", "paatos", "jalkiseuranta")
VS = ("", "viestinta", "variointi", "valtavirtaistaminen", "vakiinnuttaminen")
FORMS = ("", "lahi", "eta", "hybridi")
SHOWN = "[data-tyopohja-kortti]:not([hidden])"


@pytest.fixture(scope="module")
def sheets() -> list[Sheet]:
    """The worksheets as the editor wrote them, by number."""
    read = [
        yaml.safe_load(path.read_text("utf-8")) for path in (ROOT / "data/tyopohjat").glob("*.yml")
    ]
    return sorted(read, key=lambda each: each["numero"])


@pytest.fixture(scope="module")
def paths() -> dict[str, list[str]]:
    """Ready paths and their worksheets."""
    read = yaml.safe_load((ROOT / "data/polut.yml").read_text("utf-8"))["polut"]
    return {path["tunniste"]: [step["tunniste"] for step in path["tyopohjat"]] for path in read}


def fits(sheet: Sheet, choice: dict[str, Any], paths: dict[str, list[str]]) -> bool:
    """Whether a worksheet suits a choice of one value in each facet."""
    phases, vs = (
        [sheet["vaihe"], *sheet.get("vaihe_lisaksi", [])],
        [sheet["v"], *sheet.get("v_lisaksi", [])],
    )
    people = (
        not choice["meita"]
        or sheet["ryhma"]["vahintaan"] <= choice["meita"] <= sheet["ryhma"]["enintaan"]
    )
    return (
        choice["vaihe"] in ("", *phases)
        and choice["v"] in ("", *vs)
        and choice["muoto"] in ("", *sheet["muodot"])
        and people
        and (not choice["aika"] or sheet["kesto"]["ohjaus"] <= choice["aika"])
        and (not choice.get("polku") or sheet["tunniste"] in paths[choice["polku"]])
    )


def test_every_combination_shows_what_the_data_says(
    page: Page, address: str, sheets: list[Sheet], paths: dict[str, list[str]]
) -> None:
    choices = [
        {"vaihe": phase, "v": v, "muoto": form, "aika": time, "meita": people}
        for phase, v, form, time, people in itertools.product(PHASES, VS, FORMS, TIMES, PEOPLE)
    ]
    choices += [
        {"vaihe": phase, "v": "", "muoto": "", "aika": 0, "meita": 0, "polku": path}
        for phase in PHASES
        for path in paths
    ]
    page.goto(f"{address}tyopohjat/")
    # a browser refuses thousands of addresses a minute
    page.evaluate("history.replaceState = history.pushState = () => {}")
    wrong = []
    for some in (choices[at : at + 500] for at in range(0, len(choices), 500)):
        for choice, seen in zip(some, page.evaluate(in_script("choose"), some), strict=True):
            if seen != [each["tunniste"] for each in sheets if fits(each, choice, paths)]:
                wrong.append((choice, seen))
    assert wrong == []
    assert len(choices) > 4000


def shown(page: Page) -> list[str]:
    """The worksheets that the finder shows, in their order."""
    cards: list[str] = page.locator(SHOWN).evaluate_all(
        "cards => cards.map((card) => card.dataset.tyopohjaKortti)"
    )
    return cards


def test_within_a_facet_or_and_counts_before_the_click(
    page: Page, address: str, sheets: list[Sheet]
) -> None:
    page.goto(f"{address}tyopohjat/?vaihe=haku,paatos&v=viestinta")
    wanted = [
        each["tunniste"]
        for each in sheets
        if {"haku", "paatos"} & {each["vaihe"], *each.get("vaihe_lisaksi", [])}
        and "viestinta" in (each["v"], *each.get("v_lisaksi", []))
    ]
    expect(page.get_by_role("status").first).to_have_text(f"Sopivia työpohjia on {len(wanted)}.")
    assert shown(page) == wanted
    page.goto(f"{address}tyopohjat/?aika=1")
    for box in page.locator("#hb-loydin label.hb-choice").all():
        expect(box.locator(".hb-count")).to_have_text("0")
    assert (
        page.locator(".hb-choice--none").count()
        == page.locator("#hb-loydin label.hb-choice").count()
    )


def test_choice_lives_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}tyopohjat/")
    total = page.locator(SHOWN).count()
    page.get_by_role("checkbox", name="Haku").check()
    page.get_by_role("spinbutton", name="Minulla on minuuttia").fill("90")
    page.get_by_role("spinbutton", name="Meitä on henkeä").fill("6")
    expect(page).to_have_url(f"{address}tyopohjat/?vaihe=haku&aika=90&meita=6")
    fit = page.locator(SHOWN).count()
    assert 0 < fit < total
    page.reload()
    assert page.locator(SHOWN).count() == fit
    page.get_by_role("button", name="Tyhjennä rajaus").press("Enter")
    expect(page.get_by_role("status").first).to_have_text(f"Työpohjia on {total}.")
    expect(page).to_have_url(f"{address}tyopohjat/")
    page.go_back()
    expect(page.locator(SHOWN)).to_have_count(fit)


@pytest.mark.parametrize(
    "query",
    [
        "vaihe=%3Cscript%3E",
        "aika=-5",
        "aika=1e9",
        "polku=ei-ole",
        "v=,,,",
        "q=%00",
        "meita=abc",
        "oma=x&x=y",
    ],
)
def test_strange_address_does_no_harm(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}tyopohjat/?{query}")
    expect(page.get_by_role("status").first).to_contain_text("yöpohjia on")


def test_own_words_find_worksheets(page: Page, address: str) -> None:
    page.goto(f"{address}tyopohjat/?vaihe=haku&aika=90&meita=6&q=hyöty päättäjille")
    expect(page.locator('[data-tyopohja-kortti="hyotylause"]')).to_be_visible()
    page.get_by_label("Omin sanoin").fill("kuka maksaa")
    expect(page.locator('[data-tyopohja-kortti="hyotylause"]')).to_be_hidden()


def test_short_version_is_offered_when_time_is_short(
    page: Page, address: str, sheets: list[Sheet]
) -> None:
    page.goto(f"{address}tyopohjat/?vaihe=haku&aika=45")
    short = [
        each
        for each in sheets
        if each["vaihe"] == "haku"
        and each["kesto"]["ohjaus"] > 45 >= each["muunnelmat"]["lyhyt"]["minuutit"]
    ]
    for each in short:
        expect(page.locator(".hb-finder__hint")).to_contain_text(each["otsikko"])
    assert short


def test_marks_stay_and_can_be_chosen_by(page: Page, address: str) -> None:
    page.goto(f"{address}tyopohjat/elonmerkit/")
    page.get_by_role("button", name="Merkitse: Elonmerkit").press("Enter")
    expect(page.get_by_role("button", name="Merkitse: Elonmerkit")).to_have_attribute(
        "aria-pressed", "true"
    )
    page.goto(f"{address}tyopohjat/")
    page.get_by_role("checkbox", name="Merkityt").check()
    assert shown(page) == ["elonmerkit"]
    page.get_by_role("button", name="Merkitse: Elonmerkit").click()
    assert page.locator(SHOWN).count() == 0


@pytest.mark.parametrize(
    "kept", ["null", "[]", '{"elonmerkit": 5}', "rikki", '{"elonmerkit": ["<b>", "merkitty"]}']
)
def test_marks_survive_what_others_wrote(page: Page, address: str, kept: str) -> None:
    page.goto(address)
    page.evaluate("(text) => localStorage.setItem('juurruttaja:merkinnat', text)", kept)
    page.goto(f"{address}tyopohjat/?oma=merkitty")
    expect(page.get_by_role("status").first).to_contain_text("Sopivia työpohjia on")


def test_without_script_the_list_is_whole(
    scriptless: Page, address: str, sheets: list[Sheet]
) -> None:
    scriptless.goto(f"{address}tyopohjat/")
    assert scriptless.locator("[data-tyopohja-kortti]:visible").count() == len(sheets)
    expect(scriptless.get_by_role("checkbox").first).to_be_hidden()
    scriptless.goto(f"{address}tyopohjat/valitse/")
    scriptless.get_by_role("link", name="Päätös Viimeinen").click()
    scriptless.locator("#kuka-jatkaa summary").click()
    expect(scriptless.get_by_role("link", name="Jatkosopimus").first).to_be_visible()


def test_three_questions_lead_to_the_data_s_answer(
    page: Page, address: str, sheets: list[Sheet]
) -> None:
    choice = yaml.safe_load((ROOT / "data/valinta.yml").read_text("utf-8"))["vaiheet"]
    titles = {each["tunniste"]: each["otsikko"] for each in sheets}
    page.goto(f"{address}tyopohjat/valitse/")
    for phase in choice:
        page.locator(f'#hb-valinta [name=vaihe][value="{phase["vaihe"]}"]').check()
        assert page.locator("#hb-valinta [name=pulma]:visible").count() == len(phase["pulmat"])
        for trouble in phase["pulmat"]:
            page.locator(f'[name=pulma][value="{trouble["tunniste"]}"]').check()
            answer = page.locator(".hb-chooser__answer")
            assert answer.locator("b").all_inner_texts() == [
                titles[each["tunniste"]] for each in trouble["tyopohjat"]
            ]
            for each in trouble["tyopohjat"]:
                expect(answer).to_contain_text(each["miksi"][:40])


def test_time_and_people_are_weighed(page: Page, address: str, sheets: list[Sheet]) -> None:
    sheet = next(each for each in sheets if each["tunniste"] == "hyotylause")
    time, people = sheet["kesto"]["ohjaus"], sheet["ryhma"]["vahintaan"]
    asked = f"vaihe=haku&pulma=hyoty-epaselva&aika={time}&meita={people}"
    page.goto(f"{address}tyopohjat/valitse/?{asked}")
    advice = page.locator('.hb-chooser__answer [data-neuvo="hyotylause"]')
    expect(advice).to_contain_text("Sopii teille.")
    page.get_by_label("Minuuttia").fill(str(sheet["muunnelmat"]["lyhyt"]["minuutit"]))
    expect(advice).to_contain_text("tehkää lyhyt versio")
    page.get_by_label("Henkeä").fill("90")
    expect(advice).to_contain_text("suuren ryhmän versioon")
    page.reload()
    expect(advice).to_contain_text("suuren ryhmän versioon")
