"""`addresses`: the ledger written anew, and the pages that lead on from old and short ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from ..checks.run import check
from ..common import text_templates
from ..common.asked import Asked
from ..common.files import holds, replace
from ..common.problems import report
from ..content.addresses import address, short_address
from ..content.docs_pages import read_pages
from ..content.handbook import Handbook
from ..content.ledger import Ledger, Removed
from ..content.published import published
from ..content.reading import read_shelf
from .checking import names, refuses

FILE = Path("data/osoitteet.yml")
ADDRESS = re.compile(r"[a-z0-9./-]*")
STRANGE = (
    "Osoite ”{}” ei kelpaa: nimeä tiedosto ja sen kansiot pienin kirjaimin a–z, "
    "numeroin ja väliviivoin."
)


def run(asked: Asked) -> int:
    """Writes the ledger and its pages where nothing but addresses is amiss; then checks all."""
    if refuses(asked, names("make addresses")):
        return 1
    pages = read_pages(asked.root).addresses
    strange = [each for each in pages if not ADDRESS.fullmatch(each)]
    for each in strange:
        asked.say(f"{_page(each).as_posix()}:1: {STRANGE.format(each)}")
    if strange:
        asked.say("Mitään ei kirjoitettu.")
        return 1
    book = read_shelf(asked.root).handbook()
    assert book, "content without problems makes a handbook"
    for name in write(asked.root, book, pages):
        asked.say(f"{name}: kirjoitettu")
    problems = check(read_shelf(asked.root))
    asked.say(report(problems))
    return 1 if problems else 0


def write(
    root: Path,
    book: Handbook,
    pages: Mapping[str, bool],
) -> list[str]:
    """Adds what is new to the ledger and makes the pages that lead on.

    `pages` gives every address, and whether its page is there for itself or a short one; the names
    of the files written come back.
    """
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
    """Everything that was, and what is new."""
    fields: dict[str, tuple[str, ...]] = {}
    for id_ in sorted({*old.fields, *now.fields}):
        both = (*old.fields.get(id_, ()), *now.fields.get(id_, ()))
        fields[id_] = tuple(dict.fromkeys(both))
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


def _leading(
    title: str,
    target: str,
    removed: Removed | None = None,
) -> str:
    return text_templates.render(
        "leading.md.j2",
        title=title,
        target=target,
        removed=removed,
    )
