"""A description for Innokylä field by field, and the plan on one page, on paper and in a file."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from drafts_page import at_drafts, draft, drafted, question, with_example
from playwright.sync_api import Page, expect
from project_page import at_projects, saved
from reading import pdf_text

from macros.content.handbook import Handbook

IDEA = "ratkaisun-perusidea"
OWN = "innokyla-luonnos/kuvaus-perusidea-lause"


@pytest.mark.slow
def test_every_field_has_the_text_of_its_own_sheet_letter_by_letter(
    page: Page, address: str, book: Handbook
) -> None:
    with_example(page, address, "innokyla/")
    fields = [each.id for each in book.visit.fields]
    shown = page.locator("[data-kysymys]").evaluate_all("all => all.map((q) => q.dataset.kysymys)")
    assert shown == fields
    assert draft(page, "innokyla", "paikkakunta-maakunta-tai-hyvinvointialue") == "Vaskijoki"
    assert [id_ for id_ in fields if draft(page, "innokyla", id_) == ""] == []


def test_material_of_other_sheets_is_told_apart_and_added(page: Page, address: str) -> None:
    values: dict[str, object] = {
        OWN: "Kävijä on kaksi tuntia työssä",
        "soveltajan-ohje/kaytanne": "Valmentaja sopii vuoron",
    }
    drafted(page, address, "innokyla/", values)
    asked = question(page, "innokyla", IDEA)
    assert draft(page, "innokyla", IDEA) == "Kävijä on kaksi tuntia työssä"
    material = asked.locator("[data-aineisto]").filter(has_text="Soveltajan ohje")
    expect(material).to_contain_text("Valmentaja sopii vuoron")
    expect(asked.locator("[data-aineisto]").filter(has_text="Ydin ja joustovara")).to_contain_text(
        "Arkissa ei ole tästä vielä mitään."
    )
    material.get_by_role("button").press("Enter")
    expect(asked.get_by_role("status")).to_have_text("Lisätty vastaukseen.")
    assert "Valmentaja sopii vuoron." in draft(page, "innokyla", IDEA)


def test_what_a_sheet_would_give_is_missing_until_it_is_written(page: Page, address: str) -> None:
    drafted(page, address, "innokyla/", {"soveltajan-ohje/kaytanne": "Valmentaja sopii"})
    asked = question(page, "innokyla", IDEA)
    assert draft(page, "innokyla", IDEA) == ""
    missing = asked.locator('[data-osa="puuttuvat"]')
    expect(missing).to_contain_text("13 Innokylä-luonnos")
    expect(missing).not_to_contain_text("Soveltajan ohje")


@pytest.mark.slow
def test_nothing_is_missing_before_anything_is_written(page: Page, address: str) -> None:
    drafted(page, address, "innokyla/", {"hanke/nimi": "Vuoro vastaa"})
    asked = question(page, "innokyla", IDEA)
    expect(page.locator('[data-osa="ei-hanketta"]')).to_contain_text("Kuvaus kirjoitetaan")
    expect(page.locator('[data-osa="puuttuvat"]:visible')).to_have_count(0)
    expect(asked.get_by_role("link", name="13 Innokylä-luonnos")).to_have_count(0)
    asked.locator("details > summary").press("Enter")
    expect(asked.get_by_role("link", name="13 Innokylä-luonnos").first).to_be_visible()


def test_the_plan_of_the_example_is_one_page(page: Page, address: str, book: Handbook) -> None:
    with_example(page, address, "suunnitelma/")
    expect(page.locator('[data-osa="sivut"]')).to_have_text(
        "Suunnitelma mahtuu yhdelle A4-sivulle."
    )
    printed = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    assert len(printed) == 1
    text = pdf_text(printed)
    assert all(part.title in text for part in book.plan.parts)
    assert book.project.label in text and "Mistä luonnos" not in text


def test_a_plan_that_is_too_long_says_so_and_loses_nothing(page: Page, address: str) -> None:
    long = " ".join(f"Lause {number} jatkuu." for number in range(900))
    drafted(page, address, "suunnitelma/", {"hyotylause/kaytanne": long})
    expect(page.locator('[data-osa="sivut"]')).to_contain_text("ei mahdu yhdelle A4-sivulle")
    printed = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    assert len(printed) > 1 and "Lause 899 jatkuu." in pdf_text(printed)


@pytest.mark.parametrize(
    ("later", "owner"), [({}, "Ehdokas."), ({"jatkosopimus/omistaja": "Kaupunki"}, "Kaupunki.")]
)
def test_of_two_owners_the_later_is_in_the_plan(
    page: Page, address: str, later: dict[str, object], owner: str
) -> None:
    drafted(page, address, "suunnitelma/", {"juurrutusbudjetti/omistaja": "Ehdokas", **later})
    assert draft(page, "suunnitelma", "omistaja") == owner


@pytest.mark.slow
def test_the_plan_is_in_the_page_that_a_project_is_saved_as(
    page: Page, address: str, tmp_path: Path, book: Handbook
) -> None:
    with_example(page, address, "suunnitelma/")
    owner = draft(page, "suunnitelma", "omistaja")
    at_projects(page, address)
    name, text = saved(page, "vie-html")
    (tmp_path / name).write_text(text, "utf-8")
    page.goto((tmp_path / name).as_uri())
    plan = page.locator('[data-osa="suunnitelma"]')
    expect(plan.get_by_role("heading")).to_have_text(book.plan.title)
    expect(plan).to_contain_text(owner)
    expect(plan.locator("dd")).to_have_count(len(book.plan.parts) + 1)


def test_drafts_are_reached_from_the_project_and_the_guides(page: Page, address: str) -> None:
    for start in ("hanke/", "hakemus/", "esr/", "innokyla/"):
        page.goto(f"{address}{start}")
        links = page.locator("main a").evaluate_all("all => all.map((a) => a.pathname)")
        assert any("/hanke/" in each and not each.endswith("/hanke/") for each in links), start
    at_drafts(page, address, "hakemus/")
