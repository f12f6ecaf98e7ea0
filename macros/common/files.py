"""Files of ours: read whatever system wrote them, and written whole.

Nobody ever sees half of one.
"""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

from . import letters
from .problems import Problem, problem

NOT_A_FILE = "Tiedostoa ei voi lukea. Onko sen paikalla kansio tai rikkinäinen linkki?"
NOT_UTF8 = "Tiedosto ei ole UTF-8-muodossa. Tallenna se uudelleen merkistöllä UTF-8."


def read_text(path: Path, shown: Path) -> tuple[str | None, list[Problem]]:
    """The text of a file as we write it, and what is wrong with its letters.

    None when it cannot be read at all. `shown` is the file's name to the editor. Its lines end
    with a plain newline, a byte order mark is off, and a letter that came in parts (a and two
    dots) is one letter, for so it is counted.
    """
    try:
        raw = path.read_bytes()
    except OSError:
        return None, [problem(shown, 1, NOT_A_FILE)]
    try:
        text = folded(raw)
    except UnicodeDecodeError as error:
        sound = folded(raw[: error.start])
        line = sound.count("\n") + 1
        return None, [problem(shown, line, NOT_UTF8)]
    unseen = [problem(shown, line, message) for line, message in letters.unseen(text)]
    return letters.without_unseen(text), unseen


def plain_text(path: Path) -> str:
    """The text of a file that is known to be sound, in the same form; raises when it is not."""
    return folded(path.read_bytes())


def folded(raw: bytes) -> str:
    """Bytes as text in the one form that we read, whatever system wrote them."""
    text = raw.decode("utf-8-sig")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def holds(path: Path, text: str) -> bool:
    """Whether a file that we make is there and holds the text, whatever its line ends."""
    if not path.is_file():
        return False
    held = path.read_text("utf-8-sig", errors="replace")
    return held == text


def replace(path: Path, content: bytes) -> None:
    """Writes a file beside its place and moves it there, so that nobody sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}.uusi")
    fresh.write_bytes(content)
    fresh.replace(path)
