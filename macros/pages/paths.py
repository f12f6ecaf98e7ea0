"""Handbook → views of the ready paths."""

from __future__ import annotations

from dataclasses import dataclass

from ..common.finnish import spoken
from ..content.handbook import Handbook
from ..content.model import Stage
from ..content.paths import PathStep, ReadyPath
from ..content.run import Run, run_on_path, runs
from ..content.worksheet import Worksheet

CLOCK = "klo"
"""How a time of the day begins."""


@dataclass(frozen=True)
class PathStepView:
    """A worksheet on a path, and when it is run.

    `minutes` are those of the version that the path runs; `short` when it is the short one.
    """

    worksheet: Worksheet
    why: str
    minutes: int
    short: bool
    when: str


@dataclass(frozen=True)
class PathPage:
    """The page of a path; minutes of running and of preparation are told apart.

    `alone` are those of the versions for one, or empty when a worksheet has none.
    `on_many_days` when the path itself tells other times than those of a clock.
    """

    path: ReadyPath
    phases: tuple[Stage, ...]
    steps: tuple[PathStepView, ...]
    running: str
    preparation: str
    alone: str
    on_many_days: bool


def path_page(book: Handbook, id_: str) -> PathPage:
    """The page of one path."""
    path = book.path[id_]
    phases = [book.stage[phase] for phase in path.phases]
    steps = tuple(_step(book, step) for step in path.steps)
    held = [_run(book, step) for step in path.steps]
    alone = minutes_alone(book, id_)
    preparing = sum(run.preparing for run in held)
    minutes = path_minutes(book, id_)
    is_on_one_day = all(step.when.startswith(CLOCK) for step in steps)
    return PathPage(
        path=path,
        phases=tuple(phases),
        steps=steps,
        running=spoken(minutes),
        preparation=spoken(preparing),
        alone=spoken(alone) if alone else "",
        on_many_days=not is_on_one_day,
    )


def path_minutes(book: Handbook, id_: str) -> int:
    """The minutes that a path runs, in the versions that it runs."""
    return sum(_running(book, step) for step in book.path[id_].steps)


def minutes_alone(book: Handbook, id_: str) -> int:
    """The minutes that a path takes alone; 0 when a worksheet of it is not for one."""
    alone = [_alone(book.worksheet[step.id]) for step in book.path[id_].steps]
    return sum(alone) if all(alone) else 0


def _step(book: Handbook, step: PathStep) -> PathStepView:
    """A step with the minutes of its version."""
    return PathStepView(
        worksheet=book.worksheet[step.id],
        why=step.why,
        minutes=_running(book, step),
        short=step.version is not None,
        when=step.when or "",
    )


def _running(book: Handbook, step: PathStep) -> int:
    """The minutes of the version that the path runs."""
    return _run(book, step).minutes


def _alone(worksheet: Worksheet) -> int:
    """The minutes of the version for one; 0 when the worksheet is not for one."""
    return sum(run.minutes for run in runs(worksheet) if run.is_alone)


def _run(book: Handbook, step: PathStep) -> Run:
    """The version that the path runs."""
    return run_on_path(book.worksheet[step.id], step)


def paths(book: Handbook) -> tuple[PathPage, ...]:
    """Every path in the order of the file."""
    return tuple(path_page(book, path.id) for path in book.paths)
