"""The words after a command's name: what each command takes, and the sentence for others."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

CHECK = "--check"
HELP = ("-h", "--help", "help")


class Takes(Enum):
    """What a command takes after its name; the value tells it in Finnish."""

    NOTHING = ""
    CHECK = f"[{CHECK}]"
    ID = "<tunniste>"
    NAMES = "[tunniste …]"
    PORT = "[portti]"
    ANY = "[pytestin valinnat]"


def fault(name: str, takes: Takes, words: Sequence[str]) -> str | None:
    """A Finnish sentence when the command cannot take the words."""
    if takes is Takes.ANY:
        return None
    options = [word for word in words if word.startswith("-")]
    allowed = [CHECK] if takes is Takes.CHECK else []
    for option in options:
        if option not in allowed:
            return f"{name}: tuntematon valinta {option}. {usage(name, takes)}"
    plain = [word for word in words if word not in options]
    least = 1 if takes is Takes.ID else 0
    if len(plain) < least:
        return f"{name}: tunniste puuttuu. {usage(name, takes)}"
    most = {Takes.ID: 1, Takes.PORT: 1, Takes.NAMES: len(plain)}.get(takes, 0)
    if len(plain) > most:
        return f"{name}: liikaa sanoja: {' '.join(plain[most:])}. {usage(name, takes)}"
    return _port_fault(plain) if takes is Takes.PORT else None


def usage(name: str, takes: Takes) -> str:
    """How the command is written."""
    form = f"python -m macros {name} {takes.value}".strip()
    return f"Komento kirjoitetaan näin: {form}"


def _port_fault(plain: Sequence[str]) -> str | None:
    for word in plain:
        if not (word.isascii() and word.isdigit() and 1024 <= int(word[:6]) <= 65535):
            return f"Portti ”{word}” ei kelpaa. Anna luku väliltä 1024–65535."
    return None
