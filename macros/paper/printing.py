"""Markup and its fit → the finished PDF."""

from __future__ import annotations

from .laid import check_cards
from .layout import Press
from .machine import FONTS
from .pdf import Particulars, finished, identifier

FIELD_FONT = FONTS / "schibsted-400.ttf"
"""The font that fields are written in."""


def print_pdf(
    press: Press,
    markup: str,
    style: str,
    about: Particulars,
    *,
    forms: bool,
) -> tuple[bytes, int]:
    """The PDF and its number of pages; with `forms`, its fields can be filled.

    Raises TooLongError when the text of a card reaches its foot.
    """
    name = identifier(
        markup,
        style,
        about,
    )
    laid, raw = press.write(markup, style, name, forms=forms)
    check_cards(laid)
    font = press.root / FIELD_FONT
    content = finished(
        raw,
        about,
        font,
    )
    return content, len(laid.pages)
