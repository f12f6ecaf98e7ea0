"""A page asks nothing of other servers, runs nothing, and leaves all looks to the style sheets."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem, problem
from ..content.docs_pages import Page
from . import html
from .docs import Docs
from .known import Known
from .raw_html import ALLOWED

LOADS = {"src", "srcset", "poster", "data", "background", "action", "formaction", "ping"}
"""Attributes that make a browser ask for something."""


def faults(docs: Docs, _: Known) -> Iterator[Problem]:
    """Every attribute of an element that would break the promise."""
    for page in docs.pages.pages:
        for name, value, line in _attributes(docs, page):
            message = _message(name.lower(), value)
            if message:
                yield problem(page.path, line, message)


def _attributes(docs: Docs, page: Page) -> Iterator[tuple[str, str, int]]:
    """Attributes given in HTML and in braces after Markdown, each with its line."""
    for element in html.elements(page):
        if element.tag not in ALLOWED:
            continue  # refused as a whole
        for name, value in element.attributes.items():
            yield name, value, element.line
    for attribute in docs.markdown[page.name].attributes:
        yield attribute.name, attribute.value, attribute.line


def _message(name: str, value: str) -> str | None:
    """What an attribute would do on the page against the promise; None when nothing."""
    if name == "style":
        return "Tyyliä ei kirjoiteta sivulle (style). Käytä valmista luokkaa, kuten {: .hb-lead }."
    if name.startswith("on"):
        return f"Ohjelmaa ei kirjoiteta sivulle ({name}). Selain ei suorita sitä."
    if name in LOADS:
        return f"Määrite ”{name}” hakisi sivulle jotain muualta. Poista se."
    if value.strip().lower().startswith("javascript:"):
        return "Ohjelmaa ei kirjoiteta osoitteeseen (javascript:). Selain ei suorita sitä."
    return None
