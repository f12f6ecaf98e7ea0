"""Handbook → the 4 × 5 grid that holds every worksheet."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.model import Perspective, Phase, Stage, V, cell_number
from ..content.worksheet import Worksheet

MINI_CELL = (28, 21)
"""From one cell of the small grid to the next, across and down, in its units."""
ON_BOARD = 8
"""Further worksheets in a cell of the wall board at most; beyond them only their count."""


@dataclass(frozen=True)
class Cell:
    """A cell of the grid: its home worksheet, None while that is to come, and its further ones.

    `number` is that of the cell and of its home; x and y are in the small grid's units.
    """

    phase: Stage
    v: Perspective
    number: int
    worksheet: Worksheet | None
    further: tuple[Worksheet, ...]
    current: bool
    x: int
    y: int

    @property
    def on_board(self) -> tuple[Worksheet, ...]:
        """The further worksheets for which the cell of a wall board has room."""
        return self.further[:ON_BOARD]


@dataclass(frozen=True)
class GridRow:
    """The cells of one phase."""

    phase: Stage
    cells: tuple[Cell, ...]

    @property
    def ready(self) -> bool:
        """Whether any worksheet of the phase is ready."""
        return any(cell.worksheet or cell.further for cell in self.cells)


@dataclass(frozen=True)
class Grid:
    """The map of all worksheets: phases as rows, V's as columns.

    `coming` are cells without a home worksheet. `here` names the page's cell.
    """

    perspectives: tuple[Perspective, ...]
    rows: tuple[GridRow, ...]
    ready: int
    coming: int
    here: str


def grid(book: Handbook, current: Worksheet | None = None) -> Grid:
    """The grid, with the worksheet of the page marked when there is one."""
    coming = len(Phase) * len(V) - len(book.home)
    return Grid(
        perspectives=book.model.perspectives,
        rows=tuple(_row(book, stage, current) for stage in book.model.stages),
        ready=len(book.worksheets),
        coming=coming,
        here=place_name(book, current) if current else "",
    )


def place_name(book: Handbook, worksheet: Worksheet) -> str:
    """Where a worksheet is at home: `Haku × Viestintä`."""
    stage = book.stage[worksheet.phase]
    perspective = book.perspective[worksheet.v]
    return f"{stage.name} × {perspective.name}"


def _row(
    book: Handbook,
    stage: Stage,
    current: Worksheet | None,
) -> GridRow:
    """A phase with its cell for each V."""
    cells = [_cell(book, stage, v, current) for v in book.model.perspectives]
    return GridRow(stage, tuple(cells))


def _cell(
    book: Handbook,
    stage: Stage,
    v: Perspective,
    current: Worksheet | None,
) -> Cell:
    """Where a phase and a V meet."""
    here = (stage.id, v.id)
    width, height = MINI_CELL
    return Cell(
        phase=stage,
        v=v,
        number=cell_number(*here),
        worksheet=book.home.get(here),
        further=book.further.get(here, ()),
        current=current is not None and current.cell == here,
        x=width * book.model.perspectives.index(v),
        y=height * book.model.stages.index(stage),
    )
