"""The promise that no address breaks: what is published now against the ledger, and the pages that lead on from old addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from ..common import text_templates as skeletons
from ..common.problems import suggestion
from ..views.worksheet import short_address
from . import print_catalogue as products
from .docs_pages import address
from .handbook import Handbook
from .ledger import Ledger, Removed, field_address
from .made_prints import replace

FILE = Path("data/osoitteet.yml")
Fault = tuple[tuple[str | int, ...], str]
"""A place of the ledger and what is wrong there."""


def published(book: Handbook, pages: Mapping[str, bool]) -> Ledger:
    """Everything that has an address now; `pages`: address → whether it is a page of its own, and not one that only leads on."""
    return Ledger.model_construct(
        pages=tuple(sorted(each for each, own in pages.items() if own)),
        fields={each.id: ("hanke", "paivays", *(field.id for field in each.sheet.fields())) for each in book.worksheets},
        terms=tuple(sorted(each.id for each in book.terms)),
        prints=tuple(sorted(each.file for each in products.catalogue(book))),
    )


def faults(book: Handbook, pages: Mapping[str, bool]) -> Iterator[Fault]:
    """Every address that the ledger promises and the handbook does not keep, and every one that the ledger lacks."""
    known, now = book.ledger.addresses(), published(book, pages).addresses()
    led = {each.old for each in book.ledger.moved} | {each.old for each in book.ledger.removed}
    for old, place in known.items():
        if old not in now and old not in led:
            yield place, f"Osoite ”{old}” on julkaistu, mutta sitä ei enää ole. Palauta se tai kirjoita sille seuraaja kohtaan ”siirretyt”."
    for new in now:
        if new not in known:
            yield (), f"Osoite ”{new}” puuttuu luettelosta. Lisää se komennolla make addresses."
    yield from _led_faults(book.ledger, now, pages)


def _led_faults(ledger: Ledger, now: Mapping[str, object], pages: Mapping[str, bool]) -> Iterator[Fault]:
    led = [(("siirretyt", index), each.old, each.new) for index, each in enumerate(ledger.moved)]
    led += [(("poistetut", index), each.old, each.see) for index, each in enumerate(ledger.removed)]
    for place, old, new in led:
        if new not in now:
            yield place, f"Seuraajaa ”{new}” ei ole.{suggestion(new, now)}"
        if old in now:
            yield place, f"Osoite ”{old}” on yhä olemassa. Poista se siirrettyjen tai poistettujen luettelosta."
        elif old.endswith("/") and old not in pages:
            yield place, f"Osoitteesta ”{old}” puuttuu ohjaussivu. Tee se komennolla make addresses."


def write(root: Path, book: Handbook, pages: Mapping[str, bool]) -> list[str]:
    """Adds what is new to the ledger and makes the pages that lead on; the names of the files written."""
    short = {short_address(each): True for each in book.worksheets}
    files = {FILE: text(_merged(book.ledger, published(book, {**pages, **short})))}
    for worksheet in book.worksheets:
        title = f"{worksheet.number:02d} {worksheet.title}"
        files[_page(short_address(worksheet))] = _leading(title, address("tyopohja", worksheet.id))
    for moved in book.ledger.moved:
        if moved.old.endswith("/"):
            files[_page(moved.old)] = _leading("Sivu on siirtynyt", moved.new)
    for removed in book.ledger.removed:
        files[_page(removed.old)] = _leading(removed.title, removed.see, removed)
    stale = [path for path, content in files.items() if not (root / path).is_file() or (root / path).read_text("utf-8") != content]
    for path in stale:
        replace(root / path, files[path].encode())
    return [path.as_posix() for path in stale]


def text(ledger: Ledger) -> str:
    """The ledger as its file."""
    return skeletons.render("ledger.yml.j2", ledger=ledger)


def with_page(ledger: Ledger, page: str) -> Ledger:
    """The ledger with one more page."""
    return ledger.model_copy(update={"pages": tuple(sorted({*ledger.pages, page}))})


def _merged(old: Ledger, now: Ledger) -> Ledger:
    fields = {id_: tuple(dict.fromkeys((*old.fields.get(id_, ()), *now.fields.get(id_, ())))) for id_ in sorted({*old.fields, *now.fields})}
    return Ledger.model_construct(
        pages=tuple(sorted({*old.pages, *now.pages})), fields=fields, terms=tuple(sorted({*old.terms, *now.terms})),
        prints=tuple(sorted({*old.prints, *now.prints})), moved=old.moved, removed=old.removed,
    )  # fmt: skip


def moved_fields(ledger: Ledger, worksheet: str) -> tuple[tuple[str, str], ...]:
    """Old anchors of a worksheet's page with the anchors that they lead to."""
    page = field_address(worksheet, "").partition("#")[0]
    return tuple((each.old.partition("#")[2], each.new.partition("#")[2]) for each in ledger.moved if each.old.startswith(f"{page}#"))


def _page(old: str) -> Path:
    return Path("docs") / f"{old.rstrip('/')}.md"


def _leading(title: str, target: str, removed: Removed | None = None) -> str:
    return skeletons.render("leading.md.j2", title=title, target=target, removed=removed)
