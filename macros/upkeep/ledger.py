"""`addresses`: the ledger written anew, and the pages that lead on from old and short ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..checks.run import check
from ..common import text_templates
from ..common.asked import Asked
from ..common.files import holds, replace
from ..common.problems import report
from ..content.addresses import address, file_at, short, short_address
from ..content.docs_pages import read_pages
from ..content.handbook import Handbook
from ..content.ledger import Ledger, Removed
from ..content.published import published
from ..content.reading import read_shelf
from .checking import mended_by, refuses

FILE = Path("data/osoitteet.yml")
ADDRESS = re.compile(r"[a-z0-9./-]*")
STRANGE = (
    "Osoite ”{}” ei kelpaa: nimeä tiedosto ja sen kansiot pienin kirjaimin a–z, "
    "numeroin ja väliviivoin."
)


def run(asked: Asked) -> int:
    """Writes the ledger and its pages where nothing but addresses is amiss; then checks all."""
    if refuses(asked, mended_by("make addresses")):
        return 1
    pages = read_pages(asked.root).addresses
    strange = [each for each in pages if not ADDRESS.fullmatch(each)]
    for each in strange:
        page = _page(each).as_posix()
        asked.say(f"{page}:1: {STRANGE.format(each)}")
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


def write(root: Path, book: Handbook, pages: Mapping[str, bool]) -> list[str]:
    """Adds what is new to the ledger and makes the pages that lead on.

    `pages` gives every address, and whether its page is there for itself or a short one; the names
    of the files written come back.
    """
    on_paper = {short_address(each): True for each in book.worksheets}
    now = published(book, {**pages, **on_paper})
    ledger = text(_merged(book.ledger, now))
    files = {FILE: ledger, **dict(_leading_pages(book))}
    written = []
    for path, content in files.items():
        if not holds(root / path, content):
            replace(root / path, content.encode())
            written.append(path.as_posix())
    return written


def _leading_pages(book: Handbook) -> Iterator[tuple[Path, str]]:
    """Every page that only leads on, with its text."""
    yield from _of_worksheets(book)
    for moved in book.ledger.moved:
        if moved.old.endswith("/"):
            leading = _leading("Sivu on siirtynyt", moved.new)
            yield _page(moved.old), leading
    numbers = {each.number for each in book.worksheets}
    for removed in book.ledger.removed:
        if removed.old.endswith("/"):
            of_page = _leading(removed.title, removed.see, removed)
            yield _page(removed.old), of_page
        if removed.number and removed.number not in numbers:
            title = f"{removed.number:02d} {removed.title}"
            of_number = _leading(title, removed.see, removed)
            short_page = _page(short(removed.number))
            yield short_page, of_number


def _of_worksheets(book: Handbook) -> Iterator[tuple[Path, str]]:
    """The page at the short address of every worksheet."""
    for worksheet in book.worksheets:
        title = f"{worksheet.number:02d} {worksheet.title}"
        target = address("tyopohja", worksheet.id)
        short_page = _page(short_address(worksheet))
        yield short_page, _leading(title, target)


def text(ledger: Ledger) -> str:
    """The ledger as its file."""
    return text_templates.render("ledger.yml.j2", ledger=ledger)


def with_page(ledger: Ledger, page: str) -> Ledger:
    """The ledger with one more page."""
    pages = _both(ledger.pages, (page,))
    return ledger.model_copy(update={"pages": pages})


def _merged(old: Ledger, now: Ledger) -> Ledger:
    """Everything that was, and what is new."""
    return Ledger.model_construct(
        pages=_both(old.pages, now.pages),
        fields=_both_fields(old, now),
        terms=_both(old.terms, now.terms),
        prints=_both(old.prints, now.prints),
        moved=old.moved,
        removed=old.removed,
    )


def _both(old: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """What was and what is new, each once, by the alphabet."""
    each_once = {*old, *now}
    in_order = sorted(each_once)
    return tuple(in_order)


def _both_fields(old: Ledger, now: Ledger) -> dict[str, tuple[str, ...]]:
    """The fields of every worksheet, new ones after those that were."""
    fields: dict[str, tuple[str, ...]] = {}
    worksheets = _both(tuple(old.fields), tuple(now.fields))
    for id_ in worksheets:
        before = old.fields.get(id_, ())
        after = now.fields.get(id_, ())
        each_once = dict.fromkeys((*before, *after))
        fields[id_] = tuple(each_once)
    return fields


def _page(old: str) -> Path:
    """The file of the page that leads on from an old address."""
    return Path("docs") / file_at(old)


def _leading(title: str, target: str, removed: Removed | None = None) -> str:
    """The text of a page that leads on to another address."""
    return text_templates.render("leading.md.j2", title=title, target=target, removed=removed)
