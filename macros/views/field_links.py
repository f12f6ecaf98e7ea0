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
    found = []
    for id_, references in groupby(written, key=_worksheet_of):
        worksheet = book.worksheet[id_]
        places = []
        for reference in references:
            _, _, wanted = reference.partition(".")
            places.append(_place(worksheet, wanted))
        found.append(
            SheetPlaces(
                worksheet=id_,
                title=worksheet.title,
                places=tuple(places),
            )
        )
    return tuple(found)


def _worksheet_of(reference: str) -> str:
    return reference.partition(".")[0]


def _place(worksheet: Worksheet, wanted: str) -> Place:
    """A block by its own id, or a field by that."""
    for block in worksheet.sheet.blocks:
        if block.id == wanted:
            return _block_place(worksheet.id, block)
    return _field_place(worksheet, wanted)


def _block_place(worksheet: str, block: Block) -> Place:
    first = next(block.fields())
    return Place(
        name=block.title or _first_head(block) or block.kind_name,
        anchor=f"{worksheet}-{first.id}",
    )


def _first_head(block: Block) -> str | None:
    """What the first column of a table is called: it tells one without a title from another."""
    if not isinstance(block, TableBlock):
        return None
    return block.columns[0].title or block.columns[0].question


def _field_place(worksheet: Worksheet, wanted: str) -> Place:
    """A field by its name, before which stands the name of its row or its card."""
    fields = (PROJECT, DATE, *worksheet.sheet.fields())
    field = next(each for each in fields if each.id == wanted)
    name = field.title or field.question
    for block in worksheet.sheet.blocks:
        for id_, row in _rows(block).items():
            if wanted.startswith(f"{block.id}-{id_}-"):
                name = f"{row}: {name}"
    return Place(
        name=name,
        anchor=f"{worksheet.id}-{wanted}",
    )


def _rows(block: Block) -> dict[str, str]:
    """The names of a block's rows or cards by their ids; none where there is but one."""
    if isinstance(block, CardsBlock):
        return {card.id: card.title for card in block.cards}
    if not isinstance(block, TableBlock):
        return {}
    if block.named_rows:
        return {row.id: row.title for row in block.named_rows}
    numbers = block.row_ids()
    if len(numbers) == 1:
        return {}
    return {number: f"Rivi {number}" for number in numbers}
