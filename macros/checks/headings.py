"""A page has one main heading, goes down a step at a time, and each heading has its own anchor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..common.problems import Problem, problem
from ..content.docs_pages import Page
from .anchors import made_by_macros
from .docs import Docs
from .html import elements
from .known import Known
from .markdown_page import Heading, MarkdownPage

Fault = tuple[int, str]
"""The line of a fault and what is wrong."""
BY_MACRO = 0
"""In the place of a line: the anchor is a macro's."""
ANCHOR = re.compile(r"[a-z0-9-]+")


def faults(docs: Docs, known: Known) -> Iterator[Problem]:
    """Every heading that breaks the outline, and every anchor that is not one or not alone."""
    for page in docs.pages.pages:
        markdown = docs.markdown[page.name]
        if not markdown.sound or "template" in page.meta:
            continue  # told as such, or made by a template
        faulty = [
            *_mains(page, markdown.headings),
            *_leaps(markdown.headings),
            *_anchors(page, markdown),
            *_twice(page, markdown, known),
        ]
        for line, message in faulty:
            yield problem(page.path, line, message)


def _mains(page: Page, headings: tuple[Heading, ...]) -> Iterator[Fault]:
    """A page that says nothing, and main headings that are missing or too many."""
    if not page.body.strip():
        yield 1, "Sivulla ei ole tekstiä. Kirjoita sivu tai poista se."
        return
    mains = [heading for heading in headings if heading.level == 1]
    if not mains:
        yield 1, "Sivulta puuttuu pääotsikko. Kirjoita se näin: # Otsikko."
    for heading in mains[1:]:
        yield heading.line, "Sivulla on jo pääotsikko. Kirjoita tämä otsikko näin: ## Otsikko."


def _leaps(headings: tuple[Heading, ...]) -> Iterator[Fault]:
    """Headings that are more than one level below the one before them."""
    for before, heading in pairwise(headings):
        lowest = before.level + 1
        if heading.level > lowest:
            marks = "#" * lowest
            yield (
                heading.line,
                f"Otsikon tasolta {before.level} hypätään tasolle {heading.level}. "
                f"Kirjoita otsikon alkuun {marks}.",
            )


def _anchors(page: Page, markdown: MarkdownPage) -> Iterator[Fault]:
    """Headings without an anchor, and anchors that are not written as addresses are."""
    for heading in markdown.headings:
        if heading.anchor is None:
            yield heading.line, "Otsikolta puuttuu ankkuri. Kirjoita sen loppuun {: #nimi }."
    for anchor, line in written_anchors(page, markdown):
        if not ANCHOR.fullmatch(anchor):
            yield (
                line,
                f"Ankkuri ”{anchor}” ei kelpaa: "
                "käytä pieniä kirjaimia a–z, numeroita ja väliviivaa.",
            )


def _twice(
    page: Page,
    markdown: MarkdownPage,
    known: Known,
) -> Iterator[Fault]:
    """Anchors that stand on an earlier line, or that a macro makes on the page."""
    first = dict.fromkeys(made_by_macros(page, known), BY_MACRO)
    written = sorted(written_anchors(page, markdown), key=_by_line)
    for anchor, line in written:
        if anchor in first:
            earlier = first[anchor]
            where = "jo makron tekemänä" if earlier == BY_MACRO else f"jo rivillä {earlier}"
            yield line, f"Ankkuri ”{anchor}” on sivulla {where}. Vaihda toisen nimi."
        first.setdefault(anchor, line)


def _by_line(anchor: tuple[str, int]) -> int:
    return anchor[1]


def written_anchors(page: Page, markdown: MarkdownPage) -> Iterator[tuple[str, int]]:
    """Every anchor that the editor wrote on the page, with its line."""
    for attribute in markdown.attributes:
        if attribute.name == "id":
            yield attribute.value, attribute.line
    for element in elements(page):
        anchor = element.attributes.get("id")
        if anchor is not None:
            yield anchor, element.line
