"""Handbook → views of the ready paths."""

from __future__ import annotations

from dataclasses import dataclass

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
    steps, running, preparation = [], 0, 0
    for step in path.steps:
        worksheet = book.worksheet[step.id]
        running += worksheet.duration.running
        preparation += worksheet.duration.preparation
        steps.append(PathStepView(worksheet, step.why, clock(running)))
    phases = tuple(book.stage[phase] for phase in path.phases)
    return PathPage(path, phases, tuple(steps), spoken(running), spoken(preparation))


def paths(book: Handbook) -> tuple[PathPage, ...]:
    """Every path in the order of the file."""
    return tuple(path_page(book, path.id) for path in book.paths)
