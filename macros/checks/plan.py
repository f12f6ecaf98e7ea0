"""The plan on one page is gathered from fields that are there, and each part of it stands once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..common.problems import Problem
from ..content.plan import Plan
from ..content.reading import Shelf
from .forms import phrase_faults
from .known import Known
from .references import field_reference
from .walk import Spot


def faults(
    shelf: Shelf,
    known: Known,
) -> Iterator[Problem]:
    """Every reference that leads nowhere, every part that is there twice, and too many deeds."""
    for name, plan in shelf.of(Plan):
        top = Spot(shelf, name)
        seen = {plan.days.id}
        for index, part in enumerate(plan.parts):
            spot = top.inside("osat", index)
            yield from _fields(spot.inside("kentat"), known, part.asked_of)
            yield from phrase_faults(spot, part, known)
            if part.id in seen:
                message = f"Tunniste ”{part.id}” on suunnitelmassa kahdesti."
                yield spot.inside("tunniste").fault(message)
            seen.add(part.id)
        days = top.inside("paivat")
        yield from _fields(days.inside("kentat"), known, plan.days.fields)
        if len(plan.days.example) > plan.days.rows:
            yield days.inside("esimerkki").fault("Esimerkissä on enemmän päiviä kuin rivejä.")


def _fields(
    spot: Spot,
    known: Known,
    references: Sequence[str],
) -> Iterator[Problem]:
    """The faults of a list of `työpohja.kenttä`; `spot` is the place of the list."""
    for index, written in enumerate(references):
        yield from field_reference(spot.inside(index), known, written)
