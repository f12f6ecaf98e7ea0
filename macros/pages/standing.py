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
    by_number = sorted(book.worksheets, key=lambda each: each.number)
    tables: list[ReadTable] = []
    for worksheet in by_number:
        for block in worksheet.sheet.blocks:
            if not isinstance(block, TableBlock):
                continue
            kind = _kind(block)
            if kind:
                tables.append(_read(kind, worksheet, block))
    requests = _requests(book)
    return Standing(project_map(book), tuple(tables), tuple(requests))


def _requests(book: Handbook) -> Iterator[ReadRequest]:
    """The worksheets on which it is told what was asked and what was decided."""
    for worksheet in book.worksheets:
        roles: dict[Role, str] = {}
        for field in worksheet.sheet.fields():
            if field.role and field.role in OF_REQUEST:
                roles[field.role] = field.id
        if Role.ASKED in roles and Role.DECIDED in roles:
            fields = [(role.value, id_) for role, id_ in roles.items()]
            yield ReadRequest(worksheet, tuple(fields))


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
    rows = [(id_, names.get(id_, "")) for id_ in block.row_ids()]
    columns = []
    for column in block.columns:
        purpose = _purpose(column)
        if purpose:
            columns.append((purpose, column.id))
    has_euros = any(column.kind is FieldKind.EURO for column in block.columns)
    return ReadTable(
        kind=kind,
        worksheet=worksheet,
        block=block.id,
        rows=tuple(rows),
        columns=tuple(columns),
        unit="€" if has_euros else "",
    )


def _purpose(column: Column) -> str:
    """What a column is for: its role, or its own id where that is read."""
    if column.role:
        return column.role.value
    return column.id if column.id in OTHERS else ""
