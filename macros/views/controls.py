"""Fields → controls: what a field is called, where it stands and, on a filled sheet, its answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import count

from pydantic import JsonValue

from ..common.finnish import NBSP
from ..common.numbers import thousands
from ..content.answers import flatten
from ..content.fields import Area, Field, FieldKind

GRADES = ("1", "2", "3", "4", "5")


@dataclass(frozen=True)
class Option:
    """One choice of a radio group; `chosen` in a filled sheet."""

    id: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class Control:
    """A field as it stands on a sheet.

    `answer` is None on a sheet to fill; `name` is what a form calls the field; `place` holds the
    CSS classes of an area's place on the canvas.
    """

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


class ControlMaker:
    """Makes the controls of one worksheet's sheet, numbering its boxes from 1.

    `answers` are those of a filled sheet, None for one to fill. With `plain_names` a form calls
    its fields by their YAML ids alone. `shared`: what several tables of the sheet ask.
    """

    def __init__(
        self,
        prefix: str,
        answers: Mapping[str, JsonValue] | None,
        *,
        plain_names: bool = False,
        shared: Collection[str] = (),
    ) -> None:
        self.prefix = prefix
        self.plain_names = plain_names
        self.shared = shared
        self.answers = None if answers is None else flatten(answers)
        self._numbers = count(1)

    def control(
        self,
        field: Field,
        *,
        number: int | None = None,
        label: str | None = None,
    ) -> Control:
        """A field with its element id; `label` is its name when question and title do not do."""
        answer = self.answer(field)
        id_ = f"{self.prefix}-{field.id}"
        return Control(
            id=id_,
            field_id=field.id,
            name=field.id if self.plain_names else id_,
            title=field.title,
            question=field.question,
            hint=field.hint,
            kind=field.kind.value,
            label=label or _label(field),
            number=number,
            place=_place(field),
            options=_options(id_, field, answer),
            answer=None if answer is None else answer_text(field.kind, answer),
            ticked=answer is True,
        )

    def controls(self, fields: Iterable[Field]) -> tuple[Control, ...]:
        """Fields as controls without numbers."""
        return tuple(self.control(field) for field in fields)

    def numbered(self, fields: Iterable[Field]) -> tuple[Control, ...]:
        """Fields as boxes with the next numbers of the sheet."""
        boxes = []
        for field in fields:
            number = next(self._numbers)
            boxes.append(self.control(field, number=number))
        return tuple(boxes)

    def row(
        self,
        fields: Iterable[Field],
        name: str,
        table: str | None = None,
    ) -> tuple[Control, ...]:
        """The fields of a row or a card; each label says whose it is.

        Also of which `table`, where another one of the sheet asks the same.
        """
        cells = []
        for field in fields:
            is_shared = table is not None and _prompt(field) in self.shared
            label = _label_in_row(field, f"{table}, {name}" if is_shared else name)
            cells.append(self.control(field, label=label))
        return tuple(cells)

    def answer(self, field: Field) -> JsonValue:
        """The answer as data: None on a sheet to fill, "" where a filled one has none."""
        if self.answers is None:
            return None
        return self.answers.get(field.id, "")


def answer_text(kind: FieldKind, value: JsonValue) -> str:
    """An answer as it is written by hand: `2600` in a euro field → `2 600 €`."""
    if isinstance(value, bool) or not isinstance(value, int):
        return str(value)
    unit = f"{NBSP}€" if kind is FieldKind.EURO else ""
    return thousands(value) + unit


def _label(field: Field) -> str:
    """What a screen reader calls a field that stands alone."""
    if not field.title:
        return field.question
    stop = "" if field.title.endswith(("?", "!", ".")) else "."
    return f"{field.title}{stop} {field.question}"


def _label_in_row(field: Field, name: str) -> str:
    """What a screen reader calls a field of a row: also whose it is, unless that is all it is."""
    prompt = _prompt(field)
    if prompt == name:
        return name
    return f"{prompt} ({name})"


def _prompt(field: Field) -> str:
    """What the head of a column says."""
    return field.title or field.question


def _place(field: Field) -> str:
    """The CSS classes that put an area on its columns and rows of the canvas."""
    if not isinstance(field, Area):
        return ""
    corner = f"hb-col-{field.column} hb-row-{field.row}"
    return f"{corner} hb-w-{field.width} hb-h-{field.height}"


def _options(
    id_: str,
    field: Field,
    answer: JsonValue,
) -> tuple[Option, ...]:
    """The choices of a field, none when it has nothing to choose from."""
    labels = GRADES if field.kind is FieldKind.SCALE else field.options
    chosen = str(answer)
    options = []
    for number, label in enumerate(labels, start=1):
        option_id = f"{id_}-{number}"
        options.append(
            Option(
                id=option_id,
                label=label,
                chosen=chosen == label,
            )
        )
    return tuple(options)
