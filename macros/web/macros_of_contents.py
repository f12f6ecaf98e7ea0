"""Macros of the pages that stand for one content: a worksheet, a case, a V, a phase, a guide."""

from __future__ import annotations

import re

from markupsafe import escape

from ..content import ledger
from ..content.addresses import kind_at
from ..content.docs_prose import read_prose
from ..content.model import Phase
from ..pages import case, fed_draft, guide, head, model, paths, prints, share
from ..views.linked import title_of
from ..views.worksheet import worksheet_page
from .at_hand import AtHand

MARKDOWN = re.compile(r"[\\`*_{}\[\]#!]")
"""Letters that Markdown would read as its own in a heading."""


def title(at: AtHand) -> str:
    """The title of the content, for the page's only h1."""
    plain = title_of(at.book, str(kind_at(at.url)), at.id)
    at.entitle(str(escape(plain)))
    return str(escape(MARKDOWN.sub(r"\\\g<0>", plain)))


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
        fed=fed_draft.of_worksheet(at.book, at.id),
        facilitator=guide.with_messages(at.book),
    )


def practice(at: AtHand) -> str:
    """The page of a case."""
    at.tell(head.of_case(at.book, at.id, at.site))
    view = case.case_page(at.book, at.id)
    taken = share.of_case(at.book, at.id, at.site)
    return at.show_noted("case", view=view, share=taken)


def perspective(at: AtHand) -> str:
    """The page of a V."""
    at.tell(head.of_perspective(at.book, at.id, at.site))
    view = model.perspective_page(at.book, at.id)
    taken = share.of_perspective(at.book, at.id, at.site)
    return at.show_noted("perspective", view=view, prints=at.prints(), share=taken)


def stage(at: AtHand) -> str:
    """The page of a phase."""
    phase = Phase(at.id)
    at.describe(at.book.stage[phase].summary)
    view = model.stage_page(at.book, at.id)
    guides = guide.of_phases(at.book, [phase])
    taken = share.of_stage(at.book, at.id, at.site)
    return at.show_noted("stage", view=view, prints=at.prints(), guides=guides, share=taken)


def path(at: AtHand) -> str:
    """The page of a ready path."""
    at.describe(at.book.path[at.id].summary)
    view = paths.path_page(at.book, at.id)
    guides = guide.of_phases(at.book, view.path.phases)
    return at.show("path", view=view, prints=at.prints(), guides=guides)


def guidance(at: AtHand) -> str:
    """The page of a guide."""
    at.tell(head.of_guide(at.book, at.id, at.site))
    at.shorten(at.book.guide[at.id].short)
    titles = {page.address: page.title for page in read_prose(at.root)}
    view = guide.guide_page(at.book, at.id, titles)
    return at.show("guide", view=view, share=share.of_guide(at.book, at.id, at.site))
