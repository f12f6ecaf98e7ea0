"""A claim names known, verified sources, or says that it is the handbook's own."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.reading import Shelf
from ..content.yaml_source import Place, Plain
from .known import Known, verified_source
from .walk import fault, groups

UNFOUNDED = "Väitteeltä puuttuu lähde. Lisää kenttä ”lahteet” tai merkitse oma: true."


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every source that does not hold, and every claim without one."""
    for name in shelf.entries:
        for place, group in groups(shelf, name):
            yield from _sources(shelf, known, name, place, group)
            if "teksti" in group and not group.get("lahteet") and group.get("oma", False) is False:
                yield fault(shelf, name, place, UNFOUNDED)


def _sources(
    shelf: Shelf,
    known: Known,
    name: str,
    place: Place,
    group: dict[str, Plain],
) -> Iterator[Problem]:
    sources = group.get("lahteet")
    for index, id_ in enumerate(sources) if isinstance(sources, list) else ():
        if isinstance(id_, str):
            yield from verified_source(shelf, known, name, (*place, "lahteet", index), id_)
