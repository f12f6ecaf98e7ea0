"""Things of the handbook that a page links to, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.model import Reason


@dataclass(frozen=True)
class Linked:
    """A thing and why it is named."""

    id: str
    title: str
    why: str


def linked_worksheets(book: Handbook, reasons: Iterable[Reason]) -> tuple[Linked, ...]:
    """Worksheets with the reasons that name them."""
    linked = []
    for reason in reasons:
        worksheet = book.worksheet[reason.id]
        linked.append(
            Linked(
                id=reason.id,
                title=worksheet.title,
                why=reason.why,
            )
        )
    return tuple(linked)


def linked_cases(book: Handbook, reasons: Iterable[Reason]) -> tuple[Linked, ...]:
    """Cases with the reasons that name them."""
    linked = []
    for reason in reasons:
        case = book.case[reason.id]
        linked.append(
            Linked(
                id=reason.id,
                title=case.title,
                why=reason.why,
            )
        )
    return tuple(linked)
