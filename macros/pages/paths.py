"""Handbook → views of the ready paths."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from ..common.finnish import clock, spoken
from ..content.handbook import Handbook
from ..content.model import Stage
from ..content.paths import PathStep, ReadyPath
from ..content.run import Run, run_on_path
from ..content.worksheet import Worksheet


@dataclass(frozen=True)
class PathStepView:
    """A worksheet on a path, with the running minutes at its beginning and end as h:mm.

    `minutes` are those of the version that the path runs; `short` when it is the short one.
    """

    worksheet: Worksheet
    why: str
    minutes: int
    short: bool
    begins: str
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
    ends = list(accumulate(_running(book, step) for step in path.steps))
    steps = [_step(book, step, end) for step, end in zip(path.steps, ends, strict=True)]
    return PathPage(
        path=path,
        phases=tuple(book.stage[phase] for phase in path.phases),
        steps=tuple(steps),
        running=spoken(ends[-1]),
        preparation=spoken(sum(_preparing(book, step) for step in path.steps)),
    )


def path_minutes(book: Handbook, id_: str) -> int:
    """The minutes that a path runs, in the versions that it runs."""
    return sum(_running(book, step) for step in book.path[id_].steps)


def _step(book: Handbook, step: PathStep, end: int) -> PathStepView:
    """A step whose worksheet ends when the path has run for `end` minutes."""
    return PathStepView(
        worksheet=book.worksheet[step.id],
        why=step.why,
        minutes=_running(book, step),
        short=step.version is not None,
        begins=clock(end - _running(book, step)),
        clock=clock(end),
    )


def _running(book: Handbook, step: PathStep) -> int:
    """The minutes of the version that the path runs."""
    return _run(book, step).minutes


def _preparing(book: Handbook, step: PathStep) -> int:
    """The minutes of work before the version that the path runs."""
    return _run(book, step).preparing


def _run(book: Handbook, step: PathStep) -> Run:
    """The version that the path runs."""
    return run_on_path(book.worksheet[step.id], step)


def paths(book: Handbook) -> tuple[PathPage, ...]:
    """Every path in the order of the file."""
    return tuple(path_page(book, path.id) for path in book.paths)
