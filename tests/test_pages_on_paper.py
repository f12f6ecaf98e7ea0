"""Pages printed from the browser: no page of paper is empty, and no lone line is the last one."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Page
from reading import page_text

PAGES = (
    "hanke/",
    "hanke/paatokset/",
    "hanke/tilanne/",
    "hanke/hakemus/",
    "hanke/suunnitelma/",
    "arvio/kooste/",
    "haku/?q=budjetti",
    "tyopaja/ohjaa/",
    "kaytannot/",
    "malli/valtavirtaistaminen/",
    "malli/vakiinnuttaminen/",
)
LAST = 100
"""Letters at least on the last page, where there are many."""


@pytest.mark.parametrize("name", PAGES)
def test_no_page_of_paper_is_empty(page: Page, address: str, name: str) -> None:
    page.goto(address + name)
    page.wait_for_load_state("networkidle")
    printed = page.pdf(prefer_css_page_size=True)
    with pypdfium2.PdfDocument(printed) as document:
        letters = [len(page_text(each).strip()) for each in document]
    assert min(letters) > 0, letters
    assert len(letters) == 1 or letters[-1] >= LAST, letters
