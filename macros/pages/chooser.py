"""Handbook → the view of the three questions that lead to a worksheet."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.chooser import Trouble
from ..content.handbook import Handbook
from ..content.model import Stage
from .finder import FinderCard, finder_card


@dataclass(frozen=True)
class Advice:
    """A worksheet for a trouble, and why."""

    card: FinderCard
    why: str


@dataclass(frozen=True)
class TroubleView:
    """A trouble with its worksheets, best first."""

    trouble: Trouble
    advice: tuple[Advice, ...]


@dataclass(frozen=True)
class Question:
    """The troubles of one phase."""

    phase: Stage
    troubles: tuple[TroubleView, ...]


def questions(book: Handbook) -> tuple[Question, ...]:
    """The decision list: phase → trouble → worksheets."""
    return tuple(
        Question(
            phase=book.stage[each.phase],
            troubles=tuple(_trouble(book, trouble) for trouble in each.troubles),
        )
        for each in book.choice.phases
    )


def _trouble(book: Handbook, trouble: Trouble) -> TroubleView:
    """A trouble with a card for each worksheet that helps."""
    advice = [
        Advice(card=finder_card(book, book.worksheet[reason.id]), why=reason.why)
        for reason in trouble.worksheets
    ]
    return TroubleView(trouble, tuple(advice))
