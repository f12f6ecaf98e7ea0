"""What is wrong, where, and a Finnish sentence that says so.

The sentences live where their faults are found.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePath

LONGEST = 40
"""Letters of a value that a sentence shows."""


@dataclass(frozen=True, order=True)
class Problem:
    """A fault at a line (from 1) of a file, with a sentence that tells how to mend it."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def problem(
    path: PurePath | str,
    line: int,
    message: str,
) -> Problem:
    """A problem whose path is written the same way on every system."""
    return Problem(PurePath(path).as_posix(), line, message)


def report(problems: Iterable[Problem]) -> str:
    """One line per problem, sorted by file and line, and a count; the text an editor reads."""
    told = sorted(set(problems))
    lines = [str(each) for each in told]
    lines.append(counted(len(told)))
    return "\n".join(lines)


def counted(count: int) -> str:
    """The closing line of a report."""
    if not count:
        return "Ei ongelmia."
    return "1 ongelma." if count == 1 else f"{count} ongelmaa."


def suggestion(word: str, known: Iterable[str]) -> str:
    """` Tarkoititko ”x”?` when one of the known words is near, else nothing."""
    near = nearest(word, known)
    return f" Tarkoititko ”{near}”?" if near else ""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of the known words that is written most like a word; None when none is near."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    if not near:
        return None
    return near[0]


def shown(value: object) -> str:
    """A value in Finnish quotation marks, cut to one short line; a number as it is."""
    if isinstance(value, int):
        return str(value)
    text = " ".join(str(value).split())
    if len(text) <= LONGEST:
        return f"”{text}”"
    return f"”{text[:LONGEST]}…”"


def unknown_reference(
    kind: str,
    reference: str,
    known: Iterable[str],
) -> str:
    """The sentence for a reference that leads nowhere.

    `kind` is the thing in Finnish, in the case that the sentence needs: työpohjaa.
    """
    near = suggestion(reference, known)
    return f"Viittaus ei johda mihinkään: {kind} ”{reference}” ei ole.{near}"
