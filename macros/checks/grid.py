"""Each cell of the grid has one worksheet, whose number is the cell's; no id or number twice."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.model import cell_number
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from .known import Known
from .walk import fault


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """Every id, number and cell that is taken, and every number that is another cell's."""
    first: dict[str, str] = {}
    for name, worksheet in shelf.of(Worksheet):
        for key, what in _taken(worksheet):
            if what in first:
                message = f"{what} tiedostossa data/{first[what]}."
                yield fault(shelf, name, (key,), message)
            first.setdefault(what, name)
        message = _other_number(worksheet)
        if message:
            yield fault(shelf, name, ("numero",), message)


def _other_number(worksheet: Worksheet) -> str:
    """What is wrong with a number that is not its cell's; empty when it is."""
    number = cell_number(worksheet.phase, worksheet.v)
    if worksheet.number == number:
        return ""
    cell = _cell(worksheet)
    return f"Numero {worksheet.number} ei ole ruudun numero: {cell} on {number}."


def _taken(worksheet: Worksheet) -> Iterator[tuple[str, str]]:
    """What only one worksheet may have: its key, and how to say that it is taken."""
    yield "tunniste", f"Tunniste ”{worksheet.id}” on jo"
    yield "numero", f"Numero {worksheet.number} on jo"
    cell = _cell(worksheet)
    yield "vaihe", f"Ruudussa {cell} on jo työpohja"


def _cell(worksheet: Worksheet) -> str:
    """The cell's name by the ids of its phase and its V, as the editor wrote them."""
    phase = worksheet.phase.value
    v = worksheet.v.value
    return f"{phase} × {v}"
