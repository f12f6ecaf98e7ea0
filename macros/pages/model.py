"""Handbook → views of the 4V model: its V's, its phases and how the V's accumulate."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.funding import Theme
from ..content.handbook import Handbook
from ..content.model import Perspective, Phase, Stage, Task, V, cell_number
from ..content.worksheet import Worksheet
from ..views.linked import Linked
from ..views.rings import RingsView, rings
from ..views.sheet_picture import SheetPicture, sheet_picture
from .paths import PathPage, path_page


@dataclass(frozen=True)
class PerspectiveTask:
    """What one V asks for in one phase, with the home worksheet of that cell if it is ready.

    `number` is that of the cell; `further` are the other worksheets of its list.
    """

    v: Perspective
    phase: Stage
    task: Task
    worksheet: Worksheet | None
    further: tuple[Worksheet, ...]
    number: int


@dataclass(frozen=True)
class PerspectivePage:
    """The page of a V; `number` is its place among them, from 1.

    `story` is the case that tells most of it, and `cases` are the others.
    """

    v: Perspective
    number: int
    rings: RingsView
    picture: SheetPicture | None
    tasks: tuple[PerspectiveTask, ...]
    story: Linked | None
    cases: tuple[Linked, ...]
    others: tuple[Perspective, ...]


def perspective_page(book: Handbook, id_: str) -> PerspectivePage:
    """The page of one V with its tasks in every phase and the cases that show it."""
    v = book.perspective[V(id_)]
    index = list(V).index(v.id)
    tasks = [_task(book, stage, v) for stage in book.model.stages]
    cases = _cases(book, v)
    story = max(cases, key=lambda case: len(case.why), default=None)
    other_cases = [case for case in cases if case is not story]
    other_perspectives = [each for each in book.model.perspectives if each is not v]
    return PerspectivePage(
        v=v,
        number=index + 1,
        rings=rings(book),
        picture=_picture(book, v),
        tasks=tuple(tasks),
        story=story,
        cases=tuple(other_cases),
        others=tuple(other_perspectives),
    )


def _picture(book: Handbook, v: Perspective) -> SheetPicture | None:
    """A sheet of the V, the first; None as long as it has no worksheet."""
    for each in book.worksheets:
        if each.v is v.id:
            return sheet_picture(book, each)
    return None


def _cases(book: Handbook, v: Perspective) -> tuple[Linked, ...]:
    """Cases that show the V, each with how."""
    linked = []
    for case in book.cases:
        for shows in case.shows:
            if shows.v is v.id:
                linked.append(Linked(id=case.id, title=case.title, why=shows.how))
    return tuple(linked)


def _task(
    book: Handbook,
    stage: Stage,
    v: Perspective,
) -> PerspectiveTask:
    """What the V asks for in the phase."""
    return PerspectiveTask(
        v=v,
        phase=stage,
        task=stage.tasks.of(v.id),
        worksheet=book.home.get((stage.id, v.id)),
        further=book.further.get((stage.id, v.id), ()),
        number=cell_number(stage.id, v.id),
    )


@dataclass(frozen=True)
class StagePage:
    """The page of a phase; `number` is its place in the course of a project, from 1.

    `also` are worksheets that are at home elsewhere and serve this phase as well; `themes` are
    what the funder asks in it.
    """

    phase: Stage
    number: int
    tasks: tuple[PerspectiveTask, ...]
    also: tuple[Worksheet, ...]
    themes: tuple[Theme, ...]
    paths: tuple[PathPage, ...]
    previous: Stage | None
    next: Stage | None


def stage_page(book: Handbook, id_: str) -> StagePage:
    """The page of one phase with the tasks of every V and the worksheets that serve it."""
    stage = book.stage[Phase(id_)]
    stages = book.model.stages
    index = stages.index(stage)
    tasks = [_task(book, stage, v) for v in book.model.perspectives]
    also = [each for each in book.worksheets if stage.id in each.also_phases]
    themes = [each for each in book.funding.themes if stage.id in each.phases]
    paths = [path_page(book, each.id) for each in book.paths if stage.id in each.phases]
    return StagePage(
        phase=stage,
        number=index + 1,
        tasks=tuple(tasks),
        also=tuple(also),
        themes=tuple(themes),
        paths=tuple(paths),
        previous=stages[index - 1] if stage is not stages[0] else None,
        next=stages[index + 1] if stage is not stages[-1] else None,
    )


@dataclass(frozen=True)
class Weights:
    """A row of the accumulation figure: a phase and, for each V, whether it is the main weight."""

    phase: Stage
    marks: tuple[tuple[Perspective, bool], ...]


def weights(book: Handbook) -> tuple[Weights, ...]:
    """How the V's accumulate over the phases."""
    return tuple(_weights(book, stage) for stage in book.model.stages)


def _weights(book: Handbook, stage: Stage) -> Weights:
    """The row of a phase: on which V's its main weight lies."""
    marks = []
    for v in book.model.perspectives:
        task = stage.tasks.of(v.id)
        marks.append((v, task.weight == "paino"))
    return Weights(stage, tuple(marks))
