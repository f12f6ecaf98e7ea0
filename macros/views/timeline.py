"""Where events stand on a line of time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..common.finnish import decimal_year

WIDTH = 1000
"""The strip of a timeline is a thousand units wide."""
A_MOMENT = 0.001
"""Years: what happens as a year begins needs that year on the strip."""


@dataclass(frozen=True)
class Span:
    """Where an event stands on the strip, in thousandths of its width; a moment has `width` 0."""

    x: int
    width: int


@dataclass(frozen=True)
class Timeline:
    """A strip of whole years, and the place of each event on it in the order given."""

    first_year: int
    last_year: int
    spans: tuple[Span, ...]


def timeline(events: Sequence[tuple[str, str | None]]) -> Timeline:
    """The strip that holds every (start, end); dates are Finnish, and a moment has no end."""
    ends = [_ends(start, stop) for start, stop in events]
    earliest = min(start for start, _ in ends)
    latest = max(stop for _, stop in ends)
    first = math.floor(earliest)
    last = math.ceil(latest + A_MOMENT)
    scale = WIDTH / (last - first)
    spans = []
    for start, stop in ends:
        x = round((start - first) * scale)
        width = round((stop - start) * scale)
        spans.append(Span(x, width))
    return Timeline(
        first_year=first,
        last_year=last,
        spans=tuple(spans),
    )


def _ends(start: str, stop: str | None) -> tuple[float, float]:
    """Start and end as decimal years; an event dated by its year alone lasts the year."""
    begins = decimal_year(start)
    if stop:
        return begins, decimal_year(stop, end=True)
    is_year = "." not in start
    return begins, decimal_year(start, end=is_year)
