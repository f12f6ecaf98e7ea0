"""Geometry of what blocks draw: the face of the clock, and the bands of rings. Numbers only."""

from __future__ import annotations

import math

Tick = tuple[float, float, float, float]
"""A line of the clock's face: x1, y1, x2, y2."""
MIDDLE = 50
"""Both coordinates of the clock's centre."""
INNER = 38
OUTER = 46
"""How far from the centre a tick begins and ends."""
BAND = 100
"""Width and height of a band, in SVG units."""
BULGE = 12
"""How far the edge of a band bends to either side of its place."""


def clock_ticks() -> tuple[Tick, ...]:
    """Twelve ticks of a clock from January at the top, clockwise."""
    degrees = [30 * month - 90 for month in range(12)]
    angles = [math.radians(each) for each in degrees]
    return tuple(_tick(angle) for angle in angles)


def _tick(angle: float) -> Tick:
    """The tick of a month, towards `angle` (radians, clockwise from the right)."""
    across = math.cos(angle)
    down = math.sin(angle)
    return (
        round(MIDDLE + INNER * across, 2),
        round(MIDDLE + INNER * down, 2),
        round(MIDDLE + OUTER * across, 2),
        round(MIDDLE + OUTER * down, 2),
    )


def bands_box(count: int) -> str:
    """The view box of `count` bands side by side."""
    return f"0 0 {BAND * count} {BAND}"


def band_edges(count: int) -> tuple[str, ...]:
    """The outer edge of each band but the last, bulging to the right, as SVG path data."""
    numbers = range(1, count)
    return tuple(_edge(BAND * number) for number in numbers)


def _edge(x: int) -> str:
    """The curve from just above the bands to just below them, so that no gap is seen."""
    left = x - BULGE
    right = x + BULGE
    return f"M{left} -1Q{right} 50 {left} 101"
