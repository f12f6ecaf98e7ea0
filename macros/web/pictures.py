"""The pictures that links to pages show in messages and feeds: which there are, and kept fresh."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from ..common.files import replace
from ..common.finnish import spoken
from ..content.case import Case
from ..content.guide import Guide
from ..content.handbook import Handbook
from ..content.model import Perspective
from ..content.worksheet import Worksheet
from ..pages.head import picture
from .painting import FONTS, TOKENS, Painter, SharePicture

LIST = Path("docs/assets/kuvat/.luettelo.json")
DONE = ".tehty"
"""What the set-up leaves beside the letters when it has cut them."""


def share_pictures(book: Handbook) -> Iterator[SharePicture]:
    """The pictures of every worksheet, case, guide and V."""
    for worksheet in book.worksheets:
        yield _of_worksheet(book, worksheet)
    for case in book.cases:
        yield _of_case(case)
    for guide in book.guides:
        yield _of_guide(guide)
    for number, perspective in enumerate(book.model.perspectives, start=1):
        yield _of_perspective(number, perspective)


def _of_worksheet(book: Handbook, each: Worksheet) -> SharePicture:
    """A worksheet, in the colour of its V."""
    v = book.perspective[each.v].name
    phase = book.stage[each.phase].name
    time = spoken(each.duration.running)
    group = f"{each.group.least}–{each.group.most} henkeä"
    size = f"työpohja {each.sheet.size.upper()}"
    return SharePicture(
        file=picture("tyopohja", each.id),
        colour=each.v.value,
        above=f"{phase} × {v}",
        number=f"{each.number:02d}",
        title=each.title,
        below=f"{time} · {group} · {size}",
    )


def _of_case(case: Case) -> SharePicture:
    """A case, which has no number and no V of its own."""
    return SharePicture(
        file=picture("kaytanto", case.id),
        colour="bark",
        above="Tapaus",
        number="",
        title=case.title,
        below=case.verdict,
    )


def _of_guide(guide: Guide) -> SharePicture:
    """A guide, which has no number and no V of its own."""
    return SharePicture(
        file=picture("opas", guide.id),
        colour="bark",
        above="Opas",
        number="",
        title=guide.title,
        below=guide.summary,
    )


def _of_perspective(number: int, perspective: Perspective) -> SharePicture:
    """A V, in its colour."""
    return SharePicture(
        file=picture("v", perspective.id),
        colour=perspective.id.value,
        above="4V-malli",
        number=f"V{number}",
        title=perspective.name,
        below=perspective.verb,
    )


def write(root: Path, book: Handbook) -> None:
    """Makes the pictures whose words, colours or letters have changed; removes those of no page."""
    if not (root / FONTS / DONE).is_file():
        return  # letters come with the set-up; a page then shows the handbook's own picture
    looks = _looks(root)
    kept = _made(root)
    wanted: dict[str, str] = {}
    painter = Painter(root)
    for each in share_pictures(book):
        key = _key(looks, each)
        wanted[each.file] = key
        if kept.get(each.file) != key or not made(root, each.file):
            replace(root / "docs" / each.file, painter.paint(each))
    for gone in kept.keys() - wanted.keys():
        (root / "docs" / gone).unlink(missing_ok=True)
    if kept != wanted:
        text = json.dumps(wanted, indent=1, sort_keys=True)
        replace(root / LIST, text.encode())


def _looks(root: Path) -> str:
    """A hash of what all pictures share: colours, letters, and how they are drawn."""
    here = Path(__file__)
    paths = (
        root / TOKENS,
        root / FONTS / DONE,
        here,
        here.with_name("painting.py"),
    )
    return _hash(*(path.read_bytes() for path in paths))


def _key(looks: str, card: SharePicture) -> str:
    """A hash that changes with all that one picture is drawn of."""
    words = json.dumps(asdict(card))
    return _hash(looks.encode(), words.encode())


def made(root: Path, file: str) -> bool:
    """Whether a picture is there to be shown."""
    return (root / "docs" / file).is_file()


def _made(root: Path) -> dict[str, str]:
    """The key of every picture that was made; a spoilt list is as none."""
    try:
        return dict(json.loads((root / LIST).read_text("utf-8")))
    except (OSError, ValueError):
        return {}


def _hash(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()
