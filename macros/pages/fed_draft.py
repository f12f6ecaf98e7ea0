"""A worksheet → the draft that its answers feed most, which its page leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.model import Phase
from .drafts import INNOKYLA, OLD

WHAT = {"hakemus": "hakemuksen", "raportti": "raportin"}
"""Whose text is drafted, by the kind of the form."""


@dataclass(frozen=True)
class FedDraft:
    """A question of a draft: whose text it is, the page, and the anchor there."""

    what: str
    page: str
    anchor: str


def of_worksheet(book: Handbook, id_: str) -> FedDraft | None:
    """The question that takes the most of the worksheet, in the draft that is nearest in time."""
    if id_ == INNOKYLA:
        return FedDraft("Innokylän kuvauksen", "hanke/innokyla/", "innokyla")
    applied, reported = (_of_forms(book, kind) for kind in WHAT)
    drafts = [reported, _of_plan(book), applied]
    if book.worksheet[id_].phase is Phase.APPLICATION:
        drafts.reverse()
    found = (_most_of(id_, draft) for draft in drafts)
    for each in found:
        if each:
            return each
    return None


def _most_of(
    id_: str,
    draft: Iterable[tuple[FedDraft, Sequence[str]]],
) -> FedDraft | None:
    """The part of a draft that takes the most of a worksheet's fields; none when none does."""
    most = 0
    fed_most = None
    beginning = f"{id_}."
    for fed, taken in draft:
        count = sum(each.startswith(beginning) for each in taken)
        if count > most:
            most = count
            fed_most = fed
    return fed_most


def _of_forms(book: Handbook, kind: str) -> Iterator[tuple[FedDraft, Sequence[str]]]:
    """Every question of the forms of a kind that may be in use, with the fields it takes."""
    for form in book.forms.items:
        if form.kind != kind or form.validity == OLD:
            continue
        for asked in form.questions:
            anchor = f"{form.id}-{asked.id}"
            fed = FedDraft(WHAT[kind], f"hanke/{kind}/", anchor)
            taken: list[str] = []
            for answer in asked.answers:
                taken.extend(answer.asked_of)
            yield fed, taken


def _of_plan(book: Handbook) -> Iterator[tuple[FedDraft, Sequence[str]]]:
    """Every part of the plan on one page, with the fields it takes."""
    page = "hanke/suunnitelma/"
    for part in book.plan.parts:
        anchor = f"suunnitelma-{part.id}"
        fed = FedDraft("juurruttamissuunnitelman", page, anchor)
        yield fed, part.asked_of
