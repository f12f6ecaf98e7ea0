"""Worksheets that come before and after one another never lead round in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from ..common.problems import Problem
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from .known import Known
from .walk import fault


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """The circle, when there is one."""
    names: dict[str, str] = {}
    worksheets: dict[str, Worksheet] = {}
    for name, worksheet in shelf.of(Worksheet):
        names[worksheet.id] = name
        worksheets[worksheet.id] = worksheet
    circle = _circle(worksheets)
    if circle:
        first = circle[0]
        path = " → ".join([*circle, first])
        message = f"Työpohjien järjestys kiertää kehää: {path}."
        yield fault(
            shelf,
            names[first],
            ("edeltaa",),
            message,
        )


def _circle(worksheets: Mapping[str, Worksheet]) -> list[str]:
    """The ids on a circle, the first in the alphabet first; none when the order holds."""
    try:
        TopologicalSorter(_earlier(worksheets)).prepare()
    except CycleError as error:
        # the error tells the circle with its first id also last
        ring: list[str] = list(dict.fromkeys(error.args[1]))
        start = ring.index(min(ring))
        return [*ring[start:], *ring[:start]]
    return []


def _earlier(worksheets: Mapping[str, Worksheet]) -> dict[str, set[str]]:
    """The ids that come before each worksheet, by its own word or by theirs."""
    earlier: dict[str, set[str]] = {id_: set() for id_ in worksheets}
    for id_, worksheet in worksheets.items():
        for before in worksheet.before:
            if before in worksheets:
                earlier[id_].add(before)
        for after in worksheet.after:
            if after in worksheets:
                earlier[after].add(id_)
    return earlier
