"""Handbook → the deck of cards: four on each side of an A4."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.product import Product
from ..content.worksheet import Worksheet
from ..views.imprint import Imprint, imprint

ON_A_PAGE = 4
"""Cards on one side of an A4."""


@dataclass(frozen=True)
class CardView:
    """A card of the deck."""

    worksheet: Worksheet
    foot: Imprint


@dataclass(frozen=True)
class CardPage:
    """Four cards in the order in which they lie on one side of an A4.

    The order is upper left, upper right, lower left, lower right.
    """

    side: str
    cards: tuple[CardView | None, ...]


def deck_view(
    book: Handbook,
    product: Product,
    site: str,
) -> tuple[CardPage, ...]:
    """Fronts and backs in turn.

    A back mirrors its front from left to right, for paper turned on its long edge.
    """
    cards: list[CardView | None] = []
    for each in product.worksheets:
        cards.append(CardView(each, imprint(book, each, site)))
    while len(cards) % ON_A_PAGE:
        cards.append(None)
    pages = []
    for start in range(0, len(cards), ON_A_PAGE):
        one, two, three, four = cards[start : start + ON_A_PAGE]
        pages.append(CardPage("etu", (one, two, three, four)))
        pages.append(CardPage("taka", (two, one, four, three)))
    return tuple(pages)
