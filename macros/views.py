"""Handbook → page-ready views. Pure: all order, arithmetic and choice happens here, none in templates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from . import figures, sheet
from .handbook import Handbook
from .model import Case, Event, Perspective, Phase, Source, Stage, Step, Task, Term, V, Worksheet
from .sheet_views import BlockView, Control, SheetMaker

# --- the grid ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Cell:
    """A cell of the 4 × 5 grid: its worksheet, or None while that is still to come; x and y in the small grid's units."""

    phase: Stage
    v: Perspective
    number: int
    worksheet: Worksheet | None
    current: bool
    x: int
    y: int


@dataclass(frozen=True)
class GridRow:
    """The cells of one phase."""

    phase: Stage
    cells: tuple[Cell, ...]

    @property
    def ready(self) -> bool:
        """Whether any worksheet of the phase is ready."""
        return any(cell.worksheet for cell in self.cells)


@dataclass(frozen=True)
class Grid:
    """The map of all worksheets: phases as rows, V's as columns."""

    perspectives: tuple[Perspective, ...]
    rows: tuple[GridRow, ...]
    ready: int
    coming: int
    here: str


def grid(book: Handbook, current: Worksheet | None = None) -> Grid:
    """The grid, with the worksheet of the page marked when there is one."""
    numbers = {(phase, v): index * 4 + column + 1 for index, phase in enumerate(Phase) for column, v in enumerate(V)}
    rows = tuple(
        GridRow(stage, tuple(
            Cell(stage, each, numbers[stage.id, each.id], found, found is not None and found is current, 28 * column, 21 * line)
            for column, each in enumerate(book.model.perspectives)
            for found in [book.home.get((stage.id, each.id))]
        ))
        for line, stage in enumerate(book.model.stages)
    )  # fmt: skip
    ready = len(book.home)
    here = f"{book.stage[current.phase].name} × {book.perspective[current.v].name}" if current else ""
    return Grid(book.model.perspectives, rows, ready, len(numbers) - ready, here)


# --- worksheets -------------------------------------------------------------------------------


@dataclass(frozen=True)
class SheetView:
    """A sheet to draw: empty, or filled when `label` says whose answers it holds."""

    worksheet: Worksheet
    phase: Stage
    v: Perspective
    grid: Grid
    project: Control
    date: Control
    blocks: tuple[BlockView, ...]
    label: str | None
    address: str


@dataclass(frozen=True)
class TimedStep:
    """A step with the running clock at its start and end, as h:mm."""

    step: Step
    start: str
    end: str


@dataclass(frozen=True)
class Form:
    """A way of meeting and how it is done."""

    name: str
    short: str
    how: str


@dataclass(frozen=True)
class Linked:
    """A thing and why it is named."""

    id: str
    title: str
    why: str


@dataclass(frozen=True)
class WorksheetPage:
    """Everything on a worksheet's page."""

    worksheet: Worksheet
    phase: Stage
    v: Perspective
    also: tuple[str, ...]
    forms: tuple[Form, ...]
    meeting: str
    sheet: SheetView
    example: SheetView
    steps: tuple[TimedStep, ...]
    before: tuple[Worksheet, ...]
    after: tuple[Worksheet, ...]
    instead: tuple[Worksheet, ...]
    cases: tuple[Linked, ...]
    grounds: tuple[Linked, ...]
    grid: Grid


def worksheet_page(book: Handbook, id_: str, site: str) -> WorksheetPage:
    """The page of one worksheet; `site` is the public address that the paper carries."""
    each = book.worksheet[id_]
    also = [book.perspective[v].name for v in each.also_v] + [book.stage[phase].name for phase in each.also_phases]
    return WorksheetPage(
        worksheet=each, phase=book.stage[each.phase], v=book.perspective[each.v],
        also=tuple(also), forms=_forms(each), meeting=either([form.short for form in _forms(each)]),
        sheet=sheet_view(book, each, site), example=sheet_view(book, each, site, filled=True), steps=_timed(each.steps),
        before=_worksheets(book, each.before, [other.id for other in book.worksheets if each.id in other.after]),
        after=_worksheets(book, each.after, [other.id for other in book.worksheets if each.id in other.before]),
        instead=_worksheets(book, each.instead, []),
        cases=tuple(Linked(reason.id, book.case[reason.id].title, reason.why) for reason in each.cases),
        grounds=tuple(Linked(ground.id, book.source[ground.id].label, ground.what) for ground in each.sources),
        grid=grid(book, each),
    )  # fmt: skip


def sheet_view(book: Handbook, worksheet: Worksheet, site: str, *, filled: bool = False) -> SheetView:
    """The sheet to fill or, with `filled`, the invented project's answers on it."""
    answers = {**worksheet.example.answers, "hanke": book.project.name, "paivays": worksheet.example.date}
    maker = SheetMaker(worksheet.id, answers if filled else None)
    return SheetView(
        worksheet=worksheet, phase=book.stage[worksheet.phase], v=book.perspective[worksheet.v], grid=grid(book, worksheet),
        project=maker.control(sheet.PROJECT), date=maker.control(sheet.DATE),
        blocks=tuple(maker.block(block) for block in worksheet.sheet.blocks),
        label=book.project.label if filled else None,
        address=f"{site.split('://')[-1].rstrip('/')}/tyopohjat/{worksheet.id}/",
    )  # fmt: skip


def _worksheets(book: Handbook, named: Iterable[str], naming: Iterable[str]) -> tuple[Worksheet, ...]:
    """Worksheets named here or naming this one, in the order of their numbers."""
    ids = {*named, *naming}
    return tuple(each for each in book.worksheets if each.id in ids)


