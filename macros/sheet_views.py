"""Sheet → what the block templates need: controls with their labels, laid out; empty to fill, or answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

from pydantic import JsonValue

from . import sheet as sheets
from .answers import flatten
from .numbers import thousands
from .sheet import Field, Kind


@dataclass(frozen=True)
class Option:
    """One choice of a radio group; `chosen` in a filled sheet."""

    id: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class Control:
    """A field as it stands on a sheet. `answer` is None on a sheet to fill; `name` is what a form calls the field."""

    id: str
    field_id: str
    name: str
    title: str | None
    question: str
    hint: str | None
    kind: str
    label: str
    number: int | None
    place: str
    options: tuple[Option, ...]
    answer: str | None
    ticked: bool


@dataclass(frozen=True)
class Row:
    """A row of a table: its name (or None) and its cells; `number` from 1."""

    number: int
    title: str | None
    cells: tuple[Control, ...]


@dataclass(frozen=True)
class Sum:
    """A cell of the sum row: the element id, and the sum on a filled sheet; `counts` only in number columns."""

    id: str
    column: str
    counts: bool
    total: str | None


@dataclass(frozen=True)
class BlockView:
    """A block ready to be drawn; the lists that its type does not use are empty."""

    type: str
    id: str
    title: str | None
    guide: str | None
    columns: int
    controls: tuple[Control, ...] = ()
    heads: tuple[tuple[str, int], ...] = ()
    rows: tuple[Row, ...] = ()
    sums: tuple[Sum, ...] = ()
    corner: str | None = None
    block: sheets.Block | None = None


KEYBOARD = {Kind.NUMBER: "numeric", Kind.EURO: "decimal"}


class SheetMaker:
    """Makes the block views of one worksheet's sheet, numbering its boxes from 1."""

    def __init__(self, prefix: str, answers: Mapping[str, JsonValue] | None, *, plain_names: bool = False) -> None:
        self.prefix = prefix
        self.plain_names = plain_names
        self.answers = None if answers is None else flatten(answers)
        self._numbers = count(1)

    def block(self, block: sheets.Block) -> BlockView:
        """The view of any block."""
        match block:
            case sheets.TableBlock() | sheets.DecisionBlock():
                return self._table(block)
            case sheets.ScalesBlock() | sheets.SignaturesBlock():
                return self._view(block, rows=self._pairs(block))
            case sheets.CardsBlock():
                return self._view(block, columns=block.columns, rows=self._cards(block))
            case sheets.ClockBlock():
                months = tuple(self.control(field) for field in block.months())
                return self._view(block, controls=(self.control(block.centre), *months))
            case sheets.FieldsBlock() | sheets.ChecklistBlock():
                return self._view(block, columns=block.columns, controls=self._numbered(block))
            case _:
                return self._view(block, controls=self._numbered(block))

    def _view(self, block: sheets.Block, *, columns: int = 1, controls: tuple[Control, ...] = (), rows: tuple[Row, ...] = ()) -> BlockView:
        type_ = str(block.type)
        return BlockView(type_, block.id, block.title, block.guide, columns, controls, rows=rows, block=block)

    def _numbered(self, block: sheets.Block) -> tuple[Control, ...]:
        return tuple(self.control(field, number=next(self._numbers)) for field in block.fields())

    def _table(self, block: sheets.TableBlock | sheets.DecisionBlock) -> BlockView:
        table = block if isinstance(block, sheets.TableBlock) else None
        columns = table.columns if table else block.columns() if isinstance(block, sheets.DecisionBlock) else ()
        names = [row.title for row in table.named_rows] if table else []
        fields, width = list(block.fields()), len(columns)
        rows = tuple(
            self._row(number, names[number - 1] if names else None, fields[start : start + width])
            for number, start in enumerate(range(0, len(fields), width), start=1)
        )
        sums = tuple(self._sum(block.id, column, index, rows) for index, column in enumerate(columns))
        return BlockView(
            str(block.type), block.id, block.title, block.guide, width,
            heads=tuple((column.title or column.question, column.weight) for column in columns),
            rows=rows, sums=sums if table and table.sums else (), corner=table.corner if table else None, block=block,
        )  # fmt: skip

    def _row(self, number: int, name: str | None, fields: list[Field]) -> Row:
        of_row = name or f"rivi {number}"
        return Row(number, name, tuple(self.control(field, label=f"{field.title or field.question} ({of_row})") for field in fields))

    def _sum(self, block: str, column: sheets.Column, index: int, rows: tuple[Row, ...]) -> Sum:
        counts = column.kind in (Kind.NUMBER, Kind.EURO)
        total = None
        if counts and self.answers is not None:
            values = [self.answers.get(row.cells[index].field_id) for row in rows]
            total = answer_text(column.kind, sum(value for value in values if isinstance(value, int)))
        return Sum(f"{self.prefix}-{block}-summa-{column.id}", column.id, counts, total)

    def _pairs(self, block: sheets.ScalesBlock | sheets.SignaturesBlock) -> tuple[Row, ...]:
        """Rows of two fields each: a grade and its evidence, or a name and a date."""
        names = block.statements if isinstance(block, sheets.ScalesBlock) else block.parties
        fields = list(block.fields())
        return tuple(
            Row(
                index + 1, name.title, tuple(self.control(field, label=_pair_label(field, name.title)) for field in fields[2 * index : 2 * index + 2])
            )
            for index, name in enumerate(names)
        )

    def _cards(self, block: sheets.CardsBlock) -> tuple[Row, ...]:
        fields, size = list(block.fields()), len(block.items)
        return tuple(
            Row(
                index + 1,
                card.title,
                tuple(self.control(field, label=f"{field.question} ({card.title})") for field in fields[index * size : (index + 1) * size]),
            )
            for index, card in enumerate(block.cards)
        )

    def control(self, field: Field, *, number: int | None = None, label: str | None = None) -> Control:
        """A field with its element id, its label and, on a filled sheet, its answer."""
        value = None if self.answers is None else self.answers.get(field.id, "")
        id_ = f"{self.prefix}-{field.id}"
        return Control(
            id=id_, field_id=field.id, name=field.id if self.plain_names else id_,
            title=field.title, question=field.question, hint=field.hint, kind=field.kind.value,
            label=label or (f"{field.title}. {field.question}" if field.title else field.question),
            number=number, place=_place(field), options=_options(id_, field, value),
            answer=None if value is None else answer_text(field.kind, value), ticked=value is True,
        )  # fmt: skip


def _pair_label(field: Field, name: str) -> str:
    return name if field.question == name else f"{field.question} ({name})"


def _place(field: Field) -> str:
    """CSS classes for an area's place on the canvas grid; nothing for other fields."""
    if not isinstance(field, sheets.Area):
        return ""
    return f"hb-col-{field.column} hb-row-{field.row} hb-w-{field.width} hb-h-{field.height}"


def _options(id_: str, field: Field, value: JsonValue) -> tuple[Option, ...]:
    labels = ("1", "2", "3", "4", "5") if field.kind is Kind.SCALE else field.options
    return tuple(Option(f"{id_}-{number}", label, str(value) == label) for number, label in enumerate(labels, start=1))


def answer_text(kind: Kind, value: JsonValue) -> str:
    """An answer as it is written by hand: `2600` in a euro field → `2 600 €`."""
    if kind is Kind.EURO and isinstance(value, int):
        return f"{thousands(value)}\N{NO-BREAK SPACE}€"
    return thousands(value) if isinstance(value, int) and not isinstance(value, bool) else str(value)
