"""Markup → the style with which a piece fills its pages: sizes tried, leftover room shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .attempts import Attempt
from .balance import Balance
from .laid import PIXELS, Laid, too_long
from .layout import Press
from .shapes import block_shapes, pages_taken, room_left
from .sizes import Taken, first_fitting
from .stretching import heights

ROUNDS = (0.98, 1.0, 1.0, 1.0)
"""Shares of the leftover height dealt out in turn; the first is careful, for it is the largest."""
ENOUGH = 3.0
"""Pixels at the foot that no round is run for."""


@dataclass(frozen=True)
class Fitted:
    """A style sheet that makes a piece fill its pages, and the number of pages it was fitted to."""

    style: str
    pages: int


class Fitter:
    """Fits the piece `key` of a markup to its pages."""

    def __init__(
        self,
        press: Press,
        markup: str,
        key: str,
    ) -> None:
        self._press, self._markup = press, markup
        self._known: dict[str, Laid] = {}
        self.key = key
        self._balance = Balance(self._lay, key)
        self.taken: Taken | None = None
        """What the way to fit that failed last took: the next one begins by it, or by its end."""

    def fit(self, attempts: Sequence[Attempt]) -> Fitted:
        """The first attempt with which the piece fits, stretched to the foot of its pages.

        Raises TooLongError when nothing fits.
        """
        for attempt in attempts:
            if attempt.unless and self._fits(attempt.unless):
                continue
            laid = self._try(attempt)
            if len(laid.pages) <= attempt.pages:
                return self._done(attempt, laid)
        whole = self._lay(attempt.rules(self.key, attempt.sizes[-1]))
        if len(whole.pages) <= attempt.pages:
            return self._done(attempt, whole)
        raise too_long(whole, attempt.pages, self.key)

    def _done(self, attempt: Attempt, laid: Laid) -> Fitted:
        """What fits, stretched and as it lies on its paper in the end."""
        fitted = self._stretched(laid)
        return replace(fitted, style=attempt.laid_down(fitted.style, self.key))

    def _lay(self, style: str) -> Laid:
        """The piece laid out in a style; once, though several ways to fit try the same."""
        if style not in self._known:
            self._known[style] = self._press.lay(self._markup, style)
        return self._known[style]

    def _fits(self, attempt: Attempt) -> bool:
        """Whether the piece fits in the smallest type."""
        laid = self._lay(attempt.rules(self.key, attempt.sizes[-1]))
        return len(laid.pages) <= attempt.pages

    def _try(self, attempt: Attempt) -> Laid:
        """The piece in the largest type that fits; of two pages, with which both are as full."""
        sizes, laid = self._fitting(attempt)
        if not sizes or attempt.is_broken:
            return laid
        if even := self._balance.of(laid):
            return even
        for size in sizes[1:]:
            if even := self._balance.smaller(attempt.rules(self.key, size), laid.pages[0]):
                return even
        return laid

    def _fitting(self, attempt: Attempt) -> tuple[Sequence[float], Laid]:
        """The sizes that fit from the largest, and the piece in that; none, and in the smallest.

        Each layout tells by its height which size is worth the next, in the next way to fit too.
        What was tried in part is laid out whole when the part fits.
        """
        sizes, laid_of = attempt.sizes, {}
        start = self.taken.likely(sizes, attempt.pages) if self.taken else 0

        def tried(index: int) -> tuple[bool, int | None]:
            laid = laid_of[index] = self._lay(attempt.tried(self.key, sizes[index]))
            self.taken = Taken(sizes[index], pages_taken(laid))
            return len(laid.pages) <= attempt.pages, self.taken.likely(sizes, attempt.pages)

        first = first_fitting(len(sizes), len(sizes) - 1 if start is None else start, tried)
        if first < len(sizes):
            return sizes[first:], self._lay(attempt.rules(self.key, sizes[first]))
        return (), laid_of[first - 1]

    def _stretched(self, laid: Laid) -> Fitted:
        """Places to write set so high that pages are full.

        What one round leaves empty, because a row follows its heading, the next one shares.
        """
        pages = len(laid.pages)
        base = best = laid.style
        wanted: dict[str, float] = {}
        for number, share in enumerate(ROUNDS):
            room = {}
            for page, left in room_left(laid).items():
                room[page] = max(0.0, left) * share
            if number and max(room.values(), default=0.0) < ENOUGH:
                break
            wanted |= heights(block_shapes(laid), room)
            laid = self._lay(base + _rules(self.key, wanted))
            if len(laid.pages) > pages:
                break
            best = laid.style
        return Fitted(best, pages)


def _rules(key: str, wanted: dict[str, float]) -> str:
    """Heights in pixels by element id, for a piece: an example has the sheet's own ids."""
    rules = []
    for id_, height in wanted.items():
        millimetres = height / PIXELS
        rules.append(f"#{key} #{id_}{{height:{millimetres:.2f}mm}}")
    return "".join(rules)
