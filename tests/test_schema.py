"""The editor's schemas follow the types, and every data file names its own on the first line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from projects import ROOT

from macros.content import schemas as schema
from macros.content.data_files import DATA_FILES

NAMES = {"tyopohjat": "tyopohja", "kaytannot": "kaytanto", "oppaat": "opas"}
DATA = sorted(path for path in (ROOT / "data").rglob("*.yml"))


def test_schemas_are_fresh() -> None:
    assert schema.stale(ROOT) == {}


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_first_line_names_the_schema(path: Path) -> None:
    first = path.read_text("utf-8").splitlines()[0]
    name = NAMES.get(path.parent.name, path.stem)
    reference = first.removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / reference).resolve() == ROOT / "data" / "skeemat" / f"{name}.schema.json"


def test_schema_knows_the_finnish_keys_and_explains_them() -> None:
    worksheet = json.loads((ROOT / "data/skeemat/tyopohja.schema.json").read_text("utf-8"))
    assert worksheet["additionalProperties"] is False
    assert {"tunniste", "numero", "kulku", "arkki", "esimerkki"} <= set(worksheet["required"])
    assert all("description" in each or "$ref" in each for each in worksheet["properties"].values())


def test_check_tells_what_is_stale_and_writes_nothing(tmp_path: Path) -> None:
    assert len(schema.stale(tmp_path)) == len(DATA_FILES) + 2
    assert list(tmp_path.iterdir()) == []
    assert len(schema.write(tmp_path)) == len(DATA_FILES) + 2
    assert schema.write(tmp_path) == []
