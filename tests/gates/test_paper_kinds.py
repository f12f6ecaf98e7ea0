"""What whole kinds of papers must be: room for notes, grades, sums, lines to sign, and type."""

from __future__ import annotations

import ctypes
import gc
import weakref
from collections import defaultdict
from functools import cache
from itertools import combinations

import pikepdf
import pypdfium2.raw as raw
import pytest
from prints import BOOK, FOLDER, PRODUCTS, each_pdf, of_kind, opened
from projects import ROOT
from reading import POINTS

from macros.content.blocks import TableBlock
from macros.content.fields import FieldKind
from macros.content.product import Product, ProductKind
from macros.content.worksheet import Worksheet
from macros.paper.composer import Composer
from macros.paper.fit_cache import FitCache
from macros.paper.laid import PIXELS, Laid, classes
from macros.paper.layout import Press
from macros.paper.leaves import LEAVES
from macros.paper.pieces import pieces
from macros.views.render import Renderer

SITE = "http://127.0.0.1:8000/"
NOTE = 80
"""Millimetres of an area for sticky notes."""
WITH_NOTES = ("kehat", "nelikentta", "kello")
SMALLEST = 8.95
"""Points of the smallest type, less what rounding takes."""
NEAR = 5
"""Points at most from a grade to its circle."""
ON = 1
"""Points that two fields may share, for rounding."""
SUM_WIDTH = 20
"""Millimetres that 123 456,00 takes in the largest type of an A4."""
SIGNED = [
    each
    for each in PRODUCTS
    if each.kind is ProductKind.SHEET
    and any(block.type == "allekirjoitukset" for block in each.worksheets[0].sheet.blocks)
]


@cache
def machine() -> tuple[Composer, Press, FitCache]:
    """What lays out a piece, with the fits that were found when the products were made."""
    press = Press(ROOT)
    return Composer(BOOK, Renderer(BOOK), SITE), press, FitCache(ROOT, press)


def composed(product: Product) -> tuple[str, str]:
    """A product of one piece as markup, and the style that fits it."""
    composer, _, fits = machine()
    (piece,) = pieces(composer, product)
    markup = composer.document(product, (piece,))
    return markup, fits.fitted(markup, piece.key, piece.attempts).style


def laid_out(product: Product) -> Laid:
    """A product of one piece as it lies on its pages."""
    markup, style = composed(product)
    return machine()[1].lay(markup, style)


def sheet_of(worksheet: Worksheet, size: str) -> Product:
    """The sheet to fill on paper of a size."""
    file = f"{worksheet.id}-{size}.pdf"
    return next(each for each in PRODUCTS if each.file == file)


def written(product: Product) -> dict[str, tuple[float, float]]:
    """Width and height in millimetres of every text field of a PDF, by its name."""
    found = {}
    with pikepdf.open(FOLDER / product.file) as pdf:
        for page in pdf.pages:
            for each in page.get("/Annots", []):
                if each.Subtype == "/Widget" and each.get("/FT") == "/Tx":
                    left, bottom, right, top = (float(side) / POINTS for side in each.Rect)
                    found[str(each.T)] = (right - left, top - bottom)
    return found


each_worksheet = pytest.mark.parametrize("worksheet", BOOK.worksheets, ids=lambda each: each.id)


@each_worksheet
def test_no_area_on_a3_is_smaller_than_on_a4(worksheet: Worksheet) -> None:
    small, large = (written(sheet_of(worksheet, size)) for size in ("a4", "a3"))
    assert small.keys() == large.keys()
    smaller = {
        name: (small[name], large[name])
        for name in small
        if large[name][0] * large[name][1] < small[name][0] * small[name][1] - 1
    }
    assert smaller == {}


@each_worksheet
def test_areas_of_notes_on_a3_are_eighty_millimetres(worksheet: Worksheet) -> None:
    drawn = [block for block in worksheet.sheet.blocks if block.type in WITH_NOTES]
    if not drawn:
        return
    laid = laid_out(sheet_of(worksheet, "a3"))
    heights = []
    for block in laid.source.iter():
        if not {f"hb-block--{each.type}" for each in drawn}.isdisjoint(classes(block)):
            heights += [
                (place.bottom - place.top) / PIXELS
                for element, place in laid.places.items()
                if "hb-box" in classes(element) and element in set(block.iter())
            ]
    assert heights and min(heights) >= NOTE


def characters(page: object) -> list[tuple[str, float, float, float, float]]:
    """Every character of a page with its left, bottom, right and top in points."""
    text = page.get_textpage()  # type: ignore[attr-defined]
    return [
        (text.get_text_range(index, 1), *text.get_charbox(index))
        for index in range(text.count_chars())
    ]


