"""A case refers to content that exists, and its comparison has a cell for every column."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.case import Case
from ..content.reading import Shelf
from .known import Known, reference, verified_source
from .walk import Spot


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every reference of a case that fails, and every row that is not as long as its head."""
    for name, case in shelf.of(Case):
        here = Spot(shelf, name)
        yield from _comparison(here, known, case)
        worksheets = here.inside("tyopohjat")
        for index, each in enumerate(case.worksheets):
            spot = worksheets.inside(index, "tunniste")
            yield from reference(spot, known, "tyopohja", each.id)
        links = here.inside("lue_lisaa")
        for index, source in enumerate(case.links):
            spot = links.inside(index)
            yield from verified_source(spot, known, source)


def _comparison(here: Spot, known: Known, case: Case) -> Iterator[Problem]:
    """A row may show another case; its cells stand under the columns, one under each."""
    if case.comparison is None:
        return
    comparison = case.comparison
    columns = len(comparison.columns)
    for index, row in enumerate(comparison.rows):
        spot = here.inside("vertailu", "rivit", index)
        if row.case:
            shown = spot.inside("kaytanto")
            yield from reference(shown, known, "kaytanto", row.case)
        cells = len(row.cells)
        if cells != columns:
            message = f"Rivillä on {cells} solua, mutta sarakkeita on {columns}."
            yield spot.inside("solut").fault(message)
