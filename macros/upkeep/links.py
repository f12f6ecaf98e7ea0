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
    if not any(each.state is State.ALIVE for each in seen):
        asked.say("Yksikään osoite ei vastannut. Onko verkko poikki? Mitään ei kirjoitettu.")
        return 1
    seen = write(asked.root, seen, datetime.date.today())
    silent = [each for each in seen if each.state is not State.ALIVE]
    for each in silent:
        asked.say(f"{FILE.as_posix()}:{each.line}: {each.address} ({each.state}: {each.why})")
    asked.say(f"Osoitteita {len(seen)}, auki {len(seen) - len(silent)}.")
    return 0


def look(root: Path, progress: Progress) -> list[Seen]:
    """Asks every address of the sources, a few at once, in the order of the file."""
    places = list(_places(root))
    addresses = [address for address, _ in places]
    seen = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for (address, line), (state, why) in zip(places, pool.map(ask, addresses), strict=True):
            seen.append(Seen(address, line, state, why))
            progress(len(seen), len(places), address)
    return seen


def _places(root: Path) -> Iterator[tuple[str, int]]:
    """Every address of the sources with its line."""
    shelf = read_shelf(root)
    for _, sources in shelf.of(Sources):
        document = shelf.entries[FILE.name].document
        for index, each in enumerate(sources.items):
            if each.address:
                yield each.address, document.line(("lahteet", index, "osoite"))


def ask(address: str) -> tuple[State, str]:
    """What one address answers: only a plain "gone" makes it dead.

    A slow or a shy server may still be there tomorrow.
    """
    try:
        with urlopen(Request(address, headers={"User-Agent": NAME}), timeout=PATIENCE):
            return State.ALIVE, ""
    except HTTPError as error:
        return (State.DEAD if error.code in GONE else State.UNCLEAR), f"HTTP {error.code}"
    except (OSError, HTTPException, ValueError) as error:
        return State.UNCLEAR, str(error)


def write(
    root: Path,
    seen: Sequence[Seen],
    today: datetime.date,
) -> list[Seen]:
    """Writes the day beside each address that answered, and tells each at its line now.

    The former day alive stays when the address is dead.
    """
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


def _days(
    lines: Sequence[str],
    each: Seen,
    day: str,
) -> Iterator[str]:
    """The days of one address as lines of YAML."""
    kept = [line for line in lines[each.line : _end(lines, each.line)] if "elossa:" in line]
    if each.state is State.ALIVE:
        kept = [f'    elossa: "{day}"']
    yield from kept
    if each.state is State.DEAD:
        yield f'    kuollut: "{day}"'
