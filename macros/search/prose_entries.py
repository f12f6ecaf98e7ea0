"""Prose pages → what the search finds: each page, and each part of those about the site itself."""

from __future__ import annotations

from collections.abc import Container, Iterator

from ..content.docs_prose import Prose
from ..content.handbook import Handbook
from .entry import Entry
from .running_text import plain, running_text

IN_PARTS = ("tietoa/", "tietoa/tietosuoja/")
"""Pages about the site itself: each part answers a question of its own."""


def prose(page: Prose, book: Handbook) -> Entry:
    """A page that the editor wrote, with the content that its macros show on it."""
    paragraphs = [plain(each) for each in page.paragraphs]
    text = [each for each in paragraphs if each]
    first = text[0] if text else ""
    shown = _shown(page.address, book)
    return Entry(
        address=page.address,
        kind=_prose_kind(page.address),
        title=plain(page.title),
        lead=plain(page.description) or first,
        keys=tuple(plain(heading) for heading in page.headings),
        text=(*text, *running_text(shown)),
    )


def _shown(page: str, book: Handbook) -> tuple[object, ...]:
    """The content that the macros of a page show, where no entry of its own holds it."""
    model = book.model
    shown: dict[str, tuple[object, ...]] = {
        "malli/": (model.idea, model.accumulation, model.dispute),
        "malli/tausta/": (model.origin, model.unknown),
        "esr/": (book.funding.lead, book.funding.unknown),
        "esimerkkihanke/": (book.project,),
        "innokyla/": (book.visit,),
        "tietoa/saavutettavuus/": (book.statement,),
        "vaiheet/": tuple(each.summary for each in model.stages),
    }
    return shown.get(page, ())


def _prose_kind(page: str) -> str:
    """The kind of what a page's address finds, one of HIT_KINDS."""
    if page.startswith(("malli/", "vaiheet/")):
        return "malli"
    if page == "sanasto/":
        return "sanasto"
    return "muu"


def sections(page: Prose, own: Container[str]) -> Iterator[Entry]:
    """The parts of a page about the site itself, each found at its anchor.

    Those that have a page of their own are left to it; `own` has the addresses of pages.
    """
    if page.address not in IN_PARTS:
        return
    for part in page.sections:
        text = tuple(each for each in map(plain, part.paragraphs) if each)
        has_own = f"{page.address}{part.anchor}/" in own
        if part.anchor and text and not has_own:
            yield Entry(
                address=f"{page.address}#{part.anchor}",
                kind="muu",
                title=plain(part.title),
                lead=text[0],
                text=text[1:],
            )
