"""The worksheets that paths, the funder's rules and the three questions name exist."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.reading import Shelf
from .known import Known, reference
from .walk import Spot, groups

GUIDES = {"polut.yml": "polut", "esr.yml": "aiheet", "valinta.yml": "vaiheet"}
"""File → the key under which it names worksheets."""


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every worksheet that a guide names and that is not there."""
    for name, key in GUIDES.items():
        if name not in shelf.entries:
            continue
        for place, group in groups(shelf, name):
            # such as polut → 2 → tyopohjat → 0: an item of a list of worksheets
            is_of_guide = place[:1] == (key,)
            is_worksheet = place[-2:-1] == ("tyopohjat",)
            if is_of_guide and is_worksheet:
                spot = Spot(shelf, name, place).inside("tunniste")
                id_ = str(group.get("tunniste"))
                yield from reference(spot, known, "tyopohja", id_)
