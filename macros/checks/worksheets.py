"""A worksheet agrees with itself and with what it refers to: minutes, group, versions, content."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from .known import Known, reference, verified_source
from .walk import fault


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every number of a worksheet that contradicts another, and every reference that fails."""
    for name, worksheet in shelf.of(Worksheet):
        yield from _numbers(shelf, name, worksheet)
        yield from _references(shelf, known, name, worksheet)


def _numbers(
    shelf: Shelf,
    name: str,
    worksheet: Worksheet,
) -> Iterator[Problem]:
    if worksheet.group.least > worksheet.group.most:
        yield fault(shelf, name, ("ryhma",), "Ryhmän pienin koko on suurempi kuin suurin.")
    if worksheet.changes[0].version != worksheet.version:
        message = f"Uusimman muutoksen versio ei ole {worksheet.version}."
        yield fault(shelf, name, ("muutokset",), message)


def _references(
    shelf: Shelf,
    known: Known,
    name: str,
    worksheet: Worksheet,
) -> Iterator[Problem]:
    neighbours = {
        "edeltaa": worksheet.before,
        "seuraa": worksheet.after,
        "vaihtoehto": worksheet.instead,
    }
    for key, ids in neighbours.items():
        for index, id_ in enumerate(ids):
            yield from reference(shelf, known, name, (key, index), "tyopohja", id_)
    for index, case in enumerate(worksheet.cases):
        place = ("kaytannot", index, "tunniste")
        yield from reference(shelf, known, name, place, "kaytanto", case.id)
    for index, ground in enumerate(worksheet.sources):
        place = ("lahteet", index, "tunniste")
        yield from verified_source(shelf, known, name, place, ground.id)
