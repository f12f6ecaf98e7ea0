"""Which print products are made: docs/tulosteet/.luettelo.json.

From it the pages know what they may link to.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from ..common.files import replace

PRINTS = Path("docs/tulosteet")
LIST = PRINTS / ".luettelo.json"
PICTURES = PRINTS / "kuvat"


@dataclass(frozen=True)
class Made:
    """A file that was made.

    `key` stands for its content; `pages` is 0 where they are not fixed; `size` is in bytes.
    """

    file: str
    key: str
    pages: int
    size: int


def read(root: Path) -> dict[str, Made]:
    """What is made and still there in the size it was made, by file name.

    Nothing with PDF=off in the environment. A spoilt list is as none: all is then made anew.
    """
    path = root / LIST
    if os.environ.get("PDF") == "off" or not path.is_file():
        return {}
    try:
        listed = [Made(**each) for each in json.loads(path.read_text("utf-8"))]
        whole = [each for each in listed if _size(root / PRINTS / each.file) == each.size]
    except (OSError, ValueError, TypeError):
        return {}
    return {each.file: each for each in whole}


def pictures(root: Path, file: str) -> tuple[str, ...]:
    """The pictures of a print's pages in their order, by site-relative addresses.

    Nothing with PDF=off in the environment.
    """
    if os.environ.get("PDF") == "off":
        return ()
    found = sorted((root / PICTURES).glob(f"{Path(file).stem}-*.svg"))
    return tuple(place.relative_to(root / "docs").as_posix() for place in found)


def write(root: Path, made: Mapping[str, Made]) -> None:
    """The list, sorted by name; the old one stays whole until the new one is."""
    names = sorted(made)
    rows = [asdict(made[name]) for name in names]
    text = json.dumps(rows, ensure_ascii=False, indent=1)
    content = f"{text}\n".encode()
    replace(root / LIST, content)


def clear(root: Path, keep: Iterable[str]) -> list[str]:
    """Removes products that are no longer in the catalogue, and what an interrupted run left.

    Gives the names removed.
    """
    wanted = set(keep)
    products = [path for path in (root / PRINTS).glob("*") if path.suffix in (".pdf", ".docx")]
    strange = [path for path in products if path.name not in wanted]
    halves = (root / PRINTS).glob(".*.uusi")
    gone = [*strange, *halves]
    for path in gone:
        path.unlink()
    return sorted(path.name for path in gone)


def _size(path: Path) -> int:
    """The size of a file in bytes; -1 when there is none."""
    if path.is_file():
        return path.stat().st_size
    return -1
