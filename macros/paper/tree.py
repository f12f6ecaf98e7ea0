"""What the engine needs of the tree of a markup: names of drawings, and the widths of columns."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from .laid import classes

NUMBERS = 12.0
"""The least share of a table, in percents, of a column that has to hold 123 456,00."""
SVG = "{http://www.w3.org/2000/svg}"


def name_drawings(source: Element) -> None:
    """A drawing's name moves to a title element, where the engine looks for it."""
    for drawing in source.iter(f"{SVG}svg"):
        name = drawing.get("aria-label")
        if name:
            title = SubElement(drawing, f"{SVG}title")
            title.text = name


def share_columns(source: Element) -> None:
    """Columns get their share of the table: a browser deals by weight, the engine evenly."""
    for group in source.iter("colgroup"):
        columns = list(group.iter("col"))
        for column, share in zip(columns, _column_shares(columns), strict=True):
            column.set("style", f"width:{share:.3f}%")


def _column_shares(columns: Sequence[Element]) -> list[float]:
    """Percents of a table by weight; a column of numbers has room for a whole sum."""
    weights = [_weight(column) for column in columns]
    whole = sum(weights)
    least = [NUMBERS if _holds_numbers(column) else 0.0 for column in columns]
    shares = [100 * weight / whole for weight in weights]
    tight = [share < need for share, need in zip(shares, least, strict=True)]
    free = sum(share for share, is_tight in zip(shares, tight, strict=True) if not is_tight)
    left = (100 - NUMBERS * sum(tight)) / free
    return [max(share * left, need) for share, need in zip(shares, least, strict=True)]


def _holds_numbers(column: Element) -> bool:
    """Whether a column is of numbers or euros."""
    return not {"hb-column--luku", "hb-column--euro"}.isdisjoint(classes(column))


def _weight(column: Element) -> int:
    """The number that the class of a column ends with."""
    for name in classes(column):
        if name.startswith("hb-weight-"):
            return int(name[-1])
    raise ValueError("a column has no weight")
