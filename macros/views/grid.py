"""Handbook → the 4 × 5 grid that holds every worksheet."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.model import CELLS, Perspective, Stage, cell_number
from ..content.worksheet import Worksheet


@dataclass(frozen=True)
class Cell:
    """A cell of the 4 × 5 grid: its worksheet, or None while that is still to come; x and y in the small grid's units."""

    phase: Stage
    v: Perspective
    number: int
    worksheet: Worksheet | None
    current: bool
    x: int
    y: int


@dataclass(frozen=True)
class GridRow:
    """The cells of one phase."""

    phase: Stage
    cells: tuple[Cell, ...]

    @property
    def ready(self) -> bool:
        """Whether any worksheet of the phase is ready."""
        return any(cell.worksheet for cell in self.cells)


@dataclass(frozen=True)
class Grid:
    """The map of all worksheets: phases as rows, V's as columns."""

    perspectives: tuple[Perspective, ...]
    rows: tuple[GridRow, ...]
    ready: int
    coming: int
    here: str


def grid(book: Handbook, current: Worksheet | None = None) -> Grid:
    """The grid, with the worksheet of the page marked when there is one."""
    rows = tuple(
        GridRow(
            stage,
            tuple(
                Cell(
                    stage,
                    each,
                    cell_number(stage.id, each.id),
                    found,
                    found is not None and found is current,
                    28 * column,
                    21 * line,
                )
                for column, each in enumerate(book.model.perspectives)
                for found in [book.home.get((stage.id, each.id))]
            ),
        )
        for line, stage in enumerate(book.model.stages)
    )
    ready = len(book.home)
    here = (
        f"{book.stage[current.phase].name} × {book.perspective[current.v].name}" if current else ""
    )
    return Grid(book.model.perspectives, rows, ready, len(CELLS) - ready, here)
