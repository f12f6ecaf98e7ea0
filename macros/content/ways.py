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
        least, most = self.group.least, self.group.most
        people = self.way.people
        if people == 1:
            return f"1{NBSP}henkilö"
        if people:
            return f"{people}{NBSP}henkeä"
        if least == most:
            return f"{most}{NBSP}henkeä"
        return f"{least}–{most}{NBSP}henkeä"

    @property
    def minutes(self) -> int:
        """The minutes of all runs."""
        return sum(run.minutes for run in self.runs)

    @property
    def label(self) -> str:
        """The way with its people and hours: `Lyhyinä, 3 henkeä, 2 h 45 min`."""
        told = [self.way.name]
        if not self.way.people:
            told.append(self.heads)
        told.append(spoken(self.minutes))
        return ", ".join(told)


def _alone(worksheet: Worksheet, _: PathStep) -> Run | None:
    """The version for one."""
    return run_of(worksheet, "yksin")


def _short(worksheet: Worksheet, _: PathStep) -> Run | None:
    """The short version."""
    return run_of(worksheet, "lyhyt")


def _with_many(worksheet: Worksheet, _: PathStep) -> Run | None:
    """The version for a large group, or else the main run, when it holds so many people."""
    for id_ in ("suuri-ryhma", MAIN_RUN.id):
        run = run_of(worksheet, id_)
        if run and _holds(run.group, MANY):
            return run
    return None


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
    for each in ways_on(book, path):
        if each.way.id == id_:
            return each
    return None


def groups_for(run: Run, people: int) -> int:
    """In how many groups people work: as few as the sheets allow."""
    needed = ceil(people / run.at_sheet)
    if run.groups is None:
        return needed
    return min(max(needed, run.groups.least), run.groups.most)


def _on_path(book: Handbook, path: ReadyPath, way: Way) -> WayOnPath | None:
    """A path in a way, when each worksheet has its run and all hold the same people."""
    found: list[Run] = []
    for step in path.steps:
        worksheet = book.worksheet[step.id]
        run = way.choose(worksheet, step)
        if run is None:
            return None
        found.append(run)
    group = _shared(found)
    if group.least > group.most:
        return None
    return WayOnPath(way, tuple(found), group)


def _shared(runs: Sequence[Run]) -> Group:
    """How many people all of the runs hold; none when its least is more than its most."""
    groups = [run.group for run in runs]
    least = max((group.least for group in groups), default=1)
    most = min((group.most for group in groups), default=0)
    return Group.model_construct(least=least, most=most)


def _holds(group: Group, people: int) -> bool:
    """Whether so many people can be in a group."""
    return group.least <= people <= group.most
