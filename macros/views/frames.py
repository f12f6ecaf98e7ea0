"""Parts of a drawn page: frames within frames, in SVG units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Frame:
    """A box of a drawing, or the circle in it; one without a width or a height is a line."""

    x: float
    y: float
    width: float
    height: float
    is_round: bool = False

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
        rows = -(-count // columns)
        for number in range(count):
            row, column = divmod(number, columns)
            yield self.cell(
                column / columns,
                row / rows,
                1 / columns,
                1 / rows,
            )

    def columns(self, weights: Sequence[int]) -> Iterator[Frame]:
        """Parts side by side, as wide as their weights."""
        left = 0.0
        for weight in weights:
            share = weight / sum(weights)
            yield self.cell(left, 0, share, 1)
            left += share

    def circle(self, share: float = 1) -> Frame:
        """The largest circle in the middle, or one of a share of its size."""
        side = share * min(self.width, self.height)
        return replace(
            self,
            x=self.x + (self.width - side) / 2,
            y=self.y + (self.height - side) / 2,
            width=side,
            height=side,
            is_round=True,
        )
