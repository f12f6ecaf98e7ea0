"""Each cell of the grid has one worksheet, whose number is the cell's; no id or number twice."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from ..common.problems import Problem
from ..content.model import cell_number
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from .known import Known
from .walk import fault


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """Every id, number and cell that is taken, and every number that is another cell's."""
    first: dict[Hashable, str] = {}
    for name, worksheet in shelf.of(Worksheet):
        for key, what in _taken(worksheet):
            if (key, what) in first:
                message = f"{what} tiedostossa data/{first[key, what]}."
                yield fault(shelf, name, (key,), message)
            first.setdefault((key, what), name)
        number = cell_number(worksheet.phase, worksheet.v)
        if worksheet.number != number:
            message = (
                f"Numero {worksheet.number} ei ole ruudun numero: {_cell(worksheet)} on {number}."
            )
            yield fault(shelf, name, ("numero",), message)


def _taken(worksheet: Worksheet) -> Iterator[tuple[str, str]]:
    """What only one worksheet may have: its key, and how to say that it is taken."""
    yield "tunniste", f"Tunniste ”{worksheet.id}” on jo"
    yield "numero", f"Numero {worksheet.number} on jo"
    yield "vaihe", f"Ruudussa {_cell(worksheet)} on jo työpohja"


def _cell(worksheet: Worksheet) -> str:
    return f"{worksheet.phase.value} × {worksheet.v.value}"
