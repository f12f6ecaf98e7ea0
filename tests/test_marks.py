"""Marks on a project's page: what has changed since one or a day, and what is a guess still."""

from __future__ import annotations

import json

import pytest
from browsers import axe_faults
from follow_up import ROWS
from playwright.sync_api import Page, expect
from project_page import at_projects, give, opened, plain, project_file, saved, says, values_of

DONE = "2026-09-30T10:00:00"
LATER = "2026-10-20T10:00:00"
VALUES: dict[str, object] = {**ROWS, "hyotylause/kaytanne": "Vuoro", "hyotylause/muutos": "Keille?"}
MARK = "Hakuvaihe valmis"
SINCE = '[name="mista"]'


def mark(page: Page, name: str = MARK) -> None:
    """Makes a mark with a name."""
    form = page.locator('[data-toimi="uusi-merkki"]')
    form.get_by_label("Merkin nimi").fill(name)
    form.get_by_role("button", name="Tee merkki").press("Enter")
    says(page, f"Merkki ”{name}” on tehty.")


def changed(values: dict[str, object], writer: str = "b2", when: int = 1_792_000_000) -> str:
    """The text of a file of the same project, in which another has written the values later."""
    root = json.loads(project_file(values, writer=writer))
    for entries in root["arvot"].values():
        entries[0][3] = when
    return json.dumps(root)


def texts(page: Page, kind: str) -> list[str]:
    """The rows of a kind of changes, each as it is read."""
    rows = page.locator(f'details[data-laji="{kind}"] li').all_inner_texts()
    return [" ".join(plain(each).split()) for each in rows]


def begin(page: Page, address: str) -> None:
    """A project that was written before the set day, with a mark made on the day."""
    page.clock.set_fixed_time(DONE)
    at_projects(page, address)
    give(page, changed(VALUES, "a1", 1_790_000_000))
    page.locator('#hb-hanke [data-toimi="avaa-omana"]').press("Enter")
    says(page, "Tiedosto on avattu omana hankkeenaan.")
    mark(page)


def test_what_has_changed_since_a_mark_is_listed(page: Page, address: str) -> None:
    begin(page, address)
    page.clock.set_fixed_time(LATER)
    page.goto(f"{address}tyopohjat/hyotylause/")
    page.locator('[data-kentta="kaytanne"]').first.fill("Vuorot")
    page.goto(f"{address}hanke/paatokset/")
    row = page.locator('[data-paatos="hyotylause/paatos-1"]')
    row.locator('[data-toimi="tehty"]').press("Enter")
    expect(page.locator(".hb-project__said [role=status]")).to_contain_text("tehdyksi")
    at_projects(page, address)
    section = page.locator(".hb-project__changes")
    expect(section.locator(SINCE)).to_contain_text(f"{MARK} (30.9.2026)")
    section.get_by_text("Mitä on muuttunut").press("Enter")
    told = section.locator('[data-osa="muutoksia"]')
    expect(told).to_have_text("1\N{NO-BREAK SPACE}tehty, 1\N{NO-BREAK SPACE}muuttunut kohta.")
    done, other = texts(page, "tehty"), texts(page, "muuttunut")
    assert done == ["01 Hyötylause Tila: Kutsutaan kolme jatkajaa 20.10.2026 tehty"]
    assert other[0].startswith("01 Hyötylause ")
    assert other[0].endswith("20.10.2026 Vuoro → nyt: Vuorot")
    link = section.locator('details[data-laji="muuttunut"] a').first
    assert link.get_attribute("href", timeout=5000) == f"{address}tyopohjat/hyotylause/"
    page.evaluate("() => scrollTo(0, 0)")  # what the header or the bar covers is not small
    assert axe_faults(page) == []


@pytest.mark.slow
def test_a_day_tells_more_and_says_what_it_cannot_know(page: Page, address: str) -> None:
    begin(page, address)
    section = page.locator(".hb-project__changes")
    section.get_by_text("Mitä on muuttunut").press("Enter")
    told = section.locator('[data-osa="muutoksia"]')
    expect(told).to_have_text("Mikään ei ole muuttunut.")
    limits = section.locator('[data-osa="paivan-rajat"]')
    expect(limits).to_be_hidden()
    section.locator(SINCE).select_option("paiva")
    section.get_by_label("Päivä", exact=True).fill("2026-09-01")
    expect(told).to_contain_text("4\N{NO-BREAK SPACE}uutta päätöstä")
    expect(limits).to_be_visible()
    assert texts(page, "paatetty")[0].endswith("Kutsutaan kolme jatkajaa, Aino, 12.9.2026")


def test_a_mark_goes_with_the_file_and_its_removal_is_undone(page: Page, address: str) -> None:
    begin(page, address)
    values = values_of(saved(page)[1])
    [path] = [each for each in values if each.startswith("merkit/")]
    assert values[path] == [MARK]
    section = page.locator(".hb-project__changes")
    section.get_by_text("Mitä on muuttunut").press("Enter")
    section.get_by_role("button", name="Poista merkki").press("Enter")
    says(page, f"Merkki ”{MARK}” on poistettu.")
    choice = section.locator(SINCE)
    expect(choice).not_to_contain_text(MARK)
    page.locator('#hb-hanke [data-toimi="kumoa"]').press("Enter")
    expect(choice).to_contain_text(MARK)


def test_guesses_are_listed_with_their_sheets(page: Page, address: str) -> None:
    opened(page, address, VALUES)
    section = page.locator(".hb-project__changes")
    section.get_by_text("Arvauksia vielä").press("Enter")
    expect(section.locator('[data-osa="arvauksia"]')).to_contain_text("1\N{NO-BREAK SPACE}vastaus")
    row = section.locator('[data-osa="arvausten-rivit"] li')
    expect(row).to_contain_text("01 Hyötylause Mikä muuttuu")
    expect(row).to_contain_text("Keille?")


@pytest.mark.slow
def test_hostile_names_are_no_markup_and_the_list_is_narrow(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    bad = "<img src=x onerror=alert(1)>"
    opened(page, address, {**VALUES, "hyotylause/kaytanne": bad + "?", "vieras/kentta": bad})
    mark(page, bad)
    section = page.locator(".hb-project__changes")
    for name in ("Mitä on muuttunut", "Arvauksia vielä"):
        section.get_by_text(name).press("Enter")
    section.locator(SINCE).select_option("paiva")
    section.get_by_label("Päivä", exact=True).fill("2020-01-01")
    expect(section.locator('[data-osa="muutosten-ryhmat"]')).to_contain_text(bad)
    expect(section.locator("img")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.evaluate("scrollTo(0, 0)")
    assert axe_faults(page) == []
