"""Sheet → its drawing in outline: where the boxes, tables, rings and scales of the paper are.

A reader tells sheets apart by it at the size of a stamp; it holds no text and no measure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..content import blocks
from ..content.fields import Block, Column
from ..content.worksheet import Worksheet
from .frames import Frame

SIDES = {"pysty": (42, 60), "vaaka": (60, 42)}
"""Width and height of the drawn paper, in SVG units."""
MARGIN = 4
HEAD = 3
GAP = 2
GRADES = 5
FIGURE = 7
"""So many rows of a table is a figure as high as."""
SPACIOUS = 2
"""So many rows of a table is a box as high as."""


@dataclass(frozen=True)
class SheetOutline:
    """The drawing of a sheet: its paper's sides in SVG units, and what is drawn on it."""

    width: int
    height: int
    frames: tuple[Frame, ...]


@dataclass(frozen=True)
class Part:
    """A block: how many rows of a table it is as high as, and how it is drawn in its frame."""

    rows: float
    draw: Callable[[Frame], Iterator[Frame]]


def sheet_outline(worksheet: Worksheet) -> SheetOutline:
    """The outline of a worksheet's sheet on its own paper."""
    width, height = SIDES[worksheet.sheet.orientation]
    inner_width = width - 2 * MARGIN
    parts = [_part(block) for block in worksheet.sheet.blocks]
    gaps = GAP * (len(parts) - 1)
    room = height - 2 * MARGIN - HEAD - gaps
    rows = sum(part.rows for part in parts)
    row = room / rows
    frames = [Frame(MARGIN, MARGIN, width / 2, 0)]
    top: float = MARGIN + HEAD
    for part in parts:
        frame = Frame(MARGIN, top, inner_width, part.rows * row)
        frames += part.draw(frame)
        top += frame.height + GAP
    return SheetOutline(width, height, tuple(frames))


def _part(block: Block) -> Part:
    """How a block is drawn; a kind without a drawing of its own is boxes, one for each field."""
    match block:
        case blocks.TableBlock():
            return _table(1 + len(block.row_ids()), block.columns)
        case blocks.DecisionBlock():
            return _table(block.rows, block.columns())
        case blocks.CanvasBlock():
            return Part(FIGURE, lambda frame: _canvas(block, frame))
        case blocks.RingsBlock():
            return Part(FIGURE, lambda frame: _rings(len(block.rings), frame))
        case blocks.ClockBlock():
            return Part(FIGURE, _clock)
        case blocks.ScalesBlock():
            count = len(block.statements)
            return Part(count, lambda frame: _scales(count, frame))
        case blocks.FieldsBlock():
            return _boxes(len(block.items), block.columns)
        case blocks.CardsBlock():
            return _boxes(len(block.cards), block.columns)
    count = len(list(block.fields()))
    return _boxes(count, min(count, GRADES))


def _boxes(count: int, columns: int) -> Part:
    """Boxes side by side."""
    rows = -(-count // columns)
    return Part(SPACIOUS * rows, lambda frame: frame.grid(columns, count))


def _table(rows: int, columns: Sequence[Column]) -> Part:
    """A frame ruled into rows and columns."""
    weights = [column.weight for column in columns]

    def draw(frame: Frame) -> Iterator[Frame]:
        yield from frame.grid(1, rows)
        yield from frame.columns(weights)

    return Part(rows, draw)


def _canvas(block: blocks.CanvasBlock, frame: Frame) -> Iterator[Frame]:
    """The areas at their places on the grid."""
    columns = max(each.column + each.width - 1 for each in block.areas)
    rows = max(each.row + each.height - 1 for each in block.areas)
    for each in block.areas:
        left = each.column - 1
        above = each.row - 1
        yield frame.cell(
            left / columns,
            above / rows,
            each.width / columns,
            each.height / rows,
        )


def _rings(count: int, frame: Frame) -> Iterator[Frame]:
    """Circles around the middle."""
    for ring in range(1, count + 1):
        yield frame.circle(ring / count)


def _clock(frame: Frame) -> Iterator[Frame]:
    """A face with its middle, cut across at every quarter."""
    face = frame.circle()
    yield face
    yield frame.circle(0.5)
    yield face.cell(0, 0.5, 1, 0)
    yield face.cell(0.5, 0, 0, 1)


def _scales(count: int, frame: Frame) -> Iterator[Frame]:
    """Five circles a statement, and a line for its evidence."""
    for row in frame.grid(1, count):
        for grade in row.cell(0, 0.1, 0.5, 0.8).grid(GRADES, GRADES):
            yield grade.circle()
        yield row.cell(0.6, 0.5, 0.4, 0)
