"""A funder's form holds each question once, and each says where its answer comes from."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.forms import Form, Forms
from ..content.reading import Shelf
from .known import Known
from .walk import Spot

OPEN = "Kysymykseltä puuttuu vastaus. Nimeä kentät (vastaus) tai kerro, mistä se tulee (avoin)."


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """Every question that is there twice, and every one that nothing answers."""
    for name, forms in shelf.of(Forms):
        for index, form in enumerate(forms.items):
            yield from _questions(Spot(shelf, name, ("lomakkeet", index, "kysymykset")), form)


def _questions(here: Spot, form: Form) -> Iterator[Problem]:
    """The faults of one form; `here` is the place of its questions."""
    seen: set[str] = set()
    for number, each in enumerate(form.questions):
        spot = here.inside(number)
        if each.id in seen:
            message = f"Kysymys ”{each.id}” on lomakkeessa kahdesti."
            yield spot.inside("tunniste").fault(message)
        seen.add(each.id)
        if not each.answers and each.open is None:
            yield spot.fault(OPEN)
