"""A sheet can be filled and decided on: its fields are told apart, its choices can be chosen."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.blocks import ScalesBlock, TableBlock
from ..content.fields import Field, FieldKind
from ..content.reading import Shelf
from ..content.sheet import DATE, PROJECT, Sheet
from ..content.worksheet import Worksheet
from ..content.yaml_source import Place
from .known import Known, reference
from .walk import Spot, fault, groups

RESERVED = (PROJECT.id, DATE.id)
"""Fields that stand at the head of every sheet."""


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every sheet that does not end in a decision, and every field that cannot be used."""
    for name, worksheet in shelf.of(Worksheet):
        sheet = worksheet.sheet
        of_blocks = _blocks(sheet)
        of_fields = _fields(shelf, name, sheet)
        for place, message in (*of_blocks, *of_fields):
            yield fault(shelf, name, place, message)
        blocks = Spot(shelf, name, ("arkki", "lohkot"))
        yield from _helps(blocks, known, sheet)


def _helps(spot: Spot, known: Known, sheet: Sheet) -> Iterator[Problem]:
    """Every worksheet that is told to help with a grade but is not there."""
    for index, block in enumerate(sheet.blocks):
        if not isinstance(block, ScalesBlock):
            continue
        statements = spot.inside(index, "vaittamat")
        for number, each in enumerate(block.statements):
            if each.help:
                place = statements.inside(number, "avuksi", "tunniste")
                yield from reference(place, known, "tyopohja", each.help.id)


def _blocks(sheet: Sheet) -> Iterator[tuple[Place, str]]:
    """A sheet ends in a decision, and each of its tables has rows to fill and a named corner."""
    blocks = ("arkki", "lohkot")
    last = sheet.blocks[-1]
    if last.type != "paatos":
        yield blocks, "Arkin viimeisen lohkon pitää olla laji ”paatos”."
    for index, block in enumerate(sheet.blocks):
        place = (*blocks, index)
        if isinstance(block, TableBlock):
            for message in _of_table(block):
                yield place, message
        if isinstance(block, ScalesBlock) and not _is_added(block, sheet):
            message = "johon arvosanat lasketaan yhteen, ei ole arkin lukukenttä."
            yield (*place, "pisteet"), f"Kenttä ”{block.points}”, {message}"


def _is_added(block: ScalesBlock, sheet: Sheet) -> bool:
    """Whether the grades have a field of numbers for their sum, if they are to be added."""
    if block.points is None:
        return True
    numbers = [field.id for field in sheet.fields() if field.kind is FieldKind.NUMBER]
    return block.points in numbers


def _of_table(block: TableBlock) -> Iterator[str]:
    """What a table lacks: rows, or a heading for the names of its rows."""
    if not block.row_ids():
        yield f"Taulukossa ”{block.id}” ei ole rivejä. Kirjoita riveja tai riviotsikot."
    if block.named_rows and not block.corner:
        yield (
            f"Taulukossa ”{block.id}” on riviotsikot mutta ei niiden otsikkoa. Kirjoita se "
            "kohtaan rivien_nimi: ruudunlukija lukee sen rivin nimen edellä."
        )


def _fields(shelf: Shelf, name: str, sheet: Sheet) -> Iterator[tuple[Place, str]]:
    """Fields whose ids are taken, and choices that have nothing to choose from."""
    seen = set(RESERVED)
    for field in sheet.fields():
        for message in _messages(field, seen):
            yield _place(shelf, name, field.id), message
        seen.add(field.id)


def _messages(field: Field, seen: set[str]) -> Iterator[str]:
    """What is wrong with a field; `seen` are the ids that are taken already."""
    if field.id in RESERVED:
        yield f"Kentän tunniste ”{field.id}” on varattu arkin ylälaidalle. Vaihda se."
    elif field.id in seen:
        yield f"Kentän tunniste ”{field.id}” on arkissa kahdesti. Vaihda se."
    is_choice = field.kind is FieldKind.CHOICE
    if is_choice and len(field.options) < 2:
        yield f"Valinnalta ”{field.id}” puuttuvat vaihtoehdot. Kirjoita vähintään kaksi."
    if field.options and not is_choice:
        yield f"Kentällä ”{field.id}” on vaihtoehtoja, mutta sen laji ei ole ”valinta”."


def _place(shelf: Shelf, name: str, id_: str) -> Place:
    """Where the sheet's field of that id is written; the last one when there are two."""
    last: Place = ("arkki",)
    for place, group in groups(shelf, name):
        is_on_sheet = place[:1] == ("arkki",)
        if is_on_sheet and group.get("tunniste") == id_:
            last = place
    return last
