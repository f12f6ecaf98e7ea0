"""Answers to a sheet's fields: from the nested form that an editor writes to one value per field id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import JsonValue

from ..common.finnish import is_day
from .sheet import DecisionBlock, Field, FieldKind, Sheet, TableBlock

Flat = Mapping[str, JsonValue]


def flatten(answers: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
    """`{"paatos": [{"kuka": "x"}]}` → `{"paatos-1-kuka": "x"}`: names joined, list items numbered from 1."""
    return dict(_leaves(answers, ""))


def _leaves(
    value: JsonValue | Mapping[str, JsonValue], prefix: str
) -> Iterator[tuple[str, JsonValue]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves(inner, f"{prefix}-{key}" if prefix else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            yield from _leaves(inner, f"{prefix}-{number}")
    else:
        yield prefix, value


def faults(sheet: Sheet, answers: Mapping[str, JsonValue]) -> Iterator[tuple[str, str]]:
    """Each fault as (top key of the answers or "", Finnish sentence)."""
    flat, fields = flatten(answers), {field.id: field for field in sheet.fields()}
    tops = {id_: top for top, value in answers.items() for id_ in dict(_leaves(value, top))}
    for id_, value in flat.items():
        if id_ not in fields:
            yield tops[id_], f"Esimerkki vastaa kenttään ”{id_}”, jota arkissa ei ole."
        elif not _fits(fields[id_], value):
            yield (
                tops[id_],
                f"Esimerkin vastaus kenttään ”{id_}” ei kelpaa. Sen pitää olla {_wanted(fields[id_])}.",
            )
    for id_ in _required(sheet, flat):
        if id_ not in flat:
            yield "", f"Esimerkki jättää vastaamatta kenttään ”{id_}”."


def _required(sheet: Sheet, flat: Flat) -> Iterator[str]:
    """Every field, but of numbered rows only the first and those that were begun."""
    for block in sheet.blocks:
        spare = isinstance(block, DecisionBlock) or (
            isinstance(block, TableBlock) and not block.named_rows
        )
        for field in block.fields():
            row = field.id.removeprefix(f"{block.id}-").split("-")[0]
            begun = any(id_.startswith(f"{block.id}-{row}-") for id_ in flat)
            if not spare or row == "1" or begun:
                yield field.id


def _fits(field: Field, value: JsonValue) -> bool:
    match field.kind:
        case FieldKind.TICK:
            return isinstance(value, bool)
        case FieldKind.NUMBER | FieldKind.EURO:
            return isinstance(value, int) and not isinstance(value, bool)
        case FieldKind.SCALE:
            return value in (1, 2, 3, 4, 5) and not isinstance(value, bool)
        case FieldKind.CHOICE:
            return not field.options or value in field.options
        case FieldKind.DATE:
            return isinstance(value, str) and is_day(value)
        case _:
            return isinstance(value, str) and bool(value.strip())


def _wanted(field: Field) -> str:
    return {
        FieldKind.TICK: "true tai false",
        FieldKind.NUMBER: "kokonaisluku",
        FieldKind.EURO: "kokonaisluku euroina",
        FieldKind.SCALE: "luku 1–5",
        FieldKind.CHOICE: "jokin näistä: " + ", ".join(field.options),
        FieldKind.DATE: 'päivä muodossa "22.11.2026"',
    }.get(field.kind, "tekstiä")
