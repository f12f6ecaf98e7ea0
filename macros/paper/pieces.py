"""Product → pieces of paper: the template of each, its paper, promised pages and sizes to try."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ..content.kinds import MAIN_RUN
from ..content.print_catalogue import poster_orientation
from ..content.product import Product, ProductKind
from ..content.worksheet import Worksheet
from ..views.example_card import card_parts
from ..views.run_sheet import run_sheet
from ..views.sheet_view import SheetView
from .attempts import (
    BOARD_A1,
    BOARD_A3,
    CONTENTS,
    COVER,
    EXAMPLE_CARDS,
    INTRODUCTION,
    LONG_A4,
    REMOTE,
    RUN,
    STRIPS,
    TERMS,
    WALL_A1,
    sheet_attempts,
)
from .book import book_parts, glossary_terms
from .composer import Composer, Piece
from .deck import deck_view
from .one_page import feedback, plan, plan_example
from .sets import Chapter, SetView, board_view, set_view

CONTENTS_KEY = "sisalto"
"""The piece that tells on which pages the others begin."""


def pieces(composer: Composer, product: Product) -> tuple[Piece, ...]:
    """The pieces of a PDF in their order."""
    return tuple(PIECES[product.kind](composer, product))


def _sheet(composer: Composer, product: Product) -> Iterator[Piece]:
    """A sheet to fill, alone in its file: its fields go by their plain names."""
    worksheet = product.worksheets[0]
    view = composer.sheet(worksheet, plain_names=True)
    own_a4 = worksheet.sheet.size == "a4"
    attempts = sheet_attempts(worksheet, product.size, may_halve=not own_a4)
    numbered = product.size == "a4" and not own_a4
    markup = _sheet_markup(composer, view, product.size, "arkki", numbered=numbered)
    yield Piece("arkki", markup, attempts, worksheet, ProductKind.SHEET)


def _example(composer: Composer, product: Product) -> Iterator[Piece]:
    """A sheet as the invented project filled it."""
    worksheet, key = product.worksheets[0], "esimerkki"
    view = composer.sheet(worksheet, filled=True)
    attempts = sheet_attempts(worksheet, product.size, may_halve=True)
    markup = _sheet_markup(composer, view, product.size, key)
    yield Piece(key, markup, attempts, worksheet, ProductKind.EXAMPLE)


def _sheet_in_set(composer: Composer, chapter: Chapter) -> Piece:
    """A sheet to fill among others."""
    worksheet, key, size = chapter.worksheet, chapter.sheet, chapter.size
    view = composer.sheet(worksheet)
    attempts = sheet_attempts(worksheet, size, may_halve=size != worksheet.sheet.size)
    markup = _sheet_markup(composer, view, size, key, numbered=True)
    return Piece(key, markup, attempts, worksheet, ProductKind.SHEET)


def _example_in_set(composer: Composer, chapter: Chapter) -> Piece:
    """A filled sheet among others."""
    worksheet, key = chapter.worksheet, chapter.example
    view = composer.sheet(worksheet, filled=True)
    attempts = sheet_attempts(worksheet, "a4", may_halve=True)
    markup = _sheet_markup(composer, view, "a4", key, numbered=True)
    return Piece(key, markup, (*attempts, LONG_A4), worksheet, ProductKind.EXAMPLE)


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
    contents = composer.show("contents", view=view)
    yield from _opening(composer, view, contents)
    if view.held and view.held.remote:
        yield Piece("etana", composer.show("remote", view=view), REMOTE)
    for chapter in view.chapters:
        yield _run_of(composer, chapter.worksheet, chapter.held.kind.id)
        if chapter.held.groups:
            yield _strips_of(composer, chapter.worksheet, chapter.held.kind.id)
        yield _sheet_in_set(composer, chapter)


def _opening(composer: Composer, view: SetView, contents: str) -> Iterator[Piece]:
    """The first pages of a set: its cover and its contents."""
    cover = composer.show("cover", view=view)
    yield Piece("kansi", cover, (COVER,))
    yield Piece(CONTENTS_KEY, contents, CONTENTS)


def _book(composer: Composer, product: Product) -> Iterator[Piece]:
    """The workbook: cover, contents, how to use it, each phase with its worksheets, glossary."""
    view = set_view(composer.book, product, composer.site)
    parts = book_parts(composer.book, view)
    contents = composer.show("book_contents", view=view, parts=parts)
    yield from _opening(composer, view, contents)
    introduction = composer.show("introduction", view=view)
    yield Piece("johdanto", introduction, (INTRODUCTION,))
    for part in parts:
        divider = composer.show("divider", part=part, foot=view.foot)
        yield Piece(part.key, divider, (COVER,))
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


def _strips(composer: Composer, product: Product) -> Iterator[Piece]:
    """The strips of every worksheet, a page of each."""
    for worksheet in product.worksheets:
        yield _strips_of(composer, worksheet)


def _strips_of(composer: Composer, worksheet: Worksheet, run: str = MAIN_RUN.id) -> Piece:
    """What a group does in a version of a worksheet, four times on a page."""
    key = f"liuskat-{worksheet.id}"
    view = run_sheet(composer.book, worksheet.id, composer.site, run)
    markup = composer.show("strips", view=view, key=key)
    return Piece(key, markup, STRIPS, worksheet, ProductKind.STRIPS, run)


def _example_cards(composer: Composer, product: Product) -> Iterator[Piece]:
    """Each worksheet's example in short, twice on a page."""
    for worksheet in product.worksheets:
        key = f"esimerkkikortti-{worksheet.id}"
        sheet = composer.sheet(worksheet, filled=True)
        markup = composer.show("example_cards", sheet=sheet, parts=card_parts(sheet), key=key)
        yield Piece(key, markup, EXAMPLE_CARDS, worksheet, product.kind)


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
    ProductKind.STRIPS: _strips,
    ProductKind.EXAMPLE_CARDS: _example_cards,
    ProductKind.PLAN: plan,
    ProductKind.PLAN_EXAMPLE: plan_example,
    ProductKind.FEEDBACK: feedback,
}
"""What makes the pieces of each kind of PDF."""
