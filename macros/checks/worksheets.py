"""A worksheet agrees with itself and with what it refers to: minutes, group, versions, content."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from .known import Known, reference, verified_source
from .walk import Spot


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every number of a worksheet that contradicts another, and every reference that fails."""
    for name, worksheet in shelf.of(Worksheet):
        here = Spot(shelf, name)
        yield from _numbers(here, worksheet)
        yield from _neighbours(here, known, worksheet)
        yield from _references(here, known, worksheet)


def _numbers(here: Spot, worksheet: Worksheet) -> Iterator[Problem]:
    """Numbers that contradict one another: the size of the group, versions."""
    if worksheet.group.least > worksheet.group.most:
        message = "Ryhmän pienin koko on suurempi kuin suurin."
        yield here.inside("ryhma").fault(message)
    newest = worksheet.changes[0]
    if newest.version != worksheet.version:
        message = f"Uusimman muutoksen versio ei ole {worksheet.version}."
        yield here.inside("muutokset").fault(message)


def _neighbours(
    here: Spot,
    known: Known,
    worksheet: Worksheet,
) -> Iterator[Problem]:
    """Worksheets named as earlier, later or instead of this one that are not there."""
    neighbours = {
        "edeltaa": worksheet.before,
        "seuraa": worksheet.after,
        "vaihtoehto": worksheet.instead,
    }
    for key, ids in neighbours.items():
        for index, id_ in enumerate(ids):
            spot = here.inside(key, index)
            yield from reference(spot, known, "tyopohja", id_)


def _references(
    here: Spot,
    known: Known,
    worksheet: Worksheet,
) -> Iterator[Problem]:
    """Cases and sources that the worksheet is grounded on and that do not hold."""
    for index, case in enumerate(worksheet.cases):
        spot = here.inside("kaytannot", index, "tunniste")
        yield from reference(spot, known, "kaytanto", case.id)
    for index, ground in enumerate(worksheet.sources):
        spot = here.inside("lahteet", index, "tunniste")
        yield from verified_source(spot, known, ground.id)
