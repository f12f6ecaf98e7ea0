"""Answers to a sheet's fields: from the nested form of an editor to one value for each field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import JsonValue

from ..common.finnish import is_day
from .fields import Block, Field, FieldKind
from .sheet import Sheet

Answers = Mapping[str, JsonValue]
WANTED = {
    FieldKind.TICK: "true tai false",
    FieldKind.NUMBER: "kokonaisluku",
    FieldKind.EURO: "kokonaisluku euroina",
    FieldKind.SCALE: "luku 1–5",
    FieldKind.DATE: 'päivä muodossa "22.11.2026"',
}
"""What an answer has to be, by the kind of its field; where nothing is said, any text."""


def flatten(answers: Answers) -> dict[str, JsonValue]:
    """Answers by field id, from the form that an editor writes.

    `{"paatos": [{"kuka": "x"}]}` → `{"paatos-1-kuka": "x"}`: names are joined, and the items of a
    list are numbered from 1.
    """
    return dict(_leaves(answers, ""))


def _leaves(value: JsonValue | Answers, prefix: str) -> Iterator[tuple[str, JsonValue]]:
    """Every answer under a value, with the id of its field."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            id_ = f"{prefix}-{key}" if prefix else key
            yield from _leaves(inner, id_)
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            of_row = f"{prefix}-{number}"
            yield from _leaves(inner, of_row)
    else:
        yield prefix, value


def faults(sheet: Sheet, answers: Answers) -> Iterator[tuple[str, str]]:
    """Each fault as (top key of the answers or "", Finnish sentence)."""
    fields = {field.id: field for field in sheet.fields()}
    for top, value in answers.items():
        for id_, answer in _leaves(value, top):
            field = fields.get(id_)
            message = _fault(id_, field, answer)
            if message:
                yield top, message
    given = flatten(answers)
    for id_ in _required(sheet, given):
        if id_ not in given:
            yield "", f"Esimerkki jättää vastaamatta kenttään ”{id_}”."


def _fault(
    id_: str,
    field: Field | None,
    answer: JsonValue,
) -> str | None:
    """What is wrong with an answer; `field` is None when the sheet has none of that id."""
    if field is None:
        return f"Esimerkki vastaa kenttään ”{id_}”, jota arkissa ei ole."
    if _fits(field, answer):
        return None
    wanted = WANTED.get(field.kind, "tekstiä")
    if field.kind is FieldKind.CHOICE:
        wanted = f"jokin näistä: {', '.join(field.options)}"
    return f"Esimerkin vastaus kenttään ”{id_}” ei kelpaa. Sen pitää olla {wanted}."


def _fits(field: Field, answer: JsonValue) -> bool:
    """Whether an answer is of the kind that its field asks for."""
    match field.kind:
        case FieldKind.TICK:
            return isinstance(answer, bool)
        case FieldKind.NUMBER | FieldKind.EURO:
            return _is_whole(answer)
        case FieldKind.SCALE:
            return _is_whole(answer) and answer in (1, 2, 3, 4, 5)
        case FieldKind.CHOICE:
            return not field.options or answer in field.options
        case FieldKind.DATE:
            return isinstance(answer, str) and is_day(answer)
        case _:
            return isinstance(answer, str) and bool(answer.strip())


def _is_whole(answer: JsonValue) -> bool:
    """Whether it is a whole number; true and false are numbers to Python, but not to us."""
    return isinstance(answer, int) and not isinstance(answer, bool)


def _required(sheet: Sheet, given: Answers) -> Iterator[str]:
    """Every field, but of numbered rows only the first and those that were begun."""
    for block in sheet.blocks:
        own = [id_ for id_ in given if id_.startswith(f"{block.id}-")]
        begun = {_row(block, id_) for id_ in own}
        for field in block.fields():
            row = _row(block, field.id)
            is_asked = row == "1" or row in begun
            if is_asked or not block.has_spare_rows:
                yield field.id


def _row(block: Block, id_: str) -> str:
    """The row of a field's id: `paatos-2-kuka` → `2`."""
    within_block = id_.removeprefix(f"{block.id}-")
    row, _, _ = within_block.partition("-")
    return row
