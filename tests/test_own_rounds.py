"""Rounds of one's own statements: given by a link, graded afar, and a model of another."""

from __future__ import annotations

import pytest
from browsers import axe_faults
from playwright.sync_api import Locator, Page, expect
from test_group_grades import READY, at_round, paste, statement
from test_group_rounds import decoded

STATEMENTS = ["Äänemme kuuluvat.", "Työ (jatkuu) – varmasti!", "Raha riittää 100 %."]
TITLE = "Kevään oma arvio"


def own_round(page: Page, address: str, statements: list[str] | None = None) -> Locator:
    """Makes a round of statements of one's own: its section."""
    at_round(page, address, "kooste/")
    page.get_by_text("Arvioikaa omia väittämiä").press("Enter")
    form = page.locator('[data-toimi="oma-arvio"]')
    form.get_by_label("Arvion nimi").fill(TITLE)
    form.get_by_label("Väittämät").fill("\n".join(statements or STATEMENTS))
    form.get_by_role("button").press("Enter")
    expect(page.locator('[data-osa="oma-kerrottu"]')).to_have_text(f"Arvio ”{TITLE}” on lisätty.")
    section = page.locator('[data-osa="omat"] > section')
    expect(section).to_be_visible()
    return section


def link_of(section: Locator) -> str:
    """The address of the ballot of a round."""
    return str(section.locator('[data-osa="linkki"]').evaluate("(each) => each.href"))


def by_link(page: Page, link: str) -> Locator:
    """Opens the ballot of a link as somebody else does: its section."""
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator(READY)).to_be_visible()
    return page.locator('[data-kierros="oma-linkki"]')


def test_a_link_brings_the_statements_and_sends_nothing(page: Page, address: str) -> None:
    link = link_of(own_round(page, address))
    assert axe_faults(page) == []
    requests: list[str] = []
    page.on("request", lambda each: requests.append(each.url.split("#")[0]))
    sent = by_link(page, link)
    expect(sent.locator("legend")).to_have_text(STATEMENTS)
    expect(sent.get_by_role("heading")).to_have_text(TITLE)
    expect(sent).to_contain_text("Väittämät on kirjoittanut linkin lähettäjä")
    assert axe_faults(page) == []
    assert requests
    assert not [each for each in requests if "oma=" in each]


@pytest.mark.slow
def test_a_remote_person_grades_own_statements(page: Page, address: str) -> None:
    sent = by_link(page, link_of(own_round(page, address)))
    statement(sent, "v2").get_by_label("5", exact=True).check()
    code = sent.locator('[data-osa="koodi"]').inner_text()
    page.goto(f"{address}arvio/kooste/")
    expect(page.locator(READY)).to_be_visible()
    page.locator('[data-osa="kierros"]').select_option(label=TITLE)
    section = page.locator('[data-osa="omat"] > section')
    paste(section, code, "1\N{NO-BREAK SPACE}arvio lisättiin.")
    expect(statement(section, "v2").get_by_role("textbox")).to_have_value("5")
    expect(statement(section, "v2").locator('[data-osa="naytto"]')).to_be_hidden()


def test_a_broken_link_says_so(page: Page, address: str) -> None:
    sent = by_link(page, link_of(own_round(page, address))[:-1])
    expect(page.get_by_text("Linkki ei ole kokonainen")).to_be_visible()
    expect(sent).to_have_count(0)


@pytest.mark.slow
def test_an_own_round_is_a_model_of_another_and_its_removal_is_undone(
    page: Page, address: str
) -> None:
    section = own_round(page, address)
    section.locator('[data-toimi="malliksi"]').press("Enter")
    expect(page.get_by_label("Väittämät")).to_have_value("\n".join(STATEMENTS))
    section.locator('[data-toimi="poista-oma"]').press("Enter")
    expect(page.locator('[data-osa="omat"] > section')).to_have_count(0)
    page.locator('[data-toimi="kumoa-oma"]').press("Enter")
    expect(page.locator('[data-osa="omat"] > section')).to_have_count(1)


@pytest.mark.slow
def test_hostile_statements_are_no_markup(page: Page, address: str) -> None:
    bad = "<img src=x onerror=alert(1)>"
    section = own_round(page, address, [bad])
    expect(section.locator("img")).to_have_count(0)
    expect(by_link(page, link_of(section)).locator("legend")).to_have_text(bad)
    expect(page.locator("#hb-arvio img")).to_have_count(0)


@pytest.mark.slow
def test_the_qr_code_holds_eleven_long_statements(page: Page, address: str) -> None:
    text = "Yhteistyökumppanimme hoitavat sovitun osuutensa, vaikka kukaan ei muistuta heitä siitä"
    section = own_round(page, address, [f"{text} {number}." for number in range(11)])
    link = link_of(section)
    section.get_by_role("button", name="Näytä QR-koodi").press("Enter")
    expect(page.locator('[data-osa="osoite"]')).to_have_text(link)
    assert decoded(page) == [link]
