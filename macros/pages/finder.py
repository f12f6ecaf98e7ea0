"""Handbook → the view of the finder: every worksheet, and what to choose it by."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.kinds import MEETINGS
from ..content.model import Perspective, Stage
from ..content.paths import ReadyPath
from ..content.worksheet import Worksheet
from ..views.grid import Grid, grid
from ..views.meeting import forms, meeting
from ..views.worksheet import also_serves


@dataclass(frozen=True)
class FinderCard:
    """A worksheet in the finder: everything that it can be chosen by.

    `vs` and `phases` are ids, the home first; `also` names the others in small letters; `form_ids`
    and `paths` are ids as well.
    """

    worksheet: Worksheet
    v: Perspective
    vs: tuple[str, ...]
    phases: tuple[str, ...]
    also: tuple[str, ...]
    meeting: str
    form_ids: tuple[str, ...]
    paths: tuple[str, ...]


@dataclass(frozen=True)
class CardGroup:
    """The worksheets at home in one phase."""

    phase: Stage
    cards: tuple[FinderCard, ...]


@dataclass(frozen=True)
class Finder:
    """The finder's page: the grid, what to choose by, and the cards by phase."""

    grid: Grid
    groups: tuple[CardGroup, ...]
    perspectives: tuple[Perspective, ...]
    phases: tuple[Stage, ...]
    forms: tuple[tuple[str, str], ...]
    paths: tuple[ReadyPath, ...]
    total: int


def finder(book: Handbook) -> Finder:
    """The finder with every worksheet."""
    groups = [_group(book, stage) for stage in book.model.stages]
    return Finder(
        grid=grid(book),
        groups=tuple(group for group in groups if group.cards),
        perspectives=book.model.perspectives,
        phases=book.model.stages,
        forms=MEETINGS,
        paths=book.paths,
        total=len(book.worksheets),
    )


def _group(book: Handbook, stage: Stage) -> CardGroup:
    """The cards of a phase, none when none of its worksheets is ready."""
    at_home = [each for each in book.worksheets if each.phase == stage.id]
    return CardGroup(
        phase=stage,
        cards=tuple(finder_card(book, each) for each in at_home),
    )


def finder_card(book: Handbook, worksheet: Worksheet) -> FinderCard:
    """One worksheet: its home and the other V's and phases that it serves count alike."""
    perspectives = (worksheet.v, *worksheet.also_v)
    phases = (worksheet.phase, *worksheet.also_phases)
    return FinderCard(
        worksheet=worksheet,
        v=book.perspective[worksheet.v],
        vs=tuple(v.value for v in perspectives),
        phases=tuple(phase.value for phase in phases),
        also=tuple(name.lower() for name in also_serves(book, worksheet)),
        meeting=meeting(worksheet),
        form_ids=tuple(form.id for form in forms(worksheet)),
        paths=tuple(path.id for path in book.paths if _is_on(worksheet, path)),
    )


def _is_on(worksheet: Worksheet, path: ReadyPath) -> bool:
    return worksheet.id in [step.id for step in path.steps]
