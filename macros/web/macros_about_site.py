"""Macros of the pages that tell of the site itself: its promises, its rules and its parts."""

from __future__ import annotations

from ..pages import share
from ..pages.innokyla import visit_page
from . import publisher, third_parties
from .at_hand import AtHand


def visit(at: AtHand) -> str:
    """The page for a visitor from Innokylä."""
    view = visit_page(at.book)
    taken = share.of_visit(at.book, at.site)
    return at.show("visit", view=view, guides=at.book.guides, share=taken)


def promise(at: AtHand) -> str:
    """The promise that no link breaks."""
    ledger = at.book.ledger
    return at.show(
        "promise",
        ledger=ledger,
        total=len(ledger.addresses()),
    )


def accessibility(at: AtHand) -> str:
    """The accessibility statement."""
    return at.show(
        "statement",
        statement=at.book.statement,
        audits=at.book.audits,
        publisher=publisher.read(at.root),
    )


def privacy(at: AtHand) -> str:
    """What is kept where, shown live."""
    return at.show("privacy", publisher=publisher.read(at.root))


def makers(at: AtHand) -> str:
    """What others made and the site serves."""
    return at.show("third_parties", parts=third_parties.served(at.root))


def portability(at: AtHand) -> str:
    """What other generators make of the same content."""
    return at.show("move", move=at.book.move)
