"""A page has one main heading, goes down a step at a time, and each heading has its own anchor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from ..common.problems import Problem, problem
from ..content.docs_pages import Page
from .anchors import made_by_macros
from .docs import Docs
from .html import elements
from .known import Known
from .markdown_page import Heading, MarkdownPage

ANCHOR = re.compile(r"[a-z0-9-]+")


def faults(docs: Docs, known: Known) -> Iterator[Problem]:
    """Every heading that breaks the outline, and every anchor that is not one or not alone."""
    for page in docs.pages.pages:
        markdown = docs.markdown[page.name]
        if markdown.sound and "template" not in page.meta:
            yield from _outline(page, markdown.headings)
            yield from _anchors(page, markdown)
            yield from _twice(page, markdown, made_by_macros(page, known))


def _outline(page: Page, headings: tuple[Heading, ...]) -> Iterator[Problem]:
    if not page.body.strip():
        yield problem(page.path, 1, "Sivulla ei ole tekstiä. Kirjoita sivu tai poista se.")
        return
    mains = [heading for heading in headings if heading.level == 1]
    if not mains:
        yield problem(page.path, 1, "Sivulta puuttuu pääotsikko. Kirjoita se näin: # Otsikko.")
    for heading in mains[1:]:
        message = "Sivulla on jo pääotsikko. Kirjoita tämä otsikko näin: ## Otsikko."
        yield problem(page.path, heading.line, message)
    for before, heading in pairwise(headings):
        if heading.level > before.level + 1:
            message = (
                f"Otsikon tasolta {before.level} hypätään tasolle {heading.level}. "
                f"Kirjoita otsikon alkuun {'#' * (before.level + 1)}."
            )
            yield problem(page.path, heading.line, message)


def _anchors(page: Page, markdown: MarkdownPage) -> Iterator[Problem]:
    for heading in markdown.headings:
        if heading.anchor is None:
            message = "Otsikolta puuttuu ankkuri. Kirjoita sen loppuun {: #nimi }."
            yield problem(page.path, heading.line, message)
    for anchor, line in written_anchors(page, markdown):
        if not ANCHOR.fullmatch(anchor):
            message = (
                f"Ankkuri ”{anchor}” ei kelpaa: "
                "käytä pieniä kirjaimia a–z, numeroita ja väliviivaa."
            )
            yield problem(page.path, line, message)


def _twice(
    page: Page,
    markdown: MarkdownPage,
    made: Iterable[str],
) -> Iterator[Problem]:
    first = dict.fromkeys(made, 0)
    for anchor, line in sorted(written_anchors(page, markdown), key=lambda each: each[1]):
        if anchor in first:
            where = f"jo rivillä {first[anchor]}" if first[anchor] else "jo makron tekemänä"
            message = f"Ankkuri ”{anchor}” on sivulla {where}. Vaihda toisen nimi."
            yield problem(page.path, line, message)
        first.setdefault(anchor, line)


def written_anchors(page: Page, markdown: MarkdownPage) -> Iterator[tuple[str, int]]:
    """Every anchor that the editor wrote on the page, with its line."""
    for attribute in markdown.attributes:
        if attribute.name == "id":
            yield attribute.value, attribute.line
    for element in elements(page):
        if "id" in element.attributes:
            yield element.attributes["id"], element.line
