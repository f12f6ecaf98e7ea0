"""Everything as open data: docs/data/kasikirja.json with its schema, tyopohjat.csv, and the Atom feed of changes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from pydantic import TypeAdapter

from ..common.files import replace
from ..common.finnish import iso_day
from ..content.addresses import address, short_address
from ..content.case import Case
from ..content.glossary import Term
from ..content.handbook import Handbook
from ..content.model import Model
from ..content.sources import Source
from ..content.worksheet import Worksheet
from .feed import feed

FOLDER = Path("docs/data")
VERSION = "1.0"
"""The version of the form: the first number changes when a reader of the data must change, the second when something is added."""
Data = dict[str, object]


def write(root: Path, book: Handbook, site: str) -> None:
    """Brings the files up to date; those that are the same are not touched."""
    files = {
        FOLDER / "kasikirja.json": _json(handbook_data(book, site)),
        FOLDER / "kasikirja.schema.json": _json(schema()),
        FOLDER / "tyopohjat.csv": worksheet_table(book, site),
        Path("docs/muutokset.xml"): feed(book, site),
    }
    for path, text in files.items():
        if not (root / path).is_file() or (root / path).read_bytes() != text.encode():
            replace(root / path, text.encode())


def handbook_data(book: Handbook, site: str) -> Data:
    """All content with the keys of the editor's files."""
    contents = (
        ("malli", book.model),
        ("tyopohjat", book.worksheets),
        ("kaytannot", book.cases),
        ("termit", book.terms),
        ("lahteet", book.sources),
    )
    return {
        "muoto": VERSION,
        "nimi": "Juurruttajan käsikirja",
        "osoite": site,
        "lisenssi": "CC BY 4.0",
        "kieli": "fi",
        **{
            name: TypeAdapter(object).dump_python(
                content, mode="json", by_alias=True, exclude_none=True
            )
            for name, content in contents
        },
    }


def schema() -> Data:
    """The JSON Schema of kasikirja.json, out of the types."""
    parts = {
        "malli": TypeAdapter(Model),
        "tyopohjat": TypeAdapter(tuple[Worksheet, ...]),
        "kaytannot": TypeAdapter(tuple[Case, ...]),
        "termit": TypeAdapter(tuple[Term, ...]),
        "lahteet": TypeAdapter(tuple[Source, ...]),
    }
    inputs = [(name, "validation", adapter) for name, adapter in parts.items()]
    references, definitions = TypeAdapter.json_schemas(inputs, by_alias=True)  # type: ignore[arg-type]
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
    """One row for each worksheet, for a spreadsheet: commas, quotation marks where needed, and lines as RFC 4180 has them."""
    buffer = io.StringIO()
    table = csv.writer(buffer)
    table.writerow(
        [
            "numero",
            "tunniste",
            "otsikko",
            "tiivistelma",
            "v",
            "vaihe",
            "valmistelu_min",
            "ohjaus_min",
            "vahintaan",
            "enintaan",
            "koko",
            "versio",
            "muutettu",
            "osoite",
            "lyhyt_osoite",
        ]
    )
    for each in book.worksheets:
        table.writerow(
            [
                each.number,
                each.id,
                each.title,
                each.summary,
                each.v.value,
                each.phase.value,
                each.duration.preparation,
                each.duration.running,
                each.group.least,
                each.group.most,
                each.sheet.size,
                each.version,
                iso_day(each.changes[0].date),
                site + address("tyopohja", each.id),
                site + short_address(each),
            ]
        )
    return buffer.getvalue()


def _json(data: Data) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
