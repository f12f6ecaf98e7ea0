"""A worksheet → its run sheet: steps with the clock, and the places of the sheet that they fill."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ..common.finnish import NBSP, spoken
from ..content.handbook import Handbook
from ..content.worksheet import Worksheet
from .block_parts import BlockView
from .sheet_view import SheetView
from .versions import TimedStep
from .worksheet import WorksheetPage, worksheet_page

MOST_NAMED = 6
"""Boxes of a nameless block that are named one by one; more are called by the kind of the block."""


@dataclass(frozen=True)
class FilledPlace:
    """A place of the sheet as people find it: its number on the paper, if it has one, and name."""

    number: int | None
    name: str


@dataclass(frozen=True)
class RunStep:
    """A step with the clock, and what is written on the sheet in it."""

    timed: TimedStep
    fills: tuple[FilledPlace, ...]


@dataclass(frozen=True)
class RunSheet:
    """What a facilitator holds: the worksheet's page and its steps.

    `work` is the preparation in words, and `skipped` the steps that the short version leaves out.
    """

    page: WorksheetPage
    steps: tuple[RunStep, ...]
    work: str
    skipped: str


def run_sheet(
    book: Handbook,
    id_: str,
    site: str,
) -> RunSheet:
    """The run sheet of a worksheet; `site` is the public address that the paper carries."""
    page = worksheet_page(book, id_, site)
    steps = [RunStep(each, filled_places(page.sheet, each.step.fills)) for each in page.steps]
    return RunSheet(
        page=page,
        steps=tuple(steps),
        work=spoken(page.worksheet.preparing),
        skipped=_skipped(page.worksheet),
    )


def _skipped(worksheet: Worksheet) -> str:
    """The steps that the short version leaves out, by number: `askeleet 3 ja 7`; none is empty."""
    out = {each.step for each in worksheet.versions.short.left_out}
    numbers = [str(at) for at, step in enumerate(worksheet.steps, start=1) if step.id in out]
    if len(numbers) < 2:
        return f"askel{NBSP}{numbers[0]}" if numbers else ""
    *first, last = numbers
    return f"askeleet {', '.join(first)} ja{NBSP}{last}"


def filled_places(sheet: SheetView, ids: Collection[str]) -> tuple[FilledPlace, ...]:
    """The places of fields and blocks by their ids, in the order of the sheet."""
    return tuple(place for block in sheet.blocks for place in _in_block(block, ids))


def _in_block(block: BlockView, ids: Collection[str]) -> Iterator[FilledPlace]:
    """The places of a block: the whole of it by its title, else what of it is filled."""
    if block.id in ids:
        yield from _whole(block)
        return
    for control in block.controls:
        if control.field_id in ids:
            yield FilledPlace(control.number, control.title or control.question)
    if names := _filled_columns(block, ids):
        yield FilledPlace(None, _listed(block.title, names))


def _whole(block: BlockView) -> Iterator[FilledPlace]:
    """A whole block: its title, else its boxes, else its columns."""
    if block.title:
        yield FilledPlace(None, block.title)
    elif 0 < len(block.controls) <= MOST_NAMED:
        for control in block.controls:
            yield FilledPlace(control.number, control.title or control.question)
    elif block.heads:
        yield FilledPlace(None, _listed(None, [name for name, _ in block.heads]))
    else:
        yield FilledPlace(None, type(block.block).kind_name)


def _listed(title: str | None, names: Sequence[str]) -> str:
    """Columns as one name, after the title of their block if it has one; questions lose their ?."""
    plain = [name.rstrip("?") for name in names]
    first, *rest = plain if title is None else [title, *plain]
    small = [name[:1].lower() + name[1:] for name in rest]
    if title is None or not small:
        return ", ".join([first, *small])
    return f"{first}: {', '.join(small)}"


def _filled_columns(block: BlockView, ids: Collection[str]) -> list[str]:
    """Names of the columns in which something is filled; of cards without columns, the cards'."""
    names: dict[str, None] = {}
    for row in block.rows:
        for index, cell in enumerate(row.cells):
            if cell.field_id in ids:
                name = block.heads[index][0] if block.heads else row.title
                names[name or cell.question] = None
    return list(names)