def places(product: Product) -> dict[int, list[tuple[str, list[float]]]]:
    """The name and place of every field on each page, in points."""
    found: dict[int, list[tuple[str, list[float]]]] = defaultdict(list)
    with pikepdf.open(FOLDER / product.file) as pdf:
        for number, page in enumerate(pdf.pages):
            for each in page.get("/Annots", []):
                name = str(each.get("/T") or each.get("/Parent", {}).get("/T", ""))
                if each.Subtype == "/Widget":
                    found[number].append((name, [float(side) for side in each.Rect]))
    return found


def circles(product: Product) -> dict[int, list[list[float]]]:
    """The places of the circles of grades on each page, in points."""
    asked = product.worksheets[0].sheet.fields()
    scales = {field.id for field in asked if field.kind is FieldKind.SCALE}
    return {
        number: [place for name, place in found if name in scales]
        for number, found in places(product).items()
        if any(name in scales for name, _ in found)
    }


@of_kind(ProductKind.SHEET)
def test_a_grade_stands_before_its_own_circle(product: Product) -> None:
    has_scales = any(block.type == "asteikot" for block in product.worksheets[0].sheet.blocks)
    found = circles(product)
    assert bool(found) >= has_scales
    for number, places in found.items():
        digits = [each for each in characters(opened(product)[number]) if each[0] in "12345"]
        for left, bottom, _, top in places:
            before = [left - each[3] for each in digits if bottom < (each[2] + each[4]) / 2 < top]
            assert min(gap for gap in before if gap > 0) <= NEAR, (left, bottom)


@of_kind(ProductKind.SHEET)
def test_no_field_lies_on_another(product: Product) -> None:
    upon = [
        (one, other)
        for page in places(product).values()
        for (one, a), (other, b) in combinations(page, 2)
        if min(a[2], b[2]) - max(a[0], b[0]) > ON and min(a[3], b[3]) - max(a[1], b[1]) > ON
    ]
    assert upon == []


@pytest.mark.parametrize("product", SIGNED, ids=lambda each: each.file)
def test_a_line_to_sign_is_sixty_millimetres(product: Product) -> None:
    markup, style = composed(product)
    lines = machine()[1].areas(markup, style, "hb-signature__line")
    assert lines and min(width for width, _ in lines) >= 60


@of_kind(ProductKind.SHEET)
def test_columns_of_numbers_hold_a_whole_sum(product: Product) -> None:
    fields = written(product)
    for block in product.worksheets[0].sheet.blocks:
        for row in block.row_ids() if isinstance(block, TableBlock) else ():
            for column in block.columns:
                if column.kind in (FieldKind.NUMBER, FieldKind.EURO):
                    width, _ = fields[f"{block.id}-{row}-{column.id}"]
                    assert width >= SUM_WIDTH, f"{row}-{column.id}"


@each_pdf
def test_no_type_is_under_nine_points(product: Product) -> None:
    small: dict[float, str] = defaultdict(str)
    for page in opened(product):
        text = page.get_textpage()
        matrix = raw.FS_MATRIX()
        for index in range(text.count_chars()):
            character = text.get_text_range(index, 1)
            raw.FPDFText_GetMatrix(text.raw, index, ctypes.byref(matrix))
            scale = (matrix.a**2 + matrix.b**2) ** 0.5
            size = raw.FPDFText_GetFontSize(text.raw, index) * scale
            if character.strip() and 0.5 < size < SMALLEST:
                small[round(size, 1)] += character
    assert small == {}


@of_kind(ProductKind.SHEET, ProductKind.RUN)
def test_no_row_is_alone_on_its_page(product: Product) -> None:
    laid = laid_out(product)
    for body in laid.source.iter("tbody"):
        rows = [laid.places[row].page for row in body.iter("tr") if row in laid.places]
        pages = {page: rows.count(page) for page in rows}
        assert len(pages) == 1 or min(pages.values()) > 1, pages


@pytest.mark.parametrize("shared", [False, True])
def test_what_was_laid_out_is_let_go_unless_the_next_set_holds_it(shared: bool) -> None:
    press = Press(ROOT)
    markup, style = composed(sheet_of(BOOK.worksheets[0], "a4"))
    gc.collect()
    gc.disable()
    try:
        document = weakref.ref(press.leaf(markup, style, shared=shared).document)
        press.clear(is_ready=True)
        assert (document() is not None) == shared
    finally:
        gc.enable()


def test_leaves_that_are_not_kept_any_more_are_let_go() -> None:
    press = Press(ROOT)
    markup, style = composed(sheet_of(BOOK.worksheets[0], "a4"))
    first = weakref.ref(press.leaf(markup, style, shared=True).document)
    press.clear(is_ready=True)
    for number in range(2 * LEAVES):
        press.leaf(markup, f"{style}/*{number}*/", shared=True)
    press.clear(is_ready=True)
    assert first() is None
