"""Handbook → the 4 × 5 grid as the map of one's own project: every worksheet in its cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..content.blocks import DecisionBlock
from ..content.fields import Field, FieldKind
from ..content.handbook import Handbook
from ..content.model import Perspective, Stage
from ..content.worksheet import Worksheet
from ..views.grid import Cell, grid

_FURTHER_ROW = re.compile(r"-(?:[2-9]|[1-9]\d+)-")


@dataclass(frozen=True)
class Place:
    """A worksheet on the map; `block` is the id of its decisions.

    `needed` counts the places of which a filled sheet has every one: all but the numbered rows
    after the first and the boxes to tick, for a box that is not ticked is an answer as well.
    """

    worksheet: Worksheet
    block: str
    needed: int


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
    places = [_place(each) for each in worksheets]
    return MapCell(cell.v, tuple(places))


def _place(worksheet: Worksheet) -> Place:
    """A worksheet on the map."""
    sheet = worksheet.sheet
    decisions = [each for each in sheet.blocks if isinstance(each, DecisionBlock)]
    last = decisions[-1]
    needed = [field for field in sheet.fields() if _is_needed(field)]
    return Place(worksheet, last.id, len(needed))


def _is_needed(field: Field) -> bool:
    """Whether a filled sheet has an answer in a field; the browser counts them the same way."""
    if field.kind is FieldKind.TICK:
        return False
    return not _FURTHER_ROW.search(field.id)
