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
    return next((each for each in found if each), None)


def _most_of(
    id_: str,
    draft: Iterable[tuple[FedDraft, Sequence[str]]],
) -> FedDraft | None:
    """The part of a draft that takes the most of a worksheet's fields; none when none does."""
    counted = [(sum(each.startswith(f"{id_}.") for each in taken), fed) for fed, taken in draft]
    count, fed = max(counted, key=lambda each: each[0], default=(0, None))
    return fed if count else None


def _of_forms(book: Handbook, kind: str) -> Iterator[tuple[FedDraft, Sequence[str]]]:
    """Every question of the forms of a kind that may be in use, with the fields it takes."""
    for form in book.forms.items:
        if form.kind != kind or form.validity == OLD:
            continue
        for asked in form.questions:
            anchor = f"{form.id}-{asked.id}"
            fed = FedDraft(WHAT[kind], f"hanke/{kind}/", anchor)
            yield fed, [field for answer in asked.answers for field in answer.asked_of]


def _of_plan(book: Handbook) -> Iterator[tuple[FedDraft, Sequence[str]]]:
    """Every part of the plan on one page, with the fields it takes."""
    for part in book.plan.parts:
        page, anchor = "hanke/suunnitelma/", f"suunnitelma-{part.id}"
        yield FedDraft("juurruttamissuunnitelman", page, anchor), part.asked_of
