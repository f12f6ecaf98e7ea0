"""Blocks that the page draws and Word sets as tables: canvas, quadrants, rings and the clock."""

from __future__ import annotations

from collections.abc import Sequence

from ..content.blocks import Axis, CanvasBlock, ClockBlock, QuadrantBlock
from ..content.fields import Area
from ..views.block_parts import BlockView
from ..views.controls import Control
from .boxes import boxes
from .look import Paper
from .ooxml import Element, cell, paragraph, row, run, table
from .prompts import (
    BOXES,
    WRITING,
    answer,
    answer_room,
    box,
    box_room,
    name_of,
    prompt,
    prompt_room,
    shares,
)
from .tables import SHADE, Column, header, heading

RINGS = "Kehät lähimmästä kauimpaan."
MONTHS_IN_A_ROW = 4
Placed = tuple[Area, Control]
"""An area of the canvas with its field."""


def canvas(view: BlockView, on: Paper) -> list[Element]:
    """The grid of the canvas; an area of many rows is one merged cell."""
    block = view.block
    assert isinstance(block, CanvasBlock)
    areas = _in_order(block.areas)
    columns = lines = 0
    for area in areas:
        columns = max(columns, area.column + area.width - 1)
        lines = max(lines, area.row + area.height - 1)
    pairs = list(zip(areas, view.controls, strict=True))
    rows = []
    for line in range(1, lines + 1):
        rows.append(_canvas_row(pairs, on, columns, line))
    widths = [on.width / columns] * columns
    drawn = table(
        style="Arkintaulukko",
        widths=widths,
        rows=rows,
        caption=name_of(view),
        description=BOXES,
    )
    return [drawn]


def _in_order(areas: Sequence[Area]) -> Sequence[Area]:
    """The areas in their places; one below another where Word would read those in another order.

    A table is read row by row, and an area of many rows stands in its first one.
    """
    read = sorted(areas, key=lambda area: (area.row, area.column))
    if read == list(areas):
        return areas
    below = []
    for row_, area in enumerate(areas, start=1):
        whole = {"column": 1, "row": row_, "width": 1, "height": 1}
        below.append(area.model_copy(update=whole))
    return below


def _canvas_row(
    pairs: Sequence[Placed],
    on: Paper,
    columns: int,
    line: int,
) -> Element:
    """A line of the grid, from 1; a place without an area is an empty cell."""
    one = on.width / columns
    heights = [float(WRITING)]
    cells = []
    column = 1
    while column <= columns:
        found = _found(pairs, column, line)
        if found is None:
            cells.append(cell(one, bare=True))
            column += 1
            continue
        area, control = found
        width = one * area.width
        starts = area.row == line
        cells.append(_area(area, control, on, width, starts=starts))
        heights.append(box_room(control, on, width) / area.height)
        column += area.width
    return row(max(heights), *cells)


def _found(
    pairs: Sequence[Placed],
    column: int,
    line: int,
) -> Placed | None:
    """The area that a place of the grid belongs to."""
    for pair in pairs:
        area = pair[0]
        in_columns = area.column <= column < area.column + area.width
        in_lines = area.row <= line < area.row + area.height
        if in_columns and in_lines:
            return pair
    return None


def _area(
    area: Area,
    control: Control,
    on: Paper,
    width: float,
    *,
    starts: bool,
) -> Element:
    """A cell of the canvas, `width` mm wide: where the area starts, or what it goes on with."""
    if not starts:
        return cell(width, span=area.width, merge="continue")
    merge = "restart" if area.height > 1 else None
    return box(control, on, width, span=area.width, merge=merge)


def quadrants(view: BlockView, on: Paper) -> list[Element]:
    """The four areas with the ends of the axes beside and below; a sentence names the axes."""
    block = view.block
    assert isinstance(block, QuadrantBlock)
    across, up = block.across, block.up
    told = _axes(across, up)
    widths = shares((1, 4, 4), on.width)
    upper = view.controls[:2]
    lower = view.controls[2:]
    rows = [
        _quadrant_row(upper, up.high, up.name, widths, on),
        _quadrant_row(lower, up.low, up.name, widths, on),
    ]
    ends = [cell(widths[0], bare=True)]
    for end in (across.low, across.high):
        name = heading(end, across.name)
        ends.append(cell(widths[1], name, bare=True))
    rows.append(row(WRITING, *ends))
    drawn = table(
        style="Arkintaulukko",
        widths=widths,
        rows=rows,
        caption=name_of(view),
        description=told,
    )
    return [paragraph("Ohje", run(told)), drawn]


def _axes(across: Axis, up: Axis) -> str:
    """The axes and their ends in words."""
    level = f"{across.name}, vasemmalla ”{across.low}”, oikealla ”{across.high}”"
    upright = f"{up.name}, alhaalla ”{up.low}”, ylhäällä ”{up.high}”"
    return f"Vaaka-akseli: {level}. Pystyakseli: {upright}."


def _quadrant_row(
    pair: Sequence[Control],
    end: str,
    axis: str,
    widths: Sequence[float],
    on: Paper,
) -> Element:
    """Two areas side by side, after the end of the axis that they lie at."""
    side = widths[1]
    areas = [box(control, on, side) for control in pair]
    height = max(box_room(control, on, side) for control in pair)
    name = cell(widths[0], heading(end, axis), bare=True)
    return row(height + WRITING, name, *areas)


def rings(view: BlockView, on: Paper) -> list[Element]:
    """A row for each ring, the nearest one on top."""
    columns = (Column(1, "Kehä, lähin ylinnä"), Column(2, "Vastaus"))
    widths = shares([each.weight for each in columns], on.width)
    rows = [header(columns, widths, on)]
    for control in view.controls:
        asked = cell(widths[0], prompt(control, on), shade=SHADE)
        answered = cell(widths[1], *answer(control))
        asked_room = prompt_room(control, on, widths[0])
        height = max(asked_room, answer_room(control, on))
        rows.append(row(height, asked, answered))
    drawn = table(
        style="Arkintaulukko",
        widths=widths,
        rows=rows,
        caption=name_of(view),
        description=RINGS,
    )
    return [drawn]


def clock(view: BlockView, on: Paper) -> list[Element]:
    """The middle of the year's clock, and its months in a grid under their common question."""
    block = view.block
    assert isinstance(block, ClockBlock)
    centre = view.controls[:1]
    months = view.controls[1:]
    return [
        boxes(view, centre, on, 1),
        paragraph("Rako"),
        paragraph("Ohje", run(block.question, "Nimi")),
        boxes(view, months, on, MONTHS_IN_A_ROW, bare=True),
    ]
