"""LibreOffice opens every editable copy, and what it prints has the same prompts as the sheet."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from prints import BOOK, EDITABLE, FOLDER, PRODUCTS, of_kind
from reading import pdf_text, squeezed

from macros.content.product import Product, ProductKind


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the PDFs that LibreOffice makes of every copy, in one run with its profile."""
    target = tmp_path_factory.mktemp("docx")
    files = [str(FOLDER / each.file) for each in PRODUCTS if each.kind in EDITABLE]
    profile = f"-env:UserInstallation={(target / 'profiili').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(target),
        *files,
    ]
    result = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert result.returncode == 0, result.stderr
    return target


@of_kind(ProductKind.WORD)
def test_libreoffice_prints_the_same_prompts(product: Product, converted: Path) -> None:
    worksheet = product.worksheets[0]
    document = pdfium.PdfDocument(converted / Path(product.file).with_suffix(".pdf").name)
    text = squeezed(pdf_text(document))
    missing = [
        field.id
        for field in worksheet.sheet.fields()
        if squeezed(field.title or field.question) not in text
    ]
    assert missing == []
    assert [
        block.title for block in worksheet.sheet.blocks if squeezed(block.title or "") not in text
    ] == []
    assert 1 <= len(document) <= 3


@of_kind(ProductKind.PLAN_WORD)
def test_libreoffice_prints_the_plan_on_a_page(product: Product, converted: Path) -> None:
    document = pdfium.PdfDocument(converted / Path(product.file).with_suffix(".pdf").name)
    text = squeezed(pdf_text(document))
    assert [each.id for each in BOOK.plan.parts if squeezed(each.question) not in text] == []
    assert len(document) == 1
