"""Handbook → the view of the page on which a facilitator puts together a set of one's own (oma setti)."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.model import Stage
from ..views.worksheet import WorksheetPage, worksheet_page
from .model import RingsView, rings


@dataclass(frozen=True)
class Group:
    """The worksheets of a phase, each with everything that its paper needs."""

    phase: Stage
    choices: tuple[WorksheetPage, ...]


@dataclass(frozen=True)
class Start:
    """A ready path as a first choice: its title, and the choice as the address says it (`01,04,06`)."""

    title: str
    numbers: str


@dataclass(frozen=True)
class OwnSet:
    """The page of one's own set."""

    groups: tuple[Group, ...]
    starts: tuple[Start, ...]
    rings: RingsView


def own_set(book: Handbook, site: str) -> OwnSet:
    """Every worksheet by phase, and the ready paths to begin with; `site` is the public address that the paper carries."""
    groups = tuple(
        Group(
            stage,
            tuple(
                worksheet_page(book, each.id, site)
                for each in book.worksheets
                if each.phase is stage.id
            ),
        )
        for stage in book.model.stages
    )
    starts = tuple(
        Start(path.title, ",".join(f"{book.worksheet[step.id].number:02d}" for step in path.steps))
        for path in book.paths
    )
    return OwnSet(tuple(group for group in groups if group.choices), starts, rings(book))
