"""What is said in each version of a worksheet suits those who hear it: their things, their time."""

from __future__ import annotations

import re

from macros.content.handbook import Handbook
from macros.content.run import Run, run_of, runs
from macros.content.step import Crowd, Step

SLIPS = re.compile(r"\b(lappu|laput|lapun|lapulle|lapuille|lappuun|lappunne|juliste\w*)\b", re.I)
"""What people in a call have not on their table."""
ON_PAPER = re.compile(r"\b(tulosta|varaa (tila|huone))\b", re.I)
"""What a call is not prepared with."""
MINUTES = {
    "kaksi": 2,
    "kolme": 3,
    "neljä": 4,
    "viisi": 5,
    "kuusi": 6,
    "seitsemän": 7,
    "kahdeksan": 8,
    "yhdeksän": 9,
    "kymmenen": 10,
}
GIVEN = re.compile(
    r"(?:Teillä|Aikaa|Ryhmillä|Pöydillä) on (\w+)( ja puoli)? minuuttia(?! \w+ kohti)"
)
"""How long a facilitator says that there is."""
SLACK = 25
"""Seconds by which the words may round the sizing of a step."""


def remote(book: Handbook) -> list[Run]:
    """The remote version of every worksheet."""
    found = (run_of(each, "eta") for each in book.worksheets)
    return [run for run in found if run]


def heard(step: Step) -> str:
    """What people are told in a step."""
    return f"{step.instruction} {step.says or ''}"


def test_a_call_is_prepared_as_a_call(book: Handbook) -> None:
    chores = [(run, chore.what) for run in remote(book) for chore in run.preparation]
    assert len(chores) > 60
    assert not [(run.worksheet.id, what) for run, what in chores if ON_PAPER.search(what)]


def test_nobody_in_a_call_is_told_of_slips_of_paper(book: Handbook) -> None:
    steps = [(run, step) for run in remote(book) for step in run.steps]
    assert len(steps) > 150
    assert not [(run.worksheet.id, step.id) for run, step in steps if SLIPS.search(heard(step))]


def test_the_time_that_is_said_is_the_time_there_is(book: Handbook) -> None:
    said = [(run, step) for each in book.worksheets for run in runs(each) for step in run.steps]
    timed = [(run, step) for run, step in said if GIVEN.search(step.says or "")]
    assert len(timed) > 40
    wrong = [(run.worksheet.id, run.kind.id, step.id) for run, step in timed if not fits(run, step)]
    assert not wrong


def fits(run: Run, step: Step) -> bool:
    """Whether a part of a step's sizing, or all of them, last what is said."""
    if step.sizing is None:
        return True
    crowd = Crowd(run.at_sheet, run.group.most)
    parts = [part.total(crowd) for part in step.sizing.parts]
    lengths = [sum(parts), *parts, *(part.seconds for part in step.sizing.parts)]
    return any(abs(length - told(step)) <= SLACK for length in lengths)


def told(step: Step) -> int:
    """The seconds that a facilitator says there are."""
    match = GIVEN.search(step.says or "")
    assert match
    return 60 * MINUTES[match[1]] + (30 if match[2] else 0)
