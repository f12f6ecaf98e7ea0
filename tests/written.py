"""The worksheets as the editor wrote them, and their versions computed by the tests' own way."""

from __future__ import annotations

from typing import Any

import yaml
from projects import ROOT

Sheet = dict[str, Any]


def written_sheets() -> list[Sheet]:
    """The worksheets by number."""
    read = [
        yaml.safe_load(path.read_text("utf-8")) for path in (ROOT / "data/tyopohjat").glob("*.yml")
    ]
    return sorted(read, key=lambda each: each["numero"])


def runs(sheet: Sheet) -> list[tuple[str, int, range, set[str]]]:
    """The versions, the fullest first: id, minutes, how many people, and ways of meeting."""
    held, whole = sheet["muunnelmat"], sheet["ryhma"]
    here = {"lahi", "hybridi"} & set(sheet["muodot"])
    versions = [
        ("paa", {"minuutit": sheet["kesto"]["ohjaus"]}, here),
        ("suuri-ryhma", held["suuri_ryhma"], here),
        ("eta", held["eta"], {"eta"}),
        ("lyhyt", held["lyhyt"], here),
        ("yksin", {**held["yksin"], "ryhma": {"vahintaan": 1, "enintaan": 1}}, set()),
    ]
    found = []
    for id_, version, forms in versions:
        if "ei" not in version:
            group = version.get("ryhma", whole)
            people = range(group["vahintaan"], group["enintaan"] + 1)
            found.append((id_, version["minuutit"], people, forms))
    return found
