"""What is written together on a block of a sheet: rows of cells, by the names phrases call them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .blocks import CardsBlock, ChecklistBlock, ClockBlock, DecisionBlock, ScalesBlock, TableBlock
from .fields import Block, Field, Named

GROWING = "#"
"""Stands in the id of a cell for the number of its row: a team may add rows."""


@dataclass(frozen=True)
class Row:
    """Cells that are written together, by their names in phrases: each its id and its field."""

    title: str | None
    cells: Mapping[str, tuple[str, Field]]


def whole(block: Block) -> tuple[Row, ...]:
    """The rows of a table; any other block is one row, in which fields go by their ids."""
    if isinstance(block, (TableBlock, DecisionBlock, CardsBlock, ScalesBlock)):
        return rows(block)
    by_id = {field.id: (field.id, field) for field in block.fields()}
    only = Row(None, by_id)
    return (only,)


def rows(block: Block) -> tuple[Row, ...]:
    """What is written together on a block."""
    if isinstance(block, TableBlock):
        return _table(block)
    if isinstance(block, DecisionBlock):
        id_ = f"{block.id}-{GROWING}"
        growing = _row(id_, None, block.columns())
        return (growing,)
    if isinstance(block, CardsBlock):
        return _named(block.id, block.cards, block.items)
    if isinstance(block, ScalesBlock):
        return _scales(block)
    return tuple(_alone(block, field) for field in block.fields())


def _alone(
    block: Block,
    field: Field,
) -> Row:
    """A field of its own, called by its title; one to tick and the middle of a clock are not."""
    is_centre = isinstance(block, ClockBlock) and field.id == block.centre.id
    named = None if is_centre or isinstance(block, ChecklistBlock) else field.title
    return Row(named, {field.id: (field.id, field)})


def _table(block: TableBlock) -> tuple[Row, ...]:
    """The rows of a table by their names, or the one that stands for all that are added."""
    if block.named_rows:
        return _named(block.id, block.named_rows, block.columns)
    id_ = f"{block.id}-{GROWING}"
    growing = _row(id_, None, block.columns)
    return (growing,)


def _named(
    block: str,
    names: Sequence[Named],
    fields: Sequence[Field],
) -> tuple[Row, ...]:
    """A row for each name."""
    found = []
    for each in names:
        prefix = f"{block}-{each.id}"
        found.append(_row(prefix, each.title, fields))
    return tuple(found)


def _row(
    prefix: str,
    title: str | None,
    fields: Sequence[Field],
) -> Row:
    return Row(title, {field.id: (f"{prefix}-{field.id}", field) for field in fields})


def _scales(block: ScalesBlock) -> tuple[Row, ...]:
    """A statement with its grade and its evidence."""
    fields = list(block.fields())
    grades = fields[::2]
    evidences = fields[1::2]
    found = []
    for each, grade, evidence in zip(block.statements, grades, evidences, strict=True):
        cells = {"arvio": (grade.id, grade), "naytto": (evidence.id, evidence)}
        found.append(Row(each.title, cells))
    return tuple(found)
