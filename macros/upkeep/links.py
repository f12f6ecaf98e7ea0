"""`links`: whether the sources' own addresses still open, the day written into lahteet.yml.

The only module that goes to the network.
"""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from ..common.asked import Asked, Progress
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


class State(StrEnum):
    """What an address answered."""

    ALIVE = "elossa"
    DEAD = "kuollut"
    UNCLEAR = "epäselvä"


@dataclass(frozen=True)
class Seen:
    """An address, its line (from 1) in the file, and its answer; `why` when that was none."""

    address: str
    line: int
    state: State
    why: str = ""


def run(asked: Asked) -> int:
    """Asks every address, writes the day, and tells those that did not answer; needs a network."""
    seen = look(asked.root, asked.progress)
    alive = [each for each in seen if each.state is State.ALIVE]
    if not alive:
        asked.say("Yksikään osoite ei vastannut. Onko verkko poikki? Mitään ei kirjoitettu.")
        return 1
    today = datetime.date.today()
    for each in write(asked.root, seen, today):
        if each.state is not State.ALIVE:
            place = f"{FILE.as_posix()}:{each.line}"
            found = f"{each.state}: {each.why}"
            asked.say(f"{place}: {each.address} ({found})")
    asked.say(f"Osoitteita {len(seen)}, auki {len(alive)}.")
    return 0


def look(root: Path, progress: Progress) -> list[Seen]:
    """Asks every address of the sources, a few at once, in the order of the file."""
    places = list(_places(root))
    seen = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for each in pool.map(_asked, places):
            seen.append(each)
            progress(len(seen), len(places), each.address)
    return seen


def _asked(place: tuple[str, int]) -> Seen:
    """An address and its line with the answer."""
    address, line = place
    state, why = ask(address)
    return Seen(address, line, state, why)


def _places(root: Path) -> Iterator[tuple[str, int]]:
    """Every address of the sources with its line."""
    shelf = read_shelf(root)
    for _, sources in shelf.of(Sources):
        document = shelf.entries[FILE.name].document
        for index, each in enumerate(sources.items):
            if each.address:
                line = document.line(("lahteet", index, "osoite"))
                yield each.address, line


def ask(address: str) -> tuple[State, str]:
    """What one address answers: only a plain "gone" makes it dead.

    A slow or a shy server may still be there tomorrow.
    """
    try:
        question = Request(address, headers={"User-Agent": NAME})
        with urlopen(question, timeout=PATIENCE):
            return State.ALIVE, ""
    except HTTPError as error:
        state = State.DEAD if error.code in GONE else State.UNCLEAR
        return state, f"HTTP {error.code}"
    except (OSError, HTTPException, ValueError) as error:
        return State.UNCLEAR, str(error)


def write(root: Path, seen: Sequence[Seen], today: datetime.date) -> list[Seen]:
    """Writes the day beside each address that answered, and tells each at its line now.

    The former day alive stays when the address is dead.
    """
    lines = plain_text(root / FILE).split("\n")
    day = finnish_day(today)
    moved: list[Seen] = []
    before = len(lines)
    for each in sorted(seen, key=lambda each: each.line):
        grown = len(lines) - before
        now = dataclasses.replace(each, line=each.line + grown)
        moved.append(now)
        if now.state is not State.UNCLEAR:
            end = _end(lines, now.line)
            former = lines[now.line : end]
            lines[now.line : end] = _days(former, now.state, day)
    replace(root / FILE, "\n".join(lines).encode())
    return moved


def _end(lines: Sequence[str], start: int) -> int:
    """Where the lines of days that follow an address end."""
    end = start
    while end < len(lines) and KEY.match(lines[end]):
        end += 1
    return end


def _days(former: Sequence[str], state: State, day: str) -> list[str]:
    """The days of one address as lines of YAML, in the place of its former ones."""
    if state is State.ALIVE:
        return [f'    elossa: "{day}"']
    kept = [line for line in former if "elossa:" in line]
    return [*kept, f'    kuollut: "{day}"']
