"""A worksheet or a case stands in a file of its own id."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import PurePosixPath

from ..common.problems import Problem
from ..content.case import Case
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from .known import Known
from .walk import fault


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """Every content whose id is not its file's name."""
    worksheets = ((name, worksheet.id) for name, worksheet in shelf.of(Worksheet))
    cases = ((name, case.id) for name, case in shelf.of(Case))
    for name, id_ in chain(worksheets, cases):
        stem = PurePosixPath(name).stem
        if stem != id_:
            message = f"Tunniste ”{id_}” ei ole sama kuin tiedoston nimi ”{stem}”."
            yield fault(shelf, name, ("tunniste",), message)
