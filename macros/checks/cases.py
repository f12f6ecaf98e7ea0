"""A case refers to content that exists, and its comparison has a cell for every column."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.case import Case
from ..content.reading import Shelf
from .known import Known, reference, verified_source
from .walk import fault


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every reference of a case that fails, and every row that is not as long as its head."""
    for name, case in shelf.of(Case):
        yield from _comparison(shelf, known, name, case)
        for index, each in enumerate(case.worksheets):
            place = ("tyopohjat", index, "tunniste")
            yield from reference(shelf, known, name, place, "tyopohja", each.id)
        for index, source in enumerate(case.links):
            yield from verified_source(shelf, known, name, ("lue_lisaa", index), source)


def _comparison(
    shelf: Shelf,
    known: Known,
    name: str,
    case: Case,
) -> Iterator[Problem]:
    if case.comparison is None:
        return
    columns = len(case.comparison.columns)
    for index, row in enumerate(case.comparison.rows):
        place = ("vertailu", "rivit", index)
        if row.case:
            yield from reference(shelf, known, name, (*place, "kaytanto"), "kaytanto", row.case)
        cells = len(row.cells)
        if cells != columns:
            message = f"Rivillä on {cells} solua, mutta sarakkeita on {columns}."
            yield fault(shelf, name, (*place, "solut"), message)
