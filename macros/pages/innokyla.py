"""Handbook → the view of the page for a visitor from Innokylä."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.innokyla import FieldAdvice, Visit
from ..views.linked import Linked
from ..views.sheet_picture import SheetPicture, sheet_picture


@dataclass(frozen=True)
class FieldRow:
    """An Innokylä field with the worksheets whose answers fill it, and which answers those are."""

    advice: FieldAdvice
    worksheets: tuple[Linked, ...]


@dataclass(frozen=True)
class VisitPage:
    """The landing page for a visitor from Innokylä."""

    visit: Visit
    picture: SheetPicture
    rows: tuple[FieldRow, ...]


def visit_page(book: Handbook) -> VisitPage:
    """Every field in Innokylä's order."""
    return VisitPage(
        visit=book.visit,
        picture=sheet_picture(book, book.worksheets[0]),
        rows=tuple(_row(book, field) for field in book.visit.fields),
    )


def _row(book: Handbook, field: FieldAdvice) -> FieldRow:
    """A field with every worksheet whose answer is its text, in the order of their numbers.

    What only helps to check the text is told on the page of the drafts, beside the text.
    """
    worksheets = [
        Linked(id=each.id, title=each.title, why=fed.how)
        for each in book.worksheets
        for fed in each.innokyla
        if fed.field == field.field and not fed.material
    ]
    return FieldRow(field, tuple(worksheets))
