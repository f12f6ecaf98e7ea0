"""Macros of the pages that stand for one content: a worksheet, a case, a V, a phase, a path."""

from __future__ import annotations

import re

from markupsafe import escape

from ..content import ledger
from ..content.addresses import KINDS
from ..content.handbook import Handbook
from ..content.model import Phase, V
from ..pages import case, head, model, paths, prints, share
from ..views.worksheet import worksheet_page
from .at_hand import AtHand

MARKDOWN = re.compile(r"[\\`*_{}\[\]#!]")
"""Letters that Markdown would read as its own in a heading."""


def title(at: AtHand) -> str:
    """The title of the content, for the page's only h1."""
    folder = at.url.partition("/")[0]
    plain = _title(at.book, KINDS[folder], at.id)
    at.entitle(str(escape(plain)))
    for_markdown = MARKDOWN.sub(r"\\\g<0>", plain)
    return str(escape(for_markdown))


def _title(book: Handbook, kind: str, id_: str) -> str:
    """The title of a content as its data gives it."""
    if kind == "tyopohja":
        return book.worksheet[id_].title
    if kind == "kaytanto":
        return book.case[id_].title
    if kind == "polku":
        return book.path[id_].title
    if kind == "v":
        return book.perspective[V(id_)].name
    return book.stage[Phase(id_)].name


def worksheet(at: AtHand) -> str:
    """The page of a worksheet."""
    at.tell(head.of_worksheet(at.book, at.id, at.site))
    view = worksheet_page(at.book, at.id, at.site)
    return at.show(
        "worksheet",
        view=view,
        offers=prints.of_worksheet(at.book, at.id, at.made),
        share=share.of_worksheet(at.book, at.id, at.site),
        moved=ledger.moved_fields(at.book.ledger, at.id),
    )


def practice(at: AtHand) -> str:
    """The page of a case."""
    at.tell(head.of_case(at.book, at.id, at.site))
    view = case.case_page(at.book, at.id)
    taken = share.of_case(at.book, at.id, at.site)
    return at.show("case", view=view, share=taken)


def perspective(at: AtHand) -> str:
    """The page of a V."""
    at.tell(head.of_perspective(at.book, at.id, at.site))
    view = model.perspective_page(at.book, at.id)
    taken = share.of_perspective(at.book, at.id, at.site)
    return at.show("perspective", view=view, prints=at.prints(), share=taken)


def stage(at: AtHand) -> str:
    """The page of a phase."""
    phase = Phase(at.id)
    at.describe(at.book.stage[phase].summary)
    view = model.stage_page(at.book, at.id)
    return at.show("stage", view=view, prints=at.prints())


def path(at: AtHand) -> str:
    """The page of a ready path."""
    at.describe(at.book.path[at.id].summary)
    view = paths.path_page(at.book, at.id)
    return at.show("path", view=view, prints=at.prints())
