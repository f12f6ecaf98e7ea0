"""Product → pieces of paper: the template of each, its paper, promised pages and sizes to try."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from ..content.kinds import MAIN_RUN
from ..content.print_catalogue import poster_orientation
from ..content.product import Product, ProductKind
from ..content.worksheet import Worksheet
from ..views.run_sheet import run_sheet
from ..views.sheet_view import SheetView
from .book import book_parts, glossary_terms
from .composer import Composer, Piece
from .deck import deck_view
from .one_page import feedback, plan, plan_example
from .sets import Chapter, board_view, set_view
from .stretching import Attempt, Placing

OWN_A4 = Attempt(1, (10.4, 10.2, 10.0, 9.8, 9.6, 9.4, 9.2, 9.0))
HALVED = Attempt(2, (10.4, 10.0, 9.6, 9.2, 9.0))
OWN_A3 = Attempt(1, (14.0, 13.5, 13.0, 12.5, 12.0, 11.5, 11.0, 10.4, 10.0))
SIDE_BY_SIDE = Placing(
    "#KEY{page:a3-vaaka}#KEY .hb-paper{columns:2;column-gap:24mm;column-fill:auto}",
    "column",
)
STACKED = Placing("#KEY{page:a3-pysty}", "auto")
HALVES = {
    "pysty": Attempt(
        2,
        HALVED.sizes,
        "#KEY{page:a3-puolet}",
        unless=replace(OWN_A4, style="#KEY{page:a4-pysty}"),
        placed=SIDE_BY_SIDE,
    ),
    "vaaka": Attempt(
        2,
        HALVED.sizes,
        "#KEY{page:a3-kerrokset}",
        unless=replace(OWN_A4, style="#KEY{page:a4-vaaka}"),
        placed=STACKED,
    ),
}
"""What takes two pages of A4 lies on an A3 in its two halves: no place to write is smaller."""
NOTES_A3 = {
    "kehat": Attempt(
        1,
        (11.0, 10.6, 10.2, 9.8),
        "#KEY{page:a3-vaaka}#KEY .hb-bands textarea{height:66mm}",
    ),
    "nelikentta": Attempt(
        1,
        (11.0, 10.6, 10.2, 9.8),
        "#KEY .hb-quadrants textarea{height:66mm}",
    ),
    "kello": Attempt(
        2,
        (12.0, 11.5, 11.0),
        "#KEY .hb-block--kello{break-after:page}#KEY .hb-clock textarea{height:70mm}",
        is_broken=True,
    ),
}
"""Drawings that sticky notes are put on: their areas hold one, and a clock has its own leaf."""
LONG_A4 = Attempt(3, (9.6, 9.0))
COVER = Attempt(1, (10.0,))
TERMS = tuple(Attempt(pages, (10.0, 9.6, 9.2)) for pages in range(2, 7))
RUN = (
    Attempt(2, (10.4, 10.1, 9.8, 9.5, 9.2, 9.0)),
    Attempt(3, (10.4, 10.0, 9.6, 9.2)),
    Attempt(4, (10.4, 10.0)),
)
"""Two pages are one leaf in the hand; a method that is run in several meetings takes more."""
WITHOUT_NOTES = "#sisalto .hb-block--muistiinpanot{display:none}"
CONTENTS = (
    Attempt(1, (10.0, 9.6)),
    Attempt(1, (10.0, 9.6, 9.2, 9.0), WITHOUT_NOTES),
    Attempt(2, (10.0,)),
)
WALL_A1 = Attempt(1, (34.0, 30.0, 27.0, 24.0))
BOARD_A1 = Attempt(1, (*WALL_A1.sizes, 22.0, 20.0, 18.0))
BOARD_A3 = Attempt(1, (*OWN_A3.sizes, 10.0, 9.0))


def pieces(composer: Composer, product: Product) -> tuple[Piece, ...]:
    """The pieces of a PDF in their order."""
    return tuple(PIECES[product.kind](composer, product))


def _sheet(composer: Composer, product: Product) -> Iterator[Piece]:
    """A sheet to fill, alone in its file: its fields go by their plain names."""
    worksheet = product.worksheets[0]
    view = composer.sheet(worksheet, plain_names=True)
    own_a4 = worksheet.sheet.size == "a4"
    attempts = _sheet_attempts(worksheet, product.size, may_halve=not own_a4)
    numbered = product.size == "a4" and not own_a4
    markup = _sheet_markup(composer, view, product.size, "arkki", numbered=numbered)
    yield Piece("arkki", markup, attempts, worksheet, ProductKind.SHEET)


def _example(composer: Composer, product: Product) -> Iterator[Piece]:
    """A sheet as the invented project filled it."""
    worksheet, key = product.worksheets[0], "esimerkki"
    view = composer.sheet(worksheet, filled=True)
    attempts = _sheet_attempts(worksheet, product.size, may_halve=True)
    markup = _sheet_markup(composer, view, product.size, key)
    yield Piece(key, markup, attempts, worksheet, ProductKind.EXAMPLE)


def _sheet_in_set(composer: Composer, chapter: Chapter) -> Piece:
    """A sheet to fill among others."""
    worksheet, key, size = chapter.worksheet, chapter.sheet, chapter.size
    view = composer.sheet(worksheet)
    attempts = _sheet_attempts(worksheet, size, may_halve=size != worksheet.sheet.size)
    markup = _sheet_markup(composer, view, size, key, numbered=True)
    return Piece(key, markup, attempts, worksheet, ProductKind.SHEET)


def _example_in_set(composer: Composer, chapter: Chapter) -> Piece:
    """A filled sheet among others."""
    worksheet, key = chapter.worksheet, chapter.example
    view = composer.sheet(worksheet, filled=True)
    attempts = _sheet_attempts(worksheet, "a4", may_halve=True)
    markup = _sheet_markup(composer, view, "a4", key, numbered=True)
    return Piece(key, markup, (*attempts, LONG_A4), worksheet, ProductKind.EXAMPLE)


def _sheet_attempts(
    worksheet: Worksheet,
    size: str,
    *,
    may_halve: bool,
) -> tuple[Attempt, ...]:
    """How a sheet is fitted to paper of a size; an A4 may go on over a second page."""
    if size == "a3":
        drawn = [NOTES_A3[each.type] for each in worksheet.sheet.blocks if each.type in NOTES_A3]
        return (*drawn, HALVES[worksheet.sheet.orientation], OWN_A3)
    return (OWN_A4, HALVED) if may_halve else (OWN_A4,)


def _sheet_markup(
    composer: Composer,
    view: SheetView,
    size: str,
    key: str,
    *,
    numbered: bool = False,
) -> str:
    """A sheet on paper of a size; its pages are `numbered` when there may be many."""
    orientation = view.worksheet.sheet.orientation
    return composer.show(
        "sheet",
        sheet=view,
        size=size,
        orientation=orientation,
        key=key,
        numbered=numbered,
    )


def _run(composer: Composer, product: Product) -> Iterator[Piece]:
    """The facilitator's run sheet in one version, alone in its file."""
    yield _run_of(composer, product.worksheets[0], product.run)


