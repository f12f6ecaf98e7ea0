"""Worksheets that come before and after one another never lead round in a circle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from ..common.problems import Problem
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from .known import Known
from .walk import fault


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """The circle, when there is one."""
    names = {worksheet.id: name for name, worksheet in shelf.of(Worksheet)}
    circle = _circle(worksheet for _, worksheet in shelf.of(Worksheet))
    if circle:
        path = " → ".join([*circle, circle[0]])
        message = f"Työpohjien järjestys kiertää kehää: {path}."
        yield fault(shelf, names[circle[0]], ("edeltaa",), message)


def _circle(worksheets: Iterable[Worksheet]) -> list[str]:
    """The ids on a circle, the first in the alphabet first; none when the order holds."""
    listed = {each.id: each for each in worksheets}
    earlier: dict[str, set[str]] = {id_: set() for id_ in listed}
    for each in listed.values():
        earlier[each.id] |= listed.keys() & each.before
        for later in listed.keys() & each.after:
            earlier[later].add(each.id)
    try:
        TopologicalSorter(earlier).prepare()
    except CycleError as error:
        ring: list[str] = list(dict.fromkeys(error.args[1]))
        start = ring.index(min(ring))
        return [*ring[start:], *ring[:start]]
    return []
