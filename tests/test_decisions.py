"""The decisions of a project on their page: gathered, told late, changed, narrowed, added."""

from __future__ import annotations

import brotli
import pytest
from browsers import axe_faults
from follow_up import ROWS, TODAY, follow, go, groups, row_of
from playwright.sync_api import Browser, Page, expect
from project_page import at_projects, does, give, opened, project_file, says

from macros.content.handbook import Handbook
from macros.content.outcome import State

FIRST = row_of("hyotylause/paatos-1")
STATUS = ".hb-project__said [role=status]"
LARGEST = 60_000
"""Bytes of the page and of what it loads, as brotli sends them; the font is on every page."""


@pytest.mark.slow
def test_without_a_project_the_page_says_where_to_begin(page: Page, address: str) -> None:
    go(page, address)
    expect(page.get_by_text("Tässä selaimessa ei ole vielä hanketta.")).to_be_visible()
    expect(page.get_by_text("päätökset ovat projektipäällikön omassa selaimessa")).to_be_visible()
    expect(page.get_by_text("Pyytäkää häneltä hanketiedosto tai PDF.")).to_be_visible()
    link = page.get_by_role("link", name="Tuo tiedosto")
    expect(link).to_have_attribute("href", "../#hanke-tuo")
    expect(page.locator('[data-osa="lista"]')).to_be_hidden()
    assert axe_faults(page) == []


def test_every_decision_stands_once_and_what_is_late_first(page: Page, address: str) -> None:
    follow(page, address, ROWS)
    assert groups(page) == ["Myöhässä 1", "Vahvistakaa päivä 1", "Tulossa 1", "Ilman päivää 1"]
    expect(page.locator("[data-paatos]")).to_have_count(4)
    expect(page.locator("[data-myohassa]")).to_have_count(1)
    expect(page.locator(FIRST)).to_contain_text("18\N{NO-BREAK SPACE}päivää myöhässä")
    further = page.locator(row_of("kokeilukortti.k3f9/paatos-1"))
    expect(further.get_by_role("link")).to_have_text("10 Kokeilukortti: Kauppa")
    assert str(further.get_by_role("link").get_attribute("href")).endswith("#kokeilukortti.k3f9")
    expect(page.locator(row_of("jatkosopimus/paatos-1"))).to_contain_text("kun ehditään")
    assert axe_faults(page) == []


def test_the_example_tells_what_became_of_each_decision(
    page: Page, address: str, book: Handbook
) -> None:
    page.clock.set_fixed_time(TODAY)
    at_projects(page, address)
    page.locator('[data-toimi="avaa-esimerkki"]').first.press("Enter")
    expect(page.locator("[data-hanke]")).to_have_count(1)
    go(page, address)
    told = [(each, outcome) for each in book.worksheets for outcome in each.example.outcomes]
    for worksheet, outcome in told:
        row = page.locator(row_of(f"{worksheet.id}/paatos-{outcome.row}"))
        expect(row).to_have_attribute("data-tila", outcome.state)
        expect(row).to_contain_text(outcome.note or outcome.reason or "")
    others = [each for _, each in told if each.state is not State.DONE]
    all_rows = page.locator("[data-paatos]")
    done = page.locator('[data-paatos][data-tila="tehty"]')
    assert all_rows.count() - done.count() == len(others) > 2
    expect(page.locator("[data-myohassa]")).to_have_count(
        sum(each.state is State.OPEN for each in others)
    )


def test_a_decision_is_done_by_the_keyboard_and_undone_after_a_reload(
    page: Page, address: str
) -> None:
    follow(page, address, ROWS)
    page.locator(f'{FIRST} [data-toimi="tehty"]').press("Enter")
    expect(page.locator(FIRST)).to_have_attribute("data-tila", "tehty")
    expect(page.locator(f'{FIRST} [data-toimi="muuta"]')).to_be_focused()
    expect(page.locator(STATUS)).to_have_text("Merkitty tehdyksi: Kutsutaan kolme jatkajaa")
    assert groups(page)[-1] == "Tehty 1"
    go(page, address)
    expect(page.locator(FIRST)).to_have_attribute("data-tila", "tehty")
    page.locator('[data-toimi="kumoa"]').press("Enter")
    expect(page.locator(FIRST)).to_have_attribute("data-tila", "auki")
    assert groups(page)[0] == "Myöhässä 1"


