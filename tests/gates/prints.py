"""Every print product as it lies in docs/tulosteet/, for the gates: run after `make print`."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest
from projects import ROOT
from reading import pdf_text, squeezed

from macros.checks.checked_handbook import open_library
from macros.content import made_prints
from macros.content.print_catalogue import catalogue
from macros.content.product import Product, ProductKind

FOLDER = ROOT / "docs/tulosteet"
BOOK = open_library(ROOT)
PRODUCTS = catalogue(BOOK)
EDITABLE = (ProductKind.WORD, ProductKind.PLAN_WORD)
PDFS = tuple(each for each in PRODUCTS if each.kind not in EDITABLE)
MADE = made_prints.read(ROOT)


def of_kind(*kinds: ProductKind) -> pytest.MarkDecorator:
    """A test for every product of the kinds."""
    return pytest.mark.parametrize(
        "product", [each for each in PRODUCTS if each.kind in kinds], ids=lambda each: each.file
    )


each_pdf = pytest.mark.parametrize("product", PDFS, ids=lambda each: each.file)


def opened(product: Product) -> pdfium.PdfDocument:
    """The product's PDF."""
    return pdfium.PdfDocument(FOLDER / product.file)


def text_of(product: Product) -> str:
    """All text of the product's PDF, squeezed."""
    return squeezed(pdf_text(opened(product)))
