"""The picture that a link to a page shows in a message or a feed.

1200 × 630 px, of the site's own colours and letters.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from ..common.files import replace
from ..content.handbook import Handbook
from ..content.worksheet import Worksheet
from ..pages.head import picture
from . import painting
from .painting import FONTS, TOKENS, Painter, SharePicture

LIST = Path("docs/assets/kuvat/.luettelo.json")
DONE = ".tehty"


def share_pictures(book: Handbook) -> Iterator[SharePicture]:
    """The pictures of every worksheet, case and V."""
    for worksheet in book.worksheets:
        yield _of_worksheet(book, worksheet)
    for case in book.cases:
        yield SharePicture(
            file=picture("kaytanto", case.id),
            colour="bark",
            above="Käytäntö",
            number="",
            title=case.title,
            below=case.verdict,
        )
    for number, perspective in enumerate(book.model.perspectives, start=1):
        yield SharePicture(
            file=picture("v", perspective.id),
            colour=perspective.id.value,
            above="4V-malli",
            number=f"V{number}",
            title=perspective.name,
            below=perspective.verb,
        )


def _of_worksheet(book: Handbook, each: Worksheet) -> SharePicture:
    v, phase = book.perspective[each.v].name, book.stage[each.phase].name
    group = f"{each.group.least}–{each.group.most} henkeä"
    size = each.sheet.size.upper()
    return SharePicture(
        file=picture("tyopohja", each.id),
        colour=each.v.value,
        above=f"{phase} × {v}",
        number=f"{each.number:02d}",
        title=each.title,
        below=f"{each.duration.running} min · {group} · työpohja {size}",
    )


def write(root: Path, book: Handbook) -> None:
    """Makes the pictures whose words, colours or letters have changed; removes those of no page."""
    if not (root / FONTS / DONE).is_file():
        return  # letters come with the set-up; a page then shows the handbook's own picture
    looks = [(root / TOKENS), (root / FONTS / DONE), Path(painting.__file__)]
    common = _hash(*(path.read_bytes() for path in looks))
    kept, wanted = _made(root), dict[str, str]()
    painter = Painter(root)
    for each in share_pictures(book):
        key = _hash(common.encode(), json.dumps(asdict(each)).encode())
        if kept.get(each.file) != key or not made(root, each.file):
            replace(root / "docs" / each.file, painter.paint(each))
        wanted[each.file] = key
    for gone in kept.keys() - wanted.keys():
        (root / "docs" / gone).unlink(missing_ok=True)
    if kept != wanted:
        replace(root / LIST, _as_list(wanted))


def _as_list(keys: Mapping[str, str]) -> bytes:
    """The list of pictures as its file: each with the hash of what it was made of."""
    return json.dumps(keys, indent=1, sort_keys=True).encode()


def made(root: Path, file: str) -> bool:
    """Whether a picture is there to be shown."""
    return (root / "docs" / file).is_file()


def _made(root: Path) -> dict[str, str]:
    try:
        return dict(json.loads((root / LIST).read_text("utf-8")))
    except (OSError, ValueError):
        return {}


def _hash(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()
