"""Where events stand on a line of time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..common.finnish import decimal_year

WIDTH = 1000
"""The strip of a timeline is a thousand units wide."""


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
    first = math.floor(min(start for start, _ in ends))
    last = math.ceil(max(stop for _, stop in ends) + 0.001)
    scale = WIDTH / (last - first)
    spans = [
        Span(round((start - first) * scale), round((stop - start) * scale)) for start, stop in ends
    ]
    return Timeline(first, last, tuple(spans))


def _ends(start: str, stop: str | None) -> tuple[float, float]:
    """Start and end as decimal years; an event dated by its year alone lasts the year."""
    if stop:
        return decimal_year(start), decimal_year(stop, end=True)
    return decimal_year(start), decimal_year(start, end="." not in start)
