"""Handbook → the parts of the workbook: a divider for each phase, and the terms at its end."""

from __future__ import annotations

from dataclasses import dataclass

from ..common.finnish import alphabetical, spoken
from ..content.glossary import Term
from ..content.handbook import Handbook
from ..content.model import Stage
from .sets import Chapter, SetView


@dataclass(frozen=True)
class BookPart:
    """A phase of the workbook with its worksheets in the order of their numbers."""

    key: str
    stage: Stage
    chapters: tuple[Chapter, ...]
    running: str


def book_parts(book: Handbook, view: SetView) -> tuple[BookPart, ...]:
    """The phases that have worksheets in the workbook."""
    parts = []
    for stage in book.model.stages:
        chapters = tuple(each for each in view.chapters if each.worksheet.phase is stage.id)
        minutes = sum(each.held.minutes for each in chapters)
        if chapters:
            part = BookPart(
                key=f"osa-{stage.id.value}",
                stage=stage,
                chapters=chapters,
                running=spoken(minutes),
            )
            parts.append(part)
    return tuple(parts)


def glossary_terms(book: Handbook) -> tuple[Term, ...]:
    """The terms in Finnish alphabetical order."""
    return tuple(sorted(book.terms, key=lambda term: alphabetical(term.term)))
