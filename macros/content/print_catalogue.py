"""The catalogue of print products.

Which files there are, of what size, and which worksheets each is made of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .blocks import CanvasBlock
from .handbook import Handbook
from .worksheet import Worksheet

UPRIGHT_COLUMNS = 4
"""Columns of sticky notes that fit side by side on an upright poster."""
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
    """A file of docs/tulosteet/.

    `subject` is the kind and the id of what a set is of, as pages are named: `v`, `vaihe`, `polku`.
    """

    file: str
    kind: ProductKind
    title: str
    size: str
    worksheets: tuple[Worksheet, ...]
    subject: tuple[str, str] | None = None


def poster_orientation(each: Worksheet) -> str:
    """A poster lies as its sheet does, but lies down when its columns would be too narrow.

    Upright, a column has to be as wide as a sticky note.
    """
    canvases = [block for block in each.sheet.blocks if isinstance(block, CanvasBlock)]
    columns = [area.column + area.width - 1 for canvas in canvases for area in canvas.areas]
    return "vaaka" if max(columns, default=0) > UPRIGHT_COLUMNS else each.sheet.orientation


def catalogue(book: Handbook) -> tuple[Product, ...]:
    """Every product: those of each worksheet, then sets, the book, the boards and the deck."""
    single = [product for each in book.worksheets for product in _of_worksheet(each)]
    sets = [product for product in _sets(book) if product.worksheets]
    return (*single, *sets, *_whole(book))


def of_worksheet(book: Handbook, id_: str) -> tuple[Product, ...]:
    """The products of one worksheet."""
    return tuple(_of_worksheet(book.worksheet[id_]))


def _of_worksheet(each: Worksheet) -> Iterator[Product]:
    """The products of one worksheet, the sheets first."""

    def product(end: str, kind: ProductKind, name: str, size: str) -> Product:
        return Product(f"{each.id}{end}", kind, f"{each.title}, {name}", size, (each,))

    own_size = each.sheet.size
    yield product("-a4.pdf", ProductKind.SHEET, "arkki A4", "a4")
    yield product("-a3.pdf", ProductKind.SHEET, "arkki A3", "a3")
    yield product("-esimerkki.pdf", ProductKind.EXAMPLE, "täytetty esimerkki", own_size)
    yield product("-ajolista.pdf", ProductKind.RUN, "ohjaajan ajolista", "a4")
    if any(block.on_wall for block in each.sheet.blocks):
        yield product("-juliste-a1.pdf", ProductKind.POSTER, "juliste A1", "a1")
    yield product(".docx", ProductKind.WORD, "muokattava arkki", own_size)


def _sets(book: Handbook) -> Iterator[Product]:
    """A set for every V, phase and ready path, also for one that has no worksheet yet."""
    for v in book.model.perspectives:
        of_v = [each for each in book.worksheets if each.v is v.id]
        yield _set("v", v.id.value, v.name, of_v)
    for stage in book.model.stages:
        of_phase = [each for each in book.worksheets if each.phase is stage.id]
        yield _set("vaihe", stage.id.value, stage.name, of_phase)
    for path in book.paths:
        on_path = [book.worksheet[step.id] for step in path.steps]
        yield _set("polku", path.id, path.title, on_path)


def _set(kind: str, id_: str, name: str, worksheets: Sequence[Worksheet]) -> Product:
    """A set; `kind` and `id_` say what it is of."""
    return Product(
        f"setti-{id_}.pdf",
        ProductKind.SET,
        f"{name}, setti",
        "a4",
        tuple(worksheets),
        subject=(kind, id_),
    )


def _whole(book: Handbook) -> Iterator[Product]:
    """The products that hold every worksheet."""
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
