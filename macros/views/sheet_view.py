"""Worksheet → its sheet as page, paper and Word draw it: to fill, or filled."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ..content.blocks import DecisionBlock, TableBlock
from ..content.fields import Block, Field
from ..content.handbook import Handbook
from ..content.model import Perspective, Stage
from ..content.sheet import DATE, PROJECT, Sheet
from ..content.worksheet import Worksheet
from .block_parts import BlockView
from .blocks import block_view
from .controls import Control, ControlMaker
from .grid import Grid, grid
from .imprint import Imprint, imprint
from .table_room import WIDE


@dataclass(frozen=True)
class SheetView:
    """A sheet to draw: empty, or filled when `label` says whose answers it holds."""

    worksheet: Worksheet
    phase: Stage
    v: Perspective
    grid: Grid
    project: Control
    date: Control
    blocks: tuple[BlockView, ...]
    label: str | None
    imprint: Imprint

    @property
    def is_wide(self) -> bool:
        """Whether a table on it needs the whole width of a page."""
        return any(block.room in WIDE for block in self.blocks)


def sheet_view(
    book: Handbook,
    worksheet: Worksheet,
    site: str,
    *,
    filled: bool = False,
    plain_names: bool = False,
) -> SheetView:
    """The sheet to fill or, with `filled`, the invented project's answers on it.

    `plain_names`: a form calls fields by their YAML ids alone.
    """
    maker = _maker(
        book,
        worksheet,
        filled=filled,
        plain_names=plain_names,
    )
    return SheetView(
        worksheet=worksheet,
        phase=book.stage[worksheet.phase],
        v=book.perspective[worksheet.v],
        grid=grid(book, worksheet),
        project=maker.control(PROJECT),
        date=maker.control(DATE),
        blocks=tuple(block_view(block, maker) for block in worksheet.sheet.blocks),
        label=book.project.label if filled else None,
        imprint=imprint(book, worksheet, site),
    )


def _maker(
    book: Handbook,
    worksheet: Worksheet,
    *,
    filled: bool,
    plain_names: bool,
) -> ControlMaker:
    """What makes the sheet's controls: with the example's answers and head, or empty."""
    answers = None
    if filled:
        head = {PROJECT.id: book.project.name, DATE.id: worksheet.example.date}
        answers = {**worksheet.example.answers, **head}
    return ControlMaker(
        worksheet.id,
        answers,
        plain_names=plain_names,
        shared=_asked_twice(worksheet.sheet),
    )


def _asked_twice(sheet: Sheet) -> frozenset[str]:
    """The heads of columns that several tables have whose rows have no names."""
    tables: Counter[str] = Counter()
    for block in sheet.blocks:
        heads = {column.title or column.question for column in _columns(block)}
        tables.update(heads)
    twice = [head for head, count in tables.items() if count > 1]
    return frozenset(twice)


def _columns(block: Block) -> tuple[Field, ...]:
    """The columns of a table whose rows have no names; none of other blocks."""
    if isinstance(block, DecisionBlock):
        return tuple(block.columns())
    if isinstance(block, TableBlock) and not block.named_rows:
        return block.columns
    return ()
