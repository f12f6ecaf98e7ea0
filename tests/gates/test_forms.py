"""Every worksheet's form, filled by every program, in the browser's own reader."""

from __future__ import annotations

import pytest
from form_programs import BOOK, PDF_PROGRAMS, WORD_PROGRAMS, answers_of, docx_of, pdf_of
from playwright.sync_api import Page
from test_project_forms import brought, wanted

ALL = [each.id for each in BOOK.worksheets]


@pytest.mark.parametrize("id_", ALL)
def test_every_pdf_form_comes_back_from_every_program(page: Page, address: str, id_: str) -> None:
    for name, fill in PDF_PROGRAMS.items():
        content = fill(pdf_of(id_), answers_of(id_))
        with page.context.browser.new_context() as context:  # type: ignore[union-attr]
            other = context.new_page()
            assert brought(other, address, content, f"{name}.pdf") == wanted(id_), name


@pytest.mark.parametrize("id_", ALL)
def test_every_word_form_comes_back(page: Page, address: str, id_: str) -> None:
    for name, fill in WORD_PROGRAMS.items():
        content = fill(docx_of(id_), answers_of(id_))
        with page.context.browser.new_context() as context:  # type: ignore[union-attr]
            other = context.new_page()
            assert brought(other, address, content, f"{name}.docx") == wanted(id_), name
