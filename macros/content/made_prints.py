"""The list of print products that are made: docs/tulosteet/.luettelo.json, from which pages know what they may link to."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from ..common.files import replace

PRINTS = Path("docs/tulosteet")
LIST = PRINTS / ".luettelo.json"


@dataclass(frozen=True)
class Made:
    """A file that was made: its name, the key of its content, its pages (0 where they are not fixed) and its size in bytes."""

    file: str
    key: str
    pages: int
    size: int


def read(root: Path) -> dict[str, Made]:
    """What is made and still there in the size it was made, by file name; with PDF=off in the environment, nothing.

    A spoilt list is as none: everything is then made anew.
    """
    path = root / LIST
    if os.environ.get("PDF") == "off" or not path.is_file():
        return {}
    try:
        entries = [Made(**each) for each in json.loads(path.read_text("utf-8"))]
        return {
            each.file: each for each in entries if _size(root / PRINTS / each.file) == each.size
        }
    except (OSError, ValueError, TypeError):
        return {}


def write(root: Path, made: Mapping[str, Made]) -> None:
    """The list, sorted by name; the old one stays whole until the new one is."""
    text = json.dumps([asdict(made[name]) for name in sorted(made)], ensure_ascii=False, indent=1)
    replace(root / LIST, text.encode() + b"\n")


def clear(root: Path, keep: Iterable[str]) -> list[str]:
    """Removes products that are no longer in the catalogue, and what an interrupted run left; the names removed."""
    wanted = set(keep)
    gone = [
        path
        for path in (root / PRINTS).glob("*")
        if path.suffix in (".pdf", ".docx") and path.name not in wanted
    ]
    gone += (root / PRINTS).glob(".*.uusi")
    for path in gone:
        path.unlink()
    return sorted(path.name for path in gone)


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else -1
