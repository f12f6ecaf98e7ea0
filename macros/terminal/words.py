"""The words after a command's name: what each command takes, and the sentence for others."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

CHECK = "--check"
HELP_OPTIONS = ("-h", "--help")
HELP = ("help", *HELP_OPTIONS)


class Takes(Enum):
    """What a command takes after its name; the value tells it in Finnish."""

    NOTHING = ""
    CHECK = f"[{CHECK}]"
    ID = "<tunniste> [laji=…] [v=…] [vaihe=…]"
    NAMES = "[tunniste …]"
    FILE = "<tiedosto>"
    PORT = "[portti]"
    ANY = "[pytestin valinnat]"


MOST = {Takes.ID: 4, Takes.FILE: 1, Takes.PORT: 1, Takes.NAMES: 1000}
"""Words that a command takes at most, besides options."""
LOWEST = 1024
HIGHEST = 65535
"""Ports that anybody may open lie between these."""


def fault(name: str, takes: Takes, words: Sequence[str]) -> str | None:
    """A Finnish sentence when the command cannot take the words; None when it can.

    What pytest is asked it judges itself.
    """
    if takes is Takes.ANY:
        return None
    options: list[str] = []
    plain: list[str] = []
    for word in words:
        kind = options if word.startswith("-") else plain
        kind.append(word)
    fault = _option_fault(takes, options) or _count_fault(takes, plain)
    if fault:
        return f"{name}: {fault}. {usage(name, takes)}"
    if takes is Takes.PORT and plain:
        return _port_fault(plain[0])
    return None


def usage(name: str, takes: Takes) -> str:
    """How the command is written."""
    form = f"python -m macros {name} {takes.value}"
    return f"Komento kirjoitetaan näin: {form.strip()}"


def _option_fault(takes: Takes, options: Sequence[str]) -> str | None:
    """The first option that the command does not know."""
    for option in options:
        if option != CHECK or takes is not Takes.CHECK:
            return f"tuntematon valinta {option}"
    return None


def _count_fault(takes: Takes, plain: Sequence[str]) -> str | None:
    """A word that is missing, or those that are too many."""
    if takes is Takes.ID and not plain:
        return "tunniste puuttuu"
    if takes is Takes.FILE and not plain:
        return "tiedosto puuttuu"
    most = MOST.get(takes, 0)
    if len(plain) > most:
        rest = " ".join(plain[most:])
        return f"liikaa sanoja: {rest}"
    return None


def _port_fault(word: str) -> str | None:
    """A port that is no number, or one that not everybody may open."""
    is_number = word.isascii() and word.isdigit()
    is_short = len(word) <= len(str(HIGHEST))
    if is_number and is_short and LOWEST <= int(word) <= HIGHEST:
        return None
    return f"Portti ”{word}” ei kelpaa. Anna luku väliltä {LOWEST}–{HIGHEST}."
