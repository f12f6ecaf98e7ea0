"""Pieces laid out by themselves, kept for the next set that holds them, and their memory."""

from __future__ import annotations

import gc
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

LEAVES = 16
"""Pieces that a process keeps as they were laid out, for the next set that holds them."""


@dataclass(frozen=True)
class Leaf:
    """A piece that was laid out by itself.

    `document` is the engine's. `numbers` are the texts of its pages' numbers: the page from 0, the
    box, and its right edge.
    """

    document: Any
    numbers: tuple[tuple[int, Any, float], ...]

    @property
    def pages(self) -> int:
        """How many pages it takes."""
        count: int = len(self.document.pages)
        return count


@dataclass
class Leaves:
    """The leaves that are kept, by their markup and style; the one used longest ago goes first."""

    kept: OrderedDict[tuple[str, str], Leaf] = field(default_factory=OrderedDict)
    dropped: int = 0
    """How many have gone since all memory was last looked at."""

    def find(self, name: tuple[str, str]) -> Leaf | None:
        """A leaf that is kept."""
        return self.kept.get(name)

    def keep(self, name: tuple[str, str], leaf: Leaf) -> None:
        """Keeps a leaf, as the one used last."""
        self.kept[name] = leaf
        self.kept.move_to_end(name)
        if len(self.kept) > LEAVES:
            self.kept.popitem(last=False)
            self.dropped += 1

    def collect(self, *, is_ready: bool) -> None:
        """Frees what was laid out and is not kept; with `is_ready`, of a finished product too.

        The engine's boxes form circles. To look at every object after each piece took 64 % of the
        time of all prints (100 s of a cold run, 26.11.2026): as a rule only those made since the
        last time are looked at.
        """
        generation = int(is_ready)
        if is_ready and self.dropped >= LEAVES // 2:
            self.dropped, generation = 0, 2
        gc.collect(generation)
