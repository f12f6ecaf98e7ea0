"""A filled sheet → what a card of half an A4 tells of it: names and answers in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..content.fields import FieldKind
from .block_parts import BlockView, ClockView, Row
from .controls import Control
from .sheet_view import SheetView
from .table_room import Head

MOST_COLUMNS = 3
"""Columns that are read side by side on half a paper; a wider table is told row by row."""
NAME, DAY = 3, 3
"""Relative widths of the rows' names, and of a day's column at least, whose head is a question."""
SHORT = 42
"""Letters of a name and its answer that two stand side by side with."""
LIMITS = (3, 2, 1)
"""Rows, or answers, of each block to which a card is cut in turn, until it fits its paper."""
STOPS = ("?", ".", "!", ":")
"""What a name may end with, so that no colon is set after it."""


@dataclass(frozen=True)
class Told:
    """An answer after its name, which ends with a colon or a mark of its own."""

    name: str
    answer: str

    @property
    def head(self) -> str:
        """The name as it stands above a column."""
        return self.name.removesuffix(":")


@dataclass(frozen=True)
class CardRow:
    """A row of a table: its name and its answers. An answer that stands alone is a row of one."""

    title: str
    cells: tuple[Told, ...]


@dataclass(frozen=True)
class Limited:
    """A row, and the limits that leave it out; `more` is said when `number` rows are told."""

    number: int
    row: CardRow
    left_out: tuple[int, ...]
    more: str


@dataclass(frozen=True)
class CardPart:
    """A block on a card: its rows, side by side in a table or not, then its single answers.

    `corner` is the head of the rows' names, None where they have none. `totals` are below a table.
    """

    title: str
    rows: tuple[Limited, ...]
    ticked: tuple[Limited, ...]
    answers: tuple[Limited, ...]
    is_table: bool
    corner: str | None
    totals: tuple[str, ...]
    weights: tuple[int, ...]

    @property
    def is_short(self) -> bool:
        """Whether every answer is so short that two stand side by side."""
        rows = [each.row for each in self.answers]
        told = [cell for row in rows for cell in row.cells]
        if len(told) < 2:
            return False
        lengths = [len(cell.name + cell.answer) for cell in told]
        return max(lengths) <= SHORT


def card_parts(sheet: SheetView) -> tuple[CardPart, ...]:
    """The blocks of a filled sheet as a card tells them."""
    kept: list[CardPart] = []
    for block in sheet.blocks:
        for part in _parts(block):
            if part.rows or _below(part):
                kept.append(part)
    return tuple(kept)


def _below(part: CardPart) -> bool:
    """Whether a block has something that is in no row."""
    return bool(part.ticked or part.answers)


def _parts(block: BlockView) -> Iterator[CardPart]:
    """A block; of a clock first what stands in its middle, then its months."""
    if isinstance(block, ClockView):
        months = list(_answered(block.controls[1:]))
        yield _part(replace(block, controls=block.controls[:1]), [])
        below = _part(replace(block, controls=()), months, ("kuukausi", "kuukautta"))
        yield replace(below, title="")
    else:
        yield _part(block, list(_rows(block)))


def _part(
    block: BlockView,
    rows: Sequence[CardRow],
    called: tuple[str, str] = ("rivi", "riviä"),
) -> CardPart:
    """What is told of a block: its rows, which are `called` one and many, and its single fields."""
    named = bool(block.rows and block.rows[0].title)
    ticked = [CardRow(each.question, ()) for each in block.controls if each.ticked]
    return CardPart(
        title=block.title or "",
        rows=_listed(rows, *called),
        ticked=_listed(ticked, "kohta", "kohtaa"),
        answers=_listed(list(_answered(block.controls)), "kohta", "kohtaa"),
        is_table=0 < len(block.heads) <= MOST_COLUMNS - named,
        corner=(block.corner or "") if named else None,
        totals=tuple(each.total or "" for each in block.sums),
        weights=_weights(block.heads, named=named),
    )


def told(control: Control, head: str = "") -> Told:
    """A field with its answer; `head` is the name of its column."""
    name = head or control.title or control.question
    stop = "" if name.endswith(STOPS) else ":"
    answer = control.answer or ""
    if control.kind == FieldKind.TICK:
        answer = "kyllä" if control.ticked else "ei"
    return Told(name + stop, answer)


def _rows(block: BlockView) -> Iterator[CardRow]:
    """The rows that are filled."""
    for row in block.rows:
        if any(each.answer for each in row.cells):
            yield CardRow(row.title or "", tuple(_cells(block, row)))


def _cells(block: BlockView, row: Row) -> Iterator[Told]:
    """The cells of a row after the heads of their columns."""
    heads = [each.name for each in block.heads]
    if not heads:
        heads = [_own_head(each, row) for each in row.cells]
    is_head_told = bool(block.heads) or len(heads) > 1
    for cell, head in zip(row.cells, heads, strict=True):
        each = told(cell, head)
        yield each if is_head_told else Told("", each.answer)


def _own_head(cell: Control, row: Row) -> str:
    """What a cell is called where columns have no heads: a grade asks what its row is called."""
    if cell.question == row.title:
        return "Arvio"
    return cell.title or cell.question


def _weights(heads: Sequence[Head], *, named: bool) -> tuple[int, ...]:
    """The relative widths of a table's columns, that of the rows' names first."""
    own = [_weight(head) for head in heads]
    if named:
        return (NAME, *own)
    return tuple(own)


def _weight(head: Head) -> int:
    """The relative width of a column; a date needs its own at least."""
    if head.kind == FieldKind.DATE:
        return max(head.weight, DAY)
    return head.weight


def _answered(controls: Iterable[Control]) -> Iterator[CardRow]:
    """The fields that are answered in words."""
    for each in controls:
        if each.answer and each.kind != FieldKind.TICK:
            yield CardRow("", (told(each),))


def _listed(rows: Sequence[CardRow], one: str, many: str) -> tuple[Limited, ...]:
    """Rows with the limits that leave them out; `one` and `many` are what they are called."""
    found = []
    for number, row in enumerate(rows, start=1):
        left_out = tuple(limit for limit in LIMITS if number > limit)
        more = ""
        if number in LIMITS:
            rest = len(rows) - number
            more = _more(rest, one, many)
        found.append(Limited(number, row, left_out, more))
    return tuple(found)


def _more(count: int, one: str, many: str) -> str:
    """How many are left out in words; nothing when none is."""
    noun = one if count == 1 else many
    return f"ja {count}\N{NO-BREAK SPACE}{noun} lisää täytetyssä esimerkissä" if count else ""
