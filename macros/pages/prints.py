"""Print products that are made → what pages offer: links with pages and size, grouped as readers look for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..content import print_catalogue as products
from ..content.handbook import Handbook
from ..content.made_prints import Made
from ..content.print_catalogue import Product, ProductKind
from ..content.worksheet import Worksheet

LABELS = {
    ProductKind.EXAMPLE: "Esimerkki",
    ProductKind.RUN: "Ajolista",
    ProductKind.POSTER: "Juliste A1",
    ProductKind.WORD: "Word",
}
WHATS = {
    ProductKind.SHEET: "täytettävä PDF",
    ProductKind.EXAMPLE: "täytetty esimerkki PDF",
    ProductKind.RUN: "ohjaajan ajolista PDF",
    ProductKind.POSTER: "seinäjuliste PDF",
    ProductKind.WORD: "muokattava DOCX",
}
NBSP = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Offer:
    """A file to download: its site-relative address, a short label, its title, what it is, and its pages and size in words."""

    address: str
    label: str
    title: str
    what: str
    measure: str


@dataclass(frozen=True)
class WorksheetOffers:
    """The files of one worksheet."""

    worksheet: Worksheet
    offers: tuple[Offer, ...]


@dataclass(frozen=True)
class ProductsPage:
    """The page of all print products; every part is empty when none is made."""

    whole: tuple[Offer, ...]
    by_v: tuple[Offer, ...]
    by_phase: tuple[Offer, ...]
    by_path: tuple[Offer, ...]
    worksheets: tuple[WorksheetOffers, ...]


def products_page(book: Handbook, made: Mapping[str, Made]) -> ProductsPage:
    """Every product that is made."""
    every = products.catalogue(book)
    kinds = (ProductKind.BOOK, ProductKind.DECK, ProductKind.BOARD)
    return ProductsPage(
        whole=_offers((each for kind in kinds for each in every if each.kind is kind), made),
        by_v=_offers(_sets(every, "v"), made),
        by_phase=_offers(_sets(every, "vaihe"), made),
        by_path=_offers(_sets(every, "polku"), made),
        worksheets=tuple(
            WorksheetOffers(each, of_worksheet(book, each.id, made)) for each in book.worksheets
        )
        if made
        else (),
    )


def of_worksheet(book: Handbook, id_: str, made: Mapping[str, Made]) -> tuple[Offer, ...]:
    """The files of one worksheet, A4 and A3 first."""
    return _offers(products.of_worksheet(book, id_), made)


def of_set(id_: str, made: Mapping[str, Made]) -> Offer | None:
    """The set of a V, a phase or a path, when it is made."""
    file = made.get(f"setti-{id_}.pdf")
    if file is None:
        return None
    return Offer(
        f"tulosteet/{file.file}",
        "Setti",
        "Tulosta kaikki yhtenä tiedostona",
        "kansi, ajolistat ja arkit PDF",
        measure(file),
    )


def _sets(every: Iterable[Product], kind: str) -> Iterable[Product]:
    return (each for each in every if each.subject and each.subject[0] == kind)


def _offers(wanted: Iterable[Product], made: Mapping[str, Made]) -> tuple[Offer, ...]:
    return tuple(_offer(each, made[each.file]) for each in wanted if each.file in made)


def _offer(product: Product, file: Made) -> Offer:
    label = (
        product.size.upper()
        if product.kind is ProductKind.SHEET
        else LABELS.get(product.kind, product.title.removesuffix(", setti"))
    )
    return Offer(
        f"tulosteet/{product.file}",
        label,
        product.title,
        WHATS.get(product.kind, "PDF"),
        measure(file),
    )


def measure(file: Made) -> str:
    """Pages and size in words: `2 s., 81 kt`, with non-breaking spaces."""
    size = (
        f"{file.size / 1_000_000:.1f}".replace(".", ",") + f"{NBSP}Mt"
        if file.size >= 1_000_000
        else f"{max(1, round(file.size / 1000))}{NBSP}kt"
    )
    return f"{file.pages}{NBSP}s., {size}" if file.pages else size
