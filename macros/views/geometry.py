"""Geometry of what blocks draw: the face of the clock, and the bands of rings. Numbers only."""

from __future__ import annotations

import math

Tick = tuple[float, float, float, float]
"""A line of the clock's face: x1, y1, x2, y2."""
BAND = 100
"""Width and height of a band, in SVG units."""
BULGE = 12
"""How far the edge of a band bends to either side of its place."""


def clock_ticks() -> tuple[Tick, ...]:
    """Twelve ticks of a clock with centre (50, 50), from January at the top, clockwise."""
    return tuple(_tick(math.radians(30 * month - 90)) for month in range(12))


def _tick(angle: float) -> Tick:
    across, down = math.cos(angle), math.sin(angle)
    return (
        round(50 + 38 * across, 2),
        round(50 + 38 * down, 2),
        round(50 + 46 * across, 2),
        round(50 + 46 * down, 2),
    )


def bands_box(count: int) -> str:
    """The view box of `count` bands side by side."""
    return f"0 0 {BAND * count} {BAND}"


def band_edges(count: int) -> tuple[str, ...]:
    """The outer edge of each band but the last, bulging to the right, as SVG path data."""
    return tuple(_edge(BAND * number) for number in range(1, count))


def _edge(x: int) -> str:
    return f"M{x - BULGE} -1Q{x + BULGE} 50 {x - BULGE} 101"
