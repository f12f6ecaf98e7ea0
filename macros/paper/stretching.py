"""How leftover height on a page is shared among places to write: geometry only, in CSS pixels (96 to the inch), no engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

ROW_WEIGHTS = {
    "kanvaasi": 3.0,
    "nelikentta": 3.0,
    "kehat": 3.0,
    "kello": 3.0,
    "aikajana": 1.6,
    "taulukko": 0.5,
    "asteikot": 0.5,
    "paatos": 0.3,
    "tarkistuslista": 0.0,
    "allekirjoitukset": 0.0,
    "muistiinpanot": 6.0,
    "tilannekuva": 1.0,
}
"""How much of the leftover a row of each kind of block takes, in proportion to the others."""
BOXES_WEIGHT = 2.0
"""The weight of every other kind of block: rows of boxes with room for a few lines each."""
UNEVEN = 0.4
"""How much fuller of two pages one may be, as a share of a page, when a page begins at a block."""
BORDER = 1.0
"""Pixels of a table row that its border takes."""
NEAR = 2.0
"""Tops within this many pixels are on one row."""


@dataclass(frozen=True)
class Attempt:
    """A way to fit a piece: pages promised, type sizes in points from the largest, and rules of style that hold for it alone."""

    pages: int
    sizes: tuple[float, ...]
    style: str = ""


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


def heights(blocks: Sequence[BlockShape], leftover: Mapping[int, float]) -> dict[str, float]:
    """The new height of every lever, by element id; `leftover` is the empty height at the foot of each page."""
    result: dict[str, float] = {}
    for page, room in leftover.items():
        here = [
            (block, _lines(block.units)) for block in blocks if block.page == page and block.units
        ]
        shares = [ROW_WEIGHTS.get(block.type, BOXES_WEIGHT) for block, _ in here]
        total = sum(share * len(lines) for share, (_, lines) in zip(shares, here, strict=True))
        for share, (block, lines) in zip(shares, here, strict=True):
            extra = room * share / total if total else 0.0
            result.update(_stretched(block.units, lines, extra))
    return result


def even_break(spans: Sequence[tuple[float, float]], top: float, room: float) -> int | None:
    """The block with which the second of two pages begins when both are as equally full as they can be.

    `spans`: top and bottom of each block on one endless page, whose content begins at `top`; `room`: the content height of a page.
    None when no break lets both parts fit, or the fuller would be much fuller than the other: then a table may rather go on over the page.
    """
    best, least = None, room * UNEVEN
    for index in range(1, len(spans)):
        used = (spans[index - 1][1] - top, spans[-1][1] - spans[index][0])
        uneven = abs(used[0] - used[1])
        if max(used) <= room and uneven < least:
            best, least = index, uneven
    return best


def _lines(units: Iterable[Unit]) -> list[_Line]:
    """The rows of a block from the top; a unit that reaches into the next row does not lengthen its own."""
    ordinary = sorted((unit for unit in units if not unit.spread), key=lambda unit: unit.top)
    tops: list[float] = []
    for unit in ordinary:
        if not tops or unit.top - tops[-1] > NEAR:
            tops.append(unit.top)
    ends = [*tops[1:], float("inf")]
    return [
        _Line(
            top,
            max(
                unit.bottom
                for unit in ordinary
                if abs(unit.top - top) <= NEAR and unit.bottom <= end
            )
            if any(abs(unit.top - top) <= NEAR and unit.bottom <= end for unit in ordinary)
            else end,
        )
        for top, end in zip(tops, ends, strict=True)
    ]


def _stretched(
    units: Iterable[Unit], lines: Sequence[_Line], extra: float
) -> Iterator[tuple[str, float]]:
    """Levers of each unit made so tall that the unit ends with its last row, every row taller by `extra`."""
    for unit in units:
        if not unit.levers:
            continue
        first, last = _span(unit, lines)
        more = lines[last].bottom - unit.bottom + extra * (last - first + 1)
        for lever in unit.levers:
            own = (
                max(lever.height, unit.bottom - unit.top - BORDER) if unit.beside else lever.height
            )
            yield lever.id, own + more / (1 if unit.beside else len(unit.levers))


def _span(unit: Unit, lines: Sequence[_Line]) -> tuple[int, int]:
    """The first and the last row that a unit lies on."""
    if unit.spread:
        return 1, len(lines) - 2
    first = max(index for index, line in enumerate(lines) if line.top <= unit.top + NEAR)
    last = max(index for index, line in enumerate(lines) if line.top < unit.bottom - NEAR)
    return first, last
