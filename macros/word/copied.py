"""What an editable copy is made of: a worksheet's sheet, or the plan on a page."""

from __future__ import annotations

from dataclasses import dataclass

from ..common.finnish import NBSP, spoken
from ..views.block_parts import BlockView
from ..views.controls import Control
from ..views.plan import PlanView
from ..views.sheet_view import SheetView


@dataclass(frozen=True)
class Copied:
    """All that a copy says.

    `mark` stands above the title and `facts` below the lead; `name` and `context` stand at the
    foot with the `version` (or nothing) and the `day` of what is copied.
    """

    mark: str
    title: str
    lead: str
    facts: tuple[tuple[str, str], ...]
    project: Control
    date: Control
    blocks: tuple[BlockView, ...]
    size: str
    orientation: str
    dense: bool
    name: str
    context: str
    version: str
    day: str


def copied_sheet(view: SheetView) -> Copied:
    """The sheet of a worksheet."""
    each, sheet = view.worksheet, view.worksheet.sheet
    group = each.group
    return Copied(
        mark=f"Työpohja {each.number:02d} · {view.v.name} × {view.phase.name}",
        title=each.title,
        lead=each.summary,
        facts=(
            ("Vaihe", view.phase.name),
            ("V", view.v.name),
            ("Kesto", spoken(each.duration.running)),
            ("Ryhmä", f"{group.least}–{group.most}{NBSP}henkeä"),
        ),
        project=view.project,
        date=view.date,
        blocks=view.blocks,
        size=sheet.size,
        orientation=sheet.orientation,
        dense=sheet.dense,
        name=f"{each.number:02d} {each.title}",
        context=f"{view.v.name} · {view.phase.name}",
        version=each.version,
        day=each.changes[0].date,
    )


def copied_plan(view: PlanView, day: str) -> Copied:
    """The plan on a page, whose sheets are at their newest on the `day`."""
    plan = view.plan
    return Copied(
        mark="Yksi sivu hankkeen tuloksesta",
        title=plan.title,
        lead=plan.summary,
        facts=(),
        project=view.project,
        date=view.date,
        blocks=(view.block, view.days),
        size="a4",
        orientation="pysty",
        dense=True,
        name=plan.title,
        context="yksi sivu hankkeen tuloksesta",
        version="",
        day=day,
    )
