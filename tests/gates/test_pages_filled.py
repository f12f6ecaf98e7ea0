"""Pages that follow the first: none holds a lone row or step, and none ends near its top."""

from __future__ import annotations

import pypdfium2 as pdfium
from prints import each_pdf, of_kind, opened
from reading import POINTS, page_text

from macros.content.product import Product, ProductKind

LEAST = 0.15
"""The share of a page's height that is filled at least."""
MARGIN, FOOT = 12, 26.5
"""Millimetres of a page above what it holds, and below it."""
WORDS = 24
"""Words on a page of a run sheet at least: a lone step has fewer."""
SCALE = 0.5


def filled(page: pdfium.PdfPage) -> float:
    """How far down a page something is drawn, as a share of its height between margin and foot."""
    height = page.get_height() / POINTS
    image = page.render(scale=SCALE).to_pil().convert("L").point(lambda tone: 255 * (tone < 200))
    end = round((height - FOOT) * POINTS * SCALE)
    drawn = image.crop((0, 0, image.width, end)).getbbox()
    return (drawn[3] / SCALE / POINTS - MARGIN) / (height - MARGIN - FOOT) if drawn else 0.0


@each_pdf
def test_no_page_after_the_first_is_nearly_empty(product: Product) -> None:
    shares = {number: filled(page) for number, page in enumerate(opened(product), start=1)}
    assert {number: share for number, share in shares.items() if number > 1 and share < LEAST} == {}


@of_kind(ProductKind.RUN)
def test_no_step_of_a_run_sheet_is_left_alone_on_a_page(product: Product) -> None:
    counts = [len(page_text(page).split()) for page in opened(product)]
    assert [count for count in counts[1:] if count < WORDS] == []
