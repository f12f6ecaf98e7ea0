"""Rounds of a group's grades: ended and compared; and the QR code of a ballot's link."""

from __future__ import annotations

import io

import pytest
import zxingcpp
from browsers import axe_faults
from PIL import Image
from playwright.sync_api import Locator, Page, expect
from project_page import at_projects, opened, saved, values_of
from test_group_grades import READY, ROUND, at_round, ballot, paste, statement

SHEET = "juurtumistarkastus"
THEN, NOW = "2025-08-28T10:00:00", "2026-08-27T10:00:00"


def end(section: Locator, day: str) -> None:
    """Ends a round on a day."""
    section.get_by_label("Kierroksen päivä").fill(day)
    section.get_by_role("button", name="Päätä kierros").press("Enter")


def said(section: Locator) -> Locator:
    """What is said of a round."""
    return section.locator('[data-osa="kierros-kerrottu"]')


def two_rounds(page: Page, address: str) -> Locator:
    """A project with a round that was ended a year ago, and grades of another."""
    page.clock.set_fixed_time(THEN)
    opened(page, address, {"hanke/nimi": "Vuoro", f"{SHEET}/rahoitus-naytto": "Budjetti 5.6."})
    section = at_round(page, address, "kooste/")
    statement(section, "rahoitus").get_by_role("textbox").fill("2 2 3")
    statement(section, "kyky").get_by_role("textbox").fill("4 4 4")
    end(section, "2025-08-28")
    expect(said(section)).to_have_text("Kierros 28.8.2025 on päätetty. Seuraava voi alkaa.")
    page.clock.set_fixed_time(NOW)
    statement(section, "rahoitus").get_by_role("textbox").fill("4 4 5 5")
    return section


def test_a_round_is_ended_and_the_next_is_compared(page: Page, address: str) -> None:
    section = two_rounds(page, address)
    money, skill = statement(section, "rahoitus"), statement(section, "kyky")
    told = money.locator('[data-osa="vertailtu"]')
    nb = "\N{NO-BREAK SPACE}"
    expect(told).to_have_text(
        f"28.8.2025 keskiarvo oli 2,3 (3{nb}arviota), nyt 4,5. Nousi 2,2.", use_inner_text=True
    )
    expect(skill.get_by_role("textbox")).to_have_value("")
    expect(skill.locator('[data-osa="vertailtu"]')).to_contain_text("Nyt ei vielä arvioita.")
    then, now = (money.locator(f'[data-osa="{name}"]') for name in ("silloin", "nyt"))
    assert float(then.get_attribute("cx") or 0) < float(now.get_attribute("cx") or 0)
    expect(money.locator('[data-osa="karki"]')).to_be_visible()
    expect(skill.locator("svg [data-osa='nyt']")).to_be_hidden()
    assert axe_faults(page) == []


@pytest.mark.slow
def test_evidence_of_the_round_before_does_not_do(page: Page, address: str) -> None:
    section = two_rounds(page, address)
    evidence = statement(section, "rahoitus").locator('[data-osa="naytto"]')
    expect(evidence).to_have_text(
        "Uusi näyttö puuttuu. Arkissa on edellisen kierroksen näyttö: ”Budjetti 5.6.”"
    )
    page.goto(f"{address}tyopohjat/{SHEET}/")
    written = page.locator('[data-kentta="rahoitus-naytto"]').first
    expect(written).to_have_value("Budjetti 5.6.")  # the sheet is open
    written.fill("Sopimus 1.6.2026")
    section = at_round(page, address, "kooste/")
    page.reload()
    expect(page.locator(READY)).to_be_visible()
    expect(evidence).to_have_text("Näyttö: ”Sopimus 1.6.2026”")
    statement(section, "kyky").get_by_role("textbox").fill("1")
    missing = statement(section, "kyky")
    expect(missing.locator('[data-osa="naytto"]')).to_have_text("Näyttö puuttuu arkista.")
    expect(missing).to_have_attribute("data-naytto", "puuttuu")


