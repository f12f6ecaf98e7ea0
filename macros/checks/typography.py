"""A text of the data is written as Finnish is printed: quotation marks, dashes, numbers, units."""

from __future__ import annotations

from collections.abc import Iterator

from ..common import typography
from ..common.problems import Problem
from ..content.reading import Shelf
from .known import Known
from .walk import fault, texts

NOT_PROSE = {"osoite", "tunniste", "vartalot"}
"""Keys whose values are not texts to read."""


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """Every rule of typography that a text breaks."""
    for name in shelf.entries:
        for place, text in texts(shelf, name):
            if NOT_PROSE.isdisjoint(place):
                for sentence in typography.faults(text):
                    yield fault(shelf, name, place, sentence)
