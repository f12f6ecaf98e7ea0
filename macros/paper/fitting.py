"""Markup → the style with which a piece fills its pages: sizes tried, leftover room shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from .attempts import Attempt
from .laid import PIXELS, Laid, blocks, too_long
from .layout import Press
from .shapes import block_shapes, pages_taken, room_left
from .sizes import Taken, first_fitting
from .stretching import even_break, heights

ROUNDS = (0.98, 1.0, 1.0, 1.0)
"""Shares of the leftover height dealt out in turn; the first is careful, for it is the largest."""
ENOUGH = 3.0
"""Pixels at the foot that no round is run for."""
WIDTHS = {"a4-pysty": 210, "a4-vaaka": 297, "a3-puolet": 210, "a3-kerrokset": 297}
"""Widths in millimetres of the papers of two pages or halves (@page in styles/paper.css)."""
ENDLESS = "".join(f"@page {name}{{size:{wide}mm 3000mm}}" for name, wide in WIDTHS.items())
"""Paper so long that every block shows its own height."""


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
        self._lay = partial(press.lay, markup)
        self.key = key
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
                fitted = self._stretched(laid)
                return replace(fitted, style=attempt.laid_down(fitted.style, self.key))
        raise too_long(laid, attempt.pages, self.key)

    def _fits(self, attempt: Attempt) -> bool:
        """Whether the piece fits in the smallest type."""
        laid = self._lay(attempt.rules(self.key, attempt.sizes[-1]))
        return len(laid.pages) <= attempt.pages

    def _try(self, attempt: Attempt) -> Laid:
        """The piece in the largest type that fits; of two pages, with which both are as full."""
        sizes, laid = self._fitting(attempt)
        if not sizes or attempt.is_broken:
            return laid
        if even := self._balanced(laid):
            return even
        for size in sizes[1:]:
            smaller = self._lay(attempt.rules(self.key, size))
            if even := self._balanced(smaller):
                return even
        return laid

    def _fitting(self, attempt: Attempt) -> tuple[Sequence[float], Laid]:
        """The sizes that fit from the largest, and the piece in that; none, and in the smallest.

        Each layout tells by its height which size is worth the next, in the next way to fit too.
        """
        sizes, laid_of = attempt.sizes, {}
        start = self.taken.likely(sizes, attempt.pages) if self.taken else 0

        def tried(index: int) -> tuple[bool, int | None]:
            laid = laid_of[index] = self._lay(attempt.rules(self.key, sizes[index]))
            self.taken = Taken(sizes[index], pages_taken(laid))
            return len(laid.pages) <= attempt.pages, self.taken.likely(sizes, attempt.pages)

        first = first_fitting(len(sizes), len(sizes) - 1 if start is None else start, tried)
        return sizes[first:], laid_of[min(first, len(sizes) - 1)]

    def _balanced(self, laid: Laid) -> Laid | None:
        """Two pages made equally full by beginning the second at the right block, or None.

        What has nothing to share out stays as it is.
        """
        can_share = len(list(blocks(laid.source))) > 1
        if len(laid.pages) != 2 or not can_share:
            return laid
        tall = self._lay(laid.style + ENDLESS)
        page = laid.pages[0]
        first = even_break(_spans(tall), page.top, page.height)
        if first is None:
            return None
        second = f"#{self.key} .hb-block:nth-child({first + 1})"
        even = self._lay(f"{laid.style}{second}{{break-before:page}}")
        return even if len(even.pages) == 2 else None

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


def _spans(laid: Laid) -> list[tuple[float, float]]:
    """Top and bottom of each block, in pixels."""
    places = [laid.places[block] for _, block in blocks(laid.source)]
    return [(place.top, place.bottom) for place in places]


def _rules(key: str, wanted: dict[str, float]) -> str:
    """Heights in pixels by element id, for a piece: an example has the sheet's own ids."""
    rules = []
    for id_, height in wanted.items():
        millimetres = height / PIXELS
        rules.append(f"#{key} #{id_}{{height:{millimetres:.2f}mm}}")
    return "".join(rules)
