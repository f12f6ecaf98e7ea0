"""The lists of sources, terms, paths and forms hold each id once, and a term's neighbours exist."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.glossary import Glossary
from ..content.reading import Shelf
from .known import Known, reference
from .walk import Spot, listed

LISTS = {
    "lahteet.yml": "lahteet",
    "sanasto.yml": "termit",
    "polut.yml": "polut",
    "lomakkeet.yml": "lomakkeet",
}
"""File → the key of its list."""


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every id that is listed again, and every neighbour that is not there."""
    for name, key in LISTS.items():
        yield from _twice(shelf, name, key)
    for name, glossary in shelf.of(Glossary):
        here = Spot(shelf, name)
        for index, term in enumerate(glossary.items):
            for number, id_ in enumerate(term.see):
                spot = here.inside("termit", index, "katso", number)
                yield from reference(spot, known, "termi", id_)


def _twice(shelf: Shelf, name: str, key: str) -> Iterator[Problem]:
    """Every id that stands earlier in the same list."""
    seen: set[str] = set()
    for index, id_ in enumerate(listed(shelf, name, key)):
        if id_ in seen:
            spot = Spot(shelf, name, (key, index, "tunniste"))
            yield spot.fault(f"Tunniste ”{id_}” on luettelossa kahdesti.")
        seen.add(id_)
