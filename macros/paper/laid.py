"""Markup as it was laid out, in words of our own: where each element came to lie, in CSS pixels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

PIXELS = 96 / 25.4
"""CSS pixels in a millimetre."""


@dataclass(frozen=True)
class Place:
    """Where an element lies: its page from 0, its top and its bottom."""

    page: int
    top: float
    bottom: float


@dataclass(frozen=True)
class Room:
    """The room for content on a page: where it begins, and its height."""

    top: float
    height: float

    @property
    def bottom(self) -> float:
        """Where the room ends."""
        return self.top + self.height


@dataclass(frozen=True)
class Laid:
    """A document as it was laid out with a style sheet."""

    style: str
    source: Element
    pages: tuple[Room, ...]
    places: dict[Element, Place]


class TooLongError(Exception):
    """Content that does not fit its pages.

    `over` is in millimetres, and `place` is the id of the element that is first past the end.
    """

    def __init__(self, over: float, place: str) -> None:
        super().__init__(f"{over:.0f} mm, {place}")
        self.over = over
        self.place = place


def classes(element: Element) -> list[str]:
    """The classes of an element."""
    return (element.get("class") or "").split()


def blocks(source: Element) -> Iterator[tuple[str, Element]]:
    """Blocks of a sheet as (type, element), in their order."""
    for element in source.iter():
        for name in classes(element):
            if name.startswith("hb-block--"):
                yield name.removeprefix("hb-block--"), element


def too_long(
    laid: Laid,
    pages: int,
    key: str,
) -> TooLongError:
    """What goes past the last of the promised pages of the piece `key`."""
    ends: dict[int, float] = {}
    first, first_at = "", (len(laid.pages), 0.0)
    for element, place in laid.places.items():
        id_ = element.get("id", key)
        if place.page < pages or id_ == key:
            continue
        end = ends.get(place.page, 0.0)
        ends[place.page] = max(end, place.bottom)
        if (place.page, place.top) < first_at:
            first, first_at = id_, (place.page, place.top)
    over = 0.0
    for page, end in ends.items():
        over += end - laid.pages[page].top
    return TooLongError(over / PIXELS, first)


def check_cards(laid: Laid) -> None:
    """A card has a fixed size: its text must end above its foot. Raises TooLongError."""
    for card in laid.source.iter():
        if "hb-cardlet" not in classes(card) or not len(card):
            continue
        parts = [laid.places[each] for each in card if each in laid.places]
        *body, foot = parts
        end = max(place.bottom for place in body)
        over = end - foot.top
        if over > 0:
            raise TooLongError(over / PIXELS, str(card.get("id")))
