"""An empty sheet as plain text, to be put into a chat: each question, and room for its answer."""

from __future__ import annotations

from collections.abc import Iterator

from ..content.blocks import (
    AnyBlock,
    CardsBlock,
    ChecklistBlock,
    ClockBlock,
    DecisionBlock,
    ScalesBlock,
    SignaturesBlock,
    TableBlock,
)
from ..content.fields import Field
from ..content.worksheet import Worksheet

HOW = "Kirjoita vastaus kysymyksen perään."


def chat_text(worksheet: Worksheet) -> str:
    """The sheet as lines; blocks are parted by an empty line."""
    head = f"{worksheet.number:02d} {worksheet.title}\n{HOW}"
    parts = [head]
    for each in worksheet.sheet.blocks:
        parts.append("\n".join(_lines(each)))
    return "\n\n".join(parts)


def _lines(block: AnyBlock) -> Iterator[str]:
    """The title of a block, what its rows hold, and its rows or questions."""
    if block.title:
        yield block.title.upper()
    if isinstance(block, TableBlock):
        yield from _rows(block.columns, [row.title for row in block.named_rows])
    elif isinstance(block, CardsBlock):
        yield from _rows(block.items, [card.title for card in block.cards])
    elif isinstance(block, DecisionBlock):
        yield from _rows(block.columns(), [])
        yield _asked(block.review())
    elif isinstance(block, SignaturesBlock):
        yield from (f"{party.title}: nimi ja päiväys: " for party in block.parties)
    else:
        yield from _questions(block)


def _questions(block: AnyBlock) -> Iterator[str]:
    """A line for each question."""
    if isinstance(block, ScalesBlock):
        yield f"Arvosana 1–5 (1 = {block.low}, 5 = {block.high}). {block.evidence}"
        yield from (f"– {each.title} " for each in block.statements)
    elif isinstance(block, ChecklistBlock):
        yield from (f"☐ {each.title}" for each in block.items)
    elif isinstance(block, ClockBlock):
        yield _asked(block.centre)
        yield block.question
        yield from (f"– {month.title}: " for month in block.months())
    else:
        yield from (_asked(field) for field in block.fields())


def _rows(columns: tuple[Field, ...], names: list[str]) -> Iterator[str]:
    """What each row holds, and the rows by their names; numbered ones when they have none."""
    heads = [column.title or column.question for column in columns]
    yield " | ".join(heads)
    for name in names or ["1", "2", "3"]:
        yield f"– {name}: "


def _asked(field: Field) -> str:
    """A question as a line; a choice with what there is to choose from."""
    name = f"{field.title}: " if field.title else ""
    options = ""
    if field.options:
        choices = ", ".join(field.options)
        options = f" ({choices})"
    return f"– {name}{field.question}{options} "
