"""Print products that are made → what pages offer, grouped as readers look for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..common.finnish import NBSP
from ..content import print_catalogue
from ..content.handbook import Handbook
from ..content.made_prints import Made
from ..content.print_catalogue import catalogue
from ..content.product import Product
from ..content.worksheet import Worksheet

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Offer:
    """A file to download at a site-relative address; `measure` is its pages and size in words.

    `run` is the id of the version that a run sheet is of.
    """

    address: str
    label: str
    title: str
    what: str
    measure: str
    run: str = ""


@dataclass(frozen=True)
class WorksheetOffers:
    """The files of one worksheet: its run sheets by version, and the others."""

    worksheet: Worksheet
    offers: tuple[Offer, ...]
    runs: tuple[Offer, ...]


@dataclass(frozen=True)
class ProductsPage:
    """The page of all print products; every part is empty when none is made."""

    whole: tuple[Offer, ...]
    project: tuple[Offer, ...]
    by_v: tuple[Offer, ...]
    by_phase: tuple[Offer, ...]
    by_path: tuple[Offer, ...]
    worksheets: tuple[WorksheetOffers, ...]


def products_page(book: Handbook, made: Mapping[str, Made]) -> ProductsPage:
    """Every product that is made."""
    every = catalogue(book)
    return ProductsPage(
        whole=_offers(print_catalogue.of_whole(book), made),
        project=_offers(print_catalogue.of_project(book), made),
        by_v=_offers(_sets(every, "v"), made),
        by_phase=_offers(_sets(every, "vaihe"), made),
        by_path=_offers(_sets(every, "polku"), made),
        worksheets=_by_worksheet(book, made) if made else (),
    )


def _by_worksheet(book: Handbook, made: Mapping[str, Made]) -> tuple[WorksheetOffers, ...]:
    """The files of every worksheet, in the order of their numbers."""
    return tuple(_split(each, of_worksheet(book, each.id, made)) for each in book.worksheets)


def _split(worksheet: Worksheet, offers: tuple[Offer, ...]) -> WorksheetOffers:
    """The files of a worksheet, its run sheets apart."""
    return WorksheetOffers(
        worksheet=worksheet,
        offers=tuple(each for each in offers if not each.run),
        runs=tuple(each for each in offers if each.run),
    )


def of_worksheet(
    book: Handbook,
    id_: str,
    made: Mapping[str, Made],
) -> tuple[Offer, ...]:
    """The files of one worksheet, A4 and A3 first."""
    return _offers(print_catalogue.of_worksheet(book, id_), made)


def of_set(id_: str, made: Mapping[str, Made]) -> Offer | None:
    """The set of a V, a phase or a path, when it is made."""
    file = made.get(f"setti-{id_}.pdf")
    if file is None:
        return None
    return Offer(
        address=f"tulosteet/{file.file}",
        label="Setti",
        title="Tulosta kaikki yhtenä tiedostona",
        what="kansi, ajolistat ja arkit PDF",
        measure=measure(file),
    )


def _sets(every: Iterable[Product], kind: str) -> Iterator[Product]:
    """The sets of one kind of page: `v`, `vaihe` or `polku`."""
    for product in every:
        if product.subject and product.subject[0] == kind:
            yield product


def _offers(wanted: Iterable[Product], made: Mapping[str, Made]) -> tuple[Offer, ...]:
    """Those of the products that are made."""
    return tuple(_offer(each, made[each.file]) for each in wanted if each.file in made)


def _offer(product: Product, file: Made) -> Offer:
    """A product that is made, as a page offers it."""
    return Offer(
        address=f"tulosteet/{product.file}",
        label=product.label,
        title=product.title,
        what=product.what,
        measure=measure(file),
        run=product.run,
    )


def measure(file: Made) -> str:
    """Pages and size in words: `2 s., 81 kt`, with non-breaking spaces."""
    if file.size >= MEGABYTE:
        size = f"{file.size / MEGABYTE:.1f}{NBSP}Mt".replace(".", ",")
    else:
        size = f"{max(1, round(file.size / 1000))}{NBSP}kt"
    return f"{file.pages}{NBSP}s., {size}" if file.pages else size
