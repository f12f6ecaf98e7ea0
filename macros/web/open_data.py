"""Everything as open data: kasikirja.json and the schemas, tyopohjat.csv, the feed of changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from ..common.files import replace
from ..common.finnish import iso_day
from ..common.tables import Cell, csv_text
from ..content import schemas
from ..content.addresses import address, short_address
from ..content.case import Case
from ..content.forms import Forms
from ..content.glossary import Term
from ..content.guide import Guide
from ..content.handbook import Handbook
from ..content.model import Model
from ..content.project_file import ProjectFile
from ..content.sources import Source
from ..content.worksheet import Worksheet
from .feed import feed

OPEN_DATA = Path("docs/data")
VERSION = "1.0"
"""The version of the form.

The first number changes when a reader of the data must change, the second when something is added.
"""
Data = dict[str, object]


def write(root: Path, book: Handbook, site: str) -> None:
    """Brings the files up to date; those that are the same are not touched."""
    files = {
        OPEN_DATA / "kasikirja.json": _json(handbook_data(book, site)),
        OPEN_DATA / "kasikirja.schema.json": _json(schema()),
        OPEN_DATA / "hanke.schema.json": schemas.text(ProjectFile),
        OPEN_DATA / "tyopohjat.csv": worksheet_table(book, site),
        Path("docs/muutokset.xml"): feed(book, site),
    }
    for path, text in files.items():
        content, place = text.encode(), root / path
        if not place.is_file() or place.read_bytes() != content:
            replace(place, content)


def handbook_data(book: Handbook, site: str) -> Data:
    """All content with the keys of the editor's files."""
    data: Data = {
        "muoto": VERSION,
        "nimi": "Juurruttajan käsikirja",
        "osoite": site,
        "lisenssi": "CC BY 4.0",
        "kieli": "fi",
    }
    contents = (
        ("malli", book.model),
        ("tyopohjat", book.worksheets),
        ("kaytannot", book.cases),
        ("oppaat", book.guides),
        ("lomakkeet", book.forms),
        ("termit", book.terms),
        ("lahteet", book.sources),
    )
    adapter = TypeAdapter(object)
    for name, content in contents:
        data[name] = adapter.dump_python(content, mode="json", by_alias=True, exclude_none=True)
    return data


def schema() -> Data:
    """The JSON Schema of kasikirja.json, out of the types."""
    parts: dict[str, TypeAdapter[Any]] = {
        "malli": TypeAdapter(Model),
        "tyopohjat": TypeAdapter(tuple[Worksheet, ...]),
        "kaytannot": TypeAdapter(tuple[Case, ...]),
        "oppaat": TypeAdapter(tuple[Guide, ...]),
        "lomakkeet": TypeAdapter(Forms),
        "termit": TypeAdapter(tuple[Term, ...]),
        "lahteet": TypeAdapter(tuple[Source, ...]),
    }
    inputs: list[tuple[str, JsonSchemaMode, TypeAdapter[Any]]]
    inputs = [(name, "validation", adapter) for name, adapter in parts.items()]
    references, definitions = TypeAdapter.json_schemas(inputs, by_alias=True)
    plain = {name: {"type": "string"} for name in ("nimi", "osoite", "lisenssi", "kieli")}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Juurruttajan käsikirja avoimena datana, muoto {VERSION}",
        "type": "object",
        "properties": {
            "muoto": {"const": VERSION},
            **plain,
            **{name: references[name, "validation"] for name in parts},
        },
        "required": ["muoto", *plain, *parts],
        "additionalProperties": False,
        **definitions,
    }


def worksheet_table(book: Handbook, site: str) -> str:
    """One row for each worksheet, as a Finnish spreadsheet opens it."""
    rows = [_row(each, site) for each in book.worksheets]
    heads = list(rows[0]) if rows else []
    values = [list(row.values()) for row in rows]
    return csv_text([heads, *values])


def _row(each: Worksheet, site: str) -> dict[str, Cell]:
    """The cells of one worksheet by their columns, from the left."""
    return {
        "numero": each.number,
        "tunniste": each.id,
        "otsikko": each.title,
        "tiivistelma": each.summary,
        "v": each.v.value,
        "vaihe": each.phase.value,
        "valmistelu_min": each.preparing,
        "ohjaus_min": each.duration.running,
        "vahintaan": each.group.least,
        "enintaan": each.group.most,
        "koko": each.sheet.size,
        "versio": f"v{each.version}",
        "muutettu": iso_day(each.changes[0].date),
        "osoite": site + address("tyopohja", each.id),
        "lyhyt_osoite": site + short_address(each),
    }


def _json(data: Data) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
