"""The lists of sources, terms and paths hold each id once, and a term's neighbours exist."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.glossary import Glossary
from ..content.reading import Shelf
from .known import Known, reference
from .walk import fault, listed

LISTS = {"lahteet.yml": "lahteet", "sanasto.yml": "termit", "polut.yml": "polut"}
"""File → the key of its list."""


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every id that is listed again, and every neighbour that is not there."""
    for name, key in LISTS.items():
        yield from _twice(shelf, name, key)
    for name, glossary in shelf.of(Glossary):
        for index, term in enumerate(glossary.items):
            for number, id_ in enumerate(term.see):
                place = ("termit", index, "katso", number)
                yield from reference(shelf, known, name, place, "termi", id_)


def _twice(
    shelf: Shelf,
    name: str,
    key: str,
) -> Iterator[Problem]:
    ids = listed(shelf, name, key)
    for index, id_ in enumerate(ids):
        if id_ in ids[:index]:
            message = f"Tunniste ”{id_}” on luettelossa kahdesti."
            yield fault(shelf, name, (key, index, "tunniste"), message)
