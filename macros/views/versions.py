"""A worksheet → the ways to run it, each with its measures, whole steps and their clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ..common.finnish import clock, spoken
from ..content.run import Run, runs, sittings
from ..content.step import Step
from ..content.version import Group, RemoteVersion
from ..content.worksheet import Access, ForSome, Trouble, Worksheet
from .filled_places import FilledPlace, filled_places
from .meeting import either, forms, meeting, writer_and_view
from .needs import Crowd, needs
from .sheet_view import SheetView

WITHOUT = {True: "Etä", False: "Yksin"}
"""What the meeting is called where the worksheet tells no way of it: remote, or none."""

Advice = TypeVar("Advice", bound=ForSome)


@dataclass(frozen=True)
class TimedStep:
    """A step with the running clock at its start and end, as h:mm.

    `sitting` names the sitting that begins with it, with its minutes; empty in the middle of one.
    """

    step: Step
    start: str
    end: str
    sitting: str = ""


@dataclass(frozen=True)
class RunView:
    """A way to run the worksheet: the main run, or a version of it.

    `people` and `groups` are in words, `measures` both with the minutes; `remote` tells who writes
    and what is seen. `left_out` holds the titles of the steps left out with their reasons, `open`
    the places of the sheet that are not filled.
    """

    run: Run
    anchor: str
    people: str
    groups: str
    measures: str
    meeting: str
    preparing: str
    remote: tuple[tuple[str, str], ...]
    steps: tuple[TimedStep, ...]
    left_out: tuple[tuple[str, str], ...]
    open: tuple[FilledPlace, ...]

    @property
    def open_ids(self) -> tuple[str, ...]:
        """The element ids of the fields that are not filled."""
        ids: list[str] = []
        for place in self.open:
            ids.extend(place.ids)
        return tuple(ids)

    @property
    def total(self) -> str:
        """All its minutes as h:mm, whether it is held at once or in several sittings."""
        return clock(self.run.minutes)

    @property
    def things(self) -> tuple[str, ...]:
        """What to bring along; somebody alone gets what is counted for one."""
        worksheet = self.run.worksheet
        if not self.run.is_alone or worksheet.quantities is None:
            return worksheet.materials
        return tuple(need.text for need in needs((worksheet,), Crowd(1)))

    @property
    def pitfalls(self) -> tuple[Trouble, ...]:
        """What may go wrong; to somebody alone only what can."""
        return self._for_these(self.run.worksheet.pitfalls)

    @property
    def access(self) -> tuple[Access, ...]:
        """Other ways to do what somebody cannot; to somebody alone only those of their own."""
        return self._for_these(self.run.worksheet.access)

    def _for_these(self, every: tuple[Advice, ...]) -> tuple[Advice, ...]:
        """The advice that those who take part can use."""
        if not self.run.is_alone:
            return every
        return tuple(each for each in every if not each.is_for_many)


def run_views(worksheet: Worksheet, sheet: SheetView) -> tuple[RunView, ...]:
    """Every way to run the worksheet, the main one first; `sheet` is its sheet as it is drawn."""
    every = runs(worksheet)
    return tuple(run_view(run, sheet) for run in every)


def run_view(run: Run, sheet: SheetView) -> RunView:
    """One way to run the worksheet."""
    people = "1 henkilö" if run.is_alone else f"{_range(run.group)} henkeä"
    groups = f"{_range(run.groups)} ryhmää" if run.groups else ""
    open_fields = run.version.open_fields if run.version else ()
    return RunView(
        run=run,
        anchor=f"versio-{run.kind.id}",
        people=people,
        groups=groups,
        measures=" · ".join(filter(None, (spoken(run.minutes), people, groups))),
        meeting=_meeting(run),
        preparing=spoken(run.preparing),
        remote=_remote(run),
        steps=timed(run.steps),
        left_out=_left_out(run),
        open=filled_places(sheet, open_fields),
    )


def _meeting(run: Run) -> str:
    """The ways of meeting as a choice; of the main run those of the whole worksheet."""
    if run.version is None:
        return meeting(run.worksheet)
    every = forms(run.worksheet)
    names = [form.short for form in every if form.id in run.meetings]
    if names:
        return either(names)
    has_meetings = bool(run.meetings)
    return WITHOUT[has_meetings]


def _left_out(run: Run) -> tuple[tuple[str, str], ...]:
    """The titles of the main run's steps that are left out, each with the reason."""
    if not run.version:
        return ()
    titles = {step.id: step.title for step in run.worksheet.steps}
    told = [(titles[each.step], each.why) for each in run.version.left_out]
    return tuple(told)


def _range(group: Group) -> str:
    """From least to most: `3–6`, or `4` when they are the same."""
    if group.least == group.most:
        return f"{group.least}"
    return f"{group.least}–{group.most}"


def _remote(run: Run) -> tuple[tuple[str, str], ...]:
    """How all are remote, who writes and what they see; nothing where they are in the room."""
    version = run.version
    if not isinstance(version, RemoteVersion):
        return ()
    roles = writer_and_view(version.writer, version.view)
    how = run.worksheet.forms.remote
    if not how:
        return roles
    return (("Miten", how), *roles)


def timed(steps: Sequence[Step]) -> tuple[TimedStep, ...]:
    """Steps with the clock, which runs from 0:00 when the first of a sitting begins."""
    parts = sittings(steps)
    found: list[TimedStep] = []
    for part in parts:
        name = _sitting_name(part) if len(parts) > 1 else ""
        found.extend(_timed_sitting(part, name))
    return tuple(found)


def _sitting_name(steps: Sequence[Step]) -> str:
    """The name of a sitting with its minutes."""
    minutes = sum(step.minutes for step in steps)
    return f"{steps[0].sitting}, {spoken(minutes)}"


def _timed_sitting(
    steps: Sequence[Step],
    name: str,
) -> Iterator[TimedStep]:
    """The steps of a sitting, of which the first carries its name."""
    start = 0
    for step in steps:
        end = start + step.minutes
        yield TimedStep(
            step=step,
            start=clock(start),
            end=clock(end),
            sitting=name,
        )
        start = end
        name = ""
