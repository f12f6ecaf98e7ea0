"""Things of the handbook that a page links to, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.model import Phase, Reason, V


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


def title_of(
    book: Handbook,
    kind: str,
    id_: str,
) -> str:
    """What a content of a kind is called: its title, or the name of a V, a phase or a term."""
    if kind == "v":
        return book.perspective[V(id_)].name
    if kind == "vaihe":
        return book.stage[Phase(id_)].name
    if kind == "termi":
        return next(term.term for term in book.terms if term.id == id_)
    titled = {
        "tyopohja": {each.id: each.title for each in book.worksheets},
        "kaytanto": {each.id: each.title for each in book.cases},
        "polku": {each.id: each.title for each in book.paths},
        "opas": {each.id: each.title for each in book.guides},
    }
    return titled[kind][id_]
