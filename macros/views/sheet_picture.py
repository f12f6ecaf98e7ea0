"""Worksheet → a small picture of its sheet: the first boxes as the invented project filled them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from ..content.handbook import Handbook
from ..content.model import Perspective, Stage
from ..content.worksheet import Worksheet
from .block_parts import BlockView, Row
from .controls import Control
from .sheet_view import sheet_view

BOXES = 4
LETTERS = 84
"""How much of an answer a picture holds."""


@dataclass(frozen=True)
class PictureBox:
    """What a box of the sheet asks in short, and what stands in it."""

    name: str
    answer: str


@dataclass(frozen=True)
class SheetPicture:
    """A sheet as one sees it at a glance; `label` says whose invented answers it shows."""

    worksheet: Worksheet
    v: Perspective
    phase: Stage
    label: str
    boxes: tuple[PictureBox, ...]


def sheet_picture(book: Handbook, worksheet: Worksheet) -> SheetPicture:
    """The picture of a worksheet's sheet."""
    sheet = sheet_view(book, worksheet, "", filled=True)
    boxes = (box for block in sheet.blocks for box in _of_block(block))
    return SheetPicture(
        worksheet=worksheet,
        v=sheet.v,
        phase=sheet.phase,
        label=book.project.label,
        boxes=tuple(islice(boxes, BOXES)),
    )


def _of_block(block: BlockView) -> Iterator[PictureBox]:
    """The boxes and then the rows of a block in which something stands."""
    for control in block.controls:
        if answer := _answer(control):
            yield PictureBox(control.title or control.question, _shortened(answer))
    for row in block.rows:
        if box := _of_row(row):
            yield box


def _of_row(row: Row) -> PictureBox | None:
    """A row by its name or, when it has none, by its first answer; None for an empty one."""
    answers = [answer for cell in row.cells if (answer := _answer(cell))]
    name = row.title or (answers.pop(0) if answers else "")
    if not answers:
        return None
    return PictureBox(_shortened(name), _shortened(answers[0]))


def _answer(control: Control) -> str:
    """What stands in a field, or what is chosen."""
    chosen = [option.label for option in control.options if option.chosen]
    if chosen:
        return chosen[0]
    return str(control.answer or "")


def _shortened(text: str) -> str:
    """The text, or as many whole words of its beginning as a picture holds."""
    if len(text) <= LETTERS:
        return text
    return f"{text[:LETTERS].rsplit(' ', 1)[0].rstrip('.,;:')}…"
