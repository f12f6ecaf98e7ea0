"""Looks whether the sources' own addresses still open, and writes the day into lahteet.yml. The only module that goes to the network."""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from ..common.files import plain_text, replace
from ..common.finnish import finnish_day
from ..content.reading import read_shelf
from ..content.sources import Sources

FILE = Path("data/lahteet.yml")
PATIENCE = 20
"""Seconds that one address may take."""
AT_ONCE = 8
GONE = (404, 410)
NAME = "Mozilla/5.0 (compatible; juurruttajan-kasikirja)"
KEY = re.compile(r"^\s+(elossa|kuollut):")
Progress = Callable[[int, int, str], None]


class State(StrEnum):
    """What an address answered."""

    ALIVE = "elossa"
    DEAD = "kuollut"
    UNCLEAR = "epäselvä"


@dataclass(frozen=True)
class Seen:
    """An address, the line (from 1) of the file that it stands on, and what it answered; `why` when that was not an answer."""

    address: str
    line: int
    state: State
    why: str = ""


def look(root: Path, progress: Progress) -> list[Seen]:
    """Asks every address of the sources, a few at once, in the order of the file."""
    shelf = read_shelf(root)
    places = [
        (each.address, shelf.entries["lahteet.yml"].document.line(("lahteet", index, "osoite")))
        for _, sources in shelf.of(Sources)
        if isinstance(sources, Sources)
        for index, each in enumerate(sources.items)
        if each.address
    ]
    seen = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for done, (state, why) in enumerate(
            pool.map(ask, (address for address, _ in places)), start=1
        ):
            address, line = places[done - 1]
            seen.append(Seen(address, line, state, why))
            progress(done, len(places), address)
    return seen


def ask(address: str) -> tuple[State, str]:
    """What one address answers: only a plain "gone" makes it dead, for a slow or a shy server may still be there tomorrow."""
    try:
        with urlopen(Request(address, headers={"User-Agent": NAME}), timeout=PATIENCE):
            return State.ALIVE, ""
    except HTTPError as error:
        return (State.DEAD if error.code in GONE else State.UNCLEAR), f"HTTP {error.code}"
    except (OSError, HTTPException, ValueError) as error:
        return State.UNCLEAR, str(error)


def write(root: Path, seen: Sequence[Seen], today: datetime.date) -> list[Seen]:
    """Writes the day beside each address that answered, and tells each at its line now; the former day alive stays when the address is dead."""
    lines = plain_text(root / FILE).split("\n")
    day = finnish_day(today)
    moved: list[Seen] = []
    before = len(lines)
    for each in sorted(seen, key=lambda each: each.line):
        now = dataclasses.replace(each, line=each.line + len(lines) - before)
        if now.state is not State.UNCLEAR:
            lines[now.line : _end(lines, now.line)] = list(_days(lines, now, day))
        moved.append(now)
    replace(root / FILE, "\n".join(lines).encode())
    return moved


def _end(lines: Sequence[str], start: int) -> int:
    """Where the lines of days that follow an address end."""
    end = start
    while end < len(lines) and KEY.match(lines[end]):
        end += 1
    return end


def _days(lines: Sequence[str], each: Seen, day: str) -> Iterator[str]:
    """The days of one address as lines of YAML."""
    kept = [line for line in lines[each.line : _end(lines, each.line)] if "elossa:" in line]
    if each.state is State.ALIVE:
        kept = [f'    elossa: "{day}"']
    yield from kept
    if each.state is State.DEAD:
        yield f'    kuollut: "{day}"'
