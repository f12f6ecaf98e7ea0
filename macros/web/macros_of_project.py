"""Macros of the pages under one's own project: what is put together from a team's sheets."""

from __future__ import annotations

from ..pages import drafts, grading
from .at_hand import AtHand


def application(at: AtHand) -> str:
    """Drafts of the answers to the forms with which one applies."""
    return _forms(at, "hakemus")


def report(at: AtHand) -> str:
    """Drafts of the answers to the forms with which one reports."""
    return _forms(at, "raportti")


def innokyla(at: AtHand) -> str:
    """A draft of a description in Innokylä, field by field."""
    questions = drafts.of_innokyla(at.book)
    return at.show("innokyla_draft", questions=questions, label=at.book.project.label)


def plan(at: AtHand) -> str:
    """The plan on one page."""
    return at.show(
        "plan_draft",
        title=at.book.plan.title,
        parts=drafts.of_plan(at.book),
        label=at.book.project.label,
    )


def _forms(
    at: AtHand,
    kind: str,
) -> str:
    view = drafts.of_forms(at.book, kind)
    return at.show("form_drafts", view=view, label=at.book.project.label)


def ballot(at: AtHand) -> str:
    """The page on which somebody who is elsewhere grades statements."""
    return at.show("ballot", rounds=grading.rounds(at.book))


def poll(at: AtHand) -> str:
    """The page on which a group's grades are put together."""
    return at.show("poll", rounds=grading.rounds(at.book), address=f"{at.site}arvio/")
