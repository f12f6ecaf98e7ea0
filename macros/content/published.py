"""What has an address now: pages, fields, terms and print products, in the form of the ledger."""

from __future__ import annotations

from collections.abc import Mapping

from .handbook import Handbook
from .ledger import Ledger
from .print_catalogue import catalogue
from .sheet import DATE, PROJECT


def published(book: Handbook, pages: Mapping[str, bool]) -> Ledger:
    """Everything that has an address now.

    `pages` tells of each address whether it is a page of its own, and not one that only leads on.
    """
    head = (PROJECT.id, DATE.id)
    fields = {
        worksheet.id: (*head, *(field.id for field in worksheet.sheet.fields()))
        for worksheet in book.worksheets
    }
    own_pages = sorted(address for address, own in pages.items() if own)
    terms = sorted(term.id for term in book.terms)
    prints = sorted(product.file for product in catalogue(book))
    return Ledger.model_construct(
        pages=tuple(own_pages),
        fields=fields,
        terms=tuple(terms),
        prints=tuple(prints),
    )
