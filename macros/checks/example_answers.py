"""The example of a worksheet answers every field of its sheet, each with what fits there."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content import answers
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from .known import Known
from .walk import fault

ANSWERS = ("esimerkki", "vastaukset")


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """Every field that an example leaves empty, and every answer that does not fit."""
    for name, worksheet in shelf.of(Worksheet):
        for top, message in answers.faults(worksheet.sheet, worksheet.example.answers):
            place = (*ANSWERS, top) if top else ANSWERS
            yield fault(shelf, name, place, message)
