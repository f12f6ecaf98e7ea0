"""Handbook → page-ready views of worksheets and of the grid that holds them.

All views are pure: order, arithmetic and choice happen here and in the other view modules, none in templates.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ..common.finnish import clock
from ..content import sheet
from ..content.addresses import short_address
from ..content.handbook import Handbook
from ..content.model import Perspective, Stage
from ..content.worksheet import Step, Worksheet
from . import qr
from .grid import Grid, grid
from .sheet_view import BlockView, Control, SheetMaker


@dataclass(frozen=True)
class Linked:
    """A thing and why it is named."""

    id: str
    title: str
    why: str


@dataclass(frozen=True)
class Imprint:
    """What every printed page of a worksheet says at its foot; `address` is for people, the code holds the whole of it."""

    number: str
    title: str
    v: Perspective
    phase: Stage
    address: str
    code: qr.Code
    version: str
    date: str


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
    imprint: Imprint


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
    also = [book.perspective[v].name for v in each.also_v] + [
        book.stage[phase].name for phase in each.also_phases
    ]
    return WorksheetPage(
        worksheet=each,
        phase=book.stage[each.phase],
        v=book.perspective[each.v],
        also=tuple(also),
        forms=forms(each),
        meeting=either([form.short for form in forms(each)]),
        sheet=sheet_view(book, each, site),
        example=sheet_view(book, each, site, filled=True),
        steps=_timed(each.steps),
        before=_worksheets(
            book, each.before, [other.id for other in book.worksheets if each.id in other.after]
        ),
        after=_worksheets(
            book, each.after, [other.id for other in book.worksheets if each.id in other.before]
        ),
        instead=_worksheets(book, each.instead, []),
        cases=tuple(
            Linked(reason.id, book.case[reason.id].title, reason.why) for reason in each.cases
        ),
        grounds=tuple(
            Linked(ground.id, book.source[ground.id].label, ground.what) for ground in each.sources
        ),
        grid=grid(book, each),
    )


def bare(address: str) -> str:
    """An address as people read it: without its scheme."""
    return address.split("://")[-1]


def imprint(book: Handbook, worksheet: Worksheet, site: str) -> Imprint:
    """The foot of a worksheet's printed pages; `site` is the public address of the handbook, with a slash at its end."""
    address, latest = site + short_address(worksheet), worksheet.changes[0]
    return Imprint(
        f"{worksheet.number:02d}",
        worksheet.title,
        book.perspective[worksheet.v],
        book.stage[worksheet.phase],
        bare(address),
        qr.encode(address),
        worksheet.version,
        latest.date,
    )


def sheet_view(
    book: Handbook,
    worksheet: Worksheet,
    site: str,
    *,
    filled: bool = False,
    plain_names: bool = False,
) -> SheetView:
    """The sheet to fill or, with `filled`, the invented project's answers on it; `plain_names`: fields go by their YAML ids alone."""
    answers = {
        **worksheet.example.answers,
        "hanke": book.project.name,
        "paivays": worksheet.example.date,
    }
    maker = SheetMaker(worksheet.id, answers if filled else None, plain_names=plain_names)
    return SheetView(
        worksheet=worksheet,
        phase=book.stage[worksheet.phase],
        v=book.perspective[worksheet.v],
        grid=grid(book, worksheet),
        project=maker.control(sheet.PROJECT),
        date=maker.control(sheet.DATE),
        blocks=tuple(maker.block(block) for block in worksheet.sheet.blocks),
        label=book.project.label if filled else None,
        imprint=imprint(book, worksheet, site),
    )


def _worksheets(
    book: Handbook, named: Iterable[str], naming: Iterable[str]
) -> tuple[Worksheet, ...]:
    """Worksheets named here or naming this one, in the order of their numbers."""
    ids = {*named, *naming}
    return tuple(each for each in book.worksheets if each.id in ids)


def forms(worksheet: Worksheet) -> tuple[Form, ...]:
    """The ways of meeting that suit a worksheet."""
    held = worksheet.forms
    kinds = (
        ("Samassa huoneessa", "lähi", held.onsite),
        ("Etänä", "etä", held.remote),
        ("Osa paikalla, osa etänä", "hybridi", held.hybrid),
    )
    return tuple(Form(name, short, how) for name, short, how in kinds if how)


def either(words: Sequence[str]) -> str:
    """Words as a choice: `Lähi, etä tai hybridi`."""
    *others, last = words
    return (f"{', '.join(others)} tai {last}" if others else last).capitalize()


def _timed(steps: Sequence[Step]) -> tuple[TimedStep, ...]:
    ends = list(accumulate(step.minutes for step in steps))
    return tuple(
        TimedStep(step, clock(end - step.minutes), clock(end))
        for step, end in zip(steps, ends, strict=True)
    )
