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
        for top, message in answers.faults(worksheet.sheet, worksheet.example.answers):
            place = (*ANSWERS, top) if top else ANSWERS
            yield fault(shelf, name, place, message)
        for index, message in _outcomes(worksheet):
            yield fault(shelf, name, (*OUTCOMES, index), message)


def _outcomes(worksheet: Worksheet) -> Iterator[tuple[int, str]]:
    """Each fault of what became of the decisions: its place in the list from 0, and a sentence."""
    given = answers.flatten(worksheet.example.answers)
    block = worksheet.sheet.blocks[-1].id
    seen: set[int] = set()
    for index, outcome in enumerate(worksheet.example.outcomes):
        row = outcome.row
        if not given.get(f"{block}-{row}-mita"):
            yield index, f"Kohta toteutui kertoo {row}. päätöksestä, jota esimerkissä ei ole."
        if row in seen:
            yield index, f"Kohta toteutui kertoo {row}. päätöksestä kahdesti."
        if outcome.state in REASONED and not (outcome.day and outcome.reason):
            yield index, f"Kun tila on {outcome.state}, tarvitaan myös paiva ja syy."
        seen.add(row)
