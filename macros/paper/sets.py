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
from ..content.ways import WayOnPath, way_of
from ..content.worksheet import Worksheet
from ..views import qr
from ..views.grid import Grid, grid
from ..views.imprint import Imprint, bare, imprint
from ..views.needs import Crowd, Need, needs, people
from ..views.rings import RingsView, rings
from .held import HeldView, groups_of, held_view

LABELS = {"v": "Yhden V:n työpohjat", "vaihe": "Yhden vaiheen työpohjat", "polku": "Valmis polku"}
PRODUCTS_PAGE = "tulosteet/"


@dataclass(frozen=True)
class Foot:
    """The foot of a page that belongs to no single worksheet."""

    title: str
    label: str
    address: str
    link: str
    code: qr.Code
    date: str


@dataclass(frozen=True)
class Chapter:
    """A worksheet in a set: its feet, and the keys of its two pieces, to which the contents lead.

    `held` is the run whose sheet the set has: a path names its version. `why` and `when` tell why
    and when a path has it; elsewhere they are empty. `size` is the paper of the sheet.
    """

    worksheet: Worksheet
    held: Run
    foot: Imprint
    run: str
    sheet: str
    example: str
    size: str
    why: str
    when: str


@dataclass(frozen=True)
class SetView:
    """The first pages of a set: cover and contents.

    `site` is the public address, with a slash at its end, and `home` the same as people read it.
    `held` is the way in which the set's path is held, none when it is the path's own: only then is
    the path's summary, which names versions, its lead.
    """

    title: str
    label: str
    lead: str
    site: str
    home: str
    foot: Foot
    chapters: tuple[Chapter, ...]
    running: str
    preparation: str
    rings: RingsView
    v: str
    needs: tuple[Need, ...]
    people: int
    path: ReadyPath | None
    held: HeldView | None
    only_a4: bool


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
    subject, worksheets = _subject(book, product), product.worksheets
    kind, id_ = product.subject or ("", "")
    path = book.path[id_] if kind == "polku" else None
    held = way_of(book, path, product.way) if path else None
    crowd = _crowd(worksheets, held)
    chapters = _chapters(book, product, path, held, site)
    return SetView(
        title=subject.title,
        label=subject.label,
        lead=subject.lead,
        site=site,
        home=bare(site),
        foot=page_foot(subject.title, subject.label, site + subject.page, worksheets),
        chapters=chapters,
        running=spoken(sum(each.held.minutes for each in chapters)),
        preparation=spoken(sum(each.held.preparing for each in chapters)),
        rings=rings(book),
        v=id_ if kind == "v" else "",
        needs=needs(worksheets, crowd, only_a4=product.only_a4),
        people=crowd.people,
        path=path,
        held=held_view(held) if held else None,
        only_a4=product.only_a4,
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


def latest(worksheets: Sequence[Worksheet]) -> str:
    """The day of the newest version among the worksheets, as Finnish writes it."""
    days = [each.changes[0].date for each in worksheets]
    return max(days, key=iso_day)


def _crowd(worksheets: Sequence[Worksheet], held: WayOnPath | None) -> Crowd:
    """Whom things are counted for: one group, unless the way tells otherwise."""
    return Crowd(held.people, groups_of(held)) if held else Crowd(people(worksheets))


def _chapters(
    book: Handbook,
    product: Product,
    path: ReadyPath | None,
    held: WayOnPath | None,
    site: str,
) -> tuple[Chapter, ...]:
    """The worksheets in their order; a path tells why it has each, and in which version.

    A way tells the version, and why the path has that of its own is not said.
    """
    steps = {step.id: step for step in path.steps} if path and not held else {}
    runs = {run.worksheet.id: run for run in held.runs} if held else {}
    return tuple(
        Chapter(
            worksheet=each,
            held=runs.get(each.id) or run_on_path(each, steps.get(each.id)),
            foot=imprint(book, each, site),
            run=f"ajolista-{each.id}",
            sheet=f"arkki-{each.id}",
            example=f"esimerkki-{each.id}",
            size="a4" if product.only_a4 else each.sheet.size,
            why=steps[each.id].why if each.id in steps else "",
            when=(each.id in steps and steps[each.id].when) or "",
        )
        for each in product.worksheets
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
        link=full,
        code=qr.encode(full),
        date=latest(worksheets),
    )


def _subject(book: Handbook, product: Product) -> _Subject:
    """What a product of many worksheets is of."""
    if product.kind is ProductKind.BOOK or product.subject is None:
        count = f"{len(product.worksheets)}{NBSP}työpohjaa"
        lead = f"{count}, ohjaajan ajolistat ja täytetyt esimerkit. Kaikki on A4-paperilla."
        title = _in_part("Juurruttajan työkirja", product)
        return _Subject(title, "Kaikki työpohjat", lead, PRODUCTS_PAGE)
    kind, id_ = product.subject
    title, lead = _title_and_lead(book, kind, id_, in_way=bool(product.way))
    return _Subject(_in_part(title, product), LABELS[kind], lead, address(kind, id_))


def _in_part(title: str, product: Product) -> str:
    """The title on the cover, with the part of a product that has several."""
    return title if product.part == 1 else f"{title}, osa {product.part}"


def _title_and_lead(
    book: Handbook,
    kind: str,
    id_: str,
    *,
    in_way: bool,
) -> tuple[str, str]:
    """What stands on the cover of the set of a path, a phase or a V."""
    if kind == "polku":
        path = book.path[id_]
        return path.title, path.situation if in_way else path.summary
    if kind == "vaihe":
        stage = book.stage[Phase(id_)]
        return stage.name, stage.summary
    v = book.perspective[V(id_)]
    return v.name, v.verb
