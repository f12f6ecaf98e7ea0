"""The V's and the phases stand in their own order, in the model and in the three questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from ..common.problems import Problem
from ..content.chooser import Choice
from ..content.model import Model, Phase, V
from ..content.reading import Shelf
from .known import Known
from .walk import fault


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """Every list of V's or phases that is in another order."""
    all_v = list(V)
    all_phases = list(Phase)
    for name, model in shelf.of(Model):
        perspectives = [each.id for each in model.perspectives]
        yield from _order(shelf, name, "nakokulmat", perspectives, all_v)
        stages = [each.id for each in model.stages]
        yield from _order(shelf, name, "vaiheet", stages, all_phases)
    for name, choice in shelf.of(Choice):
        phases = [each.phase for each in choice.phases]
        yield from _order(shelf, name, "vaiheet", phases, all_phases)


def _order(
    shelf: Shelf,
    name: str,
    key: str,
    ids: Sequence[str],
    wanted: Sequence[StrEnum],
) -> Iterator[Problem]:
    """The list under a key, when it is not in the wanted order."""
    if list(map(str, ids)) != list(map(str, wanted)):
        order = ", ".join(wanted)
        yield fault(
            shelf,
            name,
            (key,),
            f"Järjestyksen pitää olla {order}.",
        )
