"""Handbook → the view of the finder: every worksheet, and what to choose it by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.kinds import MAIN_RUN, MEETINGS
from ..content.model import Perspective, Stage
from ..content.paths import ReadyPath
from ..content.run import Run, runs
from ..content.worksheet import Worksheet
from ..views.worksheet import also_serves


@dataclass(frozen=True)
class FinderCard:
    """A worksheet in the finder: everything that it can be chosen by.

    `vs` and `phases` are ids, the home first; `also` names the others in small letters; `paths`
    are ids with the version that each runs (`puolivali:lyhyt`); `runs` are the main run and the
    versions.
    """

    worksheet: Worksheet
    v: Perspective
    vs: tuple[str, ...]
    phases: tuple[str, ...]
    also: tuple[str, ...]
    paths: tuple[str, ...]
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class CardCell:
    """The worksheets of one cell of the map, its home first; none while they are to come."""

    v: Perspective
    cards: tuple[FinderCard, ...]


@dataclass(frozen=True)
class CardRow:
    """The cells of one phase."""

    phase: Stage
    cells: tuple[CardCell, ...]


@dataclass(frozen=True)
class Finder:
    """The finder's page: what to choose by, and the map whose cells hold every worksheet once."""

    rows: tuple[CardRow, ...]
    perspectives: tuple[Perspective, ...]
    phases: tuple[Stage, ...]
    forms: tuple[tuple[str, str], ...]
    paths: tuple[ReadyPath, ...]
    total: int


def finder(book: Handbook) -> Finder:
    """The finder with every worksheet."""
    return Finder(
        rows=tuple(_row(book, stage) for stage in book.model.stages),
        perspectives=book.model.perspectives,
        phases=book.model.stages,
        forms=MEETINGS,
        paths=book.paths,
        total=len(book.worksheets),
    )


def _row(book: Handbook, stage: Stage) -> CardRow:
    """A phase with its cell for each V."""
    cells = [_cell(book, stage, v) for v in book.model.perspectives]
    return CardRow(stage, tuple(cells))


def _cell(book: Handbook, stage: Stage, v: Perspective) -> CardCell:
    """The cards where a phase and a V meet, in the order of their numbers."""
    cell = (stage.id, v.id)
    here = [each for each in book.worksheets if each.cell == cell]
    cards = [finder_card(book, each) for each in here]
    return CardCell(v, tuple(cards))


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
        paths=tuple(_on_paths(book, worksheet)),
        runs=tuple(runs(worksheet)),
    )


def _on_paths(book: Handbook, worksheet: Worksheet) -> Iterator[str]:
    """The ready paths that the worksheet is on, each with the version that it runs."""
    for path in book.paths:
        for step in path.steps:
            if step.id == worksheet.id:
                yield f"{path.id}:{step.version or MAIN_RUN.id}"
