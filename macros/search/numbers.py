"""Worksheets → the words by which each is asked by its number, as groups of the editor's list."""

from __future__ import annotations

from collections.abc import Iterator

from ..content.handbook import Handbook
from ..content.synonyms import Synonym

CALLED = ("työpohja", "arkki")


def numbers(book: Handbook) -> Iterator[Synonym]:
    """A group for each worksheet: `07`, `työpohja 07` and `arkki 07` lead to it."""
    for each in book.worksheets:
        number = f"{each.number:02d}"
        yield Synonym(
            sana=number,
            rinnalla=tuple(f"{name} {number}" for name in CALLED),
            sivut=(f"tyopohja:{each.id}",),
        )
