"""Parts of a drawn page, and the strokes that draw them as SVG path data."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Frame:
    """A part of the paper, in SVG units."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def cell(
        self,
        column: float,
        row: float,
        width: float,
        height: float,
    ) -> Frame:
        """A part of the frame; its place and sides are shares of the frame's."""
        return Frame(
            x=self.x + column * self.width,
            y=self.y + row * self.height,
            width=width * self.width,
            height=height * self.height,
        )

    def grid(self, columns: int, count: int) -> Iterator[Frame]:
        """So many equal parts, in rows of so many columns."""
        rows = math.ceil(count / columns)
        for number in range(count):
            row, column = divmod(number, columns)
            yield self.cell(column / columns, row / rows, 1 / columns, 1 / rows)


def ruled(frame: Frame, rows: int, weights: Sequence[int]) -> str:
    """A frame ruled into rows, and into columns by their weights."""
    drawn = box(frame)
    for row in range(1, rows):
        drawn += line(frame.x, frame.y + frame.height * row / rows, frame.width, 0)
    for column in range(1, len(weights)):
        share = sum(weights[:column]) / sum(weights)
        drawn += line(frame.x + frame.width * share, frame.y, 0, frame.height)
    return drawn


def box(frame: Frame) -> str:
    """The four sides of a frame."""
    x, y, width, height = map(_number, (frame.x, frame.y, frame.width, frame.height))
    return f"M{x} {y}h{width}v{height}h-{width}z"


def line(
    x: float,
    y: float,
    across: float,
    down: float,
) -> str:
    """A line from a point, so much across and down."""
    return f"M{_number(x)} {_number(y)}l{_number(across)} {_number(down)}"


def circle(middle: tuple[float, float], radius: float) -> str:
    """A circle of two arcs."""
    r, wide = _number(radius), _number(2 * radius)
    left = f"M{_number(middle[0] - radius)} {_number(middle[1])}"
    return f"{left}a{r} {r} 0 1 0 {wide} 0a{r} {r} 0 1 0-{wide} 0"


def _number(value: float) -> str:
    """A number with one decimal at most."""
    return f"{value:.1f}".removesuffix(".0")
