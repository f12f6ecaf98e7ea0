"""The plan on one page is gathered from fields that are there, and each part of it stands once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..common.problems import Problem, suggestion
from ..content.plan import Plan
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from .known import Known, reference
from .walk import Spot


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every reference that leads nowhere, every part that is there twice, and too many deeds."""
    sheets = {each.id: _named(each) for _, each in shelf.of(Worksheet)}
    for name, plan in shelf.of(Plan):
        top = Spot(shelf, name)
        seen = {plan.days.id}
        for index, part in enumerate(plan.parts):
            spot = top.inside("osat", index)
            yield from _fields(spot.inside("kentat"), known, part.fields, sheets)
            if part.id in seen:
                message = f"Tunniste ”{part.id}” on suunnitelmassa kahdesti."
                yield spot.inside("tunniste").fault(message)
            seen.add(part.id)
        days = top.inside("paivat")
        yield from _fields(days.inside("kentat"), known, plan.days.fields, sheets)
        if len(plan.days.example) > plan.days.rows:
            yield days.inside("esimerkki").fault("Esimerkissä on enemmän päiviä kuin rivejä.")


def _named(worksheet: Worksheet) -> tuple[str, ...]:
    """The ids of a sheet's blocks and fields."""
    blocks = [block.id for block in worksheet.sheet.blocks]
    return (*blocks, *(field.id for field in worksheet.sheet.fields()))


def _fields(
    spot: Spot,
    known: Known,
    references: Sequence[str],
    sheets: Mapping[str, Sequence[str]],
) -> Iterator[Problem]:
    """The faults of `työpohja.kenttä`; of a sheet that is faulty itself nothing is known."""
    for index, written in enumerate(references):
        here = spot.inside(index)
        worksheet, _, id_ = written.partition(".")
        yield from reference(here, known, "tyopohja", worksheet)
        named = sheets.get(worksheet)
        if named is not None and id_ not in named:
            near = suggestion(id_, named)
            message = f"Työpohjan ”{worksheet}” arkissa ei ole kenttää tai lohkoa ”{id_}”.{near}"
            yield here.fault(message)
