"""A sheet with a conflict is printed with all its texts: whoever gets the paper sees them."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect
from project_page import does, give, opened, project_file

IN_BOX = "hyotylause/kaytanne"
IN_TABLE = "juurrutusbudjetti/vuodet-toinen-maksaja"


@pytest.mark.parametrize("path", [IN_BOX, IN_TABLE])
def test_both_texts_of_a_conflict_are_printed(
    page: Page, address: str, tmp_path: Path, path: str
) -> None:
    opened(page, address, {path: "Kunta maksaa"})
    give(page, project_file({path: "Valtio maksaa"}, writer="b1"))
    does(page, "yhdista")
    page.goto(f"{address}tyopohjat/{path.partition('/')[0]}/")
    expect(page.locator(".hb-conflict")).to_be_visible()
    page.pdf(path=tmp_path / "arkki.pdf", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(tmp_path / "arkki.pdf") as document:
        pages = [each.get_textpage().get_text_range() for each in document]
    text = " ".join(" ".join(pages).split())
    assert "Kaksi versiota. Kumpi jää?" in text
    assert "Kunta maksaa" in text
    assert "Valtio maksaa" in text
    assert "Pidä tämä" not in text
