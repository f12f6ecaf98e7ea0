"""How leftover height on a page is shared among places to write: geometry only, no engine.

Measures are CSS pixels (96 to the inch).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

ROW_WEIGHTS = {
    "kanvaasi": 3.0,
    "nelikentta": 6.0,
    "kehat": 4.0,
    "kello": 4.0,
    "aikajana": 1.6,
    "taulukko": 0.8,
    "asteikot": 0.8,
    "paatos": 0.4,
    "tarkistuslista": 0.0,
    "allekirjoitukset": 0.0,
    "muistiinpanot": 6.0,
    "tilannekuva": 1.0,
}
"""How much of the leftover a row of each kind of block takes, in proportion to the others."""
BOXES_WEIGHT = 1.2
"""The weight of every other kind of block: rows of boxes, whose first height has a few lines."""
UNEVEN = 0.4
"""How much fuller of two pages one may be, as a share of a page, when a page begins at a block."""
BORDER = 1.0
"""Pixels of a table row that its border takes."""
NEAR = 2.0
"""Tops within this many pixels are on one row."""


@dataclass(frozen=True)
class Lever:
    """A place to write whose height can be set: its element id and its first height."""

    id: str
    height: float


@dataclass(frozen=True)
class Unit:
    """A box or a table row that holds levers, one below another or (`beside`) side by side.

    `spread`: it lies over the rows around it, as the centre of the clock does.
    """

    top: float
    bottom: float
    levers: tuple[Lever, ...]
    spread: bool = False
    beside: bool = False


@dataclass(frozen=True)
class BlockShape:
    """A block as it was first laid out on a page."""

    type: str
    page: int
    units: tuple[Unit, ...]


@dataclass(frozen=True)
class _Line:
    """A row of units: where it begins and ends."""

    top: float
    bottom: float


@dataclass(frozen=True)
class _Stack:
    """A block and its rows from the top."""

    block: BlockShape
    lines: Sequence[_Line]

    @property
    def row_weight(self) -> float:
        """What a row takes, in proportion to others."""
        return ROW_WEIGHTS.get(self.block.type, BOXES_WEIGHT)

    @property
    def weight(self) -> float:
        """What all of its rows take."""
        return self.row_weight * len(self.lines)


def heights(
    blocks: Sequence[BlockShape],
    leftover: Mapping[int, float],
) -> dict[str, float]:
    """The new height of every lever, by element id.

    `leftover` is the empty height at the foot of each page.
    """
    result: dict[str, float] = {}
    for page, room in leftover.items():
        here = []
        for block in blocks:
            if block.page == page and block.units:
                here.append(_Stack(block, _lines(block.units)))
        total = sum(stack.weight for stack in here)
        for stack in here:
            extra = room * stack.row_weight / total if total else 0.0
            result.update(_stretched(stack, extra))
    return result


def even_break(
    spans: Sequence[tuple[float, float]],
    top: float,
    room: float,
) -> int | None:
    """The block with which the second of two pages begins, when both are as full as they can be.

    `spans`: top and bottom of each block on one endless page, whose content begins at `top`.
    `room`: the content height of a page.
    None when no break lets both parts fit, or the fuller would be much fuller than the other:
    then a table may rather go on over the page.
    """
    best = None
    least = room * UNEVEN
    end = spans[-1][1]
    for index in range(1, len(spans)):
        first = spans[index - 1][1] - top
        second = end - spans[index][0]
        uneven = abs(first - second)
        if max(first, second) <= room and uneven < least:
            best, least = index, uneven
    return best


def _lines(units: Sequence[Unit]) -> list[_Line]:
    """The rows of a block from the top."""
    ordinary = [unit for unit in units if not unit.spread]
    tops: list[float] = []
    for top in sorted(unit.top for unit in ordinary):
        if not tops or top - tops[-1] > NEAR:
            tops.append(top)
    ends = [*tops[1:], float("inf")]
    lines = []
    for top, end in zip(tops, ends, strict=True):
        lines.append(_Line(top, _bottom(ordinary, top, end)))
    return lines


def _bottom(
    units: Sequence[Unit],
    top: float,
    end: float,
) -> float:
    """Where the row at `top` ends, the next one beginning at `end`.

    A unit that reaches into the next row does not lengthen its own.
    """
    bottoms = []
    for unit in units:
        is_here = abs(unit.top - top) <= NEAR
        if is_here and unit.bottom <= end:
            bottoms.append(unit.bottom)
    return max(bottoms, default=end)


def _stretched(
    stack: _Stack,
    extra: float,
) -> Iterator[tuple[str, float]]:
    """Levers of units made so tall that each ends with its last row, a row taller by `extra`."""
    extras = _shares(stack, extra)
    for unit in stack.block.units:
        if not unit.levers:
            continue
        first, last = _span(unit, stack.lines)
        to_the_end = stack.lines[last].bottom - unit.bottom
        more = to_the_end + sum(extras[first : last + 1])
        for lever in unit.levers:
            yield lever.id, _stretched_height(lever, unit, more)


def _shares(stack: _Stack, extra: float) -> list[float]:
    """What each row gets of `extra` a row: rows of a table as much as makes them equally high."""
    count = len(stack.lines)
    if not all(unit.beside for unit in stack.block.units):
        return [extra] * count
    heights = [line.bottom - line.top for line in stack.lines]
    level = _level(sorted(heights), extra * count)
    return [max(0.0, level - height) for height in heights]


def _level(heights: Sequence[float], room: float) -> float:
    """The height that `room` raises the lowest of `heights` to, from the lowest to the highest."""
    whole = room
    for count, height in enumerate(heights, start=1):
        whole += height
        level = whole / count
        is_last = count == len(heights)
        if is_last or level <= heights[count]:
            return level
    return 0.0


def _stretched_height(
    lever: Lever,
    unit: Unit,
    more: float,
) -> float:
    """The height of a lever of a unit that grows by `more`: side by side, all take it whole."""
    if not unit.beside:
        return lever.height + more / len(unit.levers)
    inside = unit.bottom - unit.top - BORDER
    return max(lever.height, inside) + more


def _span(unit: Unit, lines: Sequence[_Line]) -> tuple[int, int]:
    """The first and the last row that a unit lies on."""
    if unit.spread:
        return 1, len(lines) - 2
    first = last = 0
    for index, line in enumerate(lines):
        if line.top <= unit.top + NEAR:
            first = index
        if line.top < unit.bottom - NEAR:
            last = index
    return first, last
