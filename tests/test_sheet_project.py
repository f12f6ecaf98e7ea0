"""A sheet as a part of a project: conflicts, former versions, further rows and further sheets."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest
from browsers import axe_faults
from playwright.sync_api import Page, expect
from reading import pdf_text
from sheets import (
    FIRST,
    NEW,
    OLD,
    WORKSHEET,
    Entry,
    becomes_kept,
    open_sheet,
    project_of,
    status,
    with_project,
)

PLACE = f"{WORKSHEET}/kaytanne"
TWO: dict[str, list[Entry]] = {
    PLACE: [("Lause A", "aaaa1111", 1, OLD), ("Lause B", "bbbb2222", 1, NEW)],
    "tekijat/bbbb2222": [("Kokemusasiantuntija", "bbbb2222", 2, NEW)],
}
ROWS: dict[str, list[Entry]] = {
    f"{WORKSHEET}/paatos-1-mita": [
        ("Kutsutaan kolme", "aaaa1111", 1, OLD),
        ("Soitetaan kaikille", "bbbb2222", 1, NEW),
    ],
    f"{WORKSHEET}/paatos-1-kuka": [("Aino", "aaaa1111", 2, OLD), ("Pekka", "bbbb2222", 2, NEW)],
    f"{WORKSHEET}/paatos-2-mita": [("Muu päätös", "cccc3333", 1, OLD)],
}


def cell(row: int, column: str) -> str:
    """The selector of a cell of the decisions."""
    return f"#{WORKSHEET}-paatos-{row}-{column}"


def test_conflict_is_seen_under_its_field_with_who_and_when(page: Page, address: str) -> None:
    with_project(page, address, project_of(TWO))
    conflict = page.locator("[data-ristiriita='kaytanne']")
    expect(conflict).to_have_count(1)
    for text in (
        "Lause A",
        "Lause B",
        "Kokemusasiantuntija",
        "Aiemmin tai muualla",
        "24.11.2025 klo",
    ):
        expect(conflict).to_contain_text(text)
    expect(page.locator(FIRST)).to_have_value("Lause B")
    expect(status(page)).to_contain_text("yksi ristiriita")
    box, field = conflict.bounding_box(), page.locator(FIRST).bounding_box()
    assert box and field and box["y"] >= field["y"] + field["height"] - 1


@pytest.mark.parametrize(
    ("button", "left"),
    [
        ("Pidä tämä: Lause A", "Lause A"),
        ("Pidä tämä: Lause B", "Lause B"),
        ("Molemmat, allekkain", "Lause A\nLause B"),
    ],
)
def test_conflict_is_settled_by_choosing(page: Page, address: str, button: str, left: str) -> None:
    with_project(page, address, project_of(TWO))
    page.get_by_role("button", name=button).focus()
    page.keyboard.press("Enter")
    expect(page.locator(FIRST)).to_have_value(left)
    expect(page.locator(FIRST)).to_be_focused()
    expect(page.locator("[data-ristiriita]")).to_have_count(0)
    becomes_kept(page, {"kaytanne": left})
    page.reload()
    expect(page.locator(FIRST)).to_have_value(left)
    expect(page.locator("[data-ristiriita]")).to_have_count(0)


@pytest.mark.slow
def test_conflict_is_settled_by_writing(page: Page, address: str) -> None:
    with_project(page, address, project_of(TWO))
    page.locator(FIRST).focus()
    page.keyboard.press("End")
    page.keyboard.type(" yhdessä")
    expect(page.locator("[data-ristiriita]")).to_have_count(0)
    becomes_kept(page, {"kaytanne": "Lause B yhdessä"})


@pytest.mark.slow
def test_conflict_on_a_phone_by_keyboard_and_for_axe(page: Page, address: str) -> None:
    with_project(page, address, project_of({**TWO, **ROWS}))
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert axe_faults(page) == []
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    field = page.locator(FIRST)
    field.focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Pidä tämä: Lause B")).to_be_focused()


def test_decision_rows_are_settled_whole(page: Page, address: str) -> None:
    with_project(page, address, project_of(ROWS))
    conflict = page.locator("[data-ristiriita='paatos-1-mita']")
    expect(conflict).to_contain_text("Kutsutaan kolme · Aino")
    expect(conflict).to_contain_text("Soitetaan kaikille · Pekka")
    expect(page.locator("[data-ristiriita]")).to_have_count(1)
    conflict.get_by_role("button", name="Pidä tämä: Kutsutaan kolme").click()
    expect(page.locator(cell(1, "mita"))).to_have_value("Kutsutaan kolme")
    expect(page.locator(cell(1, "kuka"))).to_have_value("Aino")


@pytest.mark.slow
def test_both_decisions_get_rows_of_their_own(page: Page, address: str) -> None:
    with_project(page, address, project_of(ROWS))
    page.get_by_role("button", name="Molemmat, omille riveilleen").click()
    for row, what, who in ((1, "Soitetaan kaikille", "Pekka"), (3, "Kutsutaan kolme", "Aino")):
        expect(page.locator(cell(row, "mita"))).to_have_value(what)
        expect(page.locator(cell(row, "kuka"))).to_have_value(who)
    expect(page.locator("[data-ristiriita]")).to_have_count(0)
    page.get_by_role("button", name="Kumoa ristiriidan ratkaisu").click()
    expect(page.locator(cell(3, "mita"))).to_have_value("")


def test_former_versions_are_looked_at_and_taken_back(page: Page, address: str) -> None:
    old: dict[str, list[Entry]] = {
        PLACE: [("Toinen", "aaaa1111", 2, NEW), ("Ensimmäinen", "aaaa1111", 1, OLD)]
    }
    project = project_of({PLACE: [("Kolmas", "aaaa1111", 3, NEW + 60)]}, old)
    with_project(page, address, project)
    page.get_by_text("Aiemmat versiot").click()
    versions = page.locator(".hb-history li")
    expect(versions).to_have_count(2)
    expect(versions.first).to_contain_text("Toinen")
    page.evaluate("() => scrollTo(0, 0)")  # a row half under the header is no small target
    assert axe_faults(page) == []
    page.get_by_role("button", name="Palauta: Ensimmäinen").click()
    expect(page.locator(FIRST)).to_have_value("Ensimmäinen")
    expect(page.locator(FIRST)).to_be_focused()
    expect(page.locator(".hb-history li").first).to_contain_text("Kolmas")


@pytest.mark.slow
def test_grade_can_be_unset(page: Page, address: str) -> None:
    open_sheet(page, address, "juurtumistarkastus")
    grades = page.locator(".hb-options--asteikko[data-kentta]").first
    field = grades.get_attribute("data-kentta") or ""
    unset = grades.locator("xpath=following-sibling::button[1]")
    expect(unset).to_be_hidden()
    grades.get_by_role("radio", name="3").check()
    becomes_kept(page, {field: "3"}, "juurtumistarkastus")
    unset.click()
    becomes_kept(page, {}, "juurtumistarkastus")
    expect(grades.locator("input:checked")).to_have_count(0)
    expect(unset).to_be_hidden()
    expect(grades.get_by_role("radio", name="1")).to_be_focused()


def test_rows_are_added_carried_and_printed(page: Page, address: str) -> None:
    open_sheet(page, address)
    more = page.get_by_role("button", name="Lisää rivi")
    rows = page.locator("[data-rivit='paatos'] tr")
    base = rows.count()
    more.click()
    expect(rows).to_have_count(base + 1)
    expect(page.locator(cell(base + 1, "mita"))).to_be_focused()
    name = page.locator(cell(base + 1, "kuka")).get_attribute("aria-label")
    assert name and name.endswith(f"(rivi {base + 1})")
    page.keyboard.type("Lisätty päätös")
    becomes_kept(page, {f"paatos-{base + 1}-mita": "Lisätty päätös"})
    page.reload()
    expect(page.locator(cell(base + 1, "mita"))).to_have_value("Lisätty päätös")
    text = pdf_text(pdfium.PdfDocument(page.pdf(prefer_css_page_size=True)))
    assert "Lisätty päätös" in text
    assert "Lisää rivi" not in text
    while more.is_visible():
        more.click()
    expect(rows).to_have_count(20)
    assert axe_faults(page) == []


@pytest.mark.slow
def test_rows_come_from_another_tab(page: Page, address: str) -> None:
    open_sheet(page, address)
    other = open_sheet(page.context.new_page(), address)
    other.get_by_role("button", name="Lisää rivi").click()
    other.keyboard.type("Toisesta välilehdestä")
    row = other.locator("[data-rivit='paatos'] tr").count()
    expect(page.locator(cell(row, "mita"))).to_have_value("Toisesta välilehdestä")


@pytest.mark.slow
def test_added_row_is_in_the_sum(page: Page, address: str) -> None:
    open_sheet(page, address, "arjen-paikka")
    total = page.locator("output[data-summa]").first
    column = (total.get_attribute("data-summa") or "").partition("-")[2]
    page.get_by_role("button", name="Lisää rivi").first.click()
    rows = page.locator("[data-rivit='kauppa'] tr").count()
    page.fill(f"#arjen-paikka-kauppa-1-{column}", "30")
    page.fill(f"#arjen-paikka-kauppa-{rows}-{column}", "15")
    expect(total).to_have_text("45")


@pytest.mark.slow
def test_added_row_is_taken_away_and_brought_back_also_after_a_reload(
    page: Page, address: str
) -> None:
    open_sheet(page, address)
    more = page.get_by_role("button", name="Lisää rivi")
    less = page.get_by_role("button", name="Poista viimeinen rivi")
    rows = page.locator("[data-rivit='paatos'] tr")
    base = rows.count()
    expect(less).to_be_hidden()
    more.focus()
    page.keyboard.press("Enter")
    less.focus()
    page.keyboard.press("Enter")
    expect(rows).to_have_count(base)
    expect(more).to_be_focused()
    more.click()
    page.keyboard.type("Kirjoitettu")
    becomes_kept(page, {f"paatos-{base + 1}-mita": "Kirjoitettu"})
    less.click()
    expect(rows).to_have_count(base)
    becomes_kept(page, {})
    page.reload()
    page.get_by_role("button", name="Kumoa rivin poisto").click()
    expect(page.locator(cell(base + 1, "mita"))).to_have_value("Kirjoitettu")


@pytest.mark.slow
def test_points_are_added_where_the_sheet_asks_for_them(page: Page, address: str) -> None:
    open_sheet(page, address, "juurtumistarkastus")
    points = page.locator("[data-pisteet]")
    expect(points).to_be_hidden()
    grades = page.locator(".hb-sheet .hb-options--asteikko")
    for index, grade in enumerate((5, 4, 2)):
        grades.nth(index).get_by_role("radio", name=str(grade)).check()
    expect(points).to_contain_text("Arvosanat yhteensä 11, kun täysi määrä on 40. Arvioitu 3/8.")
    points.get_by_role("button", name="Kirjaa pisteet").click()
    expect(page.locator("#juurtumistarkastus-pisteet")).to_have_value("11")
    expect(page.locator("#juurtumistarkastus-pisteet")).to_be_focused()
    expect(points.get_by_role("button")).to_be_hidden()
