"""What the view of a block consists of: rows, sums and what is drawn around them."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.fields import Block
from .controls import Control
from .geometry import Tick
from .table_room import Head, room


@dataclass(frozen=True)
class Row:
    """A row of a table, or a card: its name (or None) and its cells; `number` from 1."""

    number: int
    title: str | None
    cells: tuple[Control, ...]


@dataclass(frozen=True)
class Sum:
    """A cell of the sum row: its element id, and the sum on a filled sheet.

    `counts` only in columns of numbers; `name` is what a form on paper calls it.
    """

    id: str
    name: str
    label: str
    column: str
    counts: bool
    total: str | None


@dataclass(frozen=True)
class BlockView:
    """A block ready to be drawn; what its kind does not use is empty. `columns`: side by side."""

    block: Block
    columns: int = 1
    controls: tuple[Control, ...] = ()
    rows: tuple[Row, ...] = ()
    heads: tuple[Head, ...] = ()
    sums: tuple[Sum, ...] = ()
    corner: str | None = None

    @property
    def type(self) -> str:
        """The kind of the block as data and CSS classes call it."""
        return str(self.block.type)

    @property
    def room(self) -> str:
        """How much room a table's columns need on a screen: s, m, l or xl."""
        return room(self.heads, named=any(row.title for row in self.rows))

    @property
    def id(self) -> str:
        """The block's permanent id."""
        return self.block.id

    @property
    def title(self) -> str | None:
        """The block's title, if it has one."""
        return self.block.title

    @property
    def guide(self) -> str | None:
        """How the block is filled in, in one sentence."""
        return self.block.guide


@dataclass(frozen=True)
class BandsView(BlockView):
    """Rings as bands of a cross-section: the drawing's view box and the edges between bands."""

    box: str = ""
    edges: tuple[str, ...] = ()


@dataclass(frozen=True)
class ClockView(BlockView):
    """The clock with the ticks of its face; the first control stands in the middle."""

    ticks: tuple[Tick, ...] = ()
