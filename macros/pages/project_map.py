"""Handbook → the 4 × 5 grid as the map of one's own project: every worksheet in its cell."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.blocks import DecisionBlock
from ..content.fields import Block, Field, FieldKind
from ..content.handbook import Handbook
from ..content.model import Perspective, Stage
from ..content.worksheet import Worksheet
from ..views.grid import Cell, grid


@dataclass(frozen=True)
class Place:
    """A worksheet on the map; `block` is the id of its decisions.

    `needed` counts the places of which a filled sheet has every one, and `spare` are the blocks
    whose rows after the first are not among them. A box that is not ticked is an answer as well.
    """

    worksheet: Worksheet
    block: str
    needed: int
    spare: tuple[str, ...]


@dataclass(frozen=True)
class MapCell:
    """The worksheets of a cell: its home first."""

    v: Perspective
    places: tuple[Place, ...]


@dataclass(frozen=True)
class MapRow:
    """The cells of a phase."""

    phase: Stage
    cells: tuple[MapCell, ...]


@dataclass(frozen=True)
class ProjectMap:
    """The map: phases as rows, V's as columns."""

    perspectives: tuple[Perspective, ...]
    rows: tuple[MapRow, ...]


def project_map(book: Handbook) -> ProjectMap:
    """The map of a project: every worksheet of the handbook in its cell."""
    whole = grid(book)
    rows = []
    for row in whole.rows:
        cells = tuple(_cell(cell) for cell in row.cells)
        rows.append(MapRow(row.phase, cells))
    return ProjectMap(whole.perspectives, tuple(rows))


def _cell(cell: Cell) -> MapCell:
    """The cell with what the browser needs to know of its worksheets."""
    home = (cell.worksheet,) if cell.worksheet else ()
    worksheets = (*home, *cell.further)
    return MapCell(cell.v, tuple(_place(each) for each in worksheets))


def _place(worksheet: Worksheet) -> Place:
    """A worksheet on the map."""
    decisions = [each for each in worksheet.sheet.blocks if isinstance(each, DecisionBlock)]
    blocks = worksheet.sheet.blocks
    needed = sum(1 for block in blocks for field in block.fields() if _is_needed(block, field))
    spare = tuple(block.id for block in blocks if block.has_spare_rows)
    return Place(worksheet, decisions[-1].id, needed, spare)


def _is_needed(block: Block, field: Field) -> bool:
    """Whether a filled sheet has an answer in a field."""
    is_first = not block.has_spare_rows or field.id.startswith(f"{block.id}-1-")
    return is_first and field.kind is not FieldKind.TICK
