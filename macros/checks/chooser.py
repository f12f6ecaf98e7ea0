"""The three questions lead to what exists, and each of their choices has an id of its own."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.chooser import Answer, Choice
from ..content.kinds import MAIN_RUN
from ..content.reading import Shelf
from ..content.run import runs
from ..content.worksheet import Worksheet
from .known import Known
from .references import page_reference
from .walk import Spot

OWN = "oma"
"""The id of one's own situation, which stands last."""


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every answer that leads nowhere, every version that is not, and every id that is taken."""
    for name, choice in shelf.of(Choice):
        here = Spot(shelf, name)
        yield from _twice(here, choice)
        for at, situation in enumerate(choice.situations):
            options = here.inside("tilanteet", at, "vaihtoehdot")
            for number, option in enumerate(situation.options):
                answers = options.inside(number, "vastaukset")
                for index, answer in enumerate(option.answers):
                    place = answers.inside(index)
                    target = place.inside("kohde")
                    yield from page_reference(target, known, answer.target)
                    yield from _version_of_answer(place, answer, shelf)
        yield from _versions_of_troubles(here, choice, shelf)


def _twice(here: Spot, choice: Choice) -> Iterator[Problem]:
    """Every id that stands earlier in the file, or belongs to one's own situation or a phase."""
    phases = [each.phase.value for each in choice.phases]
    taken = {OWN, *phases}
    for place, id_ in choice.ids():
        if id_ in taken:
            spot = here.inside(*place)
            yield spot.fault(f"Tunniste ”{id_}” on jo käytössä. Valitse toinen.")
        taken.add(id_)


def _version_of_answer(spot: Spot, answer: Answer, shelf: Shelf) -> Iterator[Problem]:
    """The problem of a version of what has none."""
    if answer.version is None:
        return
    kind, _, id_ = answer.target.partition(":")
    if kind == "tyopohja":
        yield from _version(spot, id_, answer.version, shelf)
    else:
        yield spot.inside("versio").fault("Versio on vain työpohjalla. Poista rivi.")


def _versions_of_troubles(here: Spot, choice: Choice, shelf: Shelf) -> Iterator[Problem]:
    """The problem of every version that a trouble asks of a worksheet that has none such."""
    for at, phase in enumerate(choice.phases):
        of_phase = here.inside("vaiheet", at)
        for number, trouble in enumerate(phase.troubles):
            of_trouble = of_phase.inside("pulmat", number)
            for index, each in enumerate(trouble.worksheets):
                spot = of_trouble.inside("tyopohjat", index)
                yield from _version(spot, each.id, each.version, shelf)


def _version(spot: Spot, id_: str, version: str | None, shelf: Shelf) -> Iterator[Problem]:
    """The problem of a version that the worksheet does not have."""
    asked = version or MAIN_RUN.id
    for _, worksheet in shelf.of(Worksheet):
        if worksheet.id != id_:
            continue
        held = {run.kind.id for run in runs(worksheet)}
        if asked not in held:
            yield spot.inside("versio").fault(
                f"Työpohjalla ”{id_}” ei ole versiota ”{version}”. Poista rivi tai vaihda versio."
            )