@pytest.mark.slow
def test_the_undo_of_decisions_takes_back_no_file_and_names_what_it_takes_back(
    page: Page, address: str
) -> None:
    follow(page, address, ROWS)
    undo = page.locator('#hb-paatokset [data-toimi="kumoa"]')
    expect(page.locator("[data-paatos]")).to_have_count(4)
    expect(undo).to_be_hidden()
    page.locator(f'{FIRST} [data-toimi="tehty"]').press("Enter")
    expect(undo).to_have_text("Kumoa: Merkitty tehdyksi: Kutsutaan kolme jatkajaa")
    undo.press("Enter")
    expect(page.locator(STATUS)).to_have_text(
        "Kumottu: Merkitty tehdyksi: Kutsutaan kolme jatkajaa"
    )
    expect(undo).to_be_hidden()
    page.goto(f"{address}hanke/")
    expect(page.locator('#hb-hanke [data-toimi="kumoa"]')).to_be_hidden()


@pytest.mark.slow
def test_a_decision_of_two_states_is_open_near_the_top(page: Page, address: str) -> None:
    page.clock.set_fixed_time(TODAY)
    state = "hyotylause/paatos-2/@tila"
    opened(page, address, {**ROWS, state: "tehty 2026-09-29"})
    give(page, project_file({state: "turha 2026-09-30"}, writer="b1"))
    does(page, "yhdista")
    says(page, "Tiedosto on yhdistetty hankkeeseen.")
    go(page, address)
    assert groups(page)[:2] == ["Myöhässä 1", "Valitkaa tila 1"]
    row = page.locator(row_of("hyotylause/paatos-2"))
    expect(row).to_have_attribute("data-tila", "auki")
    expect(row).to_contain_text("Valitkaa tila.")
    counts = page.locator("[data-luku]:visible dd").all_inner_texts()
    assert sum(int(count) for count in counts) == len(groups(page))


def test_what_is_no_longer_needed_must_have_a_reason(page: Page, address: str) -> None:
    follow(page, address, ROWS)
    page.locator(f'{FIRST} [data-toimi="muuta"]').press("Enter")
    form = page.locator(".hb-decision__form")
    form.get_by_label("Tila").select_option("turha")
    form.get_by_role("button", name="Tallenna").press("Enter")
    expect(form).to_be_visible()
    form.get_by_label("Syy").fill("Jatkajat löytyivät jo")
    form.get_by_label("Huomio").fill("Kerrottu <b>ryhmälle</b>")
    assert axe_faults(page) == []
    form.get_by_role("button", name="Tallenna").press("Enter")
    expect(page.locator(FIRST)).to_have_attribute("data-tila", "turha")
    expect(page.locator(FIRST)).to_contain_text("Syy: Jatkajat löytyivät jo")
    expect(page.locator(FIRST)).to_contain_text("Kerrottu <b>ryhmälle</b>")
    expect(page.locator(f"{FIRST} .hb-decision__told b")).to_have_count(0)


@pytest.mark.slow
def test_escape_closes_the_form_and_changes_nothing(page: Page, address: str) -> None:
    follow(page, address, ROWS)
    page.locator(f'{FIRST} [data-toimi="muuta"]').press("Enter")
    form = page.locator(".hb-decision__form")
    form.get_by_label("Tila").select_option("tehty")
    form.get_by_label("Huomio").press("Escape")
    expect(form).to_have_count(0)
    expect(page.locator(f'{FIRST} [data-toimi="muuta"]')).to_be_focused()
    expect(page.locator(FIRST)).to_have_attribute("data-tila", "auki")


@pytest.mark.slow
def test_a_guessed_day_is_confirmed_in_one_press(page: Page, address: str) -> None:
    follow(page, address, ROWS)
    row = page.locator(row_of("kokeilukortti.k3f9/paatos-1"))
    expect(row).to_contain_text("Tarkoittaako tämä päivää 30.11.2027?")
    row.get_by_role("button", name="Vahvista päivä").press("Enter")
    expect(row).to_contain_text("marraskuun loppuun (30.11.2027)")
    assert groups(page) == ["Myöhässä 1", "Tulossa 2", "Ilman päivää 1"]


