"""Blocks that are tables in Word: a header row, and a row for each named thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..common.finnish import NBSP
from ..content.blocks import ScalesBlock
from ..views.block_parts import BlockView, Row
from .look import Paper
from .ooxml import Element, cell, line_break, paragraph, row, run, table
from .prompts import BOXES, LINE, WRITING, answer, answer_room, box, guess, name_of, shares

SHADE = "F0EFED"
"""The ground of a head, and of a sum that there is none of."""
HEAD_SIZE = 0.95
"""The size of a head's type, as a share of the text's."""
SHORT = 4
"""Rows of a table that stays on one page."""
SIGNATURE = 4
"""Millimetres that a line to sign on has more than one to write on."""


@dataclass(frozen=True)
class Column:
    """A column: its share of the width, its name, and the question when the name is not it."""

    weight: float
    name: str
    question: str | None = None

    @property
    def words(self) -> str:
        """All that stands in its head."""
        return f"{self.name} {self.question or ''}"


def filled_table(view: BlockView, on: Paper) -> list[Element]:
    """A table or the decisions, with the weights of their own columns."""
    first = view.rows[0]
    columns = []
    if first.title:
        columns.append(Column(2, view.corner or ""))
    for control, head in zip(first.cells, view.heads, strict=True):
        if control.title:
            columns.append(Column(head.weight, control.title, control.question))
        else:
            columns.append(Column(head.weight, control.question))
    height = WRITING + 2 * (on.lines - 1)
    return [_lines(view, on, columns, height)]


def decisions(view: BlockView, on: Paper) -> list[Element]:
    """The table of decisions, and under it the day on which they are looked at again."""
    review = [box(control, on, on.width) for control in view.controls]
    line = row(WRITING + on.size * LINE, *review)
    day = table(
        style="Arkintaulukko",
        widths=[on.width],
        rows=[line],
        caption=view.controls[0].question,
        description=BOXES,
    )
    return [*filled_table(view, on), paragraph("Rako"), day]


def scales(view: BlockView, on: Paper) -> list[Element]:
    """Statements, a scale of five boxes for each, and room for what it rests on."""
    block = view.block
    assert isinstance(block, ScalesBlock)
    ends = f"1{NBSP}{block.low} – 5{NBSP}{block.high}"
    columns = (
        Column(8, "Väittämä"),
        Column(6, ends),
        Column(9, block.evidence),
    )
    return [_lines(view, on, columns, WRITING + on.lines)]


def signatures(view: BlockView, on: Paper) -> list[Element]:
    """A line to sign on for each party."""
    columns = (
        Column(3, "Osapuoli"),
        Column(3, "Nimi"),
        Column(2, "Päiväys"),
        Column(4, "Allekirjoitus"),
    )
    return [_lines(view, on, columns, WRITING + SIGNATURE)]


def _lines(
    view: BlockView,
    on: Paper,
    columns: Sequence[Column],
    height: float,
) -> Element:
    """The table, its rows at least `height` mm high. It stays on one page when it is short."""
    widths = _widths(view, on, columns)
    rows = [header(columns, widths, on)]
    last = len(view.rows)
    for each in view.rows:
        keep = last <= SHORT and each.number < last
        rows.append(_line(each, widths, height, on, keep=keep))
    if view.sums:
        rows.append(_sum(view, widths))
    return table(
        style="Arkintaulukko",
        widths=widths,
        rows=rows,
        caption=name_of(view),
    )


def _widths(
    view: BlockView,
    on: Paper,
    columns: Sequence[Column],
) -> list[float]:
    """Widths of the columns in mm, wide enough for every word of their heads and names."""
    names = " ".join(each.title or "" for each in view.rows)
    first, *others = [each.words for each in columns]
    weights = [each.weight for each in columns]
    return shares(weights, on.width, [f"{first} {names}", *others])


def heading(name: str, more: str | None = None) -> Element:
    """The name of a column or of an axis, and a smaller line under it."""
    parts = [run(name, "Nimi")]
    if more:
        parts += [line_break(), run(more, "Pieni")]
    return paragraph("Sarakkeennimi", *parts)


def header(
    columns: Sequence[Column],
    widths: Sequence[float],
    on: Paper,
) -> Element:
    """The row of column heads, high enough for the longest."""
    cells = []
    heights = []
    size = on.size * HEAD_SIZE
    for column, width in zip(columns, widths, strict=True):
        name = heading(column.name, column.question)
        cells.append(cell(width, name, shade=SHADE))
        height = guess(column.name, width, size)
        if column.question:
            height += guess(column.question, width, size)
        heights.append(height)
    return row(max(heights) + 3, *cells, header=True)


def _line(
    each: Row,
    widths: Sequence[float],
    height: float,
    on: Paper,
    *,
    keep: bool,
) -> Element:
    """A row: its name, its places to write, and empty cells for the widths that are left."""
    contents = []
    heights = [height]
    if each.title:
        name = paragraph("Rivinnimi", run(each.title), keep=keep)
        contents.append([name])
        title_room = guess(each.title, widths[0], on.size)
        heights.append(title_room + 3)
    for control in each.cells:
        contents.append(answer(control, keep=keep))
        if control.kind == "valinta":
            heights.append(answer_room(control, on))
    while len(contents) < len(widths):
        empty = paragraph("Vastaus", keep=keep)
        contents.append([empty])
    return row(max(heights), *_cells(widths, contents))


def _cells(
    widths: Sequence[float],
    contents: Sequence[Sequence[Element]],
) -> list[Element]:
    """A cell of its width for each content."""
    cells = []
    for width, content in zip(widths, contents, strict=True):
        cells.append(cell(width, *content))
    return cells


def _sum(view: BlockView, widths: Sequence[float]) -> Element:
    """The sum row; grey where there is nothing to add up."""
    counts = [each.counts for each in view.sums]
    if view.rows[0].title:
        counts = [True, *counts]
    name = paragraph("Rivinnimi", run("Yhteensä"))
    cells = [cell(widths[0], name)]
    for width, counted in zip(widths[1:], counts[1:], strict=True):
        shade = None if counted else SHADE
        answer = paragraph("Vastaus")
        cells.append(cell(width, answer, shade=shade))
    return row(WRITING + 1, *cells)
