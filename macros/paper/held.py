"""A path held in a way → what its set tells beside the worksheets: people, times, remote ones."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from ..common.finnish import NBSP, clock, spoken
from ..content.kinds import MAIN_RUN
from ..content.run import Run
from ..content.ways import LARGE, WayOnPath, groups_for
from ..content.worksheet import Worksheet
from ..views.meeting import forms

SLOT = 90
"""Minutes of a usual meeting, within which some of the runs for a large group fit."""


@dataclass(frozen=True)
class TimeRow:
    """A worksheet in the timetable, from the beginning of the first one as h:mm."""

    worksheet: Worksheet
    begins: str
    ends: str
    minutes: int
    preparing: int
    groups: int


@dataclass(frozen=True)
class RemoteRow:
    """How those who are remote take part in a worksheet: in words, and what they write and see."""

    worksheet: Worksheet
    how: str
    remote: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class HeldView:
    """What the first pages of a set tell of the way in which its path is held.

    `notes` tell what the way does not do as its name says. `remote` is empty when all are together.
    """

    name: str
    heads: str
    counted: str
    notes: tuple[str, ...]
    times: tuple[TimeRow, ...]
    remote: tuple[RemoteRow, ...]

    @property
    def in_groups(self) -> bool:
        """Whether the people work in several groups in some worksheet."""
        return any(row.groups > 1 for row in self.times)


def held_view(held: WayOnPath) -> HeldView:
    """The view of a path that is held in a way."""
    is_large = held.way is LARGE
    return HeldView(
        name=held.way.name,
        heads=held.heads,
        counted=_counted(held),
        notes=(*_fallen_back(held), *_within_slot(held)) if is_large else (),
        times=_times(held),
        remote=_remote(held) if held.way.some_remote else (),
    )


def groups_of(held: WayOnPath) -> dict[str, int]:
    """In how many groups each worksheet is done, by its id."""
    return {run.worksheet.id: groups_for(run, held.people) for run in held.runs}


def _counted(held: WayOnPath) -> str:
    """Whom the papers and the things are counted for."""
    if held.people == 1:
        return "yhdelle henkilölle"
    if max(groups_of(held).values()) > 1:
        return f"{held.people}{NBSP}hengelle, joiden ryhmät ovat aikataulussa"
    return f"yhdelle ryhmälle, jossa on {held.people}{NBSP}henkeä"


def _times(held: WayOnPath) -> tuple[TimeRow, ...]:
    """The timetable without a clock."""
    ends = accumulate(run.minutes for run in held.runs)
    groups = groups_of(held)
    return tuple(
        TimeRow(
            worksheet=run.worksheet,
            begins=clock(end - run.minutes),
            ends=clock(end),
            minutes=run.minutes,
            preparing=run.preparing,
            groups=groups[run.worksheet.id],
        )
        for run, end in zip(held.runs, ends, strict=True)
    )


def _remote(held: WayOnPath) -> tuple[RemoteRow, ...]:
    """How the remote ones take part in each worksheet that tells it."""
    return tuple(
        RemoteRow(run.worksheet, form.how, form.remote)
        for run in held.runs
        for form in forms(run.worksheet)
        if form.id == "hybridi"
    )


def _fallen_back(held: WayOnPath) -> tuple[str, ...]:
    """Which worksheets are held in their main run, because the large version is for more people."""
    return tuple(
        f"{_named(run)} tehdään pitkänä versiona, koska suuren ryhmän versio on"
        f" vähintään {run.worksheet.versions.large.group.least} hengelle."
        for run in held.runs
        if run.kind is MAIN_RUN
    )


def _within_slot(held: WayOnPath) -> tuple[str, ...]:
    """Which worksheets fit a meeting of 90 minutes, and how long the others are."""
    within = [run for run in held.runs if run.minutes <= SLOT]
    longer = sorted(run.minutes for run in held.runs if run.minutes > SLOT)
    shortest = f"{spoken(longer[0])}" if longer else ""
    if not within:
        return (f"Mikään työpohja ei mahdu {SLOT}{NBSP}minuuttiin: lyhin vie {shortest}.",)
    names = _in_words([_named(run) for run in within])
    fit = f"{SLOT}{NBSP}minuuttiin mahtuu {names}."
    return (fit,) if not longer else (f"{fit} Muut vievät vähintään {shortest}.",)


def _named(run: Run) -> str:
    """The number and the title of a run's worksheet."""
    return f"{run.worksheet.number:02d}{NBSP}{run.worksheet.title}"


def _in_words(names: list[str]) -> str:
    """Names one after another: `A, B ja C`."""
    *first, last = names
    return f"{', '.join(first)} ja {last}" if first else last
