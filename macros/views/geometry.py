"""Geometry of the drawn figures: growth rings, the clock, and spans on a timeline. Numbers only, no markup."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..common.finnish import decimal_year

Point = tuple[float, float]


@dataclass(frozen=True)
class Ring:
    """A growth ring: its outline as SVG path data, and the arc on which its name is written."""

    outline: str
    years: tuple[str, ...]
    name_arc: str


SIZE = 440
"""Side of the rings' square, in SVG units."""
CENTRE: Point = (216, 224)
RADII = (48, 87, 125, 163, 197)
"""Outer radii of the core, the three inner rings and the last: each V is a ring around the former."""


def growth_rings(count: int) -> tuple[Ring, ...]:
    """`count` rings from the core outwards, off-centre and uneven like a real cross-section; always the same."""
    edges = [_edge(RADII[index], index) for index in range(count + 1)]
    return tuple(
        Ring(
            outline=_path(edges[index + 1]),
            years=tuple(
                _path(_between(edges[index], edges[index + 1], share))
                for share in (0.22, 0.48, 0.8)
            ),
            name_arc=_arc(index),
        )
        for index in range(count)
    )


def core_outline() -> str:
    """The outline of the core, the result itself."""
    return _path(_edge(RADII[0], 0))


def _edge(radius: float, seed: int) -> list[Point]:
    """A closed, gently uneven line of 20 points; wider towards the upper left, as a leaning tree grows."""
    points = []
    for step in range(20):
        angle = 2 * math.pi * step / 20
        wobble = 0.012 * math.sin(3 * angle + seed * 1.7) + 0.009 * math.sin(5 * angle + seed * 0.9)
        reach = radius * (1 + wobble + 0.03 * math.cos(angle - 3.6) * seed / 4)
        points.append((CENTRE[0] + reach * math.cos(angle), CENTRE[1] + reach * math.sin(angle)))
    return points


def _between(inner: Sequence[Point], outer: Sequence[Point], share: float) -> list[Point]:
    return [
        (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
        for a, b in zip(inner, outer, strict=True)
    ]


def _path(points: Sequence[Point]) -> str:
    """A smooth closed curve through the points (Catmull–Rom as cubic Béziers)."""
    size = len(points)
    parts = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for index in range(size):
        before, here, there, after = (points[(index + shift) % size] for shift in (-1, 0, 1, 2))
        first = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        second = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        parts.append(
            f"C{first[0]:.1f} {first[1]:.1f} {second[0]:.1f} {second[1]:.1f} {there[0]:.1f} {there[1]:.1f}"
        )
    return "".join(parts) + "Z"


def _arc(index: int) -> str:
    """The upper half circle on which the name of a ring stands, mid-way between its edges."""
    radius = (RADII[index] + RADII[index + 1]) / 2 - 5
    left, right = CENTRE[0] - radius, CENTRE[0] + radius
    return (
        f"M{left:.1f} {CENTRE[1]:.1f}A{radius:.1f} {radius:.1f} 0 0 1 {right:.1f} {CENTRE[1]:.1f}"
    )


def clock_ticks() -> tuple[tuple[float, float, float, float], ...]:
    """Twelve ticks of a clock with centre (50, 50): x1, y1, x2, y2 from January at the top, clockwise."""
    turns = [math.radians(30 * month - 90) for month in range(12)]
    return tuple(
        (
            round(50 + 38 * math.cos(t), 2),
            round(50 + 38 * math.sin(t), 2),
            round(50 + 46 * math.cos(t), 2),
            round(50 + 46 * math.sin(t), 2),
        )
        for t in turns
    )


@dataclass(frozen=True)
class Span:
    """Where an event stands on the strip, in thousandths of its width; a moment has `width` 0."""

    x: int
    width: int


def spans(events: Sequence[tuple[str, str | None]]) -> tuple[tuple[int, int], tuple[Span, ...]]:
    """First and last year of the axis, and the place of each (start, end) on it."""
    ends = [
        (decimal_year(start), decimal_year(stop or start, end=bool(stop) or "." not in start))
        for start, stop in events
    ]
    first, last = math.floor(min(a for a, _ in ends)), math.ceil(max(b for _, b in ends) + 0.001)
    scale = 1000 / (last - first)
    placed = (Span(round((a - first) * scale), round((b - a) * scale)) for a, b in ends)
    return (first, last), tuple(placed)


class Bands:
    """The rings of a sheet seen as bands: their outer edges bulge to the right, nearest first."""

    @staticmethod
    def box(count: int) -> str:
        """The view box of `count` bands, each 100 units wide and high."""
        return f"0 0 {100 * count} 100"

    @staticmethod
    def paths(count: int) -> tuple[str, ...]:
        """The outer edge of each band but the last, as SVG path data."""
        return tuple(
            f"M{100 * n - 12} -1Q{100 * n + 12} 50 {100 * n - 12} 101" for n in range(1, count)
        )