@pytest.mark.slow
def test_a_row_that_was_done_and_is_written_anew_is_open_again(page: Page, address: str) -> None:
    follow(page, address, ROWS)
    page.locator(f'{FIRST} [data-toimi="tehty"]').press("Enter")
    expect(page.locator(FIRST)).to_have_attribute("data-tila", "tehty")
    page.goto(f"{address}tyopohjat/hyotylause/")
    page.locator("#hyotylause-paatos-1-mita").fill("Kutsutaan neljä jatkajaa")
    expect(page.locator(".hb-kept__status")).to_contain_text("Tallennettu")
    go(page, address)
    expect(page.locator(FIRST)).to_have_attribute("data-tila", "auki")
    expect(page.locator(FIRST)).to_contain_text("Päätös oli merkitty tehdyksi 30.9.2026.")
    expect(page.locator(FIRST)).to_contain_text("Avattu uudelleen")


def test_the_list_is_narrowed_and_sorted(page: Page, address: str) -> None:
    follow(page, address, ROWS)
    filters = page.locator(".hb-decisions__filters")
    filters.locator('[name="kuka"]').select_option("Aino")
    expect(page.locator("[data-paatos]")).to_have_count(2)
    filters.locator('[name="vaihe"]').select_option("toteutus")
    expect(page.locator("[data-paatos]")).to_have_count(1)
    filters.locator('[name="tila"]').select_option("tehty")
    expect(page.get_by_text("Yksikään päätös ei täytä näitä ehtoja.")).to_be_visible()
    go(page, address)
    filters.locator('[name="jarjestys"]').select_option("v")
    assert groups(page) == ["Viestintä 2", "Variointi 1", "Vakiinnuttaminen 1"]
    filters.locator('[name="jarjestys"]').select_option("kuka")
    assert groups(page) == ["Aino 2", "Väinö 1", "Ei tekijää 1"]


def test_a_decision_of_no_sheet_is_added_changed_and_removed(page: Page, address: str) -> None:
    follow(page, address, ROWS)
    page.get_by_text("Lisää päätös, joka ei ole missään arkissa").press("Enter")
    form = page.locator('[data-toimi="lisaa"]')
    form.get_by_label("Mitä tehdään?").fill("Ohjausryhmän pyyntö")
    form.get_by_label("Mihin mennessä?").fill("vko 45")
    expect(form.locator(".hb-note")).to_have_text("Luettu päiväksi 6.11.2026.")
    form.get_by_role("button", name="Lisää").press("Enter")
    own = page.locator('[data-paatos^="toimet/"]')
    expect(own).to_contain_text("Ohjausryhmän pyyntö")
    expect(own.get_by_role("button", name="Muuta")).to_be_focused()
    own.get_by_role("button", name="Muuta").press("Enter")
    page.locator(".hb-decision__form").get_by_label("Kuka?").fill("Puheenjohtaja")
    page.locator(".hb-decision__form").get_by_role("button", name="Tallenna").press("Enter")
    expect(own).to_contain_text("Puheenjohtaja")
    own.get_by_role("button", name="Muuta").press("Enter")
    page.get_by_role("button", name="Poista päätös").press("Enter")
    expect(own).to_have_count(0)
    page.locator('[data-toimi="kumoa"]').press("Enter")
    expect(own).to_contain_text("Ohjausryhmän pyyntö")


@pytest.mark.slow
def test_another_tab_is_heard_and_an_open_form_stays(page: Page, address: str) -> None:
    follow(page, address, ROWS)
    page.locator(f'{FIRST} [data-toimi="muuta"]').press("Enter")
    note = page.locator(".hb-decision__form").get_by_label("Huomio")
    note.fill("Kesken")
    other = page.context.new_page()
    other.clock.set_fixed_time("2026-09-30T10:05:00")
    go(other, address)
    second = row_of("hyotylause/paatos-2")
    other.locator(f'{second} [data-toimi="tehty"]').press("Enter")
    expect(page.locator(second)).to_have_attribute("data-tila", "tehty")
    expect(note).to_have_value("Kesken")


def test_the_page_is_small(page: Page, address: str) -> None:
    sizes: list[int] = []
    page.on("response", lambda each: sizes.append(len(brotli.compress(each.body()))))
    go(page, address)
    assert 0 < sum(sizes) <= LARGEST


@pytest.mark.slow
def test_the_list_reflows_to_a_small_screen(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    follow(page, address, ROWS)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
