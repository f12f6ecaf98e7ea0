"""Handbook → the plan on one page as paper and Word draw it: to fill, or as the example."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import JsonValue

from ..content.handbook import Handbook
from ..content.model import Perspective
from ..content.plan import Plan, PlanPart
from ..content.sheet import DATE, PROJECT
from .block_parts import BlockView
from .blocks import block_view
from .controls import Control, ControlMaker

PREFIX = "suunnitelma"
"""What the ids of the plan's fields begin with."""


@dataclass(frozen=True)
class PlanPartView:
    """A part: its place to write, its V if it has one, and the numbers of the sheets behind it."""

    control: Control
    v: Perspective | None
    is_wide: bool
    sheets: tuple[str, ...]


@dataclass(frozen=True)
class PlanView:
    """The plan to draw: empty, or filled when `label` says whose answers it holds."""

    plan: Plan
    project: Control
    date: Control
    parts: tuple[PlanPartView, ...]
    block: BlockView
    days: BlockView
    label: str | None


def plan_view(book: Handbook, *, filled: bool = False) -> PlanView:
    """The plan to fill or, with `filled`, as the invented project wrote it."""
    plan = book.plan
    answers = _answers(book) if filled else None
    maker = ControlMaker(PREFIX, answers, plain_names=True)
    block = block_view(plan.block(), maker)
    parts = []
    for part, control in zip(plan.parts, block.controls, strict=True):
        parts.append(_part(book, part, control))
    return PlanView(
        plan=plan,
        project=maker.control(PROJECT),
        date=maker.control(DATE),
        parts=tuple(parts),
        block=block,
        days=block_view(plan.days.block(), maker),
        label=book.project.label if filled else None,
    )


def _part(book: Handbook, part: PlanPart, control: Control) -> PlanPartView:
    """A part with the numbers of the worksheets that it is gathered from, in their order."""
    ids = {reference.partition(".")[0] for reference in part.asked_of}
    sheets = [f"{each.number:02d}" for each in book.worksheets if each.id in ids]
    return PlanPartView(
        control=control,
        v=book.perspective[part.v] if part.v else None,
        is_wide=part.width == "koko",
        sheets=tuple(sheets),
    )


def _answers(book: Handbook) -> dict[str, JsonValue]:
    """What the invented project answers, by the ids of fields."""
    plan = book.plan
    days = plan.days
    answers: dict[str, JsonValue] = {part.id: part.example for part in plan.parts}
    for number, deed in enumerate(days.example, start=1):
        row = f"{days.id}-{number}"
        answers[f"{row}-mita"] = deed.what
        answers[f"{row}-kuka"] = deed.who
        answers[f"{row}-milloin"] = deed.when
    answers[f"{days.id}-seuraava"] = plan.example.review
    answers[PROJECT.id] = book.project.name
    answers[DATE.id] = plan.example.date
    return answers
