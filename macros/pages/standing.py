"""Handbook → the page that tells a steering group where a project stands: what it reads.

Tables and fields are found by their roles, so those of a new worksheet are read as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..content.blocks import TableBlock
from ..content.fields import Column, FieldKind, Role
from ..content.handbook import Handbook
from ..content.worksheet import Worksheet
from .project_map import ProjectMap, project_map

OTHERS = ("nyt", "tavoite", "asti")
"""Columns without a role that are read by their ids."""
OF_REQUEST = (Role.ASKED, Role.DECIDED, Role.DECIDED_BY, Role.REFUSED, Role.FOLLOWED)
"""What is told of a request to those who decide."""


@dataclass(frozen=True)
class ReadTable:
    """A table of a worksheet as the browser reads it: the id of each column by what it is for.

    `rows` are pairs of id and name; numbered rows have no name. `unit` is that of its numbers,
    where the kind of their fields tells it.
    """

    kind: str
    worksheet: Worksheet
    block: str
    rows: tuple[tuple[str, str], ...]
    columns: tuple[tuple[str, str], ...]
    unit: str


@dataclass(frozen=True)
class ReadRequest:
    """A worksheet that follows a request to those who decide: the id of each field by its role."""

    worksheet: Worksheet
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Standing:
    """The map of the project, and the tables and requests from which its standing is read."""

    map: ProjectMap
    tables: tuple[ReadTable, ...]
    requests: tuple[ReadRequest, ...]


def standing(book: Handbook) -> Standing:
    """What the page of a project's standing needs of the handbook."""
    tables: list[ReadTable] = []
    for worksheet in sorted(book.worksheets, key=lambda each: each.number):
        for block in worksheet.sheet.blocks:
            kind = _kind(block) if isinstance(block, TableBlock) else ""
            if kind and isinstance(block, TableBlock):
                tables.append(_read(kind, worksheet, block))
    return Standing(project_map(book), tuple(tables), tuple(_requests(book)))


def _requests(book: Handbook) -> Iterator[ReadRequest]:
    """The worksheets on which it is told what was asked and what was decided."""
    for worksheet in book.worksheets:
        roles = {each.role: each.id for each in worksheet.sheet.fields() if each.role in OF_REQUEST}
        if {Role.ASKED, Role.DECIDED} <= roles.keys():
            fields = tuple((role.value, id_) for role, id_ in roles.items() if role)
            yield ReadRequest(worksheet, fields)


def _kind(block: TableBlock) -> str:
    """What a table tells: an indicator, what years cost, or who pays what; nothing for others."""
    roles = {column.role for column in block.columns}
    if {Role.INDICATOR, Role.BASELINE} <= roles:
        return "mittarit"
    if {Role.SUM, Role.PAYER} <= roles:
        return "vuodet" if Role.YEAR in roles else "kulut"
    return ""


def _read(kind: str, worksheet: Worksheet, block: TableBlock) -> ReadTable:
    """The table as the browser reads it."""
    names = {row.id: row.title for row in block.named_rows}
    rows = tuple((id_, names.get(id_, "")) for id_ in block.row_ids())
    columns = tuple((_purpose(column), column.id) for column in block.columns)
    return ReadTable(
        kind=kind,
        worksheet=worksheet,
        block=block.id,
        rows=rows,
        columns=tuple((purpose, id_) for purpose, id_ in columns if purpose),
        unit="€" if any(column.kind is FieldKind.EURO for column in block.columns) else "",
    )


def _purpose(column: Column) -> str:
    """What a column is for: its role, or its own id where that is read."""
    if column.role:
        return column.role.value
    return column.id if column.id in OTHERS else ""
