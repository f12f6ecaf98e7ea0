"""A worksheet or a case stands in a file of its own id."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from ..common.problems import Problem
from ..content.case import Case
from ..content.guide import Guide
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from .known import Known
from .walk import fault


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """Every content whose id is not its file's name."""
    for name, worksheet in shelf.of(Worksheet):
        yield from _other_name(shelf, name, worksheet.id)
    for name, case in shelf.of(Case):
        yield from _other_name(shelf, name, case.id)
    for name, guide in shelf.of(Guide):
        yield from _other_name(shelf, name, guide.id)


def _other_name(shelf: Shelf, name: str, id_: str) -> Iterator[Problem]:
    """A file that is called otherwise than the id in it."""
    stem = PurePosixPath(name).stem
    if stem != id_:
        message = f"Tunniste ”{id_}” ei ole sama kuin tiedoston nimi ”{stem}”."
        yield fault(shelf, name, ("tunniste",), message)
