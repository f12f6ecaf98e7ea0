"""A worksheet → its versions beside the main run, each with its whole steps and their clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..common.finnish import NBSP, clock
from ..content.step import Step
from ..content.version import Group, LargeVersion, RemoteVersion, Version
from ..content.worksheet import Worksheet
from .meeting import writer_and_view

NAMES = {
    "lyhyt": "Lyhyt versio",
    "suuri_ryhma": "Suuren ryhmän versio",
    "eta": "Etäversio",
    "yksin": "Yhden hengen versio",
}
"""Key of a version in the data → its name."""


@dataclass(frozen=True)
class TimedStep:
    """A step with the running clock at its start and end, as h:mm."""

    step: Step
    start: str
    end: str


@dataclass(frozen=True)
class VersionView:
    """Another way to run the worksheet.

    `measures` are its minutes, people and groups in words, `remote` who writes and what is seen,
    `left_out` the titles of the steps left out with their reasons.
    """

    key: str
    anchor: str
    name: str
    measures: str
    version: Version
    remote: tuple[tuple[str, str], ...]
    steps: tuple[TimedStep, ...]
    left_out: tuple[tuple[str, str], ...]


def versions(worksheet: Worksheet) -> tuple[VersionView, ...]:
    """Every version that can be run beside the main one."""
    return tuple(_version(worksheet, key, each) for key, each in worksheet.versions.named())


def _version(worksheet: Worksheet, key: str, version: Version) -> VersionView:
    main = {step.id: step for step in worksheet.steps}
    applied = [change.applied(main) for change in version.steps]
    left_out = [(main[each.step].title, each.why) for each in version.left_out]
    return VersionView(
        key=key,
        anchor=f"versio-{key.replace('_', '-')}",
        name=NAMES[key],
        measures=_measures(worksheet, version),
        version=version,
        remote=_remote(version),
        steps=timed([step for step in applied if step]),
        left_out=tuple(left_out),
    )


def _measures(worksheet: Worksheet, version: Version) -> str:
    """Minutes, people and groups: `60 min · 7–18 henkeä · 2–3 ryhmää`."""
    if version is worksheet.versions.alone:
        people = "1 henkilö"
    else:
        people = f"{_range(version.group or worksheet.group)} henkeä"
    parts = [f"{version.minutes}{NBSP}min", people]
    if isinstance(version, LargeVersion):
        parts.append(f"{_range(version.groups)} ryhmää")
    return " · ".join(parts)


def _range(group: Group) -> str:
    """From least to most: `3–6`, or `4` when they are the same."""
    return f"{group.least}" if group.least == group.most else f"{group.least}–{group.most}"


def _remote(version: Version) -> tuple[tuple[str, str], ...]:
    """Who writes and what the remote ones see; nothing where all are in the room."""
    if isinstance(version, RemoteVersion):
        return writer_and_view(version.writer, version.view)
    return ()


def timed(steps: Sequence[Step]) -> tuple[TimedStep, ...]:
    """Steps with the clock, which runs from 0:00 when the first begins."""
    found = []
    start = 0
    for step in steps:
        end = start + step.minutes
        found.append(TimedStep(step=step, start=clock(start), end=clock(end)))
        start = end
    return tuple(found)
