"""The editor's word list can be read, when there is one."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.files import read_text
from ..common.problems import Problem
from ..content.reading import Shelf
from ..content.word_list import NAMES
from .known import Known


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """The problem of a list that cannot be read."""
    path = shelf.root / NAMES
    if path.exists():
        yield from read_text(path, NAMES)[1]
