"""Product → pieces of paper: the template of each, its paper, promised pages and sizes to try."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ..common.finnish import iso_day
from ..content.addresses import short_address
from ..content.handbook import Handbook
from ..content.print_catalogue import Product, ProductKind, poster_orientation
from ..content.worksheet import Worksheet
from ..views.render import Renderer
from ..views.run_sheet import run_sheet
from ..views.sheet_view import SheetView, sheet_view
from .sets import board_view, deck_view, latest, set_address, set_view
from .stretching import Attempt

OWN_A4 = Attempt(1, (10.4, 10.2, 10.0, 9.8, 9.6, 9.4, 9.2, 9.0))
HALVED = Attempt(2, (10.4, 10.0, 9.6, 9.2, 8.8))
OWN_A3 = Attempt(1, (14.0, 13.5, 13.0, 12.5, 12.0, 11.5, 11.0))
COVER = Attempt(1, (10.0,))
RUN = (Attempt(2, (10.4, 10.1, 9.8, 9.5, 9.2, 9.0)), Attempt(3, (10.4, 10.0, 9.6, 9.2)), Attempt(4, (10.4, 10.0)))
WITHOUT_NOTES = "#sisalto .hb-block--muistiinpanot{display:none}"
CONTENTS = (
    Attempt(1, (10.0, 9.6)),
    Attempt(1, (10.0, 9.6, 9.2, 8.8), WITHOUT_NOTES),
    Attempt(2, (10.0,)),
)
WALL_A1 = Attempt(1, (34.0, 30.0, 27.0, 24.0))


@dataclass(frozen=True)
class Piece:
    """A part of a document that is laid out by itself: its element id and its markup.

    `attempts`: how it may be fitted; never, when there are none.
    `worksheet` and `part` tell an editor what is too long when it does not fit.
    """

    key: str
    markup: str
    attempts: tuple[Attempt, ...] = ()
    worksheet: Worksheet | None = None
    part: ProductKind = ProductKind.SET


class Composer:
    """Composes products as markup, for one handbook at one public address."""

    def __init__(
        self,
        book: Handbook,
        renderer: Renderer,
        site: str,
    ) -> None:
        self.book = book
        self.renderer = renderer
        self.site = site

    def pieces(self, product: Product) -> tuple[Piece, ...]:
        """The pieces of a PDF in their order."""
        return tuple(PIECES[product.kind](self, product))

    def document(
        self,
        product: Product,
        pieces: tuple[Piece, ...],
    ) -> str:
        """The pieces as one document with the particulars of the product."""
        return self.show(
            "document",
            title=product.title,
            description=self.description(product),
            date=iso_day(latest(product.worksheets)),
            pieces=[Markup(piece.markup) for piece in pieces],
        )

    def description(self, product: Product) -> str:
        """One sentence on what the file is for."""
        count = len(product.worksheets)
        if count == 1:
            return product.worksheets[0].summary
        return f"Juurruttajan käsikirjan {count} työpohjaa tulostettavaksi."

    def address(self, product: Product) -> str:
        """The full address that the file leads to."""
        if len(product.worksheets) == 1:
            return self.site + short_address(product.worksheets[0])
        return self.site + set_address(self.book, product)

    def show(self, template: str, **view: object) -> str:
        """A template of paper, filled with a view."""
        page = self.renderer.paper(self.site)
        return self.renderer.render(f"print/{template}", page, paperi=True, **view)

    def sheet(self, worksheet: Worksheet, **wish: bool) -> SheetView:
        """The sheet of a worksheet as `sheet_view` makes it for this address."""
        return sheet_view(self.book, worksheet, self.site, **wish)


def _sheet(composer: Composer, product: Product) -> Iterator[Piece]:
    """A sheet to fill, alone in its file: its fields go by their plain names."""
    worksheet = product.worksheets[0]
    view = composer.sheet(worksheet, plain_names=True)
    own_a4 = worksheet.sheet.size == "a4"
    attempts = _sheet_attempts(product.size, may_halve=not own_a4)
    numbered = product.size == "a4" and not own_a4
    markup = _sheet_markup(composer, view, product.size, "arkki", numbered=numbered)
    yield Piece("arkki", markup, attempts, worksheet, ProductKind.SHEET)


def _example(composer: Composer, product: Product) -> Iterator[Piece]:
    """A sheet as the invented project filled it."""
    worksheet, key = product.worksheets[0], "esimerkki"
    view = composer.sheet(worksheet, filled=True)
    attempts = _sheet_attempts(product.size, may_halve=True)
    markup = _sheet_markup(composer, view, product.size, key)
    yield Piece(key, markup, attempts, worksheet, ProductKind.EXAMPLE)


def _sheet_in_set(
    composer: Composer,
    worksheet: Worksheet,
    key: str,
) -> Piece:
    """A sheet to fill among others."""
    size = worksheet.sheet.size
    view = composer.sheet(worksheet)
    attempts = _sheet_attempts(size, may_halve=False)
    markup = _sheet_markup(composer, view, size, key, numbered=True)
    return Piece(key, markup, attempts, worksheet, ProductKind.SHEET)


def _sheet_attempts(
    size: str,
    *,
    may_halve: bool,
) -> tuple[Attempt, ...]:
    """How a sheet is fitted to paper of a size; an A4 may go on over a second page."""
    if size == "a3":
        return (OWN_A3,)
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
    """The facilitator's run sheet, alone in its file."""
    yield _run_of(composer, product.worksheets[0])


def _run_of(composer: Composer, worksheet: Worksheet) -> Piece:
    """The facilitator's run sheet of a worksheet."""
    key = f"ajolista-{worksheet.id}"
    view = run_sheet(composer.book, worksheet.id, composer.site)
    markup = composer.show(
        "runsheet",
        view=view,
        key=key,
        numbered=True,
    )
    return Piece(key, markup, RUN, worksheet, ProductKind.RUN)


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
        yield _run_of(composer, chapter.worksheet)
        yield _sheet_in_set(composer, chapter.worksheet, chapter.sheet)


def _board(composer: Composer, product: Product) -> Iterator[Piece]:
    """The wall board."""
    key = "taulu"
    view = board_view(composer.book, product, composer.site)
    attempt = OWN_A3 if product.size == "a3" else WALL_A1
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
    ProductKind.BOOK: _set,
    ProductKind.BOARD: _board,
    ProductKind.DECK: _deck,
}
"""What makes the pieces of each kind of PDF."""
