"""The catalogue of print products: which files there are, of what size, and which worksheets each is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from .handbook import Handbook
from .sheet import CanvasBlock
from .worksheet import Worksheet

WALL = ("kanvaasi", "nelikentta", "kehat", "kello")
"""Blocks that are worth a wall: people stand around them with sticky notes."""
MOST_SHEETS = 50
"""Sheets in one file at most: beyond it a set is too heavy to lay out and to open."""


class ProductKind(StrEnum):
    """What a product is (laji)."""

    SHEET = "arkki"
    EXAMPLE = "esimerkki"
    RUN = "ajolista"
    POSTER = "juliste"
    WORD = "muokattava"
    SET = "setti"
    BOOK = "tyokirja"
    BOARD = "tilannekuva"
    DECK = "kortit"


@dataclass(frozen=True)
class Product:
    """A file of docs/tulosteet/. `subject`: the kind and id of what a set is of, as pages are named (`v`, `vaihe`, `polku`)."""

    file: str
    kind: ProductKind
    title: str
    size: str
    worksheets: tuple[Worksheet, ...]
    subject: tuple[str, str] | None = None


def poster_orientation(each: Worksheet) -> str:
    """A poster lies as its sheet does, but lies down when upright its columns would be too narrow for a sticky note."""
    columns = [
        area.column + area.width - 1
        for block in each.sheet.blocks
        if isinstance(block, CanvasBlock)
        for area in block.areas
    ]
    return "vaaka" if max(columns, default=0) > 4 else each.sheet.orientation


def catalogue(book: Handbook) -> tuple[Product, ...]:
    """Every product: those of each worksheet in their order, then sets, the book, the boards and the deck."""
    single = [product for each in book.worksheets for product in _of_worksheet(each)]
    return (*single, *(each for each in _sets(book) if each.worksheets), *_whole(book))


def of_worksheet(book: Handbook, id_: str) -> tuple[Product, ...]:
    """The products of one worksheet."""
    return tuple(_of_worksheet(book.worksheet[id_]))


def _of_worksheet(each: Worksheet) -> Iterator[Product]:
    for size in ("a4", "a3"):
        yield Product(
            f"{each.id}-{size}.pdf",
            ProductKind.SHEET,
            f"{each.title}, arkki {size.upper()}",
            size,
            (each,),
        )
    yield Product(
        f"{each.id}-esimerkki.pdf",
        ProductKind.EXAMPLE,
        f"{each.title}, täytetty esimerkki",
        each.sheet.size,
        (each,),
    )
    yield Product(
        f"{each.id}-ajolista.pdf",
        ProductKind.RUN,
        f"{each.title}, ohjaajan ajolista",
        "a4",
        (each,),
    )
    if any(str(block.type) in WALL for block in each.sheet.blocks):
        yield Product(
            f"{each.id}-juliste-a1.pdf",
            ProductKind.POSTER,
            f"{each.title}, juliste A1",
            "a1",
            (each,),
        )
    yield Product(
        f"{each.id}.docx",
        ProductKind.WORD,
        f"{each.title}, muokattava arkki",
        each.sheet.size,
        (each,),
    )


def _sets(book: Handbook) -> Iterator[Product]:
    for v in book.model.perspectives:
        yield _set(
            "v", v.id.value, v.name, tuple(each for each in book.worksheets if each.v is v.id)
        )
    for stage in book.model.stages:
        yield _set(
            "vaihe",
            stage.id.value,
            stage.name,
            tuple(each for each in book.worksheets if each.phase is stage.id),
        )
    for path in book.paths:
        yield _set(
            "polku", path.id, path.title, tuple(book.worksheet[step.id] for step in path.steps)
        )


def _set(kind: str, id_: str, name: str, worksheets: tuple[Worksheet, ...]) -> Product:
    return Product(
        f"setti-{id_}.pdf", ProductKind.SET, f"{name}, setti", "a4", worksheets, (kind, id_)
    )


def _whole(book: Handbook) -> Iterator[Product]:
    yield Product("tyokirja.pdf", ProductKind.BOOK, "Työkirja", "a4", book.worksheets)
    for size in ("a3", "a1"):
        yield Product(
            f"tilannekuva-{size}.pdf",
            ProductKind.BOARD,
            f"Neljän V:n tilannekuva {size.upper()}",
            size,
            book.worksheets,
        )
    yield Product("kortit.pdf", ProductKind.DECK, "Työpohjakortit", "a4", book.worksheets)
