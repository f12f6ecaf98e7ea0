"""Handbook → views of the ready paths."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from ..common.finnish import clock, spoken
from ..content.handbook import Handbook
from ..content.model import Stage
from ..content.paths import ReadyPath
from ..content.worksheet import Worksheet


@dataclass(frozen=True)
class PathStepView:
    """A worksheet on a path, with the running minutes at its end as h:mm."""

    worksheet: Worksheet
    why: str
    clock: str


@dataclass(frozen=True)
class PathPage:
    """The page of a path; minutes of running and of preparation are told apart."""

    path: ReadyPath
    phases: tuple[Stage, ...]
    steps: tuple[PathStepView, ...]
    running: str
    preparation: str


def path_page(book: Handbook, id_: str) -> PathPage:
    """The page of one path."""
    path = book.path[id_]
    worksheets = [book.worksheet[step.id] for step in path.steps]
    ends = list(accumulate(each.duration.running for each in worksheets))
    steps = [
        PathStepView(worksheet=worksheet, why=step.why, clock=clock(end))
        for worksheet, step, end in zip(worksheets, path.steps, ends, strict=True)
    ]
    return PathPage(
        path=path,
        phases=tuple(book.stage[phase] for phase in path.phases),
        steps=tuple(steps),
        running=spoken(ends[-1]),
        preparation=spoken(sum(each.preparing for each in worksheets)),
    )


def paths(book: Handbook) -> tuple[PathPage, ...]:
    """Every path in the order of the file."""
    return tuple(path_page(book, path.id) for path in book.paths)
