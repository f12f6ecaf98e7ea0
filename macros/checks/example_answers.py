"""The example of a worksheet answers every field of its sheet, each with what fits there.

What it tells of its decisions afterwards belongs to a decision that is there.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content import answers
from ..content.outcome import State
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from .known import Known
from .walk import fault

ANSWERS = ("esimerkki", "vastaukset")
OUTCOMES = ("esimerkki", "toteutui")
REASONED = (State.MOVED, State.NEEDLESS)


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """Every field that an example leaves empty, and every answer that does not fit."""
    for name, worksheet in shelf.of(Worksheet):
        given = worksheet.example.answers
        for top, message in answers.faults(worksheet.sheet, given):
            place = (*ANSWERS, top) if top else ANSWERS
            yield fault(shelf, name, place, message)
        for index, message in _outcomes(worksheet):
            outcome = (*OUTCOMES, index)
            yield fault(shelf, name, outcome, message)


def _outcomes(worksheet: Worksheet) -> Iterator[tuple[int, str]]:
    """Each fault of what became of the decisions: its place in the list from 0, and a sentence."""
    given = answers.flatten(worksheet.example.answers)
    block = worksheet.sheet.blocks[-1]
    seen: set[int] = set()
    for index, outcome in enumerate(worksheet.example.outcomes):
        row = outcome.row
        decision = given.get(f"{block.id}-{row}-mita")
        if not decision:
            yield index, f"Kohta toteutui kertoo {row}. päätöksestä, jota esimerkissä ei ole."
        if row in seen:
            yield index, f"Kohta toteutui kertoo {row}. päätöksestä kahdesti."
        is_told_why = outcome.day and outcome.reason
        if outcome.state in REASONED and not is_told_why:
            yield index, f"Kun tila on {outcome.state}, tarvitaan myös paiva ja syy."
        seen.add(row)
