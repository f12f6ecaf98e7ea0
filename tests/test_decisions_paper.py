"""The list of decisions on paper: whole, with its reasons, in columns of any paper."""

from __future__ import annotations

from pathlib import Path

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
