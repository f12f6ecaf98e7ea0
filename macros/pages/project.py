"""Handbook → the view of the page of one's own project (oma hanke), and of the file it is kept in.

Every worksheet stands on both; the browser shows those on which something is written.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.model import Stage
from ..content.sheet import DATE, PROJECT
from ..content.worksheet import Worksheet
from ..views.sheet_view import SheetView, sheet_view


@dataclass(frozen=True)
class ProjectSheet:
    """A worksheet whose sheet can be under way; `fields` counts its places to write."""

    worksheet: Worksheet
    view: SheetView
    fields: int


@dataclass(frozen=True)
class ProjectPhase:
    """The worksheets that are at home in a phase, by number."""

    phase: Stage
    sheets: tuple[ProjectSheet, ...]


def project_phases(book: Handbook, site: str) -> tuple[ProjectPhase, ...]:
    """Every worksheet by phase; phases without any are left out. `site`: the public address."""
    phases = [_phase(book, stage, site) for stage in book.model.stages]
    return tuple(phase for phase in phases if phase.sheets)


def _phase(
    book: Handbook,
    stage: Stage,
    site: str,
) -> ProjectPhase:
    at_home = [each for each in book.worksheets if each.phase is stage.id]
    sheets = []
    for worksheet in sorted(at_home, key=lambda each: each.number):
        fields = len((PROJECT, DATE, *worksheet.sheet.fields()))
        sheets.append(ProjectSheet(worksheet, sheet_view(book, worksheet, site), fields))
    return ProjectPhase(stage, tuple(sheets))
