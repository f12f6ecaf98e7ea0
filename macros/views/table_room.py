"""How much room a table needs on a screen, from what its columns hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..content.fields import FieldKind

NAME = 8.0
"""What the names of rows need, in letters' em of 16 px."""
TEXT = 9.0
SHORT = 4.0
"""What text needs, and what a column of weight 1 does, which holds a word or a code."""
NEEDED: Mapping[str, float] = {
    FieldKind.NUMBER.value: 4.5,
    FieldKind.EURO.value: 7.0,
    FieldKind.DATE.value: 6.5,
    FieldKind.TICK.value: 4.5,
}
"""What other kinds need."""
SCALES = "m"
"""The size of a table of grades."""
SIZES = (("s", 30.0), ("m", 43.0), ("l", 52.0))
"""Up to how many em each size goes; what needs more is xl. sheet-tables.css has the same."""
WIDE = ("l", "xl")
"""Sizes for which a page leaves its rail away."""


@dataclass(frozen=True)
class Head:
    """The head of a column: its name, its relative width and the kind of what it holds."""

    name: str
    weight: int
    kind: str


def room(heads: Sequence[Head], *, named: bool) -> str:
    """The size of a table with these columns; `named`: its rows have names.

    A table of grades has no heads that differ.
    """
    if not heads:
        return SCALES
    need = sum(_need(head) for head in heads) + (NAME if named else 0)
    for size, most in SIZES:
        if need <= most:
            return size
    return "xl"


def _need(head: Head) -> float:
    """How much a column needs at least, by its kind or else by its weight."""
    by_weight = SHORT if head.weight == 1 else TEXT
    return NEEDED.get(head.kind, by_weight)
