"""Sheet → its drawing in outline: where the boxes, tables, rings and scales of the paper are.

A reader tells sheets apart by it at the size of a stamp; it holds no text and no measure.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..content import blocks
from ..content.fields import Block
from ..content.sheet import Sheet
from ..content.worksheet import Worksheet
from .frames import Frame, box, circle, line, ruled

SIDES = {"pysty": (42, 60), "vaaka": (60, 42)}
"""Width and height of the drawn paper, in SVG units."""
MARGIN = 4
GAP = 2
TURN = 2 * math.pi
MONTHS = 12
SCALE = 5
ROW, LINE = 4.0, 2.5
"""How high a row to write on and a line to tick are, against each other."""
FIGURE = 26.0
"""How high a block is that is a figure."""


@dataclass(frozen=True)
class SheetOutline:
    """The drawing of a sheet: its paper's sides in SVG units, and lines as SVG path data."""

    width: int
    height: int
    lines: str


def sheet_outline(worksheet: Worksheet) -> SheetOutline:
    """The outline of a worksheet's sheet on its own paper."""
    sheet = worksheet.sheet
    width, height = SIDES[sheet.orientation]
    inner = Frame(MARGIN, MARGIN + 3, width - 2 * MARGIN, height - 2 * MARGIN - 3)
    head = line(MARGIN, MARGIN, width / 2, 0)
    return SheetOutline(width, height, head + "".join(_drawn(sheet, inner)))


def _drawn(sheet: Sheet, inner: Frame) -> Iterator[str]:
    """Every block in its share of the height, from the top."""
    weights = [_weight(block) for block in sheet.blocks]
    free = inner.height - GAP * (len(weights) - 1)
    top = inner.y
    for block, weight in zip(sheet.blocks, weights, strict=True):
        height = free * weight / sum(weights)
        yield DRAWN.get(type(block), _boxes)(block, Frame(inner.x, top, inner.width, height))
        top += height + GAP


def _weight(block: blocks.AnyBlock) -> float:
    """How high a block is against the others."""
    match block:
        case blocks.FieldsBlock() | blocks.CardsBlock():
            items = block.items if isinstance(block, blocks.FieldsBlock) else block.cards
            return 2 * ROW * math.ceil(len(items) / block.columns)
        case blocks.TableBlock():
            return ROW * (1 + len(block.row_ids()))
        case blocks.DecisionBlock():
            return ROW * block.rows
        case blocks.ScalesBlock():
            return ROW * len(block.statements)
        case blocks.ChecklistBlock():
            return LINE * math.ceil(len(block.items) / block.columns)
        case blocks.SignaturesBlock():
            return ROW * math.ceil(len(block.parties) / 2)
        case blocks.TimelineBlock():
            return 2 * ROW
    return FIGURE


def _boxes(block: Block, frame: Frame) -> str:
    """A box for each field, as a kind of block is shown that has no drawing of its own."""
    return "".join(map(box, frame.grid(2, len(list(block.fields())))))


def _fields(block: blocks.FieldsBlock, frame: Frame) -> str:
    """Boxes side by side."""
    return "".join(map(box, frame.grid(block.columns, len(block.items))))


def _cards(block: blocks.CardsBlock, frame: Frame) -> str:
    """Cards apart from each other, each with a line for its name."""
    cards = [
        each.cell(0.05, 0.05, 0.9, 0.9) for each in frame.grid(block.columns, len(block.cards))
    ]
    return "".join(box(each) + line(each.x + 1, each.y + 2, each.width / 2, 0) for each in cards)


def _table(block: blocks.TableBlock, frame: Frame) -> str:
    """A frame with its rows and with columns as wide as they are."""
    rows = 1 + len(block.row_ids())
    names = [3] if block.named_rows else []
    return ruled(frame, rows, [*names, *(each.weight for each in block.columns)])


