"""JSON Schemas for the editor, made from the types: written when they differ, or only compared."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from .accessibility import Audits, Statement
from .case import Case
from .chooser import Choice
from .example_project import ExampleProject
from .funding import Funding
from .glossary import Glossary
from .innokyla import Visit
from .ledger import Ledger
from .model import Model
from .paths import Paths
from .portability import Move
from .sources import Sources
from .synonyms import Synonyms
from .values import Content
from .worksheet import Worksheet

SCHEMAS: Mapping[str, type[Content]] = {
    "malli": Model,
    "tyopohja": Worksheet,
    "kaytanto": Case,
    "lahteet": Sources,
    "sanasto": Glossary,
    "esimerkkihanke": ExampleProject,
    "polut": Paths,
    "esr": Funding,
    "synonyymit": Synonyms,
    "valinta": Choice,
    "innokyla": Visit,
    "osoitteet": Ledger,
    "saavutettavuus": Statement,
    "saavutettavuustulokset": Audits,
    "siirrettavyys": Move,
}


def text(kind: type[Content]) -> str:
    """The schema of a type as the text of its file."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **kind.model_json_schema(by_alias=True),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def stale(root: Path) -> list[Path]:
    """The schema files under `root`/data/skeemat that differ from the types."""
    folder = root / "data" / "skeemat"
    wanted = {folder / f"{name}.schema.json": text(kind) for name, kind in SCHEMAS.items()}
    return [
        path
        for path, content in wanted.items()
        if not path.is_file() or path.read_text("utf-8") != content
    ]


def write(root: Path) -> list[Path]:
    """Writes the schemas that differ and tells which they were."""
    changed = stale(root)
    for path in changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            text(SCHEMAS[path.name.removesuffix(".schema.json")]), "utf-8", newline="\n"
        )
    return changed
