"""A draft within the limit that the form has, copied at its end, and told where it is kept."""

from __future__ import annotations

import pypdfium2 as pdfium
from drafts_page import READY, at_drafts, question
from playwright.sync_api import Locator, Page, expect
from reading import pdf_text

FRAME = "runko"
ESR = "eura-2021-hakemus"
LIMIT = "Lomakkeen merkkiraja"


def form(page: Page, id_: str) -> Locator:
    """A form among the drafts."""
    return page.locator(f'[data-lomake="{id_}"]')


def begun(page: Page, address: str, text: str) -> None:
    """The frame with its first sentence written."""
    at_drafts(page, address, f"hakemus/#{FRAME}")
    question(page, FRAME, "muutos").get_by_role("textbox").first.fill(text)


def test_the_whole_is_counted_against_a_limit_that_is_written_and_kept(
    page: Page, address: str
) -> None:
    begun(page, address, "ä" * 1210)
    page.get_by_label(LIMIT).first.fill("1 200 merkkiä")
    for total in form(page, FRAME).locator('[data-osa="yhteensa"]').all():
        expect(total).to_have_text("1 210 / 1 200 merkkiä, 10 liikaa")
    more = form(page, FRAME).get_by_text("mitä voi poistaa ensin").locator("visible=true")
    expect(more).to_have_count(2)
    page.reload()
    expect(page.locator(READY)).to_be_visible()
    expect(page.get_by_label(LIMIT).first).to_have_value("1200")
    page.get_by_label(LIMIT).first.fill("")
    expect(form(page, FRAME).locator('[data-osa="yhteensa"]').last).to_have_text("1 210 merkkiä")
    expect(more).to_have_count(0)


def test_an_answer_whose_limit_is_not_known_takes_one(page: Page, address: str) -> None:
    at_drafts(page, address, f"hakemus/#{ESR}")
    first, second = question(page, ESR, "jatkuvuus"), question(page, ESR, "levittaminen")
    first.get_by_label(LIMIT).fill("10")
    first.get_by_role("textbox").first.fill("ä" * 12)
    expect(first.locator("[data-merkkeja]")).to_have_text("12 / 10 merkkiä, 2 liikaa")
    expect(second.locator("[data-merkkeja]")).to_have_text("0 merkkiä")
    expect(form(page, "helsinki-avustus").locator('[data-osa="raja"]')).to_have_count(0)


def test_a_form_without_sheets_leads_to_the_frame(page: Page, address: str) -> None:
    at_drafts(page, address, f"hakemus/#{ESR}")
    form(page, ESR).get_by_role("link", name="rungon valmiilla lauseilla").press("Enter")
    expect(form(page, FRAME)).to_be_visible()
    expect(page.get_by_label("Rahoittajan lomake")).to_have_value(FRAME)
    at_drafts(page, address, "raportti/#esr-plus-loppuraportti")
    leads = form(page, "esr-plus-loppuraportti").get_by_role("link", name="oppaasta")
    expect(leads).to_have_attribute("href", "../../hakemus/#raportin-runko")


def test_the_end_copies_the_whole_and_tells_where_it_is(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    begun(page, address, "Ohjaaja vastaa.")
    end = form(page, FRAME).locator(".hb-draft__end")
    expect(end).to_contain_text("Tallennettu tähän selaimeen.")
    end.get_by_role("button").press("Enter")
    expect(end.get_by_role("status")).to_contain_text("Kopioitu.")
    assert page.evaluate("navigator.clipboard.readText()") == "Ohjaaja vastaa."
    page.reload()
    expect(page.get_by_text("Kirjoittamanne teksti on hankkeessa")).to_be_visible()
    expect(page.get_by_text("Luonnos on koottu hankkeesta")).to_be_hidden()


def test_a_draft_alone_is_found_again_from_the_front_page(page: Page, address: str) -> None:
    begun(page, address, "Ohjaaja vastaa.")
    end = form(page, FRAME).locator(".hb-draft__end")
    expect(end).to_contain_text("Tallennettu tähän selaimeen.")
    page.goto(address)
    line = page.locator("#hb-kesken")
    expect(line).to_contain_text("Hankkeessanne on luonnoksessa tekstiä: 1\N{NO-BREAK SPACE}kohta.")
    expect(page.locator("#hb-oma-kartta")).to_be_hidden()
    line.get_by_role("link", name="Luonnos hakemukseen").click()
    expect(question(page, FRAME, "muutos").get_by_role("textbox").first).to_have_text(
        "Ohjaaja vastaa."
    )


def test_who_opens_the_example_is_told_where_their_own_text_is(page: Page, address: str) -> None:
    begun(page, address, "Ohjaaja vastaa.")
    page.locator('[data-toimi="avaa-esimerkki"]').press("Enter")
    told = page.locator(".hb-drafts__project").get_by_role("status")
    expect(told).to_contain_text("Oma hankkeenne on tallessa")
    expect(told).to_contain_text("Esimerkki on avattu")


def test_the_end_shows_the_text_where_nothing_is_copied(page: Page, address: str) -> None:
    begun(page, address, "Ohjaaja vastaa.")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    form(page, FRAME).locator(".hb-draft__end").get_by_role("button").press("Enter")
    box = form(page, FRAME).locator(".hb-draft__end").get_by_label("Kopioi tästä")
    expect(box).to_be_focused()
    expect(box).to_have_value("Ohjaaja vastaa.")


def test_a_draft_of_no_sheets_is_printed_alone(page: Page, address: str) -> None:
    begun(page, address, "Ohjaaja vastaa.")
    text = pdf_text(pdfium.PdfDocument(page.pdf(prefer_css_page_size=True)))
    assert "Ohjaaja vastaa." in text
    assert "ei ole vielä täytettyjä arkkeja" not in text
    assert "Tallennettu" not in text and "merkkiraja" not in text
