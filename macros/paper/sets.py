"""Handbook → views of what exists only on paper: sets and the wall board."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..common.finnish import NBSP, iso_day, spoken
from ..content.addresses import address
from ..content.handbook import Handbook
from ..content.model import Phase, V
from ..content.paths import ReadyPath
from ..content.product import Product, ProductKind
from ..content.run import Run, run_on_path
from ..content.worksheet import Worksheet
from ..views import qr
from ..views.grid import Grid, grid
from ..views.imprint import Imprint, bare, imprint
from ..views.rings import RingsView, rings

LABELS = {"v": "Yhden V:n työpohjat", "vaihe": "Yhden vaiheen työpohjat", "polku": "Valmis polku"}
PRODUCTS_PAGE = "tulosteet/"


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
    """A worksheet in a set: its feet, and the keys of its two pieces, to which the contents lead.

    `held` is the run whose sheet the set has: a path names its version. `why` tells why a path has
    it; elsewhere it is empty.
    """

    worksheet: Worksheet
    held: Run
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
class _Subject:
    """What a set is of: its title, what kind of a set it makes, its lead and its page."""

    title: str
    label: str
    lead: str
    page: str


def set_view(
    book: Handbook,
    product: Product,
    site: str,
) -> SetView:
    """The cover and the contents of a set or of the whole book."""
    subject = _subject(book, product)
    worksheets = product.worksheets
    kind, id_ = product.subject or ("", "")
    path = book.path[id_] if kind == "polku" else None
    chapters = _chapters(book, worksheets, path, site)
    return SetView(
        title=subject.title,
        label=subject.label,
        lead=subject.lead,
        foot=page_foot(subject.title, subject.label, site + subject.page, worksheets),
        chapters=chapters,
        running=spoken(sum(each.held.minutes for each in chapters)),
        preparation=spoken(sum(each.held.preparing for each in chapters)),
        rings=rings(book),
        v=id_ if kind == "v" else "",
        materials=shopping(worksheets),
        path=path,
    )


def set_address(book: Handbook, product: Product) -> str:
    """The site-relative page of what a product of many worksheets is of."""
    return _subject(book, product).page


def board_view(
    book: Handbook,
    product: Product,
    site: str,
) -> BoardView:
    """The 4 × 5 grid as a wall board."""
    title = "Neljän V:n tilannekuva"
    foot = page_foot(title, "Seinätaulu", site + PRODUCTS_PAGE, product.worksheets)
    return BoardView(title, grid(book), foot)


def shopping(worksheets: Sequence[Worksheet]) -> tuple[str, ...]:
    """What to bring for all of the worksheets, each thing once, in the order of first need."""
    things: list[str] = []
    for each in worksheets:
        things += each.materials
    return tuple(dict.fromkeys(things))


def latest(worksheets: Sequence[Worksheet]) -> str:
    """The day of the newest version among the worksheets, as Finnish writes it."""
    days = [each.changes[0].date for each in worksheets]
    return max(days, key=iso_day)


def _chapters(
    book: Handbook,
    worksheets: Sequence[Worksheet],
    path: ReadyPath | None,
    site: str,
) -> tuple[Chapter, ...]:
    """The worksheets in their order; a path tells why it has each, and in which version."""
    steps = {step.id: step for step in path.steps} if path else {}
    return tuple(
        Chapter(
            worksheet=each,
            held=run_on_path(each, steps.get(each.id)),
            foot=imprint(book, each, site),
            run=f"ajolista-{each.id}",
            sheet=f"arkki-{each.id}",
            why=steps[each.id].why if each.id in steps else "",
        )
        for each in worksheets
    )


def page_foot(
    title: str,
    label: str,
    full: str,
    worksheets: Sequence[Worksheet],
) -> Foot:
    """The foot of pages that lead to the `full` address."""
    return Foot(
        title=title,
        label=label,
        address=bare(full),
        code=qr.encode(full),
        date=latest(worksheets),
    )


def _subject(book: Handbook, product: Product) -> _Subject:
    """What a product of many worksheets is of."""
    if product.kind is ProductKind.BOOK or product.subject is None:
        count = f"{len(product.worksheets)}{NBSP}työpohjaa"
        lead = f"{count} ja ohjaajan ajolistat. Arkit ovat omassa koossaan."
        title = _in_part("Juurruttajan työkirja", product)
        return _Subject(title, "Kaikki työpohjat", lead, PRODUCTS_PAGE)
    kind, id_ = product.subject
    title, lead = _title_and_lead(book, kind, id_)
    return _Subject(_in_part(title, product), LABELS[kind], lead, address(kind, id_))


def _in_part(title: str, product: Product) -> str:
    """The title on the cover, with the part of a product that has several."""
    return title if product.part == 1 else f"{title}, osa {product.part}"


def _title_and_lead(
    book: Handbook,
    kind: str,
    id_: str,
) -> tuple[str, str]:
    """What stands on the cover of the set of a path, a phase or a V."""
    if kind == "polku":
        path = book.path[id_]
        return path.title, path.summary
    if kind == "vaihe":
        stage = book.stage[Phase(id_)]
        return stage.name, stage.summary
    v = book.perspective[V(id_)]
    return v.name, v.verb