def _forms(worksheet: Worksheet) -> tuple[Form, ...]:
    forms = worksheet.forms
    kinds = (
        ("Samassa huoneessa", "lähi", forms.onsite), ("Etänä", "etä", forms.remote), ("Osa paikalla, osa etänä", "hybridi", forms.hybrid),
    )  # fmt: skip
    return tuple(Form(name, short, how) for name, short, how in kinds if how)


def either(words: Sequence[str]) -> str:
    """Words as a choice: `Lähi, etä tai hybridi`."""
    *others, last = words
    return (f"{', '.join(others)} tai {last}" if others else last).capitalize()


def _timed(steps: Sequence[Step]) -> tuple[TimedStep, ...]:
    ends = list(accumulate(step.minutes for step in steps))
    return tuple(
        TimedStep(step, clock(end - step.minutes), clock(end)) for step, end in zip(steps, ends, strict=True)
    )  # fmt: skip


def clock(minutes: int) -> str:
    """Minutes as a running clock: 75 → `1:15`."""
    return f"{minutes // 60}:{minutes % 60:02d}"


# --- the model --------------------------------------------------------------------------------


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
        RingView(ring, v, number) for number, (ring, v) in enumerate(zip(figures.growth_rings(4), book.model.perspectives, strict=True), start=1)
    )
    return RingsView(tuple(reversed(drawn)), drawn, figures.core_outline(), figures.SIZE, *figures.CENTRE, figures.CENTRE[1] + 18)


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
        cases=tuple(Linked(case.id, case.title, shows.how) for case in book.cases for shows in case.shows if shows.v is v.id),
        others=tuple(each for each in book.model.perspectives if each is not v),
    )


def _task(book: Handbook, stage: Stage, v: Perspective) -> PerspectiveTask:
    number = list(Phase).index(stage.id) * 4 + list(V).index(v.id) + 1
    return PerspectiveTask(v, stage, stage.tasks.of(v.id), book.home.get((stage.id, v.id)), number)


@dataclass(frozen=True)
class StagePage:
    """The page of a phase."""

    phase: Stage
    number: int
    tasks: tuple[PerspectiveTask, ...]
    also: tuple[Worksheet, ...]
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
    return tuple(Weights(stage, tuple((v, stage.tasks.of(v.id).weight == "paino") for v in book.model.perspectives)) for stage in book.model.stages)


# --- cases ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class EventView:
    """An event with its place on the timeline strip (thousandths of the width)."""

    event: Event
    when: str
    x: int
    width: int


@dataclass(frozen=True)
class CasePage:
    """The page of a case."""

    case: Case
    first_year: int
    last_year: int
    events: tuple[EventView, ...]
    shows: tuple[tuple[Perspective, str], ...]
    worksheets: tuple[Linked, ...]
    links: tuple[Source, ...]


def case_page(book: Handbook, id_: str) -> CasePage:
    """The page of one case with its timeline."""
    case = book.case[id_]
    (first, last), placed = figures.spans([(event.start, event.end) for event in case.timeline])
    return CasePage(
        case=case, first_year=first, last_year=last,
        events=tuple(
            EventView(event, f"{event.start}–{event.end}" if event.end else event.start, span.x, span.width)
            for event, span in zip(case.timeline, placed, strict=True)
        ),
        shows=tuple((book.perspective[shows.v], shows.how) for shows in case.shows),
        worksheets=tuple(Linked(each.id, book.worksheet[each.id].title, each.why) for each in case.worksheets),
        links=tuple(book.source[each] for each in case.links),
    )  # fmt: skip


# --- sources and words ------------------------------------------------------------------------


@dataclass(frozen=True)
class SourceGroup:
    """Sources of one subject."""

    id: str
    title: str
    sources: tuple[Source, ...]


GROUPS = {
    "malli": "4V-malli ja sen tausta",
    "opin-ovi": "Opin ovi",
    "penkkikahvila": "Penkkikahvila",
    "osaamiskeskus": "Sosiaalisten innovaatioiden osaamiskeskus",
    "innokyla": "Innokylä",
    "rahoitus": "Rahoittajan ohjeet",
    "tutkimus": "Juurruttaminen, viestintä ja arviointi",
}


def source_groups(book: Handbook) -> tuple[SourceGroup, ...]:
    """Sources by subject, each group in the order of the citation names."""
    grouped = ((id_, title, [each for each in book.sources if each.group == id_]) for id_, title in GROUPS.items())
    return tuple(SourceGroup(id_, title, tuple(sorted(sources, key=lambda each: finnish(each.label)))) for id_, title, sources in grouped if sources)


@dataclass(frozen=True)
class Letter:
    """The terms that begin with one letter."""

    letter: str
    terms: tuple[tuple[Term, tuple[Term, ...]], ...]


def glossary(book: Handbook) -> tuple[Letter, ...]:
    """The glossary in Finnish alphabetical order, each term with its neighbours."""
    by_id = {term.id: term for term in book.terms}
    letters: dict[str, list[tuple[Term, tuple[Term, ...]]]] = {}
    for term in sorted(book.terms, key=lambda each: finnish(each.term)):
        letters.setdefault(term.term[0].upper(), []).append((term, tuple(by_id[each] for each in term.see)))
    return tuple(Letter(letter, tuple(terms)) for letter, terms in letters.items())


def finnish(word: str) -> str:
    """A sorting key that puts å, ä and ö last, in that order, as Finnish does."""
    return word.lower().translate(str.maketrans("åäö", "{|}"))
