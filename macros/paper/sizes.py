"""The largest size of type in which a piece fits, found with as few layouts as can be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

POWER = 1.6
"""Of two sizes of type the heights of a piece are as the sizes to this power.

Text grows by the square, places to write do not. Of 1.0, 1.3, 1.6 and 2.0 this took the fewest
layouts, 283 of at most 286, of three worksheets and the example cards (27.11.2026).
"""


@dataclass(frozen=True)
class Taken:
    """How many pages a piece takes in a size of type in points, where that can be told.

    1.5 is a page and a half.
    """

    size: float
    pages: float | None

    def likely(self, sizes: Sequence[float], pages: int) -> int | None:
        """The first of the sizes, from the largest, in which it is likely to fit on the pages."""
        if self.pages is None:
            return None
        wanted = self.size * (pages / self.pages) ** (1 / POWER)
        return next((index for index, size in enumerate(sizes) if size <= wanted), len(sizes) - 1)


def first_fitting(count: int, start: int, tried: Callable[[int], tuple[bool, int | None]]) -> int:
    """The first of `count` sizes that fits, or `count`; where one fits, all smaller ones do.

    `tried` tells whether a size fits and which one is likely to be the first that does, where that
    is known. The size at `start` is tried first. The answer is the same whatever is guessed.
    """
    low, high, index = -1, count, start
    while high - low > 1:
        fits, likely = tried(index)
        low, high = (low, index) if fits else (index, high)
        if likely is None:
            likely = count if high == count else (low + high + 1) // 2
        index = min(max(likely, low + 1), high - 1)
    return high
