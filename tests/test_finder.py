"""The finder, against a computation of the test's own from the YAML."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
import yaml
from browsers import in_script
from playwright.sync_api import Page, expect
from projects import ROOT
from written import Sheet, runs, written_sheets

TIMES, PEOPLE = (0, 30, 45, 60, 90, 120), (0, 1, 3, 6, 12, 40)
PHASES = ("", "haku", "kaynnistys", "toteutus", "paatos", "jalkiseuranta")
VS = ("", "viestinta", "variointi", "valtavirtaistaminen", "vakiinnuttaminen")
FORMS = ("", "lahi", "eta", "hybridi")
SHOWN = "[data-tyopohja-kortti]:not([hidden])"


@pytest.fixture(scope="module")
def sheets() -> list[Sheet]:
    """The worksheets as the editor wrote them, by number."""
    return written_sheets()


@pytest.fixture(scope="module")
def paths() -> dict[str, dict[str, str]]:
    """Ready paths and their worksheets, each with the version that the path runs."""
    read = yaml.safe_load((ROOT / "data/polut.yml").read_text("utf-8"))["polut"]
    return {
        path["tunniste"]: {
            step["tunniste"]: step.get("versio", "paa") for step in path["tyopohjat"]
        }
        for path in read
    }


def version_that_fits(sheet: Sheet, choice: dict[str, Any]) -> str | None:
    """The fullest version that keeps the time, the people and the way of meeting."""
    time, people, form = choice["aika"], choice["meita"], choice["muoto"]
    for id_, minutes, suited, forms in runs(sheet):
        in_time = not time or minutes <= time
        in_number = not people or people in suited
        in_form = not form or form in forms or (id_ == "yksin" and people == 1)
        if in_time and in_number and in_form:
            return id_
    return None


def fits(sheet: Sheet, choice: dict[str, Any], paths: dict[str, dict[str, str]]) -> bool:
    """Whether a worksheet is what is looked for, its versions apart."""
    phases, vs = (
        [sheet["vaihe"], *sheet.get("vaihe_lisaksi", [])],
        [sheet["v"], *sheet.get("v_lisaksi", [])],
    )
    return (
        choice["vaihe"] in ("", *phases)
        and choice["v"] in ("", *vs)
        and (not choice.get("polku") or sheet["tunniste"] in paths[choice["polku"]])
    )


def wanted(
    sheets: list[Sheet], choice: dict[str, Any], paths: dict[str, dict[str, str]]
) -> list[list[str]]:
    """Every worksheet that should show, with its version; on a path in the one that it runs."""
    found = []
    for each in sheets:
        version = version_that_fits(each, choice)
        if version and fits(each, choice, paths):
            on_path = paths.get(choice.get("polku", ""), {}).get(each["tunniste"])
            found.append([each["tunniste"], on_path or version])
    return found


@pytest.mark.slow
def test_every_combination_shows_what_the_data_says(
    page: Page, address: str, sheets: list[Sheet], paths: dict[str, dict[str, str]]
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
            if seen != wanted(sheets, choice, paths):
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
    both = [
        each["tunniste"]
        for each in sheets
        if {"haku", "paatos"} & {each["vaihe"], *each.get("vaihe_lisaksi", [])}
        and "viestinta" in (each["v"], *each.get("v_lisaksi", []))
    ]
    expect(page.get_by_role("status").first).to_have_text(f"Sopivia työpohjia on {len(both)}.")
    assert shown(page) == both
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
    expect(page.locator(SHOWN)).to_have_count(fit)
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


def test_what_an_address_asks_in_vain_is_told_and_the_rest_kept(page: Page, address: str) -> None:
    page.goto(f"{address}tyopohjat/?vaihe=haku,olematon&aika=0&meita=1000&muoto=eta&polku=x")
    note = page.locator(".hb-finder__note")
    expect(note).to_have_attribute("aria-live", "polite")
    expect(note.locator("p")).to_have_text(
        [
            "Vaihetta ”olematon” ei ole, joten se jäi pois.",
            "Polkua ”x” ei ole, joten se jäi pois.",
            "Aikaa voi olla 1–999 minuuttia. Osoitteessa on ”0”, joten sitä ei otettu huomioon.",
            "Osallistujia voi olla 1–999. Osoitteessa on ”1000”, joten sitä ei otettu huomioon.",
        ]
    )
    assert page.locator("#hb-loydin input:checked").evaluate_all(
        "boxes => boxes.map((box) => box.value)"
    ) == ["eta", "haku"]
    page.get_by_role("spinbutton", name="Minulla on minuuttia").fill("90")
    expect(note).to_be_empty()
    expect(page).to_have_url(f"{address}tyopohjat/?vaihe=haku&muoto=eta&aika=90")


@pytest.mark.parametrize("written", ["0", "1000", "2.5", "e"])
def test_what_is_written_in_vain_is_told_and_marked(page: Page, address: str, written: str) -> None:
    page.goto(f"{address}tyopohjat/?meita=6")
    time = page.get_by_role("spinbutton", name="Minulla on minuuttia")
    time.press_sequentially(written)
    note = page.locator("#loydin-aika-virhe")
    expect(note).to_have_text("Aikaa voi olla 1–999 minuuttia. Sitä ei otettu huomioon.")
    expect(time).to_have_attribute("aria-invalid", "true")
    expect(time).to_have_accessible_description(note.inner_text())
    expect(page).to_have_url(f"{address}tyopohjat/?meita=6")
    time.fill("45")
    expect(note).to_be_empty()
    expect(time).not_to_have_attribute("aria-invalid", "true")


def test_own_words_find_worksheets(page: Page, address: str) -> None:
    page.goto(f"{address}tyopohjat/?vaihe=haku&aika=90&meita=6&q=hyöty päättäjille")
    expect(page.locator('[data-tyopohja-kortti="hyotylause"]')).to_be_visible()
    page.get_by_label("Omin sanoin").fill("kuka maksaa")
    expect(page.locator('[data-tyopohja-kortti="hyotylause"]')).to_be_hidden()


def test_ninety_minutes_twelve_people_half_remote(
    page: Page, address: str, sheets: list[Sheet]
) -> None:
    page.goto(f"{address}tyopohjat/?aika=90&meita=12&muoto=hybridi")
    assert len(shown(page)) >= 5
    for card in page.locator(SHOWN).all():
        expect(card).to_have_attribute("data-versio", "suuri-ryhma")
        expect(card.locator("a").first).to_have_attribute("href", re.compile("versio=suuri-ryhma"))
    third = next(each for each in sheets if each["tunniste"] == "strategiakytkenta")
    minutes = third["muunnelmat"]["suuri_ryhma"]["minuutit"]
    card = page.locator('[data-tyopohja-kortti="strategiakytkenta"]')
    expect(card).to_contain_text(f"suuren ryhmän versio, 3 ryhmää, {minutes} min")
    expect(page.locator(".hb-finder__hint")).to_contain_text("oman kirjurin ja koneen")
    told = page.locator(".hb-told")
    assert told.count() == len(sheets) - len(shown(page))
    for line in told.all():
        expect(line).to_contain_text(re.compile("puuttuu|liikaa|rinnakkain"))


def test_no_worksheet_stands_twice_on_the_page(
    page: Page, address: str, sheets: list[Sheet]
) -> None:
    for query in ("", "?aika=90&meita=12", "?aika=10&meita=50", "?v=variointi&aika=45"):
        page.goto(f"{address}tyopohjat/{query}")
        expect(page.get_by_role("status").first).to_contain_text("yöpohjia on")
        links = page.locator("#hb-loydin a:visible").evaluate_all(
            "links => links.map((link) => link.pathname)"
        )
        named = [each["tunniste"] for each in sheets for link in links if each["tunniste"] in link]
        assert len(named) == len(set(named)), query


def test_nearest_three_say_what_is_missing_when_nothing_fits(page: Page, address: str) -> None:
    page.goto(f"{address}tyopohjat/?aika=60&meita=30&muoto=eta")
    expect(page.get_by_role("status").first).to_have_text("Sopivia työpohjia on 0.")
    near = page.locator("[data-lahin]")
    expect(near).to_have_count(3)
    for each in near.all():
        expect(each).to_contain_text(re.compile("puuttuu|liikaa|rinnakkain"))
        expect(each).to_contain_text("versio")
    expect(page.locator(".hb-cards")).to_be_hidden()
    page.get_by_role("button", name="Tyhjennä rajaus").click()
    expect(near).to_have_count(0)
    expect(page.locator(".hb-cards")).to_be_visible()


def test_short_version_is_shown_when_time_is_short(
    page: Page, address: str, sheets: list[Sheet]
) -> None:
    page.goto(f"{address}tyopohjat/?vaihe=haku&aika=45&meita=3")
    short = [
        each["tunniste"]
        for each in sheets
        if "haku" in (each["vaihe"], *each.get("vaihe_lisaksi", []))
        and each["muunnelmat"]["lyhyt"]["minuutit"] <= 45
    ]
    assert short
    assert shown(page) == short
    link = page.locator('[data-tyopohja-kortti="hyotylause"] a').first
    link.click()
    page.wait_for_url("**/tyopohjat/hyotylause/?versio=lyhyt")
    expect(page.locator("#versio-lyhyt")).to_be_visible()


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
    expect(scriptless.locator("#hb-loydin table")).to_contain_text("suuri ryhmä")
    scriptless.goto(f"{address}tyopohjat/valitse/")
    scriptless.get_by_role("link", name="Päätös Viimeinen").click()
    scriptless.locator("#kuka-jatkaa summary").click()
    expect(scriptless.get_by_role("link", name="Jatkosopimus").first).to_be_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_numbers_of_three_digits_are_seen_whole(page: Page, address: str, width: int) -> None:
    """Each has room for its digits, its padding and the arrows that come when it is pointed at."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}tyopohjat/")
    for name in ("aika", "meita"):
        field = page.locator(f"#hb-loydin input[name={name}]")
        field.fill("120")
        measured = field.evaluate(
            "each => [each.offsetWidth, parseFloat(getComputedStyle(each).fontSize)]"
        )
        assert measured[0] >= 3.4 * measured[1], measured
    assert page.evaluate("document.documentElement.scrollWidth") <= width
