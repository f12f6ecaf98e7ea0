"""The growth rings: a ring for each V, around the former as the V's accumulate."""

from __future__ import annotations

import cmath
import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.model import Perspective

SIZE = 440
"""Side of the rings' square, in SVG units."""
CENTRE = complex(216, 224)
"""Where the result is. Points are complex numbers: x to the right, y down."""
RADII = (48, 87, 125, 163, 197)
"""Outer radii of the core, the three inner rings and the last."""
YEARS = (0.22, 0.48, 0.8)
"""Where the fine lines of a ring lie between its inner and outer edge."""
EDGE_POINTS = 12
"""Points of an edge; between them it is a smooth curve."""
NAME_DROP = 5
"""How much nearer the centre than mid-way between the edges a name's baseline lies."""


@dataclass(frozen=True)
class Shrunk:
    """A fine line of a ring on a page: the ring's own outline, made smaller and moved inwards.

    `width` is what the stroke is before that, for it to be 1 after it.
    """

    transform: str
    width: str


@dataclass(frozen=True)
class Ring:
    """A ring: its outline as SVG path data, and the arc on which its name is written.

    Its fine lines are told twice: in full for a cover, and for pages as what the outline does,
    which takes a tenth of the bytes.
    """

    outline: str
    years: tuple[str, ...]
    shrunk: tuple[Shrunk, ...]
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
    x: int
    y: int
    y_below: int


def rings(book: Handbook) -> RingsView:
    """The rings of the four V's."""
    perspectives = book.model.perspectives
    pairs = zip(growth_rings(len(perspectives)), perspectives, strict=True)
    drawn = tuple(
        RingView(
            ring=ring,
            v=v,
            number=number,
        )
        for number, (ring, v) in enumerate(pairs, start=1)
    )
    return RingsView(
        outside_in=tuple(reversed(drawn)),
        inside_out=drawn,
        core=_path(_edge(0)),
        size=SIZE,
        x=int(CENTRE.real),
        y=int(CENTRE.imag),
        y_below=int(CENTRE.imag) + 18,
    )


def growth_rings(count: int) -> tuple[Ring, ...]:
    """`count` rings from the core outwards, off-centre and uneven like a real cross-section.

    They are the same every time.
    """
    return tuple(_ring(index) for index in range(count))


def _ring(index: int) -> Ring:
    """The ring of the V at `index`, from 0."""
    inner = _edge(index)
    outer = _edge(index + 1)
    lines = [_between(inner, outer, share) for share in YEARS]
    return Ring(
        outline=_path(outer),
        years=tuple(_path(line) for line in lines),
        shrunk=tuple(_shrunk(outer, line) for line in lines),
        name_arc=_name_arc(index),
    )


def _edge(index: int) -> list[complex]:
    """The closed, gently uneven outer edge of the core (0) or of a ring.

    It is wider towards the upper left, as a leaning tree grows.
    """
    points = []
    for step in range(EDGE_POINTS):
        angle = 2 * math.pi * step / EDGE_POINTS
        slow = 0.012 * math.sin(3 * angle + index * 1.7)
        fast = 0.009 * math.sin(5 * angle + index * 0.9)
        lean = 0.03 * math.cos(angle - 3.6) * index / 4
        reach = RADII[index] * (1 + slow + fast + lean)
        points.append(CENTRE + cmath.rect(reach, angle))
    return points


def _between(
    inner: Sequence[complex],
    outer: Sequence[complex],
    share: float,
) -> list[complex]:
    """The line that lies at `share` of the way from one edge to the other."""
    pairs = zip(inner, outer, strict=True)
    return [start + (end - start) * share for start, end in pairs]


def _shrunk(outer: Sequence[complex], line: Sequence[complex]) -> Shrunk:
    """How the outer edge becomes that line, or nearly: its middle and its size are the line's."""
    share = _size(line) / _size(outer)
    way = _middle(line) - _middle(outer) * share
    return Shrunk(
        transform=f"translate({_steps(way)})scale({share:.2f})",
        width=f"{1 / share:.1f}",
    )


def _middle(points: Sequence[complex]) -> complex:
    """The point in the middle of several."""
    total = sum(points)
    return total / len(points)


def _size(points: Sequence[complex]) -> float:
    """How far from their middle the points are on average."""
    middle = _middle(points)
    return sum(abs(point - middle) for point in points) / len(points)


def _path(points: Sequence[complex]) -> str:
    """A smooth closed curve through the points (Catmull–Rom as cubic Béziers).

    Said in whole units from each point to the next, for these paths are on many pages: the first
    handle of a piece mirrors the last one of the piece before, so `s` need not say it.
    """
    count = len(points)
    whole = [complex(round(point.real), round(point.imag)) for point in points]
    parts = [f"M{_steps(whole[0])}"]
    for index, here in enumerate(whole):
        there = whole[(index + 1) % count]
        beyond = whole[(index + 2) % count]
        handle = there - (beyond - here) / 6 - here
        if index == 0:
            first = (there - whole[-1]) / 6
            parts.append("c" + _steps(first, handle, there - here))
        else:
            parts.append("s" + _steps(handle, there - here))
    return "".join(parts) + "Z"


def _steps(*ways: complex) -> str:
    """Ways in whole units; a minus needs no space before it."""
    numbers: list[int] = []
    for way in ways:
        numbers += [round(way.real), round(way.imag)]
    spaced = " ".join(map(str, numbers))
    return spaced.replace(" -", "-")


def _name_arc(index: int) -> str:
    """The upper half circle on which the name of a ring stands, mid-way between its edges."""
    inner, outer = RADII[index], RADII[index + 1]
    middle = (inner + outer) / 2
    radius = middle - NAME_DROP
    start = _place(CENTRE - radius)
    across = 2 * radius
    return f"M{start}a{radius:g} {radius:g} 0 0 1 {across:g} 0"


def _place(point: complex) -> str:
    return f"{point.real:g} {point.imag:g}"
