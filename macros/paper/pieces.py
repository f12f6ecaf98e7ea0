"""Product → pieces of paper: which template, on what paper, how many pages are promised, and which type sizes may be tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..common.finnish import iso_day
from ..content import print_catalogue as products
from ..content.addresses import short_address
from ..content.handbook import Handbook
from ..content.print_catalogue import Product, ProductKind
from ..content.worksheet import Worksheet
from ..views.page import Page
from ..views.render import Renderer
from ..views.sheet_view import sheet_view
from ..views.worksheet import worksheet_page
from . import sets as paper_views
from .stretching import Attempt

OWN_A4 = Attempt(1, (10.4, 10.2, 10.0, 9.8, 9.6, 9.4, 9.2, 9.0))
HALVED = Attempt(2, (10.4, 10.0, 9.6, 9.2, 8.8))
OWN_A3 = Attempt(1, (14.0, 13.5, 13.0, 12.5, 12.0, 11.5, 11.0))
COVER = Attempt(1, (10.0,))
RUN = Attempt(2, (10.4, 10.0, 9.6, 9.2, 8.8, 8.5))
WITHOUT_NOTES = "#sisalto .hb-block--muistiinpanot{display:none}"
CONTENTS = (
    Attempt(1, (10.0, 9.6)),
    Attempt(1, (10.0, 9.6, 9.2, 8.8), WITHOUT_NOTES),
    Attempt(2, (10.0,)),
)
WALL_A1 = Attempt(1, (34.0, 30.0, 27.0, 24.0))


@dataclass(frozen=True)
class Piece:
    """A part of a document that is laid out by itself: its element id, its markup, and how it may be fitted (never, when empty).

    `worksheet` and `part` tell an editor what is too long when it does not fit.
    """

    key: str
    markup: str
    attempts: tuple[Attempt, ...] = ()
    worksheet: Worksheet | None = None
    part: ProductKind = ProductKind.SET


class Composer:
    """Composes the pieces of products for one handbook at one public address."""

    def __init__(self, book: Handbook, renderer: Renderer, site: str) -> None:
        self.book, self.renderer, self.site = book, renderer, site

    def pieces(self, product: Product) -> tuple[Piece, ...]:
        """The pieces of a PDF in their order."""
        makers: dict[ProductKind, Callable[[Product], Iterator[Piece]]] = {
            ProductKind.SHEET: self._sheet,
            ProductKind.EXAMPLE: self._example,
            ProductKind.RUN: self._run,
            ProductKind.POSTER: self._poster,
            ProductKind.SET: self._set,
            ProductKind.BOOK: self._set,
            ProductKind.BOARD: self._board,
            ProductKind.DECK: self._deck,
        }
        return tuple(makers[product.kind](product))

    def document(self, product: Product, pieces: tuple[Piece, ...]) -> str:
        """The pieces as one document with the particulars of the product."""
        markup = tuple(Markup(piece.markup) for piece in pieces)
        day = iso_day(paper_views.latest(product.worksheets))
        return self._show(
            "document",
            title=product.title,
            description=self.description(product),
            date=day,
            pieces=markup,
        )

    def description(self, product: Product) -> str:
        """One sentence on what the file is for."""
        first, *others = product.worksheets
        return (
            f"Juurruttajan käsikirjan {len(product.worksheets)} työpohjaa tulostettavaksi."
            if others
            else first.summary
        )

    def address(self, product: Product) -> str:
        """The full address that the file leads to."""
        if len(product.worksheets) == 1:
            return self.site + short_address(product.worksheets[0])
        return paper_views.set_view(self.book, product, self.site).foot.code.text

    def _show(self, template: str, **view: object) -> str:
        return self.renderer.render(f"print/{template}", self._page(), paperi=True, **view)

    def _page(self) -> Page:
        return self.renderer.paper(self.site)

    def _sheet(self, product: Product) -> Iterator[Piece]:
        each, size = product.worksheets[0], product.size
        yield self._of(each, size, "arkki", plain=True)

    def _of(
        self,
        each: Worksheet,
        size: str,
        key: str,
        *,
        plain: bool = False,
        filled: bool = False,
        numbered: bool = False,
    ) -> Piece:
        view = sheet_view(self.book, each, self.site, plain_names=plain, filled=filled)
        many = numbered or (size == "a4" and each.sheet.size == "a3")
        markup = self._show(
            "sheet",
            sheet=view,
            size=size,
            orientation=each.sheet.orientation,
            key=key,
            numbered=many,
        )
        on_a4 = (OWN_A4,) if each.sheet.size == "a4" and not filled else (OWN_A4, HALVED)
        return Piece(
            key,
            markup,
            (OWN_A3,) if size == "a3" else on_a4,
            each,
            ProductKind.EXAMPLE if filled else ProductKind.SHEET,
        )

    def _example(self, product: Product) -> Iterator[Piece]:
        each = product.worksheets[0]
        yield self._of(each, each.sheet.size, "esimerkki", filled=True)

    def _run(self, product: Product) -> Iterator[Piece]:
        for each in product.worksheets:
            key = f"ajolista-{each.id}"
            view = worksheet_page(self.book, each.id, self.site)
            yield Piece(
                key,
                self._show("runsheet", view=view, key=key, numbered=True),
                (RUN,),
                each,
                ProductKind.RUN,
            )

    def _poster(self, product: Product) -> Iterator[Piece]:
        each = product.worksheets[0]
        view = sheet_view(self.book, each, self.site)
        blocks = tuple(block for block in view.blocks if block.block.on_wall)
        markup = self._show(
            "poster",
            sheet=view,
            blocks=blocks,
            orientation=products.poster_orientation(each),
            key="juliste",
        )
        yield Piece("juliste", markup, (WALL_A1,), each, ProductKind.POSTER)

    def _set(self, product: Product) -> Iterator[Piece]:
        view = paper_views.set_view(self.book, product, self.site)
        yield Piece("kansi", self._show("cover", view=view), (COVER,))
        yield Piece("sisalto", self._show("contents", view=view), CONTENTS)
        for chapter in view.chapters:
            each = chapter.worksheet
            yield from self._run(Product("", ProductKind.RUN, "", "a4", (each,)))
            yield self._of(each, each.sheet.size, chapter.sheet, numbered=True)

    def _board(self, product: Product) -> Iterator[Piece]:
        view = paper_views.board_view(self.book, product, self.site)
        attempt = OWN_A3 if product.size == "a3" else WALL_A1
        yield Piece(
            "taulu", self._show("board", view=view, size=product.size, key="taulu"), (attempt,)
        )

    def _deck(self, product: Product) -> Iterator[Piece]:
        yield Piece(
            "kortit",
            self._show(
                "deck", view=paper_views.deck_view(self.book, product, self.site), key="kortit"
            ),
        )
