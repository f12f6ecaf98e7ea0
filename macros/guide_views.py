"""Handbook → views of the ready paths, the funder's rules and the invented project's story."""

from __future__ import annotations

from dataclasses import dataclass

from .figures import year
from .guide import FieldAdvice, Path, Theme, Visit
from .handbook import Handbook
from .model import Stage
from .views import Linked, clock
from .worksheet import Worksheet


@dataclass(frozen=True)
class PathStepView:
    """A worksheet on a path, with the running minutes at its end as h:mm."""

    worksheet: Worksheet
    why: str
    clock: str


@dataclass(frozen=True)
class PathPage:
    """The page of a path; minutes of running and of preparation are told apart."""

    path: Path
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


def spoken(minutes: int) -> str:
    """Minutes as Finnish speaks of them: 135 → `2 h 15 min`, 45 → `45 min`, 0 → `0 min`."""
    hours, rest = divmod(minutes, 60)
    parts = ([f"{hours}\N{NO-BREAK SPACE}h"] if hours else []) + ([f"{rest}\N{NO-BREAK SPACE}min"] if rest or not hours else [])
    return " ".join(parts)


@dataclass(frozen=True)
class ThemeView:
    """A theme of the funder's rules with the worksheets that answer it."""

    theme: Theme
    phases: tuple[Stage, ...]
    worksheets: tuple[Linked, ...]


def themes(book: Handbook) -> tuple[ThemeView, ...]:
    """The funder's themes in the order of the file."""
    return tuple(
        ThemeView(
            theme,
            tuple(book.stage[phase] for phase in theme.phases),
            tuple(Linked(each.id, book.worksheet[each.id].title, each.why) for each in theme.worksheets),
        )
        for theme in book.funding.themes
    )


@dataclass(frozen=True)
class Scene:
    """A moment of the story: an event of the project, or a sheet that it filled."""

    date: str
    text: str
    worksheet: Worksheet | None


def story(book: Handbook) -> tuple[Scene, ...]:
    """Events and filled sheets in the order of time; a sheet tells of its day itself, so its event is left out."""
    filled = [Scene(each.example.date, each.example.lead, each) for each in book.worksheets]
    days = {scene.date for scene in filled}
    events = [Scene(moment.date, moment.what, None) for moment in book.project.story if moment.date not in days]
    return tuple(sorted([*events, *filled], key=lambda scene: (year(scene.date), scene.worksheet is not None)))


@dataclass(frozen=True)
class FieldRow:
    """An Innokylä field with the worksheets whose answers fill it, and which answers those are."""

    advice: FieldAdvice
    worksheets: tuple[Linked, ...]


@dataclass(frozen=True)
class VisitPage:
    """The landing page for a visitor from Innokylä."""

    visit: Visit
    rows: tuple[FieldRow, ...]


def visit_page(book: Handbook) -> VisitPage:
    """Every field in Innokylä's order."""
    feeds = [(each, fed) for each in book.worksheets for fed in each.innokyla]
    return VisitPage(
        book.visit,
        tuple(
            FieldRow(field, tuple(Linked(each.id, each.title, fed.how) for each, fed in feeds if fed.field == field.field))
            for field in book.visit.fields
        ),
    )
