"""A claim names known, verified sources, or says that it is the handbook's own."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.reading import Shelf
from ..content.yaml_source import Plain
from .known import Known, verified_source
from .walk import Spot, groups

Group = dict[str, Plain]
PART_BY_PART = "oppaat/"
"""Where a text is no claim by itself: a guide names its sources part by part."""
UNFOUNDED = "Väitteeltä puuttuu lähde. Lisää kenttä ”lahteet” tai merkitse oma: true."


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every source that does not hold, and every claim without one."""
    for name in shelf.entries:
        has_sources_in_parts = name.startswith(PART_BY_PART)
        for place, group in groups(shelf, name):
            spot = Spot(shelf, name, place)
            yield from _sources(spot, known, group)
            if not has_sources_in_parts and _is_unfounded(group):
                yield spot.fault(UNFOUNDED)


def _is_unfounded(group: Group) -> bool:
    """Whether a group of fields is a claim that has no source and is not told to be our own."""
    if "teksti" not in group or group.get("lahteet"):
        return False
    return group.get("oma", False) is False


def _sources(spot: Spot, known: Known, group: Group) -> Iterator[Problem]:
    """Every source of a claim that is not there or that nobody verified."""
    sources = group.get("lahteet")
    if not isinstance(sources, list):
        return  # told by its type
    for index, id_ in enumerate(sources):
        if isinstance(id_, str):
            yield from verified_source(spot.inside("lahteet", index), known, id_)
