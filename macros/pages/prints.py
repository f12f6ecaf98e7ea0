"""Print products that are made → what pages offer, grouped as readers look for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..common.finnish import NBSP
from ..content import print_catalogue
from ..content.handbook import Handbook
from ..content.made_prints import Made
from ..content.print_catalogue import catalogue
from ..content.product import Product, ProductKind
from ..content.worksheet import Worksheet
from ..views.sheet_outline import SheetOutline, sheet_outline

MEGABYTE = 1_000_000
KINDS = {"vaihe": "Vaiheen setti", "v": "V:n setti", "polku": "Polun setti"}
"""The kinds of pages that sets are of, and what such sets are called."""


@dataclass(frozen=True)
class Offer:
    """A file to download at a site-relative address; `measure` is its pages and size in words.

    `run` is the id of the version that a run sheet is of. `paper`: `a4`, `a3` or `a1`.
    """

    address: str
    label: str
    title: str
    what: str
    measure: str
    paper: str
    run: str = ""


@dataclass(frozen=True)
class WorksheetOffers:
    """The files of one worksheet by what they are for, and its sheet in outline."""

    worksheet: Worksheet
    outline: SheetOutline
    sheets: tuple[Offer, ...]
    runs: tuple[Offer, ...]
    examples: tuple[Offer, ...]
    words: tuple[Offer, ...]


@dataclass(frozen=True)
class SetOffers:
    """The sets of a V, a phase or a path: with sheets in their own sizes, and all on A4.

    `ways` are those of a path, called `name`, in each way that it can be held, on A4.
    """

    id: str
    name: str
    own: tuple[Offer, ...]
    only_a4: tuple[Offer, ...]
    ways: tuple[Offer, ...]


@dataclass(frozen=True)
class ProductsPage:
    """The page of all print products; every part is empty when none is made."""

    whole: tuple[Offer, ...]
    sets: tuple[tuple[str, tuple[SetOffers, ...]], ...]
    worksheets: tuple[WorksheetOffers, ...]


def products_page(book: Handbook, made: Mapping[str, Made]) -> ProductsPage:
    """Every product that is made."""
    whole = (*print_catalogue.of_whole(book), *print_catalogue.of_project(book))
    sets = [(name, _sets(book, kind, made)) for kind, name in KINDS.items()]
    worksheets = book.worksheets if made else ()
    rows = [_row(book, each, made) for each in worksheets]
    return ProductsPage(
        whole=_offers(whole, made),
        sets=tuple(sets),
        worksheets=tuple(rows),
    )


def _row(book: Handbook, worksheet: Worksheet, made: Mapping[str, Made]) -> WorksheetOffers:
    """The files of a worksheet by their kinds."""
    products = print_catalogue.of_worksheet(book, worksheet.id)

    def of(*kinds: ProductKind) -> tuple[Offer, ...]:
        wanted = [each for each in products if each.kind in kinds]
        return _offers(wanted, made)

    return WorksheetOffers(
        worksheet=worksheet,
        outline=sheet_outline(worksheet),
        sheets=of(ProductKind.SHEET, ProductKind.POSTER),
        runs=of(ProductKind.RUN),
        examples=of(ProductKind.EXAMPLE),
        words=of(ProductKind.WORD),
    )


def of_worksheet(
    book: Handbook,
    id_: str,
    made: Mapping[str, Made],
) -> tuple[Offer, ...]:
    """The files of one worksheet, A4 and A3 first."""
    return _offers(print_catalogue.of_worksheet(book, id_), made)


def example_cards(book: Handbook, made: Mapping[str, Made]) -> tuple[Offer, ...]:
    """The cards of all examples, when they are made: a page of each worksheet."""
    whole = print_catalogue.of_whole(book)
    cards = [each for each in whole if each.kind is ProductKind.EXAMPLE_CARDS]
    return _offers(cards, made)


def of_set(book: Handbook, id_: str, made: Mapping[str, Made]) -> SetOffers | None:
    """The sets of a V, a phase or a path, when they are made."""
    for kind in KINDS:
        for each in _sets(book, kind, made):
            if each.id == id_:
                return each
    return None


def _sets(book: Handbook, kind: str, made: Mapping[str, Made]) -> tuple[SetOffers, ...]:
    """Every set of one kind of page that is made, in the order of the catalogue."""
    by_id: dict[str, list[Product]] = {}
    for product in catalogue(book):
        if product.subject is None or product.file not in made:
            continue
        of, id_ = product.subject
        if of == kind:
            by_id.setdefault(id_, []).append(product)
    names: dict[str, str] = {}
    if kind == "polku":
        names = {path.id: path.title for path in book.paths}
    sets = [_set(id_, names.get(id_, ""), by_id[id_], made) for id_ in by_id]
    return tuple(sets)


def _set(
    id_: str,
    name: str,
    products: Sequence[Product],
    made: Mapping[str, Made],
) -> SetOffers:
    """The files of one set by the paper they are for."""
    own = [each for each in products if not each.only_a4]
    only_a4 = [each for each in products if each.only_a4 and not each.way]
    ways = [each for each in products if each.way]
    return SetOffers(
        id=id_,
        name=name,
        own=_offers(own, made),
        only_a4=_offers(only_a4, made),
        ways=_offers(ways, made),
    )


def _offers(wanted: Iterable[Product], made: Mapping[str, Made]) -> tuple[Offer, ...]:
    """Those of the products that are made."""
    offers = []
    for product in wanted:
        if product.file in made:
            file = made[product.file]
            offers.append(_offer(product, file))
    return tuple(offers)


def _offer(product: Product, file: Made) -> Offer:
    """A product that is made, as a page offers it."""
    return Offer(
        address=f"tulosteet/{product.file}",
        label=product.label,
        title=product.title,
        what=product.what,
        measure=measure(file),
        paper=product.size,
        run=product.run,
    )


def measure(file: Made) -> str:
    """Pages and size in words: `2 s., 81 kt`, with non-breaking spaces."""
    if file.size >= MEGABYTE:
        megabytes = f"{file.size / MEGABYTE:.1f}".replace(".", ",")
        size = f"{megabytes}{NBSP}Mt"
    else:
        kilobytes = max(1, round(file.size / 1000))
        size = f"{kilobytes}{NBSP}kt"
    if file.pages:
        return f"{file.pages}{NBSP}s., {size}"
    return size
