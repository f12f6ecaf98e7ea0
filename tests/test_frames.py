"""A frame: its sentences on the guide's page, and as one text among the drafts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browsers import in_script
from drafts_page import READY, at_drafts, drafted, with_example
from playwright.sync_api import Locator, Page, expect
from test_guides import guide_soup, of_kind, section, texts

from macros.common.numbers import thousands
from macros.content.guide import FramePart
from macros.content.guide_texts import FrameSentence
from macros.content.handbook import Handbook

MARK = "Keksitty esimerkki"


def frame_of(book: Handbook) -> FramePart:
    """The frame of an application."""
    return next(part for _, part in of_kind(book, FramePart))


def sentence(page: Page, part: FramePart, each: FrameSentence) -> Locator:
    """A sentence among the drafts."""
    return page.locator(f'[data-lomake="{part.id}"] [data-kysymys="{each.id}"]')


def first_sentence(page: Page, address: str, book: Handbook) -> tuple[str, Locator, Locator]:
    """The first ready sentence of the frame, its question among the drafts, and the draft."""
    first = frame_of(book).sentences()[0]
    at_drafts(page, address, "hakemus/")
    asked = sentence(page, frame_of(book), first)
    return first.text, asked, asked.locator("[data-luonnos]")


def whole(page: Page, part: FramePart) -> str:
    """What the button of the whole text copies."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    form = page.locator(f'[data-lomake="{part.id}"]')
    form.locator('[data-toimi="kopioi-kaikki"]').first.press("Enter")
    expect(form.locator(".hb-actions").get_by_role("status").first).to_contain_text("Kopioitu.")
    text = str(page.evaluate("navigator.clipboard.readText()"))
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_sentences_are_numbered_through_with_what_is_written_when_open(
    site: Path, book: Handbook
) -> None:
    for guide, part in of_kind(book, FramePart):
        shown = section(guide_soup(site, guide), part)
        sentences = part.sentences()
        asked = [f"{number}. {each.question}" for number, each in enumerate(sentences, start=1)]
        assert texts(shown.select(".hb-frame__question")) == asked
        assert texts(shown.select("[data-pala]")) == [each.text for each in sentences]
        for each in sentences:
            item = shown.select_one(f"#{each.id}")
            assert item is not None
            opened = [f"Jos {one.when}: {one.text}" for one in each.open]
            assert texts(item.select(".hb-frame__open")) == opened
            assert item.select(".hb-from a")


def test_a_frame_is_the_first_of_the_drafts_and_filled_without_any_sheet(
    page: Page, address: str, book: Handbook
) -> None:
    part = frame_of(book)
    at_drafts(page, address, "hakemus/")
    expect(page.locator(f'[data-lomake="{part.id}"]')).to_be_visible()
    known, unknown, *_ = part.sentences()
    first, second = (sentence(page, part, each) for each in (known, unknown))
    first.get_by_role("button", name="Lisää tämä lause").press("Enter")
    second.get_by_role("button").filter(has_text=unknown.open[0].when).press("Enter")
    expect(second.get_by_role("status")).to_have_text("Lisätty vastaukseen.")
    text = f"{known.text} {unknown.open[0].text}"
    assert whole(page, part) == text
    total = page.locator('[data-osa="yhteensa"]').first
    expect(total).to_have_text(f"{thousands(len(text))} merkkiä".replace(" ", "\N{NO-BREAK SPACE}"))
    page.reload()
    expect(first.locator("[data-luonnos]")).to_have_text(known.text)


def test_answers_of_sheets_become_one_text_in_paragraphs(
    page: Page, address: str, book: Handbook
) -> None:
    part = frame_of(book)
    with_example(page, address, "hakemus/")
    mark, *paragraphs = whole(page, part).split("\n\n")
    assert mark == MARK
    assert len(paragraphs) == len(part.paragraphs)
    first = part.paragraphs[0].sentences
    drafts = [sentence(page, part, each).locator("[data-luonnos]").inner_text() for each in first]
    assert paragraphs[0] == " ".join(drafts).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.slow
def test_a_paragraph_begins_with_the_first_sentence_that_is_answered(
    page: Page, address: str, book: Handbook
) -> None:
    values: dict[str, object] = {
        "hyotylause/naytto": "Kokeiltu neljästi",
        "tarvitsijakartta/karki-1-tarve": "Haluan nähdä ihmisen",
        "juurrutusbudjetti/budjetti-variointi-teko": "Kokeillaan kolmessa paikassa",
    }
    drafted(page, address, "hakemus/", values)
    assert whole(page, frame_of(book)) == (
        "Kokeiltu neljästi.\n\nTarve tarvitsijan sanoin: Haluan nähdä ihmisen. "
        "Kokeillaan kolmessa paikassa."
    )


@pytest.mark.slow
def test_a_sentence_that_was_emptied_stays_empty(page: Page, address: str, book: Handbook) -> None:
    part = frame_of(book)
    values: dict[str, object] = {"hyotylause/naytto": "Kokeiltu", "hyotylause/kaytanne": "Vuoro"}
    drafted(page, address, "hakemus/", values)
    asked = sentence(page, part, part.sentences()[1])
    box = asked.locator("[data-luonnos]")
    box.press("ControlOrMeta+a")
    box.press("Delete")
    page.reload()
    expect(page.locator(READY)).to_be_visible()
    expect(box).to_have_text("")
    assert whole(page, part) == "Vuoro."
    asked.locator('[data-toimi="palauta-luonnos"]').press("Enter")
    expect(box).to_have_text("Kokeiltu.")


