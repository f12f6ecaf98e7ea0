"""Fields in the data → what a part of a draft is made of, with links to where it is answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..content.handbook import Handbook
from ..views.field_links import field_links
from ..views.ingredients import encoded, lines


@dataclass(frozen=True)
class PlaceLink:
    """A place of a sheet: where it is, what it is called, and the paths of its answers."""

    worksheet: str
    sheet: str
    name: str
    anchor: str
    paths: str


@dataclass(frozen=True)
class MadeOf:
    """What a part of an answer is made of; material is not taken into the draft by itself."""

    how: str
    places: tuple[PlaceLink, ...]
    recipe: str
    is_material: bool = False


def one_by_one(
    book: Handbook,
    references: Sequence[str],
) -> tuple[MadeOf, ...]:
    """Each reference as a part of its own."""
    return tuple(made_of(book, "", [each]) for each in references)


def made_of(
    book: Handbook,
    how: str,
    references: Sequence[str],
    phrases: Sequence[str] = (),
) -> MadeOf:
    """References as one part, by their phrases where there are some; `how` says what they give."""
    places = tuple(place_link(book, each) for each in references)
    return MadeOf(how, places, encoded(lines(book, references, phrases)))


def place_link(
    book: Handbook,
    reference: str,
) -> PlaceLink:
    """The link to a field or a block, and the paths of all that can be answered there."""
    (sheet,) = field_links(book, [reference])
    (place,) = sheet.places
    number = book.worksheet[sheet.worksheet].number
    paths = dict.fromkeys(path for line in lines(book, [reference]) for path in line.paths)
    return PlaceLink(
        worksheet=sheet.worksheet,
        sheet=f"{number:02d} {sheet.title}",
        name=place.name,
        anchor=place.anchor,
        paths=" ".join(paths),
    )
