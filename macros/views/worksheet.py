"""Handbook → the view of a worksheet's page, which the runner's sheet on paper draws as well."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.model import Perspective, Stage
from ..content.version import NotAlone
from ..content.worksheet import Worksheet
from .grid import Grid, grid
from .letters import LetterView, messages
from .linked import Linked, linked_cases
from .meeting import Form, forms
from .sheet_view import SheetView, sheet_view
from .versions import RunView, run_views


@dataclass(frozen=True)
class WorksheetPage:
    """Everything on a worksheet's page; `main` is the main run, `runs` every way to run it.

    `first_field` is the element id of the field with which the sheet begins.
    """

    worksheet: Worksheet
    phase: Stage
    v: Perspective
    also: tuple[str, ...]
    forms: tuple[Form, ...]
    sheet: SheetView
    first_field: str
    example: SheetView
    main: RunView
    runs: tuple[RunView, ...]
    not_alone: str
    messages: tuple[LetterView, ...]
    before: tuple[Worksheet, ...]
    after: tuple[Worksheet, ...]
    instead: tuple[Worksheet, ...]
    cases: tuple[Linked, ...]
    grounds: tuple[Linked, ...]
    grid: Grid


def worksheet_page(
    book: Handbook,
    id_: str,
    site: str,
) -> WorksheetPage:
    """The page of one worksheet; `site` is the public address that the paper carries."""
    worksheet = book.worksheet[id_]
    sheet = sheet_view(book, worksheet, site)
    runs = run_views(worksheet, sheet)
    return WorksheetPage(
        worksheet=worksheet,
        phase=book.stage[worksheet.phase],
        v=book.perspective[worksheet.v],
        also=also_serves(book, worksheet),
        forms=forms(worksheet),
        sheet=sheet,
        first_field=_first_field(worksheet),
        example=sheet_view(book, worksheet, site, filled=True),
        main=runs[0],
        runs=runs,
        not_alone=_not_alone(worksheet),
        messages=messages(worksheet),
        before=_before(book, worksheet),
        after=_after(book, worksheet),
        instead=_in_order(book, set(worksheet.instead)),
        cases=linked_cases(book, worksheet.cases),
        grounds=_grounds(book, worksheet),
        grid=grid(book, worksheet),
    )


def _first_field(worksheet: Worksheet) -> str:
    """The element id of the field with which the sheet begins."""
    return f"{worksheet.id}-{next(worksheet.sheet.fields()).id}"


def _not_alone(worksheet: Worksheet) -> str:
    """Why the worksheet cannot be done alone and what one does then; empty when it can."""
    alone = worksheet.versions.alone
    return alone.why if isinstance(alone, NotAlone) else ""


def also_serves(book: Handbook, worksheet: Worksheet) -> tuple[str, ...]:
    """Names of the V's and then of the phases that a worksheet serves beside its home."""
    perspectives = [book.perspective[v] for v in worksheet.also_v]
    stages = [book.stage[phase] for phase in worksheet.also_phases]
    names_of_v = [each.name for each in perspectives]
    names_of_phases = [each.name for each in stages]
    return (*names_of_v, *names_of_phases)


def _before(book: Handbook, worksheet: Worksheet) -> tuple[Worksheet, ...]:
    """Worksheets that this one names as earlier, or that name this one as later."""
    ids = set(worksheet.before)
    for each in book.worksheets:
        if worksheet.id in each.after:
            ids.add(each.id)
    return _in_order(book, ids)


def _after(book: Handbook, worksheet: Worksheet) -> tuple[Worksheet, ...]:
    """Worksheets that this one names as later, or that name this one as earlier."""
    ids = set(worksheet.after)
    for each in book.worksheets:
        if worksheet.id in each.before:
            ids.add(each.id)
    return _in_order(book, ids)


def _in_order(book: Handbook, ids: set[str]) -> tuple[Worksheet, ...]:
    """The named worksheets in the order of their numbers."""
    named = [each for each in book.worksheets if each.id in ids]
    return tuple(named)


def _grounds(book: Handbook, worksheet: Worksheet) -> tuple[Linked, ...]:
    """What the worksheet is grounded on, each with what was taken from it."""
    grounds = []
    for ground in worksheet.sources:
        source = book.source[ground.id]
        grounds.append(
            Linked(
                id=ground.id,
                title=source.label,
                why=ground.what,
            )
        )
    return tuple(grounds)
