"""Files made from the types: JSON Schemas for the editor, and TypeScript for the browser.

They are written when they differ, or only compared.
"""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel

from ..common.files import holds, replace
from . import browser_types
from .data_files import DATA_FILES
from .project_file import ProjectFile

SCHEMAS = Path("data/skeemat")


def text(content_type: type[BaseModel]) -> str:
    """The schema of a type as the text of its file."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **content_type.model_json_schema(by_alias=True),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def stale(root: Path) -> dict[Path, str]:
    """The made files under `root` that differ from the types, with what each should hold."""
    folder = root / SCHEMAS
    wanted = {root / browser_types.FILE: browser_types.text()}
    for each in DATA_FILES:
        file = folder / f"{each.schema}.schema.json"
        wanted[file] = text(each.type)
    of_projects = folder / "hanke.schema.json"
    wanted[of_projects] = text(ProjectFile)
    return {path: content for path, content in wanted.items() if not holds(path, content)}


def write(root: Path) -> list[Path]:
    """Writes the files that differ and tells which they were."""
    changed = stale(root)
    for path, content in changed.items():
        replace(path, content.encode())
    return list(changed)
