"""What composes a product as markup: its pieces laid out one by one, and the document they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ..common.finnish import iso_day
from ..content.addresses import short_address
from ..content.handbook import Handbook
from ..content.product import Product, ProductKind
from ..content.worksheet import Worksheet
from ..views.render import Renderer
from ..views.sheet_view import SheetView, sheet_view
from .attempts import Attempt
from .sets import latest, set_address


@dataclass(frozen=True)
class Piece:
    """A part of a document that is laid out by itself: its element id and its markup.

    `attempts`: how it may be fitted; never, when there are none.
    `worksheet`, `part` and the id of the `run` tell an editor what is too long when it does not
    fit.
    """

    key: str
    markup: str
    attempts: tuple[Attempt, ...] = ()
    worksheet: Worksheet | None = None
    part: ProductKind = ProductKind.SET
    run: str = ""


class Composer:
    """Composes products as markup, for one handbook at one public address.

    `reply` is where feedback is sent: an e-mail or a page, empty when there is none.
    """

    def __init__(
        self,
        book: Handbook,
        renderer: Renderer,
        site: str,
        reply: str = "",
    ) -> None:
        self.book = book
        self.renderer = renderer
        self.site = site
        self.reply = reply

    def document(
        self,
        product: Product,
        pieces: Sequence[Piece],
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
        if product.kind is ProductKind.FEEDBACK:
            return self.book.feedback.lead
        if product.kind in (ProductKind.PLAN, ProductKind.PLAN_EXAMPLE):
            return self.book.plan.summary
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
