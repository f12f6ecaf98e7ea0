"""Innokylä's page gets one going in ten minutes, and lists every field that worksheets feed."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem, suggestion
from ..content.innokyla import Visit
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from .known import Known
from .walk import fault

START = 10
"""Minutes that the steps of getting started take together."""


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """A start that is longer or shorter, and every field of a worksheet that is not Innokylä's."""
    for name, visit in shelf.of(Visit):
        total = sum(step.minutes for step in visit.start)
        if total != START:
            message = f"Alun minuutit ovat yhteensä {total}. Niitä pitää olla {START}."
            yield fault(shelf, name, ("alku",), message)
        fields = {field.field for field in visit.fields}
        yield from _fields(shelf, fields)


def _fields(shelf: Shelf, known: set[str]) -> Iterator[Problem]:
    """Every field that a worksheet says it feeds and that is not among the known."""
    for name, worksheet in shelf.of(Worksheet):
        for index, fed in enumerate(worksheet.innokyla):
            field = fed.field
            if field not in known:
                near = suggestion(field, known)
                message = f"Kenttää ”{field}” ei ole tiedostossa innokyla.yml.{near}"
                place = ("innokyla", index, "kentta")
                yield fault(shelf, name, place, message)
