"""Texts that a page offers to be copied: letter for letter, with or without a clipboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsers import axe_faults
from playwright.sync_api import Browser, Page, expect
from test_guides import of_kind

from macros.common.numbers import thousands
from macros.content.guide import (
    FramePart,
    ListPart,
    MessagesPart,
    QuestionsPart,
    SamplePart,
    TemplatesPart,
)
from macros.content.handbook import Handbook
from macros.content.worksheet import Worksheet


@pytest.fixture
def allowed(browser: Browser, address: str) -> Iterator[Page]:
    """A page that may use the clipboard."""
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    yield context.new_page()
    context.close()


def copied(page: Page, name: str) -> str:
    """What a button puts on the clipboard, pressed by keyboard."""
    button = page.get_by_role("button", name=name, exact=True)
    button.press("Enter")
    status = page.locator(".hb-copy__tools", has=button).get_by_role("status")
    expect(status).to_have_text("Kopioitu.")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_texts_are_copied_letter_for_letter(allowed: Page, address: str, book: Handbook) -> None:
    for guide, part in of_kind(book, TemplatesPart):
        allowed.goto(f"{address}{guide.id}/")
        for each in part.templates:
            assert copied(allowed, f"Kopioi: {each.title}") == each.letter


@pytest.mark.slow
def test_a_sample_is_copied_as_its_letters_are_counted(
    allowed: Page, address: str, book: Handbook
) -> None:
    for guide, part in of_kind(book, SamplePart):
        allowed.goto(f"{address}{guide.id}/")
        text = copied(allowed, f"Kopioi koko teksti: {part.title}")
        paragraphs = [
            " ".join(each.text for each in paragraph.sentences) for paragraph in part.paragraphs
        ]
        assert [each.rpartition("\n")[2] for each in text.split("\n\n")] == paragraphs
        shown = allowed.locator(f'[aria-labelledby="{part.id}"] .hb-sample__letters')
        expect(shown).to_have_text(thousands(len(text)))


def test_a_frame_is_copied_from_the_head_of_the_page_and_from_its_part(
    allowed: Page, address: str, book: Handbook
) -> None:
    guide, part = next(of_kind(book, FramePart))
    allowed.set_viewport_size({"width": 390, "height": 844})
    allowed.goto(f"{address}{guide.id}/")
    buttons = allowed.get_by_role("button", name=f"Kopioi runko: {part.title}", exact=True)
    expect(buttons.first).to_be_in_viewport()
    paragraphs = [
        " ".join(each.text for each in paragraph.sentences) for paragraph in part.paragraphs
    ]
    for button in buttons.all():
        button.press("Enter")
        told = button.locator("xpath=ancestor::p").get_by_role("status")
        expect(told).to_have_text("Kopioitu.")
        text = allowed.evaluate("navigator.clipboard.readText()")
        assert text.split("\n\n") == paragraphs
        allowed.evaluate("navigator.clipboard.writeText('')")


def test_a_list_is_copied_with_its_ticks(allowed: Page, address: str, book: Handbook) -> None:
    guide, part = next(of_kind(book, ListPart))
    allowed.goto(f"{address}{guide.id}/")
    first = part.groups[0].items[0].what
    allowed.get_by_role("checkbox", name=first).first.check()
    lines = copied(allowed, f"Kopioi lista: {part.title}").split("\n")
    assert lines[:2] == [part.groups[0].title, f"☑ {first}"]
    items = [each.what for group in part.groups for each in group.items]
    assert [line[2:] for line in lines if line[:2] in ("☑ ", "☐ ")] == items


def messages_of(worksheet: Worksheet) -> dict[str, str]:
    """The messages of a worksheet as they are written, by their names."""
    return {
        "Kutsu": worksheet.messages.invitation,
        "Muistutus päivää ennen": worksheet.messages.reminder,
        "Viesti työpajan jälkeen": worksheet.messages.followup,
    }


def test_messages_are_copied_on_the_worksheet_too(
    allowed: Page, address: str, book: Handbook
) -> None:
    each = book.worksheets[0]
    allowed.goto(f"{address}tyopohjat/{each.id}/")
    for name, text in messages_of(each).items():
        allowed.locator("summary", has_text=name).click()
        assert copied(allowed, f"Kopioi: {name}") == text


def test_a_worksheet_leads_to_its_messages(allowed: Page, address: str, book: Handbook) -> None:
    assert list(of_kind(book, MessagesPart))
    guide, part = next(of_kind(book, MessagesPart))
    each = book.worksheets[0]
    allowed.goto(f"{address}tyopohjat/{each.id}/")
    allowed.get_by_role("link", name=guide.title).click()
    allowed.goto(f"{allowed.url}#{part.id}-{each.id}")
    expect(allowed.get_by_role("link", name=f"Avaa työpohja {each.title}")).to_be_visible()
    for name, text in messages_of(each).items():
        assert copied(allowed, f"Kopioi: {name}, {each.title}") == text
    allowed.evaluate("() => scrollTo(0, 0)")  # what the header covers is not small
    assert axe_faults(allowed) == []


@pytest.mark.slow
def test_where_the_browser_refuses_the_text_is_selected(
    page: Page, address: str, book: Handbook
) -> None:
    guide, part = next(of_kind(book, TemplatesPart))
    page.goto(f"{address}{guide.id}/")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }")
    page.get_by_role("button", name=f"Kopioi: {part.templates[0].title}").press("Enter")
    field = page.get_by_role("textbox", name="Kopioi tästä")
    expect(field).to_be_focused()
    expect(field).to_have_value(part.templates[0].letter)
    chosen = field.evaluate("field => field.selectionEnd - field.selectionStart")
    assert chosen == len(part.templates[0].letter)
    assert axe_faults(page) == []


def test_without_scripts_the_text_is_there_to_be_selected(
    scriptless: Page, address: str, book: Handbook
) -> None:
    guide, part = next(of_kind(book, TemplatesPart))
    scriptless.goto(f"{address}{guide.id}/")
    shown = scriptless.locator(f'[aria-labelledby="{part.id}"] .hb-copy').first
    expect(shown).to_be_visible()
    assert part.templates[0].letter.partition("\n")[0] in shown.inner_text()
    expect(scriptless.get_by_role("button", name="Kopioi")).to_have_count(0)


def test_paper_has_the_texts_and_none_of_the_tools(
    page: Page, address: str, book: Handbook
) -> None:
    guide, _ = next(of_kind(book, ListPart))
    page.goto(f"{address}{guide.id}/")
    page.emulate_media(media="print")
    expect(page.locator("[data-pala=kohta]").first).to_be_visible()
    for tool in (".hb-copy__tools", ".hb-share", ".hb-header", ".hb-footer"):
        expect(page.locator(tool).first).to_be_hidden()


def test_the_questions_of_a_phase_are_a_press_away_and_are_copied_as_a_list(
    allowed: Page, address: str, book: Handbook
) -> None:
    allowed.goto(f"{address}ohjausryhmalle/")
    asked = of_kind(book, QuestionsPart)
    *_, last = next(part.groups for guide, part in asked if guide.id == "ohjausryhmalle")
    allowed.locator("section").get_by_role("link", name="Jälkiseuranta", exact=True).press("Enter")
    expect(allowed.get_by_role("heading", name=last.title)).to_be_in_viewport()
    heading, *rows = copied(allowed, f"Kopioi kysymykset: {last.title}").split("\n")
    assert heading == last.title
    assert rows[::2] == [f"☐ {each.question}" for each in last.questions]
    assert rows[1::2] == [f"   Hyvä vastaus: {each.good}" for each in last.questions]
