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
    kind = str(kind_at(at.url))
    plain = title_of(at.book, kind, at.id)
    at.entitle(str(escape(plain)))
    unmarked = MARKDOWN.sub(r"\\\g<0>", plain)
    return str(escape(unmarked))


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
    told = head.of_case(at.book, at.id, at.site)
    at.tell(told)
    view = case.case_page(at.book, at.id)
    taken = share.of_case(at.book, at.id, at.site)
    return at.show_noted("case", view=view, share=taken)


def perspective(at: AtHand) -> str:
    """The page of a V."""
    told = head.of_perspective(at.book, at.id, at.site)
    at.tell(told)
    view = model.perspective_page(at.book, at.id)
    prints = at.prints()
    taken = share.of_perspective(at.book, at.id, at.site)
    return at.show_noted("perspective", view=view, prints=prints, share=taken)


def stage(at: AtHand) -> str:
    """The page of a phase."""
    phase = Phase(at.id)
    told = at.book.stage[phase]
    at.describe(told.summary)
    view = model.stage_page(at.book, at.id)
    guides = guide.of_phases(at.book, [phase])
    taken = share.of_stage(at.book, at.id, at.site)
    prints = at.prints()
    return at.show_noted("stage", view=view, prints=prints, guides=guides, share=taken)


def path(at: AtHand) -> str:
    """The page of a ready path."""
    ready = at.book.path[at.id]
    at.describe(ready.summary)
    view = paths.path_page(at.book, at.id)
    guides = guide.of_phases(at.book, view.path.phases)
    prints = at.prints()
    return at.show("path", view=view, prints=prints, guides=guides)


def guidance(at: AtHand) -> str:
    """The page of a guide."""
    told = head.of_guide(at.book, at.id, at.site)
    at.tell(told)
    of_page = at.book.guide[at.id]
    at.shorten(of_page.short)
    prose = read_prose(at.root)
    titles = {page.address: page.title for page in prose}
    view = guide.guide_page(at.book, at.id, titles)
    taken = share.of_guide(at.book, at.id, at.site)
    return at.show("guide", view=view, share=taken)
