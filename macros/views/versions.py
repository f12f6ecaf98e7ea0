"""A worksheet → its versions beside the main run, each with its whole steps and their clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..common.finnish import clock
from ..content.step import Step
from ..content.version import Group, Version
from ..content.worksheet import Worksheet

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
    """Another way to run the worksheet; `left_out` are titles with their reasons."""

    key: str
    anchor: str
    name: str
    version: Version
    group: Group
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
        version=version,
        group=version.group or worksheet.group,
        steps=timed([step for step in applied if step]),
        left_out=tuple(left_out),
    )


def timed(steps: Sequence[Step]) -> tuple[TimedStep, ...]:
    """Steps with the clock, which runs from 0:00 when the first begins."""
    found = []
    start = 0
    for step in steps:
        end = start + step.minutes
        found.append(TimedStep(step=step, start=clock(start), end=clock(end)))
        start = end
    return tuple(found)
