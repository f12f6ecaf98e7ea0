"""Two pages made equally full: at which block the second of them begins."""

from __future__ import annotations

from collections.abc import Callable

from .laid import Laid, Room, blocks
from .stretching import even_break

WIDTHS = {"a4-pysty": 210, "a4-vaaka": 297, "a3-puolet": 210, "a3-kerrokset": 297}
"""Widths in millimetres of the papers of two pages or halves (@page in styles/paper.css)."""
ENDLESS = "".join(f"@page {name}{{size:{wide}mm 3000mm}}" for name, wide in WIDTHS.items())
"""Paper so long that every block shows its own height."""


class Balance:
    """Makes two pages of the piece `key` equally full; `lay` lays it out in a style."""

    def __init__(self, lay: Callable[[str], Laid], key: str) -> None:
        self._lay = lay
        self.key = key

    def of(self, laid: Laid) -> Laid | None:
        """Two pages made equally full by beginning the second at the right block, or None.

        What has nothing to share out stays as it is.
        """
        can_share = len(list(blocks(laid.source))) > 1
        if len(laid.pages) != 2 or not can_share:
            return laid
        return self._even(laid.style, laid.pages[0])

    def smaller(self, style: str, page: Room) -> Laid | None:
        """What takes two pages in larger type, made equally full in a smaller one, or None.

        Where its blocks take more than a page, it is laid out only when a break is found.
        """
        end = _spans(self._lay(style + ENDLESS))[-1][1]
        return self._even(style, page) if end > page.bottom else self.of(self._lay(style))

    def _even(self, style: str, page: Room) -> Laid | None:
        """The piece in a style with its second page begun where both are as full, or None."""
        tall = self._lay(style + ENDLESS)
        first = even_break(_spans(tall), page.top, page.height)
        if first is None:
            return None
        second = f"#{self.key} .hb-block:nth-child({first + 1})"
        even = self._lay(f"{style}{second}{{break-before:page}}")
        return even if len(even.pages) == 2 else None


def _spans(laid: Laid) -> list[tuple[float, float]]:
    """Top and bottom of each block, in pixels."""
    places = [laid.places[block] for _, block in blocks(laid.source)]
    return [(place.top, place.bottom) for place in places]