def _decisions(block: blocks.DecisionBlock, frame: Frame) -> str:
    """Who does what by when."""
    return ruled(frame, block.rows, [each.weight for each in block.columns()])


def _canvas(block: blocks.CanvasBlock, frame: Frame) -> str:
    """The areas at their places."""
    columns = max(each.column + each.width - 1 for each in block.areas)
    rows = max(each.row + each.height - 1 for each in block.areas)
    cells = (
        frame.cell(
            (each.column - 1) / columns,
            (each.row - 1) / rows,
            each.width / columns,
            each.height / rows,
        )
        for each in block.areas
    )
    return "".join(map(box, cells))


def _quadrant(_: blocks.QuadrantBlock, frame: Frame) -> str:
    """Four areas."""
    return "".join(map(box, frame.grid(2, 4)))


def _rings(block: blocks.RingsBlock, frame: Frame) -> str:
    """Circles around the middle."""
    count = len(block.rings)
    radius = min(frame.width, frame.height) / 2
    return "".join(circle(frame.middle, radius * (n + 1) / count) for n in range(count))


def _clock(_: blocks.ClockBlock, frame: Frame) -> str:
    """Twelve months around the middle."""
    x, y = frame.middle
    radius = min(frame.width, frame.height) / 2
    inner = radius / 2
    months = ""
    for month in range(MONTHS):
        across, down = math.cos(TURN * month / MONTHS), math.sin(TURN * month / MONTHS)
        reach = radius - inner
        months += line(x + inner * across, y + inner * down, reach * across, reach * down)
    return circle((x, y), radius) + circle((x, y), inner) + months


def _timeline(block: blocks.TimelineBlock, frame: Frame) -> str:
    """A line of time with its points, each with a box below."""
    count = len(block.points)
    boxes = list(frame.cell(0, 0.4, 1, 0.6).grid(count, count))
    points = "".join(circle((each.middle[0], frame.y + 1), 1) for each in boxes)
    return line(frame.x, frame.y + 1, frame.width, 0) + points + "".join(map(box, boxes))


def _scales(block: blocks.ScalesBlock, frame: Frame) -> str:
    """Five circles a statement, and a line for its evidence."""
    drawn = ""
    for row in frame.grid(1, len(block.statements)):
        radius = min(1.2, row.height / 3)
        y = row.middle[1]
        drawn += "".join(circle((row.x + 2 + 3 * grade, y), radius) for grade in range(SCALE))
        drawn += line(row.x + 3 * SCALE + 2, y + radius, row.width - 3 * SCALE - 2, 0)
    return drawn


def _checks(block: blocks.ChecklistBlock, frame: Frame) -> str:
    """Boxes to tick, each with its line."""
    drawn = ""
    for row in frame.grid(block.columns, len(block.items)):
        side = min(1.6, row.height * 0.7)
        drawn += box(Frame(row.x, row.y, side, side))
        drawn += line(row.x + 3, row.y + side / 2, row.width - 5, 0)
    return drawn


def _signatures(block: blocks.SignaturesBlock, frame: Frame) -> str:
    """Lines to sign on."""
    places = frame.grid(2, len(block.parties))
    return "".join(line(each.x, each.y + each.height, each.width * 0.8, 0) for each in places)


DRAWN: dict[type, Callable[..., str]] = {
    blocks.FieldsBlock: _fields,
    blocks.CardsBlock: _cards,
    blocks.TableBlock: _table,
    blocks.DecisionBlock: _decisions,
    blocks.CanvasBlock: _canvas,
    blocks.QuadrantBlock: _quadrant,
    blocks.RingsBlock: _rings,
    blocks.ClockBlock: _clock,
    blocks.TimelineBlock: _timeline,
    blocks.ScalesBlock: _scales,
    blocks.ChecklistBlock: _checks,
    blocks.SignaturesBlock: _signatures,
}
"""How kinds of blocks are drawn that have a drawing of their own."""
