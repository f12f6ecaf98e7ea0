"""Handbook → the views of the pages on which a group grades the statements of a sheet."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from ..content.blocks import ScalesBlock, Statement
from ..content.handbook import Handbook
from ..content.worksheet import Worksheet
from ..views.linked import Linked, linked_worksheets

ROUNDS = 1024
"""How many rounds a ballot's letters can tell apart."""


@dataclass(frozen=True)
class Round:
    """Statements that are graded together; `number` is on every ballot of the round.

    `guide` is the rule by which the sheet has them graded.

    `helps` are the ids of statements, each with the worksheet that helps when it is the lowest.
    """

    id: str
    number: int
    worksheet: Worksheet
    title: str
    guide: str | None
    low: str
    high: str
    statements: tuple[Statement, ...]
    helps: tuple[tuple[str, Linked], ...]


def rounds(book: Handbook) -> tuple[Round, ...]:
    """Every block of statements, by the numbers of the worksheets."""
    found = []
    for worksheet in book.worksheets:
        for block in worksheet.sheet.blocks:
            if isinstance(block, ScalesBlock):
                found.append(_round(book, worksheet, block))
    return tuple(found)


def _round(
    book: Handbook,
    worksheet: Worksheet,
    block: ScalesBlock,
) -> Round:
    """The number changes when the statements do: a ballot of others is not counted."""
    ids = " ".join(each.id for each in block.statements)
    number = zlib.crc32(f"{worksheet.id} {block.id} {ids}".encode()) % ROUNDS
    return Round(
        id=f"{worksheet.id}-{block.id}",
        number=number,
        worksheet=worksheet,
        title=f"{worksheet.title}: {block.title or block.kind_name}",
        guide=block.guide,
        low=block.low,
        high=block.high,
        statements=block.statements,
        helps=tuple(_helps(book, block)),
    )


def _helps(book: Handbook, block: ScalesBlock) -> Iterator[tuple[str, Linked]]:
    """The statements that have a worksheet to help with them, each with it."""
    for each in block.statements:
        if each.help:
            (linked,) = linked_worksheets(book, [each.help])
            yield each.id, linked
