"""All checks, in the order in which an editor would mend. A new one is a file and a line here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ..common.problems import Problem
from ..content.reading import Shelf
from . import (
    cases,
    chooser,
    claims,
    docs_files,
    example_answers,
    file_names,
    forms,
    front_matter,
    grid,
    guide_parts,
    guides,
    headings,
    innokyla,
    ledger,
    letters,
    links,
    lists,
    macro_calls,
    markdown_links,
    mkdocs_settings,
    model,
    navigation,
    order,
    page_typography,
    pages,
    plain_finnish,
    plan,
    policy,
    prose,
    raw_html,
    running,
    sheets,
    site_texts,
    synonyms,
    typography,
    word_list,
    worksheets,
)
from .docs import Docs, read_docs
from .known import Known, know
from .walk import fault


class DataCheck(Protocol):
    """A module that looks at the data."""

    def faults(self, shelf: Shelf, known: Known, /) -> Iterator[Problem]:
        """Every fault of one kind."""


class PageCheck(Protocol):
    """A module that looks at the pages and the settings."""

    def faults(self, docs: Docs, known: Known, /) -> Iterator[Problem]:
        """Every fault of one kind."""


DATA: tuple[DataCheck, ...] = (
    links,
    letters,
    typography,
    claims,
    file_names,
    worksheets,
    running,
    plain_finnish,
    sheets,
    example_answers,
    cases,
    model,
    grid,
    order,
    lists,
    guides,
    guide_parts,
    chooser,
    forms,
    innokyla,
    plan,
    synonyms,
    word_list,
)
PAGES: tuple[PageCheck, ...] = (
    mkdocs_settings,
    site_texts,
    navigation,
    docs_files,
    front_matter,
    macro_calls,
    pages,
    headings,
    markdown_links,
    prose,
    page_typography,
    raw_html,
    policy,
)


def check(shelf: Shelf) -> tuple[Problem, ...]:
    """All problems of a shelf and of the pages beside it, sorted by file and line."""
    return tuple(sorted(set(_problems(shelf))))


def _problems(shelf: Shelf) -> list[Problem]:
    """Every problem that the checks find, in no order.

    Addresses are compared last: of a faulty handbook they would be missing for another reason.
    """
    docs = read_docs(shelf.root)
    known = know(shelf, docs.pages)
    problems = [*shelf.problems, *docs.pages.problems, *docs.settings.problems]
    for look_at_data in DATA:
        problems += look_at_data.faults(shelf, known)
    for look_at_pages in PAGES:
        problems += look_at_pages.faults(docs, known)
    return problems or list(_broken_promises(shelf, docs))


def _broken_promises(shelf: Shelf, docs: Docs) -> Iterator[Problem]:
    """What the ledger says of a handbook that is sound otherwise."""
    book = shelf.handbook()
    if book:
        for place, message in ledger.faults(book, docs.pages.addresses):
            yield fault(shelf, "osoitteet.yml", place, message)
