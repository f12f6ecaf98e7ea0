"""Blocks of a sheet → their views: a block is numbered boxes, unless its kind says more here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatch

from ..content.blocks import (
    CardsBlock,
    ChecklistBlock,
    ClockBlock,
    DecisionBlock,
    FieldsBlock,
    RingsBlock,
    ScalesBlock,
    SignaturesBlock,
    TableBlock,
)
from ..content.fields import Block, Column, Field, FieldKind, Named
from .block_parts import BandsView, BlockView, ClockView, Row, Sum
from .controls import Control, ControlMaker, answer_text
from .geometry import band_edges, bands_box, clock_ticks
from .table_room import Head


@singledispatch
def block_view(block: Block, maker: ControlMaker) -> BlockView:
    """The view of a block. A kind that is not registered below is its fields as numbered boxes."""
    return BlockView(block, controls=maker.numbered(block.fields()))


@block_view.register
def _in_columns(block: FieldsBlock | ChecklistBlock, maker: ControlMaker) -> BlockView:
    """Boxes, so many side by side as the editor wants."""
    boxes = maker.numbered(block.fields())
    return BlockView(block, block.columns, controls=boxes)


@block_view.register
def _rings(block: RingsBlock, maker: ControlMaker) -> BlockView:
    """A numbered box for each ring, over the drawn bands."""
    count = len(block.rings)
    return BandsView(
        block,
        controls=maker.numbered(block.rings),
        box=bands_box(count),
        edges=band_edges(count),
    )


@block_view.register
def _clock(block: ClockBlock, maker: ControlMaker) -> BlockView:
    """The field in the middle and the twelve months, which their names tell apart."""
    return ClockView(
        block,
        controls=maker.controls(block.fields()),
        ticks=clock_ticks(),
    )


@block_view.register
def _scales(block: ScalesBlock, maker: ControlMaker) -> BlockView:
    """A row for each statement: its grade and the evidence for it."""
    rows = _named_rows(block, block.statements, 2, maker)
    return BlockView(block, rows=rows)


@block_view.register
def _signatures(block: SignaturesBlock, maker: ControlMaker) -> BlockView:
    """A row for each party: its name and the date."""
    rows = _named_rows(block, block.parties, 2, maker)
    return BlockView(block, rows=rows)


@block_view.register
def _cards(block: CardsBlock, maker: ControlMaker) -> BlockView:
    """A row for each card, which holds the same fields as the others."""
    cards = _named_rows(block, block.cards, len(block.items), maker)
    return BlockView(block, block.columns, rows=cards)


@block_view.register
def _decisions(block: DecisionBlock, maker: ControlMaker) -> BlockView:
    """A table without names for its rows, and the day of the next review below it."""
    columns = block.columns()
    rows = _nameless_rows(block.decisions(), len(columns), maker)
    review = maker.controls([block.review()])
    return BlockView(
        block,
        len(columns),
        controls=review,
        rows=rows,
        heads=_heads(columns),
    )


@block_view.register
def _table(block: TableBlock, maker: ControlMaker) -> BlockView:
    """A table; its rows are named or numbered, and its sum row is there where it is asked for."""
    width = len(block.columns)
    if block.named_rows:
        rows = _named_rows(block, block.named_rows, width, maker)
    else:
        rows = _nameless_rows(block.fields(), width, maker, block.title)
    return BlockView(
        block,
        width,
        rows=rows,
        heads=_heads(block.columns),
        sums=_sums(block, rows, maker) if block.sums else (),
        corner=block.corner,
    )


def _by_row(fields: Iterable[Field], width: int) -> Iterator[list[Field]]:
    """The fields, `width` of them in a row."""
    every = list(fields)
    for start in range(0, len(every), width):
        end = start + width
        yield every[start:end]


def _named_rows(
    block: Block,
    names: Sequence[Named],
    width: int,
    maker: ControlMaker,
) -> tuple[Row, ...]:
    """A row for each name, with `width` of the block's fields."""
    rows: list[Row] = []
    for name, fields in zip(names, _by_row(block.fields(), width), strict=True):
        cells = maker.row(fields, name.title)
        rows.append(
            Row(
                number=len(rows) + 1,
                title=name.title,
                cells=cells,
            )
        )
    return tuple(rows)


def _nameless_rows(
    fields: Iterable[Field],
    width: int,
    maker: ControlMaker,
    table: str | None = None,
) -> tuple[Row, ...]:
    """Rows that are known by their numbers alone, and those of a `table` also by its name."""
    rows = []
    for number, in_row in enumerate(_by_row(fields, width), start=1):
        cells = maker.row(in_row, f"rivi {number}", table)
        rows.append(
            Row(
                number=number,
                title=None,
                cells=cells,
            )
        )
    return tuple(rows)


def _heads(columns: Sequence[Column]) -> tuple[Head, ...]:
    """The name, the relative width and the kind of each column."""
    return tuple(
        Head(column.title or column.question, column.weight, column.kind.value)
        for column in columns
    )


def _sums(
    block: TableBlock,
    rows: Sequence[Row],
    maker: ControlMaker,
) -> tuple[Sum, ...]:
    """The sum row: a number below each column of numbers."""
    sums = []
    for index, column in enumerate(block.columns):
        counts = column.kind in (FieldKind.NUMBER, FieldKind.EURO)
        cells = [row.cells[index] for row in rows]
        total = _total(column, cells, maker) if counts else None
        name = f"{block.id}-summa-{column.id}"
        id_ = f"{maker.prefix}-{name}"
        sums.append(
            Sum(
                id=id_,
                name=name if maker.plain_names else id_,
                label=f"Yhteensä: {column.title or column.question}",
                column=column.id,
                counts=counts,
                total=total,
            )
        )
    return tuple(sums)


def _total(
    column: Column,
    cells: Sequence[Control],
    maker: ControlMaker,
) -> str | None:
    """The sum of a column as it is written by hand; None on a sheet to fill."""
    if maker.answers is None:
        return None
    answers = [maker.answers.get(cell.field_id) for cell in cells]
    numbers = [answer for answer in answers if isinstance(answer, int)]
    return answer_text(column.kind, sum(numbers))
