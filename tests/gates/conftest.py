"""Gates on every print product, as it lies in docs/tulosteet/: run after `make print`, by .ci/run."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from macros.checks.checked_handbook import open_library
from macros.content import made_prints
from macros.content.print_catalogue import Product, ProductKind, catalogue

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "docs/tulosteet"
BOOK = open_library(ROOT)
PRODUCTS = catalogue(BOOK)
PDFS = tuple(each for each in PRODUCTS if each.kind is not ProductKind.WORD)
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


def squeezed(text: str) -> str:
    """The text without spaces, line ends and hyphens, which paper sets as it likes."""
    return "".join(
        character
        for character in text
        if not character.isspace() and character not in "\ufffe\u00ad\x02-"
    )


def text_of(product: Product) -> str:
    """All text of the product's PDF, squeezed."""
    return squeezed("".join(page.get_textpage().get_text_bounded() for page in opened(product)))
