"""Blocks that stand side by side in Word: boxes, things to tick, and cards to cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from ..common.finnish import NBSP
from ..views.block_parts import BlockView, Row
from ..views.controls import Control
from .controls import tick_control
from .look import Paper
from .ooxml import Element, cell, paragraph, row, run, table
from .prompts import (
    BOXES,
    answer,
    box,
    box_room,
    name_of,
    prompt,
)

T = TypeVar("T")
TICKS = "Joka solussa on ruutu ja tarkistettava asia."
TICK_HEIGHT = 6
"""Millimetres of a row of things to tick."""
CARDS = "Joka solu on leikattava kortti."


def fields(view: BlockView, on: Paper) -> list[Element]:
    """Every field in a box of its own: also for a kind of block that has no maker of its own."""
    controls = list(view.controls)
    for each in view.rows:
        controls += each.cells
    return [boxes(view, controls, on, view.columns)]


def timeline(view: BlockView, on: Paper) -> list[Element]:
    """Boxes in one row, under a line of time."""
    columns = len(view.controls)
    return [boxes(view, view.controls, on, columns, style="Arkinaikajana")]


def boxes(
    view: BlockView,
    controls: Sequence[Control],
    on: Paper,
    columns: int,
    *,
    style: str = "Arkintaulukko",
    bare: bool = False,
) -> Element:
    """Boxes side by side, row by row; the last of a short row takes the room that is left.

    `bare`: without their questions, which are told elsewhere.
    """
    columns = min(columns, len(controls))
    width = on.width / columns
    rows = []
    for here in rows_of(controls, columns):
        rows.append(_row(here, on, columns, bare=bare))
    return table(
        style=style,
        widths=[width] * columns,
        rows=rows,
        caption=name_of(view),
        description=BOXES,
    )


def _row(
    here: Sequence[Control],
    on: Paper,
    columns: int,
    *,
    bare: bool,
) -> Element:
    """A row of boxes, as high as the highest needs; the last one spans the columns left."""
    width = on.width / columns
    left = columns - len(here)
    cells = []
    heights = []
    for control in here:
        span = 1 + left if control is here[-1] else 1
        made = box(control, on, width * span, span=span, bare=bare)
        cells.append(made)
        heights.append(box_room(control, on, width, bare=bare))
    return row(max(heights), *cells)


def rows_of(things: Sequence[T], columns: int) -> Iterator[Sequence[T]]:
    """Things in rows of so many; the last row may be short."""
    for start in range(0, len(things), columns):
        end = start + columns
        yield things[start:end]


def checklist(view: BlockView, on: Paper) -> list[Element]:
    """Things to tick, side by side without borders."""
    columns = view.columns
    width = on.width / columns
    rows = []
    for here in rows_of(view.controls, columns):
        cells = [cell(width, _tick(control)) for control in here]
        while len(cells) < columns:
            cells.append(cell(width))
        rows.append(row(TICK_HEIGHT, *cells))
    widths = [width] * columns
    drawn = table(
        style="Arkinluettelo",
        widths=widths,
        rows=rows,
        caption=name_of(view),
        description=TICKS,
    )
    return [drawn]


def _tick(control: Control) -> Element:
    """A box and what it is ticked for."""
    tick = tick_control(control.field_id, control.label)
    return paragraph("Vastaus", tick, run(f"{NBSP}{control.question}"))


def cards(view: BlockView, on: Paper) -> list[Element]:
    """Cards with dashed borders to cut along."""
    columns = view.columns
    width = on.width / columns
    rows = []
    for here in rows_of(view.rows, columns):
        height = max(_card_room(card, on, width) for card in here)
        cells = [_card(card, on, width) for card in here]
        while len(cells) < columns:
            cells.append(cell(width))
        rows.append(row(height, *cells))
    widths = [width] * columns
    drawn = table(
        style="Arkinkortit",
        widths=widths,
        rows=rows,
        caption=name_of(view),
        description=CARDS,
    )
    return [drawn]


def _card(
    card: Row,
    on: Paper,
    width: float,
) -> Element:
    """A card with its name and its fields one below another."""
    parts = [paragraph("Sarakkeennimi", run(card.title or "", "Nimi"))]
    for control in card.cells:
        parts += [prompt(control, on), *answer(control)]
    return cell(width, *parts)


def _card_room(
    card: Row,
    on: Paper,
    width: float,
) -> float:
    """The height of a card in mm."""
    name = on.size * 0.6
    fields_ = [box_room(control, on, width) for control in card.cells]
    return sum(fields_) + name
