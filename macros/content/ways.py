"""Usual ways to hold a ready path (tapa): alone, in short versions, with twelve, or part remote."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from ..common.finnish import NBSP, spoken
from .handbook import Handbook
from .kinds import MAIN_RUN
from .paths import PathStep, ReadyPath
from .run import Run, run_of, run_on_path
from .version import Group
from .worksheet import Worksheet

MANY = 12
"""People in the way for a large group."""
MOST = 6
"""People at most in the one group that a set is counted for."""
Choose = Callable[[Worksheet, PathStep], Run | None]


@dataclass(frozen=True)
class Way:
    """A way to hold a path: its `id` ends a file's name, and `choose` tells each worksheet's run.

    `name` is on a link and `title` in the title of a file. `people` are 0 when the worksheets tell
    how many. `some_remote`: it tells how those take part who are not in the room.
    """

    id: str
    name: str
    title: str
    choose: Choose
    people: int = 0
    some_remote: bool = False


@dataclass(frozen=True)
class WayOnPath:
    """A path in a way: the run of each worksheet in order, and how many people they all hold."""

    way: Way
    runs: tuple[Run, ...]
    group: Group

    @property
    def people(self) -> int:
        """The people that papers and things are counted for."""
        return self.way.people or min(MOST, self.group.most)

    @property
    def heads(self) -> str:
        """The people in words: `3–4 henkeä`."""
        if self.way.people == 1:
            return f"1{NBSP}henkilö"
        if self.way.people or self.group.least == self.group.most:
            return f"{self.way.people or self.group.most}{NBSP}henkeä"
        return f"{self.group.least}–{self.group.most}{NBSP}henkeä"

    @property
    def minutes(self) -> int:
        """The minutes of all runs."""
        return sum(run.minutes for run in self.runs)

    @property
    def label(self) -> str:
        """The way with its people and hours: `Lyhyinä, 3 henkeä, 2 h 45 min`."""
        heads = [] if self.way.people else [self.heads]
        return ", ".join((self.way.name, *heads, spoken(self.minutes)))


def _alone(worksheet: Worksheet, _: PathStep) -> Run | None:
    """The version for one."""
    return run_of(worksheet, "yksin")


def _short(worksheet: Worksheet, _: PathStep) -> Run | None:
    """The short version."""
    return run_of(worksheet, "lyhyt")


def _with_many(worksheet: Worksheet, _: PathStep) -> Run | None:
    """The version for a large group, or else the main run, when it holds so many people."""
    runs = (run_of(worksheet, "suuri-ryhma"), run_of(worksheet, MAIN_RUN.id))
    return next((run for run in runs if run and _holds(run.group, MANY)), None)


def _part_remote(worksheet: Worksheet, step: PathStep) -> Run | None:
    """The run that the path holds, when some may be remote."""
    run = run_on_path(worksheet, step)
    return run if "hybridi" in run.meetings else None


ALONE = Way("yksin", "Yksin", "yhdelle henkilölle", _alone, people=1)
SHORT = Way("lyhyina", "Lyhyinä", "lyhyinä versioina", _short)
LARGE = Way(
    "12-henkea",
    f"{MANY}{NBSP}henkeä",
    f"{MANY}{NBSP}hengelle",
    _with_many,
    MANY,
    some_remote=True,
)
REMOTE = Way("osa-etana", "Osa etänä", "kun osa on etänä", _part_remote, some_remote=True)
WAYS = (ALONE, SHORT, LARGE, REMOTE)


def ways_on(book: Handbook, path: ReadyPath) -> Iterator[WayOnPath]:
    """The ways in which every worksheet of a path can be held with the same people.

    A way that would hold the very runs of the path is left out, when it tells nothing more.
    """
    own = [run_on_path(book.worksheet[step.id], step) for step in path.steps]
    for way in WAYS:
        found = _on_path(book, path, way)
        if found and (way.some_remote or list(found.runs) != own):
            yield found


def way_of(book: Handbook, path: ReadyPath, id_: str) -> WayOnPath | None:
    """The way of an id on a path; None when the path is not held so."""
    return next((each for each in ways_on(book, path) if each.way.id == id_), None)


def groups_for(run: Run, people: int) -> int:
    """In how many groups people work: as few as the sheets allow."""
    needed = ceil(people / run.at_sheet)
    if run.groups is None:
        return needed
    return min(max(needed, run.groups.least), run.groups.most)


def _on_path(book: Handbook, path: ReadyPath, way: Way) -> WayOnPath | None:
    """A path in a way, when each worksheet has its run and all hold the same people."""
    runs = [way.choose(book.worksheet[step.id], step) for step in path.steps]
    found = [run for run in runs if run]
    group = _shared(found)
    if len(found) < len(runs) or group.least > group.most:
        return None
    return WayOnPath(way, tuple(found), group)


def _shared(runs: Sequence[Run]) -> Group:
    """How many people all of the runs hold; none when its least is more than its most."""
    least = max((run.group.least for run in runs), default=1)
    most = min((run.group.most for run in runs), default=0)
    return Group.model_construct(least=least, most=most)


def _holds(group: Group, people: int) -> bool:
    """Whether so many people can be in a group."""
    return group.least <= people <= group.most
