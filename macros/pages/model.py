"""Handbook → views of the 4V model: its rings, its V's, its phases and how they accumulate."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.model import Perspective, Phase, Stage, Task, V, cell_number
from ..content.paths import ReadyPath
from ..content.worksheet import Worksheet
from ..views import geometry as figures
from ..views.worksheet import Linked


@dataclass(frozen=True)
class RingView:
    """A growth ring with the V that it stands for; `id` names its arc on the page."""

    ring: figures.Ring
    v: Perspective
    number: int


@dataclass(frozen=True)
class RingsView:
    """The growth rings, drawn from the outermost so that inner ones lie on top."""

    outside_in: tuple[RingView, ...]
    inside_out: tuple[RingView, ...]
    core: str
    size: int
    x: float
    y: float
    y_below: float


def rings(book: Handbook) -> RingsView:
    """The rings of the four V's."""
    drawn = tuple(
        RingView(ring, v, number)
        for number, (ring, v) in enumerate(
            zip(figures.growth_rings(4), book.model.perspectives, strict=True), start=1
        )
    )
    return RingsView(
        tuple(reversed(drawn)),
        drawn,
        figures.core_outline(),
        figures.SIZE,
        *figures.CENTRE,
        figures.CENTRE[1] + 18,
    )


@dataclass(frozen=True)
class PerspectiveTask:
    """What one V asks for in one phase."""

    v: Perspective
    phase: Stage
    task: Task
    worksheet: Worksheet | None
    number: int


@dataclass(frozen=True)
class PerspectivePage:
    """The page of a V."""

    v: Perspective
    number: int
    tasks: tuple[PerspectiveTask, ...]
    cases: tuple[Linked, ...]
    others: tuple[Perspective, ...]


def perspective_page(book: Handbook, id_: str) -> PerspectivePage:
    """The page of one V with its tasks in every phase and the cases that show it."""
    v = book.perspective[V(id_)]
    return PerspectivePage(
        v=v,
        number=list(V).index(v.id) + 1,
        tasks=tuple(_task(book, stage, v) for stage in book.model.stages),
        cases=tuple(
            Linked(case.id, case.title, shows.how)
            for case in book.cases
            for shows in case.shows
            if shows.v is v.id
        ),
        others=tuple(each for each in book.model.perspectives if each is not v),
    )


def _task(book: Handbook, stage: Stage, v: Perspective) -> PerspectiveTask:
    number = cell_number(stage.id, v.id)
    return PerspectiveTask(v, stage, stage.tasks.of(v.id), book.home.get((stage.id, v.id)), number)


@dataclass(frozen=True)
class StagePage:
    """The page of a phase."""

    phase: Stage
    number: int
    tasks: tuple[PerspectiveTask, ...]
    also: tuple[Worksheet, ...]
    paths: tuple[ReadyPath, ...]
    previous: Stage | None
    next: Stage | None


def stage_page(book: Handbook, id_: str) -> StagePage:
    """The page of one phase with the tasks of every V and the worksheets that serve it."""
    stage = book.stage[Phase(id_)]
    stages, index = book.model.stages, list(Phase).index(stage.id)
    return StagePage(
        phase=stage,
        number=index + 1,
        tasks=tuple(_task(book, stage, v) for v in book.model.perspectives),
        also=tuple(each for each in book.worksheets if stage.id in each.also_phases),
        paths=tuple(path for path in book.paths if stage.id in path.phases),
        previous=stages[index - 1] if index else None,
        next=stages[index + 1] if index + 1 < len(stages) else None,
    )


@dataclass(frozen=True)
class Weights:
    """A row of the accumulation figure: a phase and, for each V, whether it is the main weight."""

    phase: Stage
    marks: tuple[tuple[Perspective, bool], ...]


def weights(book: Handbook) -> tuple[Weights, ...]:
    """How the V's accumulate over the phases."""
    return tuple(
        Weights(
            stage,
            tuple((v, stage.tasks.of(v.id).weight == "paino") for v in book.model.perspectives),
        )
        for stage in book.model.stages
    )
