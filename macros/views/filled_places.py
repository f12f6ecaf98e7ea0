"""Fields and blocks of a sheet by their ids → places as people find them on it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from .block_parts import BlockView
from .controls import Control
from .sheet_view import SheetView

MOST_NAMED = 6
"""Boxes of a nameless block that are named one by one; more are called by the kind of the block."""


@dataclass(frozen=True)
class FilledPlace:
    """A place of the sheet as people find it: its number on the paper, if it has one, and name.

    `ids` are the element ids of its fields.
    """

    number: int | None
    name: str
    ids: tuple[str, ...] = ()


def filled_places(sheet: SheetView, ids: Collection[str]) -> tuple[FilledPlace, ...]:
    """The places of fields and blocks by their ids, in the order of the sheet."""
    places: list[FilledPlace] = []
    for block in sheet.blocks:
        places.extend(_in_block(block, ids))
    return tuple(places)


def _in_block(block: BlockView, ids: Collection[str]) -> Iterator[FilledPlace]:
    """The places of a block: the whole of it by its title, else what of it is filled."""
    if block.id in ids:
        yield from _whole(block)
        return
    for control in block.controls:
        if control.field_id in ids:
            yield _box(control)
    cells = [cell for row in block.rows for cell in row.cells if cell.field_id in ids]
    if cells:
        name = _listed(block.title, _filled_columns(block, ids))
        yield FilledPlace(None, name, tuple(cell.id for cell in cells))


def _box(control: Control) -> FilledPlace:
    """A box of its own."""
    return FilledPlace(control.number, control.title or control.question, (control.id,))


def _whole(block: BlockView) -> Iterator[FilledPlace]:
    """A whole block: its title, else its boxes, else its columns."""
    is_small = 0 < len(block.controls) <= MOST_NAMED
    if is_small and not block.title:
        yield from map(_box, block.controls)
        return
    cells = [cell for row in block.rows for cell in row.cells]
    controls = (*block.controls, *cells)
    ids = [each.id for each in controls]
    yield FilledPlace(None, _block_name(block), tuple(ids))


def _block_name(block: BlockView) -> str:
    """What a block is called: by its title, its columns or its kind."""
    if block.title:
        return block.title
    if block.heads and not block.controls:
        return _listed(None, [head.name for head in block.heads])
    return type(block.block).kind_name


def _listed(title: str | None, names: Sequence[str]) -> str:
    """Columns as one name, after the title of their block if it has one; questions lose their ?.

    Where one of them has a colon of its own, no second one is put beside it.
    """
    plain = [name.rstrip("?") for name in names]
    has_colon = any(":" in name for name in plain)
    between = "; " if has_colon else ", "
    first, *rest = plain if title is None else [title, *plain]
    small = [name[:1].lower() + name[1:] for name in rest]
    if title is None or not small:
        return between.join([first, *small])
    columns = between.join(small)
    if ":" in title + columns:
        return f"{first} ({columns})"
    return f"{first}: {columns}"


def _filled_columns(block: BlockView, ids: Collection[str]) -> list[str]:
    """Names of the columns in which something is filled; of cards without columns, the cards'."""
    names: dict[str, None] = {}
    for row in block.rows:
        for index, cell in enumerate(row.cells):
            if cell.field_id in ids:
                name = block.heads[index].name if block.heads else row.title
                names[name or cell.question] = None
    return list(names)
