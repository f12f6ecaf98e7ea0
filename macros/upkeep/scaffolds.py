"""What a new content of each kind starts as: its skeleton in YAML, and the place of a worksheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..checks.grid import next_number
from ..checks.pages import FILES
from ..common import text_templates
from ..common.files import plain_text
from ..content.model import CELLS, Cell, Phase, V, cell_number
from ..content.reading import Shelf, read_shelf
from ..content.worksheet import Worksheet


@dataclass(frozen=True)
class Scaffold:
    """A kind of content that can be started, and the template of its skeleton."""

    kind: str
    template: str

    @property
    def shares_file(self) -> bool:
        """Whether all content of the kind stands in one file, as a list."""
        return "{}" not in FILES[self.kind]

    def file(self, root: Path, id_: str) -> Path:
        """The data file of the content with the id."""
        return root / FILES[self.kind].format(id_)


SCAFFOLDS: Mapping[str, Scaffold] = {
    "tyopohja": Scaffold("tyopohja", "worksheet.yml.j2"),
    "tapaus": Scaffold("kaytanto", "case.yml.j2"),
    "polku": Scaffold("polku", "path.yml.j2"),
    "opas": Scaffold("opas", "guide.yml.j2"),
}
"""What LAJI may say → what is started. A kind with one file for each content is only a row."""


@dataclass(frozen=True)
class GridPlace:
    """Where a worksheet stands in the grid: its cell and its number."""

    cell: Cell
    number: int

    @property
    def sentence(self) -> str:
        """The spot in words for the editor."""
        phase, v = self.cell
        return f"Työpohjan numero on {self.number} ja ruutu {phase.value} × {v.value}."


def spot(root: Path, phase: Phase | None, v: V | None) -> GridPlace:
    """The place of a new worksheet, in the phase and of the V that were asked for.

    It is the first cell that has no home worksheet; where all have, the first cell of all, with the
    next number after those of the cells.
    """
    shelf = read_shelf(root)
    cells = []
    for cell in CELLS:
        of_phase, of_v = cell
        if phase in (None, of_phase) and v in (None, of_v):
            cells.append(cell)
    homes = {each.cell for _, each in shelf.of(Worksheet) if each.is_home}
    for cell in cells:
        if cell not in homes and _is_free(shelf, cell):
            return GridPlace(cell, cell_number(*cell))
    return GridPlace(cells[0], next_number(shelf))


def _is_free(shelf: Shelf, cell: Cell) -> bool:
    """Whether no worksheet holds the number of the cell, rightly or not."""
    number = cell_number(*cell)
    held = [each.number for _, each in shelf.of(Worksheet)]
    return number not in held


def skeleton(
    scaffold: Scaffold,
    file: Path,
    id_: str,
    place: GridPlace,
) -> str:
    """The text of the data file with the new content's skeleton in it."""
    phase, v = place.cell
    text = text_templates.render(
        scaffold.template, id=id_, number=place.number, phase=phase.value, v=v.value
    )
    if scaffold.shares_file:
        return _listed(plain_text(file), text)
    return text


def _listed(whole: str, item: str) -> str:
    """A file that is one list, with an item more at its end, indented as the others are."""
    first = re.search(r"^( *)- ", whole, re.MULTILINE)
    indent = first[1] if first else "  "
    lines = [whole.rstrip("\n")]
    for line in item.splitlines():
        indented = f"{indent}{line}"
        lines.append(indented.rstrip())
    text = "\n".join(lines)
    return f"{text}\n"
