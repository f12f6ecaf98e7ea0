"""Handbook → views of the finder and of the three questions that lead to a worksheet."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.kinds import MEETINGS
from ..content.model import Perspective, Stage
from ..content.paths import ReadyPath
from ..content.worksheet import Worksheet
from ..views.grid import Grid, grid
from ..views.worksheet import Form, either, forms


@dataclass(frozen=True)
class Card:
    """A worksheet in the finder: everything that it can be chosen by."""

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
    cards: tuple[Card, ...]


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
    groups = tuple(
        CardGroup(
            stage, tuple(card(book, each) for each in book.worksheets if each.phase == stage.id)
        )
        for stage in book.model.stages
    )
    return Finder(
        grid(book),
        tuple(group for group in groups if group.cards),
        book.model.perspectives,
        book.model.stages,
        MEETINGS,
        book.paths,
        len(book.worksheets),
    )


def card(book: Handbook, each: Worksheet) -> Card:
    """One worksheet: its home and the other V's and phases that it serves count alike."""
    also = [book.perspective[v].name for v in each.also_v] + [
        book.stage[phase].name for phase in each.also_phases
    ]
    held = (("lahi", each.forms.onsite), ("eta", each.forms.remote), ("hybridi", each.forms.hybrid))
    ways: tuple[Form, ...] = forms(each)
    return Card(
        each,
        book.perspective[each.v],
        (each.v.value, *(v.value for v in each.also_v)),
        (each.phase.value, *(phase.value for phase in each.also_phases)),
        tuple(name.lower() for name in also),
        either([way.short for way in ways]),
        tuple(id_ for id_, how in held if how),
        tuple(path.id for path in book.paths if each.id in [step.id for step in path.steps]),
    )
