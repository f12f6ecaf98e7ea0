"""Drafts of answers to funders' forms: the team's own sentences, counted, copied, printed."""

from __future__ import annotations

import brotli
import pypdfium2 as pdfium
import pytest
from browsers import axe_faults
from drafts_page import at_drafts, draft, drafted, question, with_example
from payloads import PAYLOADS
from playwright.sync_api import Page, expect
from reading import pdf_text
from sampling import first

from macros.content.answers import flatten
from macros.content.handbook import Handbook

FORM = "helsinki-avustus"
KEPT = "vakiinnuttaminen"
LARGEST = 67_000
"""Bytes of a page and of what it loads, as brotli sends them."""
COPY = '[data-toimi="kopioi-kysymys"]'
HTML = """async () => {
    const [item] = await navigator.clipboard.read();
    return (await item.getType("text/html")).text();
}"""


def answer(book: Handbook, reference: str) -> str:
    """What the invented project answers to a field, without its last point; nothing of a block."""
    worksheet, _, field = reference.partition(".")
    value = flatten(book.worksheet[worksheet].example.answers).get(field, "")
    text = str(value).replace("\N{NO-BREAK SPACE}", " ")
    return text.removesuffix(".") if not text.isdigit() else ""


@pytest.mark.parametrize("kind", ["hakemus", "raportti"])
def test_every_answer_that_the_data_names_is_in_its_draft(
    page: Page, address: str, book: Handbook, kind: str
) -> None:
    with_example(page, address, f"{kind}/")
    told = 0
    for form in (each for each in book.forms.items if each.kind == kind):
        for asked in form.questions:
            text = draft(page, form.id, asked.id)
            answers = [answer(book, each) for made in asked.answers for each in made.asked_of]
            missing = [each for each in answers if each and each not in text]
            assert missing == [], (form.id, asked.id)
            told += len(answers)
    assert told > 25


def test_sentences_are_the_teams_own_in_the_order_of_the_data(page: Page, address: str) -> None:
    values: dict[str, object] = {
        "hanke/nimi": "Vuoro vastaa",
        "juurrutusbudjetti/omistaja": "kaupungin kirjasto",
        "juurrutusbudjetti/pienet-puhelin-vuodessa": "2400",
        "hyotylause/kaytanne": "Kirjasto ottaa kävijän vuoroon",
    }
    drafted(page, address, f"hakemus/#{FORM}", values)
    assert draft(page, FORM, KEPT) == (
        "Kirjasto ottaa kävijän vuoroon. Omistajaehdokas: kaupungin kirjasto. "
        "Puhelin ja liittymä, 2 400 € vuodessa."
    )
    missing = question(page, FORM, KEPT).locator('[data-osa="puuttuvat"] li')
    expect(missing.filter(has_text="mitä on jo kokeiltu")).to_have_count(1)
    expect(missing.filter(has_text="kenen perustoimintaa")).to_have_count(0)
    link = missing.filter(has_text="mitä on jo kokeiltu").get_by_role("link")
    expect(link).to_have_attribute("href", "../../tyopohjat/hyotylause/#hyotylause-naytto")
    partly = missing.filter(has_text="mitä hyötyä siitä on").get_by_role("link")
    expect(partly.locator("visible=true")).to_have_count(1)


def test_each_copy_of_a_sheet_is_named(page: Page, address: str) -> None:
    values: dict[str, object] = {
        "kokeilukortti/oppi": "Varatkaa huone",
        "kokeilukortti.k3f9/@nimi": "Kauppa",
        "kokeilukortti.k3f9/oppi": "Tulkaa aamulla",
    }
    drafted(page, address, "raportti/", values)
    text = draft(page, "esr-plus-loppuraportti", "kehittamisehdotukset")
    assert "Ensimmäinen arkki: Neuvo seuraavalle paikalle: Varatkaa huone." in text
    assert "Kauppa: Neuvo seuraavalle paikalle: Tulkaa aamulla." in text


def test_letters_are_counted_against_the_limit_as_one_writes(page: Page, address: str) -> None:
    drafted(page, address, f"hakemus/#{FORM}", {"hyotylause/muutos": "Jono lyhenee"})
    asked = question(page, FORM, "seuranta")
    count = asked.locator("[data-merkkeja]")
    expect(count).to_have_attribute("data-raja", "1250")
    expect(count).to_have_attribute("data-merkkeja", "13")
    box = asked.get_by_role("textbox")
    box.focus()
    page.keyboard.press("End")
    page.keyboard.insert_text("ä" * 1240)
    expect(count).to_have_text("1 253 / 1 250 merkkiä, 3 liikaa")
    asked.locator('[data-toimi="palauta-luonnos"]').press("Enter")
    expect(count).to_have_attribute("data-merkkeja", "13")
    expect(box).to_be_focused()