def test_an_end_is_undone_and_rounds_are_kept_without_names(page: Page, address: str) -> None:
    section = two_rounds(page, address)
    section.get_by_role("button", name="Poista kierros").press("Enter")
    expect(said(section)).to_have_text("Kierros 28.8.2025 on poistettu.")
    expect(section.locator('[data-osa="kierrokset"]')).to_be_hidden()
    section.locator('[data-toimi="kumoa-kierros"]').press("Enter")
    expect(section.locator('[data-osa="kierrokset"]')).to_be_visible()
    at_projects(page, address)
    values = values_of(saved(page)[1])
    ended = {path.split(".")[0] for path in values if "/@arviot." in path}
    assert ended == {f"{SHEET}/rahoitus/@arviot", f"{SHEET}/kyky/@arviot"}
    assert values[f"{SHEET}/rahoitus/@arviot"] == ["4 4 5 5"]


@pytest.mark.slow
def test_an_end_is_not_undone_when_something_else_was_done_since(page: Page, address: str) -> None:
    section = two_rounds(page, address)
    section.get_by_role("button", name="Poista kierros").press("Enter")
    expect(said(section)).to_have_text("Kierros 28.8.2025 on poistettu.")
    page.get_by_text("Arvioikaa omia väittämiä").press("Enter")
    page.get_by_label("Arvion nimi").fill("Oma")
    page.get_by_label("Väittämät, yksi riville").fill("Toimii\nKestää")
    page.get_by_role("button", name="Lisää arvio", exact=True).press("Enter")
    expect(page.locator('[data-osa="omat"] > section')).to_have_count(1)
    page.locator('[data-osa="kierros"]').select_option(ROUND)
    section.locator('[data-toimi="kumoa-kierros"]').press("Enter")
    expect(said(section)).to_contain_text("Tätä ei voi enää kumota")
    expect(section.locator('[data-osa="kierrokset"]')).to_be_hidden()
    expect(page.locator('[data-osa="omat"] > section')).to_have_count(1)


@pytest.mark.slow
def test_an_empty_round_cannot_be_ended(page: Page, address: str) -> None:
    opened(page, address, {"hanke/nimi": "Vuoro"})
    section = at_round(page, address, "kooste/")
    end(section, "2025-08-28")
    expect(said(section)).to_contain_text("ei ole vielä lukuja")


@pytest.mark.slow
def test_ballots_of_an_ended_round_are_not_counted_again(page: Page, address: str) -> None:
    opened(page, address, {"hanke/nimi": "Vuoro"})
    code = ballot(page, address, {"rahoitus": 2})
    section = at_round(page, address, "kooste/")
    paste(section, code, "1\N{NO-BREAK SPACE}arvio lisättiin.")
    end(section, "2025-08-28")
    paste(section, code, "0\N{NO-BREAK SPACE}arviota lisättiin. Päätetyn kierroksen koodeja: 1.")
    expect(statement(section, "rahoitus").get_by_role("textbox")).to_have_value("")


def decoded(page: Page) -> list[str]:
    """What a reader finds in the picture of the code."""
    picture = Image.open(io.BytesIO(page.locator("svg.hb-qr").screenshot()))
    return [code.text for code in zxingcpp.read_barcodes(picture)]


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_qr_code_holds_the_link_of_a_given_round(page: Page, address: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    section = at_round(page, address, "kooste/")
    section.get_by_role("button", name="Näytä QR-koodi").press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.locator('[data-osa="osoite"]')).to_have_text(f"{address}arvio/#{ROUND}")
    assert decoded(page) == [f"{address}arvio/#{ROUND}"]
    assert axe_faults(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(section.get_by_role("button", name="Näytä QR-koodi")).to_be_focused()


@pytest.mark.slow
def test_the_dialog_and_the_rounds_are_narrow(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    section = two_rounds(page, address)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    section.get_by_role("button", name="Näytä QR-koodi").press("Enter")
    dialog = page.get_by_role("dialog")
    assert dialog.evaluate("(each) => each.scrollWidth <= each.clientWidth")
    assert decoded(page) == [f"{address}arvio/#{ROUND}"]
