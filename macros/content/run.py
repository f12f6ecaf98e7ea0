"""The ways to run a worksheet: its main run and its versions, each with everything it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from .kinds import MAIN_RUN, RUN_KINDS, RunKind
from .paths import PathStep
from .step import Step
from .version import Chore, Group, LargeVersion, Version
from .worksheet import Worksheet

Need = Literal["lisa", "tarkea", "tulos"]
"""Left out in a hurry: first, after those, or never."""
ONE = Group.model_construct(least=1, most=1)
KINDS = {kind.key: kind for kind in RUN_KINDS}


@dataclass(frozen=True)
class Run:
    """A way to run the worksheet; the main run has no version."""

    worksheet: Worksheet
    kind: RunKind
    version: Version | None = None

    @property
    def minutes(self) -> int:
        """Minutes with the group."""
        if self.version:
            return self.version.minutes
        return self.worksheet.duration.running

    @property
    def is_alone(self) -> bool:
        """Whether it is for one person."""
        return self.version is self.worksheet.versions.alone

    @property
    def group(self) -> Group:
        """How many people it is for, in all."""
        if self.is_alone:
            return ONE
        return (self.version and self.version.group) or self.worksheet.group

    @property
    def groups(self) -> Group | None:
        """In how many groups the people work; None when they work in one."""
        if isinstance(self.version, LargeVersion):
            return self.version.groups
        return None

    @property
    def at_sheet(self) -> int:
        """The most people at one sheet."""
        if self.version is None:
            return self.worksheet.group.most
        return self.version.crowd(self.group).group

    @property
    def meetings(self) -> tuple[str, ...]:
        """The ways of meeting that it is written for; a run for one has none."""
        if self.version is None or self.kind.key in ("lyhyt", "suuri_ryhma"):
            held = self.worksheet.forms
            ways = (("lahi", held.onsite), ("hybridi", held.hybrid))
            return tuple(id_ for id_, how in ways if how)
        if self.kind.key == "eta":
            return ("eta",)
        return ()

    @property
    def preparation(self) -> tuple[Chore, ...]:
        """What is done before it."""
        if self.version and self.version.preparation:
            return self.version.preparation
        return self.worksheet.preparation

    @property
    def preparing(self) -> int:
        """Minutes of work before it."""
        return sum(chore.minutes for chore in self.preparation)

    @property
    def waiting(self) -> int:
        """Days from the first preparation that waits for somebody; 0 when none does."""
        return max(chore.waiting for chore in self.preparation)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Its whole steps in their order."""
        if self.version is None:
            return self.worksheet.steps
        main = {step.id: step for step in self.worksheet.steps}
        applied = [change.applied(main) for change in self.version.steps]
        steps = (step for step in applied if step)
        if not self.version.is_at_once:
            return tuple(steps)
        return tuple(step.model_copy(update={"sitting": None}) for step in steps)

    @property
    def longest(self) -> int:
        """Minutes of its longest sitting; all its minutes when it is run at once."""
        lengths = []
        for sitting in sittings(self.steps):
            minutes = [step.minutes for step in sitting]
            lengths.append(sum(minutes))
        return max(lengths)


def sittings(steps: Sequence[Step]) -> tuple[tuple[Step, ...], ...]:
    """Steps by the day on which they are held: one sitting, or several that days come between."""
    found: list[list[Step]] = []
    for step in steps:
        if step.sitting or not found:
            found.append([])
        found[-1].append(step)
    return tuple(tuple(each) for each in found)


def step_needs(worksheet: Worksheet, steps: Sequence[Step]) -> dict[str, Need]:
    """How much each step of a version is needed, by its id.

    The short version is the worksheet's own word of what can be done without, and the last of its
    work before the decisions is the result that people came for.
    """
    short = {change.step for change in worksheet.versions.short.steps}
    needs: dict[str, Need] = {}
    result = ""
    for step in steps:
        is_break = step.kind == "tauko" and not step.fills
        is_kept = step.id in short and not is_break
        needs[step.id] = "tarkea" if is_kept else "lisa"
        if is_kept and step.fills and step.kind != "lopetus":
            result = step.id
    if result:
        needs[result] = "tulos"
    return needs


def runs(worksheet: Worksheet) -> Iterator[Run]:
    """The main run, then every version that can be run."""
    yield Run(worksheet, MAIN_RUN)
    for key, version in worksheet.versions.named():
        yield Run(worksheet, KINDS[key], version)


def run_on_path(worksheet: Worksheet, step: PathStep | None) -> Run:
    """The run that a path's step holds; the main run where there is no step or it names none."""
    if step is None or step.version is None:
        return Run(worksheet, MAIN_RUN)
    return Run(worksheet, KINDS[step.version], worksheet.versions.short)


def run_of(worksheet: Worksheet, id_: str) -> Run | None:
    """The run of an id (`lyhyt`); None when the worksheet has no such one."""
    for each in runs(worksheet):
        if each.kind.id == id_:
            return each
    return None