def test_what_is_seen_is_what_is_copied(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    drafted(page, address, f"hakemus/#{FORM}", {"hyotylause/muutos": "Jono lyhenee"})
    asked = question(page, FORM, "seuranta")
    asked.get_by_role("textbox").fill("Jono on poissa.")
    asked.locator(COPY).press("Enter")
    expect(asked.get_by_role("status")).to_have_text("Kopioitu.")
    assert page.evaluate("navigator.clipboard.readText()") == "Jono on poissa."
    whole = page.locator(f'[data-lomake="{FORM}"] [data-toimi="kopioi-kaikki"]').first
    whole.press("Enter")
    expect(page.locator(f'[data-lomake="{FORM}"] > .hb-actions [role=status]')).to_have_text(
        "Kopioitu. Nämä kohdat ovat vielä tyhjiä: 1, 2."
    )
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("Helsingin kaupungin avustushakemus")
    assert text.endswith("Jono on poissa.") and text.count("[Vastaus puuttuu.]") == 2
    assert "<h3>Mitkä ovat hankkeen riskit?</h3>" in page.evaluate(HTML)


@pytest.mark.slow
def test_text_is_left_selected_where_nothing_is_copied(page: Page, address: str) -> None:
    drafted(page, address, f"hakemus/#{FORM}", {"hyotylause/muutos": "Jono lyhenee"})
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    asked = question(page, FORM, "seuranta")
    asked.locator(COPY).press("Enter")
    expect(asked.get_by_role("status")).to_contain_text("paina Ctrl+C")
    assert page.evaluate("getSelection().toString()") == "Jono lyhenee."
    page.locator(f'[data-lomake="{FORM}"] [data-toimi="kopioi-kaikki"]').first.press("Enter")
    expect(page.locator(f'[data-lomake="{FORM}"]').get_by_label("Kopioi tästä")).to_be_focused()


@pytest.mark.slow
def test_the_example_is_marked_on_page_copy_and_print(
    page: Page, address: str, book: Handbook
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    with_example(page, address, f"hakemus/#{FORM}")
    label = book.project.label
    expect(page.get_by_text(label).locator("visible=true")).to_have_count(4)
    question(page, FORM, KEPT).locator(COPY).press("Enter")
    expect(question(page, FORM, KEPT).get_by_role("status")).to_have_text("Kopioitu.")
    assert page.evaluate("navigator.clipboard.readText()").startswith(f"{label}\n\n")
    printed = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    assert all(label in pdf_text([each]) for each in printed)
    assert "Kopioi vastaus" not in pdf_text(printed)


def test_without_a_project_the_page_says_what_to_do_first(page: Page, address: str) -> None:
    for name in ("hakemus/", "raportti/", "innokyla/", "suunnitelma/"):
        at_drafts(page, address, name)
        expect(page.get_by_text("ei ole vielä täytettyjä arkkeja")).to_be_visible()
        expect(page.locator('[data-toimi="avaa-esimerkki"]')).to_be_visible()
        expect(page.locator('[data-osa="hanke"]')).to_be_hidden()
        assert axe_faults(page) == []


@pytest.mark.parametrize("name", first(["hakemus/", "raportti/", "innokyla/", "suunnitelma/"]))
def test_pages_with_drafts_are_sound_and_narrow(page: Page, address: str, name: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    with_example(page, address, name)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert axe_faults(page) == []


def test_a_form_is_chosen_by_its_address_and_by_keyboard(page: Page, address: str) -> None:
    at_drafts(page, address, "raportti/#leader-loppuraportti")
    shown = page.locator("[data-lomake]:visible")
    expect(shown).to_have_attribute("data-lomake", "leader-loppuraportti")
    page.get_by_label("Rahoittajan lomake").select_option("esr-plus-loppuraportti")
    expect(shown).to_have_attribute("data-lomake", "esr-plus-loppuraportti")
    assert page.url.endswith("#esr-plus-loppuraportti")


def test_hostile_answers_stay_text(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    hostile = "\n".join(PAYLOADS)
    values: dict[str, object] = {
        "hyotylause/muutos": hostile,
        "innokyla-luonnos/alku-1-nimi": hostile,
    }
    drafted(page, address, f"hakemus/#{FORM}", values)
    expect(page.locator("[data-luonnos] *")).to_have_count(0)
    question(page, FORM, "seuranta").locator(COPY).press("Enter")
    expect(question(page, FORM, "seuranta").get_by_role("status")).to_have_text("Kopioitu.")
    assert "<script" not in page.evaluate(HTML) and "onerror" in page.evaluate(HTML)
    at_drafts(page, address, "innokyla/")
    expect(page.locator("[data-luonnos] *")).to_have_count(0)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["hakemus", "raportti", "innokyla", "suunnitelma"])
def test_pages_are_small(page: Page, address: str, name: str) -> None:
    sizes: list[int] = []
    page.on("response", lambda each: sizes.append(len(brotli.compress(each.body()))))
    at_drafts(page, address, f"{name}/")
    assert 0 < sum(sizes) <= LARGEST


def test_without_scripts_questions_lead_to_sheets(scriptless: Page, address: str) -> None:
    scriptless.goto(f"{address}hanke/hakemus/")
    asked = question(scriptless, FORM, KEPT)
    expect(asked.get_by_role("heading")).to_be_visible()
    expect(asked.get_by_role("link").first).to_be_visible()
    expect(asked.locator("[data-luonnos]")).to_be_hidden()


def test_address_of_a_question_opens_its_form(page: Page, address: str) -> None:
    page.goto(f"{address}hanke/hakemus/#helsinki-avustus-seuranta")
    expect(page.get_by_label("Rahoittajan lomake")).to_have_value("helsinki-avustus")
    expect(page.locator("#helsinki-avustus-seuranta")).to_be_in_viewport()
    expect(page.locator('[data-lomake="eura-2021-hakemus"]')).to_be_hidden()
