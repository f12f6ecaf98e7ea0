"""Names of fields in the data → links to their places on the sheets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from ..content.blocks import CardsBlock, TableBlock
from ..content.fields import Block
from ..content.handbook import Handbook
from ..content.sheet import DATE, PROJECT
from ..content.worksheet import Worksheet


@dataclass(frozen=True)
class Place:
    """A field or a block of a sheet: what it is called, and the anchor of its first field."""

    name: str
    anchor: str


@dataclass(frozen=True)
class SheetPlaces:
    """Places of one sheet in a row, by the id and the title of its worksheet."""

    worksheet: str
    title: str
    places: tuple[Place, ...]


def field_links(book: Handbook, written: Iterable[str]) -> tuple[SheetPlaces, ...]:
    """Where `työpohja.kenttä` references lead, in their order, those of one sheet together."""
    split = [each.partition(".")[::2] for each in written]
    found = []
    for id_, wanted in groupby(split, key=lambda each: each[0]):
        worksheet = book.worksheet[id_]
        places = tuple(_place(worksheet, each) for _, each in wanted)
        found.append(SheetPlaces(id_, worksheet.title, places))
    return tuple(found)


def _place(worksheet: Worksheet, wanted: str) -> Place:
    for block in worksheet.sheet.blocks:
        if block.id == wanted:
            name = block.title or block.kind_name
            return Place(name, f"{worksheet.id}-{next(block.fields()).id}")
    fields = {field.id: field for field in (PROJECT, DATE, *worksheet.sheet.fields())}
    field = fields[wanted]
    row = next((row for block in worksheet.sheet.blocks for row in _row(block, wanted)), None)
    name = field.title or field.question
    return Place(f"{row}: {name}" if row else name, f"{worksheet.id}-{wanted}")


def _row(block: Block, wanted: str) -> list[str]:
    """The name of the row or the card that a field stands in, where there are many."""
    rows: dict[str, str] = {}
    if isinstance(block, TableBlock):
        rows = {row.id: row.title for row in block.named_rows}
        if (block.empty_rows or 0) > 1:
            rows |= {number: f"Rivi {number}" for number in block.row_ids()}
    elif isinstance(block, CardsBlock):
        rows = {card.id: card.title for card in block.cards}
    return [title for id_, title in rows.items() if wanted.startswith(f"{block.id}-{id_}-")]
