"""The list of decisions on paper: whole, with its reasons, in columns of any paper."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from follow_up import ROWS, follow, row_of
from playwright.sync_api import Page, expect

FIRST = row_of("hyotylause/paatos-1")


def test_the_printed_list_cuts_nothing_and_tells_the_reason(page: Page, address: str) -> None:
    long = {**ROWS, "hyotylause/paatos-1-mita": "Kutsutaan kolme jatkajaa koolle " * 8}
    follow(page, address, long)
    page.locator(f'{FIRST} [data-toimi="muuta"]').press("Enter")
    form = page.locator(".hb-decision__form")
    form.get_by_label("Tila").select_option("siirtyi")
    form.locator('[name="paiva"]').fill("2026-10-13")
    form.get_by_label("Syy").fill("Tila oli varattu")
    form.get_by_role("button", name="Tallenna").press("Enter")
    expect(page.locator(FIRST)).to_have_attribute("data-tila", "siirtyi")
    page.emulate_media(media="print")
    expect(page.locator(FIRST).get_by_text("Syy: Tila oli varattu")).to_be_visible()
    expect(page.locator(f'{FIRST} [data-osa="milloin"]')).to_have_text(
        "12.9.2026 (siirtyi: 13.10.2026)"
    )
    cut = "all => all.filter(each => each.scrollHeight > each.clientHeight + 1).length"
    assert page.locator(f"{FIRST} p:visible").evaluate_all(cut) == 0


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_list_has_its_columns_on_paper_of_any_width(
    page: Page, address: str, tmp_path: Path, paper: str
) -> None:
    follow(page, address, ROWS)
    page.pdf(path=tmp_path / "lista.pdf", format=paper)
    with pypdfium2.PdfDocument(tmp_path / "lista.pdf") as document:
        assert len(document) == 1
        text = document[0].get_textpage().get_text_range()
    assert "Kutsutaan kolme jatkajaa" in " ".join(text.split())


def test_one_who_has_only_the_paper_sees_what_it_is_and_what_came_of_it(
    page: Page, address: str, tmp_path: Path
) -> None:
    follow(page, address, ROWS)
    page.locator(f'{FIRST} [data-toimi="tehty"]').press("Enter")
    expect(page.locator(FIRST)).to_have_attribute("data-tila", "tehty")
    text, links = printed(page, tmp_path)
    for told in (
        "Päätökset: Vuoro vastaa 30.9.2026",
        "Listassa on hankkeen kaikki 4 päätöstä.",
        "Mihin mennessä Mitä tehdään ja mistä arkista Kuka Tila",
        "01 Hyötylause",
        "tehty 30.9.2026",
        "1 päivä jäljellä",
        f"{address.removeprefix('http://')}ohjausryhmalle/",
    ):
        assert told in text
    assert {f"{address}ohjausryhmalle/", f"{address}tyopohjat/hyotylause/"} <= links


def test_a_list_that_is_narrowed_says_on_paper_that_it_is_a_part(
    page: Page, address: str, tmp_path: Path
) -> None:
    follow(page, address, ROWS)
    page.locator('.hb-decisions__filters [name="kuka"]').select_option("Aino")
    assert "Listassa on 2 päätöstä hankkeen 4 päätöksestä." in printed(page, tmp_path)[0]


def printed(page: Page, folder: Path) -> tuple[str, set[str]]:
    """The words of the page on A4 in one row, and where its links lead."""
    page.pdf(path=folder / "lista.pdf", format="A4", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(folder / "lista.pdf") as document:
        text = " ".join(leaf.get_textpage().get_text_range() for leaf in document)
    with pikepdf.open(folder / "lista.pdf") as document:
        marked = [mark for leaf in document.pages for mark in leaf.get("/Annots", [])]
        links = {str(mark.A.URI).partition("#")[0] for mark in marked if "/A" in mark}
    return " ".join(text.split()), links
