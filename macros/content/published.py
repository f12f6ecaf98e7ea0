"""What has an address now: pages, fields, terms and print products, in the form of the ledger."""

from __future__ import annotations

from collections.abc import Mapping

from . import print_catalogue
from .handbook import Handbook
from .ledger import Ledger


def published(book: Handbook, pages: Mapping[str, bool]) -> Ledger:
    """Everything that has an address now; `pages`: address → whether it is a page of its own, and not one that only leads on."""
    return Ledger.model_construct(
        pages=tuple(sorted(each for each, own in pages.items() if own)),
        fields={
            each.id: ("hanke", "paivays", *(field.id for field in each.sheet.fields()))
            for each in book.worksheets
        },
        terms=tuple(sorted(each.id for each in book.terms)),
        prints=tuple(sorted(each.file for each in print_catalogue.catalogue(book))),
    )
