"""The growth rings: a ring for each V, around the former as the V's accumulate."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.model import Perspective

Point = tuple[float, float]
SIZE = 440
"""Side of the rings' square, in SVG units."""
CENTRE: Point = (216, 224)
RADII = (48, 87, 125, 163, 197)
"""Outer radii of the core, the three inner rings and the last."""
YEARS = (0.22, 0.48, 0.8)
"""Where the fine lines of a ring lie between its inner and outer edge."""
EDGE_POINTS = 20


@dataclass(frozen=True)
class Ring:
    """A ring: its outline as SVG path data, and the arc on which its name is written."""

    outline: str
    years: tuple[str, ...]
    name_arc: str


@dataclass(frozen=True)
class RingView:
    """A growth ring with the V that it stands for; `number` from 1 names its arc on the page."""

    ring: Ring
    v: Perspective
    number: int


@dataclass(frozen=True)
class RingsView:
    """The growth rings, drawn from the outermost so that inner ones lie on top."""

    outside_in: tuple[RingView, ...]
    inside_out: tuple[RingView, ...]
    core: str
    size: int
    x: float
    y: float
    y_below: float


def rings(book: Handbook) -> RingsView:
    """The rings of the four V's."""
    perspectives = book.model.perspectives
    pairs = zip(growth_rings(len(perspectives)), perspectives, strict=True)
    drawn = tuple(RingView(ring, v, number) for number, (ring, v) in enumerate(pairs, start=1))
    x, y = CENTRE
    return RingsView(
        outside_in=tuple(reversed(drawn)),
        inside_out=drawn,
        core=_path(_edge(0)),
        size=SIZE,
        x=x,
        y=y,
        y_below=y + 18,
    )


def growth_rings(count: int) -> tuple[Ring, ...]:
    """`count` rings from the core outwards, off-centre and uneven like a real cross-section.

    They are the same every time.
    """
    return tuple(_ring(index) for index in range(count))


def _ring(index: int) -> Ring:
    inner, outer = _edge(index), _edge(index + 1)
    years = tuple(_path(_between(inner, outer, share)) for share in YEARS)
    return Ring(_path(outer), years, _name_arc(index))


def _edge(index: int) -> list[Point]:
    """The closed, gently uneven outer edge of the core (0) or of a ring.

    It is wider towards the upper left, as a leaning tree grows.
    """
    points = []
    for step in range(EDGE_POINTS):
        angle = 2 * math.pi * step / EDGE_POINTS
        slow = 0.012 * math.sin(3 * angle + index * 1.7)
        fast = 0.009 * math.sin(5 * angle + index * 0.9)
        wobble = slow + fast
        lean = 0.03 * math.cos(angle - 3.6) * index / 4
        reach = RADII[index] * (1 + wobble + lean)
        points.append((CENTRE[0] + reach * math.cos(angle), CENTRE[1] + reach * math.sin(angle)))
    return points


def _between(inner: Sequence[Point], outer: Sequence[Point], share: float) -> list[Point]:
    """The line that lies at `share` of the way from one edge to the other."""
    return [_towards(a, b, share) for a, b in zip(inner, outer, strict=True)]


def _towards(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _path(points: Sequence[Point]) -> str:
    """A smooth closed curve through the points (Catmull–Rom as cubic Béziers)."""
    parts = [f"M{_place(points[0])}"]
    for index, here in enumerate(points):
        before = points[index - 1]
        there = points[(index + 1) % len(points)]
        after = points[(index + 2) % len(points)]
        first = _pulled(here, before, there)
        second = _pulled(there, after, here)
        parts.append(f"C{_place(first)} {_place(second)} {_place(there)}")
    return "".join(parts) + "Z"


def _pulled(point: Point, behind: Point, ahead: Point) -> Point:
    """The handle of a curve's end: a sixth of the way between the end's neighbours."""
    return point[0] + (ahead[0] - behind[0]) / 6, point[1] + (ahead[1] - behind[1]) / 6


def _place(point: Point) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"


def _name_arc(index: int) -> str:
    """The upper half circle on which the name of a ring stands, mid-way between its edges."""
    radius = (RADII[index] + RADII[index + 1]) / 2 - 5
    x, y = CENTRE
    turn = f"A{radius:.1f} {radius:.1f} 0 0 1"
    return f"M{_place((x - radius, y))}{turn} {_place((x + radius, y))}"
