"""The catalogue of print products: which files there are, and what each is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .blocks import CanvasBlock
from .handbook import Handbook
from .print_sets import in_ways, of_sets
from .product import Product, ProductKind, parts
from .run import Run, runs
from .worksheet import Worksheet

UPRIGHT_COLUMNS = 4
"""Columns of sticky notes that fit side by side on an upright poster."""
PLAN_NAME = "juurruttamissuunnitelma"


def poster_orientation(each: Worksheet) -> str:
    """A poster lies as its sheet does, but lies down when its columns would be too narrow.

    Upright, a column has to be as wide as a sticky note.
    """
    canvases = [block for block in each.sheet.blocks if isinstance(block, CanvasBlock)]
    columns = [area.column + area.width - 1 for canvas in canvases for area in canvas.areas]
    if max(columns, default=0) > UPRIGHT_COLUMNS:
        return "vaaka"
    return each.sheet.orientation


def catalogue(book: Handbook) -> tuple[Product, ...]:
    """Every product: those of each worksheet in their order, then sets, then those of the whole."""
    products: list[Product] = []
    for each in book.worksheets:
        products.extend(_of_worksheet(each))
    products.extend(of_sets(book))
    products.extend(in_ways(book))
    products.extend(of_whole(book))
    products.extend(of_project(book))
    return tuple(products)


def of_worksheet(book: Handbook, id_: str) -> tuple[Product, ...]:
    """The products of one worksheet, as its page lists them."""
    return tuple(_of_worksheet(book.worksheet[id_]))


def of_whole(book: Handbook) -> tuple[Product, ...]:
    """The products of the whole handbook, as the page of products lists them."""
    found: list[Product] = []
    for each in _of_whole(book.worksheets):
        found += parts(each) if each.kind is ProductKind.BOOK else [each]
    return tuple(found)


def of_project(book: Handbook) -> tuple[Product, ...]:
    """The products of one page that belong to no worksheet: the plan and the feedback's sheet."""
    return tuple(_of_project(book))


def _of_worksheet(each: Worksheet) -> Iterator[Product]:
    """The products of one worksheet, the sheets first."""
    yield _sheet(each, "a4")
    yield _sheet(each, "a3")
    yield _example(each)
    for run in runs(each):
        yield _run(run)
    if any(block.on_wall for block in each.sheet.blocks):
        yield _poster(each)
    yield _word(each)


def _sheet(each: Worksheet, size: str) -> Product:
    """A sheet to fill, on paper of a size."""
    return Product(
        file=f"{each.id}-{size}.pdf",
        kind=ProductKind.SHEET,
        title=f"{each.title}, arkki {size.upper()}",
        label=size.upper(),
        what="täytettävä PDF",
        size=size,
        worksheets=(each,),
    )


def _example(each: Worksheet) -> Product:
    """The sheet as the invented project filled it."""
    return Product(
        file=f"{each.id}-esimerkki.pdf",
        kind=ProductKind.EXAMPLE,
        title=f"{each.title}, täytetty esimerkki",
        label="Esimerkki",
        what="täytetty esimerkki PDF",
        size=each.sheet.size,
        worksheets=(each,),
    )


def _run(run: Run) -> Product:
    """What a facilitator holds in the hand, in one version."""
    each, kind = run.worksheet, run.kind
    is_main = run.version is None
    name = kind.name.lower()
    return Product(
        file=f"{each.id}-ajolista{kind.ending}.pdf",
        kind=ProductKind.RUN,
        title=f"{each.title}, ohjaajan ajolista{'' if is_main else f', {name}'}",
        label="Ajolista" if is_main else f"Ajolista, {kind.short}",
        what=f"ohjaajan ajolista{'' if is_main else f', {name}'} PDF",
        size="a4",
        worksheets=(each,),
        run=kind.id,
    )


def _poster(each: Worksheet) -> Product:
    """The drawn blocks for a wall."""
    return Product(
        file=f"{each.id}-juliste-a1.pdf",
        kind=ProductKind.POSTER,
        title=f"{each.title}, juliste A1",
        label="Juliste A1",
        what="seinäjuliste PDF",
        size="a1",
        worksheets=(each,),
    )


def _word(each: Worksheet) -> Product:
    """The sheet to edit."""
    return Product(
        file=f"{each.id}.docx",
        kind=ProductKind.WORD,
        title=f"{each.title}, muokattava arkki",
        label="Word",
        what="muokattava DOCX",
        size=each.sheet.size,
        worksheets=(each,),
    )


def _of_whole(worksheets: tuple[Worksheet, ...]) -> Iterator[Product]:
    """The products that hold every worksheet."""
    book = _of_many("tyokirja.pdf", ProductKind.BOOK, "Työkirja", worksheets)
    yield replace(book, only_a4=True)
    yield _of_many("kortit.pdf", ProductKind.DECK, "Työpohjakortit", worksheets)
    yield _of_many("ohjeliuskat.pdf", ProductKind.STRIPS, "Ohjeliuskat ryhmille", worksheets)
    cards = ("esimerkkikortit.pdf", ProductKind.EXAMPLE_CARDS, "Esimerkkikortit pöytiin")
    yield _of_many(*cards, worksheets)
    for size in ("a3", "a1"):
        title = f"Neljän V:n tilannekuva {size.upper()}"
        board = _of_many(f"tilannekuva-{size}.pdf", ProductKind.BOARD, title, worksheets)
        yield replace(board, size=size)


def _of_project(book: Handbook) -> Iterator[Product]:
    """The plan on a page, to fill, as the example and to edit, and the feedback's sheet."""
    title = book.plan.title
    behind = _behind_plan(book)
    to_fill = (f"{PLAN_NAME}.pdf", ProductKind.PLAN, title)
    yield _of_many(*to_fill, behind, "täytettävä PDF")
    example = (f"{PLAN_NAME}-esimerkki.pdf", ProductKind.PLAN_EXAMPLE, f"{title}, esimerkki")
    yield _of_many(*example, behind, "täytetty PDF")
    editable = (f"{PLAN_NAME}.docx", ProductKind.PLAN_WORD, f"{title}, Word")
    yield _of_many(*editable, behind, "muokattava DOCX")
    feedback = ("palaute-a4.pdf", ProductKind.FEEDBACK, "Palautelomake")
    yield _of_many(*feedback, book.worksheets)


def _behind_plan(book: Handbook) -> tuple[Worksheet, ...]:
    """The worksheets that the plan is gathered from."""
    ids: set[str] = set()
    for reference in book.plan.references():
        worksheet, _, _ = reference.partition(".")
        ids.add(worksheet)
    return tuple(each for each in book.worksheets if each.id in ids)


def _of_many(
    file: str,
    kind: ProductKind,
    title: str,
    worksheets: tuple[Worksheet, ...],
    what: str = "PDF",
) -> Product:
    """A product of many worksheets on A4, called the same everywhere."""
    return Product(
        file=file,
        kind=kind,
        title=title,
        label=title,
        what=what,
        size="a4",
        worksheets=worksheets,
    )
