"""Handbook → views of what exists only on paper: sets, the wall board and the deck of cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..common.finnish import iso_day, spoken
from ..content.addresses import address
from ..content.handbook import Handbook
from ..content.paths import ReadyPath
from ..content.print_catalogue import Product, ProductKind
from ..content.worksheet import Worksheet
from ..views import qr
from ..views.grid import Grid, grid
from ..views.imprint import Imprint, bare, imprint
from ..views.rings import RingsView, rings

LABELS = {"v": "Yhden V:n työpohjat", "vaihe": "Yhden vaiheen työpohjat", "polku": "Valmis polku"}


@dataclass(frozen=True)
class Foot:
    """The foot of a page that belongs to no single worksheet."""

    title: str
    label: str
    address: str
    code: qr.Code
    date: str


@dataclass(frozen=True)
class Chapter:
    """A worksheet in a set: its feet, and the keys of its two pieces, to which the contents lead."""

    worksheet: Worksheet
    foot: Imprint
    run: str
    sheet: str
    why: str


@dataclass(frozen=True)
class SetView:
    """The first pages of a set: cover and contents."""

    title: str
    label: str
    lead: str
    foot: Foot
    chapters: tuple[Chapter, ...]
    running: str
    preparation: str
    rings: RingsView
    v: str
    materials: tuple[str, ...]
    path: ReadyPath | None


@dataclass(frozen=True)
class BoardView:
    """The wall board (Neljän V:n tilannekuva)."""

    title: str
    grid: Grid
    foot: Foot


@dataclass(frozen=True)
class CardView:
    """A card of the deck."""

    worksheet: Worksheet
    foot: Imprint


@dataclass(frozen=True)
class CardPage:
    """Four cards in the order in which they lie on one side of an A4: upper left, upper right, lower left, lower right."""

    side: str
    cards: tuple[CardView | None, ...]


def set_view(book: Handbook, product: Product, site: str) -> SetView:
    """The cover of a set or of the whole book."""
    title, label, lead, page = _subject(book, product)
    worksheets = product.worksheets
    path = (
        book.path[product.subject[1]] if product.subject and product.subject[0] == "polku" else None
    )
    why = {step.id: step.why for step in path.steps} if path else {}
    return SetView(
        title,
        label,
        lead,
        _foot(title, label, site + page, worksheets),
        tuple(
            Chapter(
                each,
                imprint(book, each, site),
                f"ajolista-{each.id}",
                f"arkki-{each.id}",
                why.get(each.id, ""),
            )
            for each in worksheets
        ),
        spoken(sum(each.duration.running for each in worksheets)),
        spoken(sum(each.duration.preparation for each in worksheets)),
        rings(book),
        v=product.subject[1] if product.subject and product.subject[0] == "v" else "",
        materials=shopping(worksheets),
        path=path,
    )


def board_view(book: Handbook, product: Product, site: str) -> BoardView:
    """The 4 × 5 grid as a wall board."""
    title = "Neljän V:n tilannekuva"
    return BoardView(
        title, grid(book), _foot(title, "Seinätaulu", site + "tulosteet/", product.worksheets)
    )


def deck_view(book: Handbook, product: Product, site: str) -> tuple[CardPage, ...]:
    """Fronts and backs in turn; a back mirrors its front from left to right, for paper turned on its long edge."""
    cards = [CardView(each, imprint(book, each, site)) for each in product.worksheets]
    pages = []
    for start in range(0, len(cards), 4):
        four: list[CardView | None] = [
            *cards[start : start + 4],
            *[None] * (4 - len(cards[start : start + 4])),
        ]
        pages += [
            CardPage("etu", tuple(four)),
            CardPage("taka", (four[1], four[0], four[3], four[2])),
        ]
    return tuple(pages)


def shopping(worksheets: Sequence[Worksheet]) -> tuple[str, ...]:
    """What to bring for all of the worksheets, each thing once, in the order of first need."""
    return tuple(dict.fromkeys(thing for each in worksheets for thing in each.materials))


def latest(worksheets: Sequence[Worksheet]) -> str:
    """The day of the newest version among the worksheets, as Finnish writes it."""
    return max((each.changes[0].date for each in worksheets), key=iso_day)


def _foot(title: str, label: str, full: str, worksheets: Sequence[Worksheet]) -> Foot:
    return Foot(title, label, bare(full), qr.encode(full), latest(worksheets))


def _subject(book: Handbook, product: Product) -> tuple[str, str, str, str]:
    """Title, label, lead and site-relative page of what a set is of."""
    if product.kind is ProductKind.BOOK or product.subject is None:
        lead = "Kaikki kaksikymmentä työpohjaa ja ohjaajan ajolistat. Arkit ovat omassa koossaan."
        return "Juurruttajan työkirja", "Kaikki työpohjat", lead, "tulosteet/"
    kind, id_ = product.subject
    page = address(kind, id_)
    if kind == "polku":
        path = book.path[id_]
        return path.title, LABELS[kind], path.summary, page
    if kind == "vaihe":
        stage = next(each for each in book.model.stages if each.id.value == id_)
        return stage.name, LABELS[kind], stage.summary, page
    v = next(each for each in book.model.perspectives if each.id.value == id_)
    return v.name, LABELS[kind], v.verb, page