def _run_of(composer: Composer, worksheet: Worksheet, run: str = MAIN_RUN.id) -> Piece:
    """The facilitator's run sheet of a worksheet in the version of an id."""
    key = f"ajolista-{worksheet.id}"
    view = run_sheet(composer.book, worksheet.id, composer.site, run)
    markup = composer.show(
        "runsheet",
        view=view,
        key=key,
        numbered=True,
    )
    return Piece(key, markup, RUN, worksheet, ProductKind.RUN, run)


def _poster(composer: Composer, product: Product) -> Iterator[Piece]:
    """The blocks of a sheet that are worth a wall."""
    worksheet, key = product.worksheets[0], "juliste"
    view = composer.sheet(worksheet)
    blocks = [block for block in view.blocks if block.block.on_wall]
    orientation = poster_orientation(worksheet)
    markup = composer.show(
        "poster",
        sheet=view,
        blocks=blocks,
        orientation=orientation,
        key=key,
    )
    yield Piece(key, markup, (WALL_A1,), worksheet, ProductKind.POSTER)


def _set(composer: Composer, product: Product) -> Iterator[Piece]:
    """Cover, contents, and for each worksheet its run sheet and its sheet."""
    view = set_view(composer.book, product, composer.site)
    yield Piece("kansi", composer.show("cover", view=view), (COVER,))
    yield Piece("sisalto", composer.show("contents", view=view), CONTENTS)
    for chapter in view.chapters:
        yield _run_of(composer, chapter.worksheet, chapter.held.kind.id)
        yield _sheet_in_set(composer, chapter)


def _book(composer: Composer, product: Product) -> Iterator[Piece]:
    """The workbook: cover, contents, how to use it, each phase with its worksheets, glossary."""
    view = set_view(composer.book, product, composer.site)
    yield Piece("kansi", composer.show("cover", view=view), (COVER,))
    yield Piece("sisalto", composer.show("contents", view=view), CONTENTS)
    yield Piece("johdanto", composer.show("introduction", view=view), (COVER,))
    for part in book_parts(composer.book, view):
        yield Piece(part.key, composer.show("divider", part=part, foot=view.foot), (COVER,))
        for chapter in part.chapters:
            yield _run_of(composer, chapter.worksheet, chapter.held.kind.id)
            yield _sheet_in_set(composer, chapter)
            yield _example_in_set(composer, chapter)
    terms = glossary_terms(composer.book)
    markup = composer.show("terms", view=view, terms=terms)
    yield Piece("sanasto", markup, TERMS)


def _board(composer: Composer, product: Product) -> Iterator[Piece]:
    """The wall board."""
    key = "taulu"
    view = board_view(composer.book, product, composer.site)
    attempt = BOARD_A3 if product.size == "a3" else BOARD_A1
    yield Piece(
        key,
        composer.show(
            "board",
            view=view,
            size=product.size,
            key=key,
        ),
        (attempt,),
    )


def _deck(composer: Composer, product: Product) -> Iterator[Piece]:
    """The deck of cards, whose sizes are fixed."""
    key = "kortit"
    view = deck_view(composer.book, product, composer.site)
    yield Piece(key, composer.show("deck", view=view, key=key))


Maker = Callable[[Composer, Product], Iterator[Piece]]
PIECES: Mapping[ProductKind, Maker] = {
    ProductKind.SHEET: _sheet,
    ProductKind.EXAMPLE: _example,
    ProductKind.RUN: _run,
    ProductKind.POSTER: _poster,
    ProductKind.SET: _set,
    ProductKind.BOOK: _book,
    ProductKind.BOARD: _board,
    ProductKind.DECK: _deck,
    ProductKind.PLAN: plan,
    ProductKind.PLAN_EXAMPLE: plan_example,
    ProductKind.FEEDBACK: feedback,
}
"""What makes the pieces of each kind of PDF."""
