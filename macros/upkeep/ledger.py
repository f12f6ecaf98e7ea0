"""Writes the ledger of addresses anew, and the pages that lead on from old and short addresses."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..common import text_templates
from ..common.files import holds, replace
from ..content.addresses import address, short_address
from ..content.handbook import Handbook
from ..content.ledger import Ledger, Removed
from ..content.published import published

FILE = Path("data/osoitteet.yml")


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
    stale = [path for path, content in files.items() if not holds(root / path, content)]
    for path in stale:
        replace(root / path, files[path].encode())
    return [path.as_posix() for path in stale]


def text(ledger: Ledger) -> str:
    """The ledger as its file."""
    return text_templates.render("ledger.yml.j2", ledger=ledger)


def with_page(ledger: Ledger, page: str) -> Ledger:
    """The ledger with one more page."""
    return ledger.model_copy(update={"pages": tuple(sorted({*ledger.pages, page}))})


def _merged(old: Ledger, now: Ledger) -> Ledger:
    fields = {
        id_: tuple(dict.fromkeys((*old.fields.get(id_, ()), *now.fields.get(id_, ()))))
        for id_ in sorted({*old.fields, *now.fields})
    }
    return Ledger.model_construct(
        pages=tuple(sorted({*old.pages, *now.pages})),
        fields=fields,
        terms=tuple(sorted({*old.terms, *now.terms})),
        prints=tuple(sorted({*old.prints, *now.prints})),
        moved=old.moved,
        removed=old.removed,
    )


def _page(old: str) -> Path:
    return Path("docs") / f"{old.rstrip('/')}.md"


def _leading(title: str, target: str, removed: Removed | None = None) -> str:
    return text_templates.render("leading.md.j2", title=title, target=target, removed=removed)
