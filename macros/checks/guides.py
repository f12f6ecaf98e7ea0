"""The worksheets that paths, the funder's rules and the three questions name exist."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.reading import Shelf
from .known import Known, reference
from .walk import groups

GUIDES = {"polut.yml": "polut", "esr.yml": "aiheet", "valinta.yml": "vaiheet"}
"""File → the key under which it names worksheets."""


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every worksheet that a guide names and that is not there."""
    for name, key in GUIDES.items():
        if name not in shelf.entries:
            continue
        for place, group in groups(shelf, name):
            if place[:1] == (key,) and place[-2:-1] == ("tyopohjat",):
                id_ = str(group.get("tunniste"))
                yield from reference(shelf, known, name, (*place, "tunniste"), "tyopohja", id_)
