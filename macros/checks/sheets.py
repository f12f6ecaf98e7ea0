"""A sheet can be filled and decided on: its fields are told apart, its choices can be chosen."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.blocks import TableBlock
from ..content.fields import Field, FieldKind
from ..content.reading import Shelf
from ..content.sheet import DATE, PROJECT
from ..content.worksheet import Worksheet
from ..content.yaml_source import Place
from .known import Known
from .walk import fault, groups

RESERVED = (PROJECT.id, DATE.id)
"""Fields that stand at the head of every sheet."""


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """Every sheet that does not end in a decision, and every field that cannot be used."""
    for name, worksheet in shelf.of(Worksheet):
        if worksheet.sheet.blocks[-1].type != "paatos":
            message = "Arkin viimeisen lohkon pitää olla laji ”paatos”."
            yield fault(shelf, name, ("arkki", "lohkot"), message)
        for index, block in enumerate(worksheet.sheet.blocks):
            if isinstance(block, TableBlock) and not block.row_ids():
                message = f"Taulukossa ”{block.id}” ei ole rivejä. Kirjoita riveja tai riviotsikot."
                yield fault(shelf, name, ("arkki", "lohkot", index), message)
        seen = set(RESERVED)
        for field in worksheet.sheet.fields():
            for message in _messages(field, seen):
                yield fault(shelf, name, _place(shelf, name, field.id), message)
            seen.add(field.id)


def _messages(field: Field, seen: set[str]) -> Iterator[str]:
    if field.id in RESERVED:
        yield f"Kentän tunniste ”{field.id}” on varattu arkin ylälaidalle. Vaihda se."
    elif field.id in seen:
        yield f"Kentän tunniste ”{field.id}” on arkissa kahdesti. Vaihda se."
    if field.kind is FieldKind.CHOICE and len(field.options) < 2:
        yield f"Valinnalta ”{field.id}” puuttuvat vaihtoehdot. Kirjoita vähintään kaksi."
    if field.options and field.kind is not FieldKind.CHOICE:
        yield f"Kentällä ”{field.id}” on vaihtoehtoja, mutta sen laji ei ole ”valinta”."


def _place(
    shelf: Shelf,
    name: str,
    id_: str,
) -> Place:
    """Where the sheet's field of that id is written; the last one when there are two."""
    places = [place for place, group in groups(shelf, name) if group.get("tunniste") == id_]
    on_the_sheet = [place for place in places if place[:1] == ("arkki",)]
    return on_the_sheet[-1] if on_the_sheet else ("arkki",)
