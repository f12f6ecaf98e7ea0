"""What is edited in a draft is kept: in the project, over reloads, tabs and new words of sheets."""

from __future__ import annotations

import json

from drafts_page import at_drafts, drafted, question
from playwright.sync_api import Locator, Page, expect
from project_page import at_projects, does, saved
from sheets import open_sheet

FORM = "helsinki-avustus"
ASKED = "seuranta"
SHEET = {"hyotylause/muutos": "Jono lyhenee"}
OWN = "Jono lyhenee meillä."


def box(page: Page) -> Locator:
    """The draft of the question."""
    return question(page, FORM, ASKED).get_by_role("textbox")


def edited(page: Page, address: str, text: str = OWN) -> None:
    """A project with one answer, whose draft has been edited and kept."""
    drafted(page, address, f"hakemus/#{FORM}", dict(SHEET))
    expect(box(page)).to_have_text("Jono lyhenee.")
    box(page).fill(text)


def button(page: Page, name: str) -> Locator:
    """A button of the question."""
    return question(page, FORM, ASKED).locator(f'[data-toimi="{name}"]')


def test_an_edit_stands_after_a_reload_and_in_another_tab(page: Page, address: str) -> None:
    edited(page, address)
    box(page).blur()
    other = page.context.new_page()
    at_drafts(other, address, f"hakemus/#{FORM}")
    expect(box(other)).to_have_text(OWN)
    box(other).fill("Toisen välilehden sanat.")
    expect(box(page)).to_have_text("Toisen välilehden sanat.")
    page.reload()
    expect(box(page)).to_have_text("Toisen välilehden sanat.")
    expect(button(page, "palauta-luonnos")).to_be_visible()


def test_changed_sheets_are_told_and_the_fresh_draft_can_be_taken(page: Page, address: str) -> None:
    edited(page, address)
    told = question(page, FORM, ASKED).locator('[data-osa="vanha-muokkaus"]')
    expect(told).to_be_hidden()
    open_sheet(page, address, "hyotylause")
    page.locator("#hyotylause-muutos").fill("Jono katoaa")
    at_drafts(page, address, f"hakemus/#{FORM}")
    expect(told).to_be_visible()
    expect(box(page)).to_have_text(OWN)
    button(page, "palauta-luonnos").press("Enter")
    expect(box(page)).to_have_text("Jono katoaa.")
    expect(told).to_be_hidden()
    page.reload()
    expect(box(page)).to_have_text("Jono katoaa.")
    button(page, "palauta-muokkaus").press("Enter")
    expect(box(page)).to_have_text(OWN)
    page.reload()
    expect(box(page)).to_have_text(OWN)


def test_an_edit_is_in_the_file_and_goes_with_its_project(page: Page, address: str) -> None:
    edited(page, address)
    at_projects(page, address)
    values = json.loads(saved(page)[1])["arvot"]
    (path,) = [each for each in values if each.startswith("hanke/luonnos/")]
    assert path.startswith(f"hanke/luonnos/{FORM}/{ASKED}/") and values[path][0][0] == OWN
    does(page, "poista-hanke")
    expect(page.locator(".hb-project__open")).to_be_hidden()
    at_drafts(page, address, f"hakemus/#{FORM}")
    expect(box(page)).to_have_text("")


def test_without_a_project_writing_begins_one(page: Page, address: str) -> None:
    at_drafts(page, address, f"hakemus/#{FORM}")
    box(page).fill("Kirjoitamme suoraan.")
    page.wait_for_function("() => localStorage.getItem('juurruttaja:auki')")
    page.reload()
    expect(box(page)).to_have_text("Kirjoitamme suoraan.")


def test_a_cleared_box_stays_empty_while_one_writes(page: Page, address: str) -> None:
    edited(page, address)
    box(page).focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("Delete")
    expect(box(page)).to_have_text("")
    page.keyboard.insert_text("Uusi alku.")
    page.reload()
    expect(box(page)).to_have_text("Uusi alku.")
