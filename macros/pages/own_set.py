"""Handbook → the view of the page on which a facilitator puts together an own set (oma setti)."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.model import Stage
from ..content.paths import ReadyPath
from ..views.rings import RingsView, rings
from ..views.worksheet import WorksheetPage, worksheet_page


@dataclass(frozen=True)
class Group:
    """The worksheets of a phase, each with everything that its paper needs."""

    phase: Stage
    choices: tuple[WorksheetPage, ...]


@dataclass(frozen=True)
class Start:
    """A ready path as a first choice; `numbers` as the address has them (`01,04,06`)."""

    title: str
    numbers: str


@dataclass(frozen=True)
class OwnSet:
    """The page of one's own set."""

    groups: tuple[Group, ...]
    starts: tuple[Start, ...]
    rings: RingsView


def own_set(book: Handbook, site: str) -> OwnSet:
    """Every worksheet by phase, and the ready paths to begin with.

    `site` is the public address that the paper carries.
    """
    groups = [_group(book, stage, site) for stage in book.model.stages]
    return OwnSet(
        groups=tuple(group for group in groups if group.choices),
        starts=tuple(_start(book, path) for path in book.paths),
        rings=rings(book),
    )


def _group(
    book: Handbook,
    stage: Stage,
    site: str,
) -> Group:
    """The worksheets at home in a phase, none when none is ready."""
    at_home = [each for each in book.worksheets if each.phase is stage.id]
    choices = [worksheet_page(book, each.id, site) for each in at_home]
    return Group(stage, tuple(choices))


def _start(book: Handbook, path: ReadyPath) -> Start:
    """A path as a choice of its worksheets."""
    numbers = [book.worksheet[step.id].number for step in path.steps]
    return Start(
        title=path.title,
        numbers=",".join(f"{number:02d}" for number in numbers),
    )
