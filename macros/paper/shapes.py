"""What was laid out → the rows and places to write that leftover height is shared among."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from .laid import Laid, Place, blocks, classes
from .stretching import BlockShape, Lever, Unit

UNITS = {"hb-box", "hb-card", "hb-board__cell"}
"""Classes of boxes that hold places to write."""
FIXED = {"hb-box--review"}
"""Classes of boxes that keep their height: a line for a day."""
WRITTEN = {"hb-answer", "hb-fill"}
"""Classes of places where something is written; a field (textarea) is one without a class."""
SPARE = 1.5
"""Pixels left empty at the foot, so that rounding never starts a new page."""


def room_left(laid: Laid) -> dict[int, float]:
    """The empty height at the foot of each page, in pixels."""
    used: dict[int, float] = {}
    for _, block in blocks(laid.source):
        for place in _places(block, laid):
            end = used.get(place.page, 0.0)
            used[place.page] = max(end, place.bottom)
    left = {}
    for page, end in used.items():
        foot = laid.pages[page].bottom
        left[page] = foot - end - SPARE
    return left


def pages_taken(laid: Laid) -> float | None:
    """How many pages a piece takes, by the height of its last; None when that cannot be told."""
    last = len(laid.pages) - 1
    left = room_left(laid).get(last)
    return None if left is None else last + 1 - left / laid.pages[last].height


def block_shapes(laid: Laid) -> list[BlockShape]:
    """Blocks page by page: a table may go on over the page."""
    shapes = []
    for type_, block in blocks(laid.source):
        by_page: dict[int, list[Unit]] = {}
        for page, unit in _units(block, laid):
            by_page.setdefault(page, []).append(unit)
        for page in sorted(by_page):
            units = tuple(by_page[page])
            shapes.append(BlockShape(type_, page, units))
    return shapes


def _places(block: Element, laid: Laid) -> Iterator[Place]:
    """The places of a block and of all that is in it."""
    for element in block.iter():
        if element in laid.places:
            yield laid.places[element]


def _units(block: Element, laid: Laid) -> Iterator[tuple[int, Unit]]:
    """Boxes, cards and rows of a table body with the places to write in them, and their pages."""
    if block not in laid.places:
        return
    centre = _centre(block)
    rows = _rows(block)
    for element in block.iter():
        place = laid.places.get(element)
        is_row = element in rows
        if place is None or not (is_row or _is_unit(element)):
            continue
        unit = Unit(
            top=place.top,
            bottom=place.bottom,
            levers=tuple(_levers(element, laid)),
            spread=element in centre,
            beside=is_row,
        )
        yield place.page, unit


def _centre(block: Element) -> set[Element]:
    """Everything in the centre of a clock."""
    found = set[Element]()
    for element in block.iter():
        if "hb-clock__centre" in classes(element):
            found.update(element.iter())
    return found


def _rows(block: Element) -> set[Element]:
    """Rows of table bodies that hold no boxes of their own."""
    found = set[Element]()
    for body in block.iter("tbody"):
        for row in body.iter("tr"):
            has_boxes = any(_is_unit(each) for each in row.iter())
            if not has_boxes:
                found.add(row)
    return found


def _is_unit(element: Element) -> bool:
    """Whether an element is a box that holds places to write."""
    names = classes(element)
    return not UNITS.isdisjoint(names) and FIXED.isdisjoint(names)


def _levers(unit: Element, laid: Laid) -> Iterator[Lever]:
    """Places to write in a box share what it gets; all in a table's row get the row's height."""
    for element in unit.iter():
        place = laid.places.get(element)
        id_ = element.get("id")
        if place and id_ and _is_written(element):
            yield Lever(id_, place.bottom - place.top)


def _is_written(element: Element) -> bool:
    """Whether an element is a place to write, or one where an answer is written."""
    return element.tag == "textarea" or not WRITTEN.isdisjoint(classes(element))
