"""A paper of equal parts is fitted by the first of them, and as it would be fitted whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from prints import BOOK, PRODUCTS
from projects import ROOT

from macros.content.product import ProductKind
from macros.paper.composer import Composer, Piece
from macros.paper.fitting import Fitted, Fitter
from macros.paper.layout import Press
from macros.paper.pieces import pieces
from macros.views.render import Renderer

SITE = "http://127.0.0.1:8000/"
SHOWN = (0, 6, 13)
"""Worksheets whose cards are fitted in both ways."""


@pytest.mark.parametrize("number", SHOWN)
def test_first_of_two_cards_gives_the_fit_of_both(number: int) -> None:
    product = next(each for each in PRODUCTS if each.kind is ProductKind.EXAMPLE_CARDS)
    composer = Composer(BOOK, Renderer(BOOK), SITE)
    piece = pieces(composer, product)[number]
    markup = composer.document(product, (piece,))
    whole = replace(piece, attempts=tuple(replace(each, glance="") for each in piece.attempts))
    press = Press(ROOT)
    assert _fitted(press, markup, piece) == _fitted(press, markup, whole)


def _fitted(press: Press, markup: str, piece: Piece) -> Fitted:
    """How a piece of a markup is fitted."""
    return Fitter(press, markup, piece.key).fit(piece.attempts)
