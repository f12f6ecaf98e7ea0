"""A worksheet that is not done on one day: its sittings on paper, on pages and in a plan."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from written import written_sheets

from macros.common.finnish import spoken
from macros.content.handbook import Handbook
from macros.content.run import runs, sittings
from macros.views.versions import timed

SPLIT = ("kokeilukortti", "kuulemispiste")


def test_the_clock_begins_anew_in_each_sitting(book: Handbook) -> None:
    for id_ in SPLIT:
        for run in runs(book.worksheet[id_]):
            parts = sittings(run.steps)
            views = timed(run.steps)
            named = [each for each in views if each.sitting]
            assert len(named) == (len(parts) if len(parts) > 1 else 0)
            for view, part in zip(named, parts, strict=False):
                minutes = sum(step.minutes for step in part)
                assert view.start == "0:00"
                assert view.sitting == f"{part[0].sitting}, {spoken(minutes)}"
            assert sum(step.minutes for part in parts for step in part) == run.minutes


def test_sittings_are_those_that_the_data_names(book: Handbook) -> None:
    for sheet in written_sheets():
        named = [step for step in sheet["kulku"] if "kerta" in step]
        assert bool(named) == (sheet["tunniste"] in SPLIT)
        main, *others = runs(book.worksheet[sheet["tunniste"]])
        assert len(sittings(main.steps)) == max(1, len(named))
        for run in others:
            written = sheet["muunnelmat"][run.kind.key]
            if written.get("kerralla"):
                assert run.longest == run.minutes


def test_a_plan_holds_one_day_and_tells_of_the_others(page: Page, address: str) -> None:
    page.goto(f"{address}tyopaja/?t=10&n=4&kesto=45")
    fit = page.locator(".hb-day__fit")
    expect(fit).to_contain_text("kestää 40\u00a0min")
    note = page.locator(".hb-day__main").get_by_text("tehdään kolmella kerralla")
    expect(note).to_contain_text("toinen tapaaminen (35\u00a0min)")
    chosen = page.get_by_role("combobox", name="Kerta: Kokeilukortti")
    chosen.select_option(label="Toinen tapaaminen, 35\u00a0min")
    expect(fit).to_contain_text("kestää 35\u00a0min")
    expect(page).to_have_url(re.compile(r"t=10\.3&"))
    page.reload()
    expect(chosen).to_have_value("3")
    first = page.locator("[data-askel=askel] .hb-day__step").first
    expect(first).to_have_text("Lukekaa kortti ja kirjatkaa, mitä kului")


def test_finder_tells_the_longest_day(page: Page, address: str) -> None:
    page.goto(f"{address}tyopohjat/?aika=90&meita=4")
    row = page.locator("[data-tyopohja-kortti=kokeilukortti]")
    expect(row).to_contain_text("80\u00a0min eri päivinä")
    page.goto(f"{address}tyopohjat/?aika=45&meita=5")
    told = page.locator(".hb-told").filter(has_text="10 Kokeilukortti")
    expect(told).to_contain_text("mutta pisin kerta on 40\u00a0min")