def test_a_ready_sentence_is_added_once_and_its_first_blank_is_filled_by_typing(
    page: Page, address: str, book: Handbook
) -> None:
    text, first, box = first_sentence(page, address, book)
    add = first.get_by_role("button", name="Lisää tämä lause").first
    add.press("Enter")
    add.press("Enter")
    expect(first.get_by_role("status")).to_have_text("Lause on jo vastauksessa.")
    expect(box).to_have_text(text)
    before, blank, after = re.split(r"(\[[^\]]+\])", text, maxsplit=1)
    assert page.evaluate("getSelection().toString()") == blank
    page.keyboard.type("ohjaaja")
    expect(box).to_have_text(f"{before}ohjaaja{after}")


def test_a_filled_sentence_is_not_added_again_and_one_not_begun_is_replaced(
    page: Page, address: str, book: Handbook
) -> None:
    text, first, box = first_sentence(page, address, book)
    box.fill(re.sub(r"\[[^\]]+\]", "joku", text))
    first.get_by_role("button", name="Lisää tämä lause").press("Enter")
    expect(first.get_by_role("status")).to_have_text("Lause on jo vastauksessa.")
    expect(box).to_have_text(re.sub(r"\[[^\]]+\]", "joku", text))
    each = frame_of(book).sentences()[1]
    second = sentence(page, frame_of(book), each)
    known, unknown = second.get_by_role("button", name="Lisää tämä lause").all()
    known.press("Enter")
    unknown.press("Enter")
    expect(second.get_by_role("status")).to_have_text("Lause on vaihdettu toiseen.")
    expect(second.locator("[data-luonnos]")).to_have_text(each.open[0].text)
    page.keyboard.press("ControlOrMeta+z")
    expect(second.locator("[data-luonnos]")).to_have_text(each.text)


def test_a_blank_is_selected_when_it_is_pressed(page: Page, address: str, book: Handbook) -> None:
    text, first, box = first_sentence(page, address, book)
    first.get_by_role("button", name="Lisää tämä lause").press("Enter")
    box.press("End")
    at = page.evaluate(in_script("blank_place"), 1)
    page.mouse.click(at["x"], at["y"])
    _, _, _, blank, after = re.split(r"(\[[^\]]+\])", text, maxsplit=2)
    assert page.evaluate("getSelection().toString()") == blank
    page.keyboard.type("vastaa")
    expect(box).to_contain_text(f"vastaa{after}")


def test_copying_tells_what_is_empty_and_which_blanks_wait(
    page: Page, address: str, book: Handbook
) -> None:
    part = frame_of(book)
    at_drafts(page, address, "hakemus/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("navigator.clipboard.writeText('entinen')")
    form = page.locator(f'[data-lomake="{part.id}"]')
    told = form.locator(".hb-actions").get_by_role("status").first
    form.locator('[data-toimi="kopioi-kaikki"]').first.press("Enter")
    expect(told).to_have_text("Teksti on vielä tyhjä, joten mitään ei kopioitu.")
    assert page.evaluate("navigator.clipboard.readText()") == "entinen"
    for each in part.sentences()[1:]:
        sentence(page, part, each).locator("[data-luonnos]").fill("Valmis.")
    second = sentence(page, part, part.sentences()[1])
    second.get_by_role("button", name="Lisää tämä lause").first.press("Enter")
    expect(told).to_be_empty()
    form.locator('[data-toimi="kopioi-kaikki"]').first.press("Enter")
    expect(told).to_have_text(
        "Kopioitu. Nämä kohdat ovat vielä tyhjiä: 1. "
        "Näissä kohdissa on täyttämättä hakasulkeita: 2."
    )


@pytest.mark.slow
def test_the_sentence_in_hand_follows_another_page(
    page: Page, address: str, book: Handbook
) -> None:
    part = frame_of(book)
    at_drafts(page, address, "hakemus/")
    box = sentence(page, part, part.sentences()[0]).locator("[data-luonnos]")
    box.press_sequentially("Yksi")
    other = page.context.new_page()
    at_drafts(other, address, "hakemus/")
    theirs = sentence(other, part, part.sentences()[0]).locator("[data-luonnos]")
    theirs.fill("Yksi ja kaksi")
    expect(box).to_have_text("Yksi ja kaksi")
    box.press_sequentially(" ja kolme")
    expect(theirs).to_have_text("Yksi ja kaksi ja kolme")


@pytest.mark.slow
def test_an_added_sentence_is_taken_back_as_it_was_typed(
    page: Page, address: str, book: Handbook
) -> None:
    text, first, box = first_sentence(page, address, book)
    box.press_sequentially("Oma alku.")
    first.get_by_role("button", name="Lisää tämä lause").press("Enter")
    expect(box).to_have_text(f"Oma alku. {text}")
    expect(box).to_be_focused()
    box.press("ControlOrMeta+z")
    expect(box).to_have_text("Oma alku.")
    page.reload()
    expect(box).to_have_text("Oma alku.")
