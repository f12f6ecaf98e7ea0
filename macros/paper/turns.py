"""Which product a worker makes next: one worker makes those of a subject, whose pieces it keeps."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Turn:
    """A product to make: its file, its key, and the subject with which it shares its pieces.

    `is_set`: it holds pieces of which most are products of their own.
    """

    file: str
    key: str
    subject: str
    is_set: bool = False


class Turns:
    """The products of a run in their order, which its workers take one at a time.

    Two workers on one subject would lay out the same pieces, each for itself.
    """

    def __init__(self, turns: Sequence[Turn]) -> None:
        self.turns = tuple(turns)
        self._taken = multiprocessing.Array("b", len(self.turns))

    def take(self, subject: str) -> Turn:
        """The next one for a worker whose last was of a subject."""
        with self._taken.get_lock():
            index = self._next(subject)
            self._taken[index] = 1
        return self.turns[index]

    def _next(self, subject: str) -> int:
        """The first left of the subject; else of one that nobody has begun; else of any."""
        taken = self._taken[:]
        left = [index for index, is_taken in enumerate(taken) if not is_taken]
        begun = {self.turns[index].subject for index, is_taken in enumerate(taken) if is_taken}
        own = (index for index in left if self.turns[index].subject == subject)
        new = (index for index in left if self.turns[index].subject not in begun)
        return next(own, next(new, left[0]))
