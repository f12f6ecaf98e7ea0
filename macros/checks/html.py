"""HTML that an editor wrote on a page: which elements, with which attributes, on which lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from ..content.docs_pages import Page
from .markdown_page import line_at, visible

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
"""Elements that never end."""
AUTOLINK = re.compile(
    r"<(?:[a-z][a-z0-9+.-]*:|[^\s<>@]+@)[^\s<>]*>|(?<=\]\()<[^<>\n]*>", re.IGNORECASE
)
"""What stands between < and > in Markdown and is an address."""
DECLARATION = re.compile(r"<(?:!(?!--)|\?)")


@dataclass(frozen=True)
class Element:
    """A start tag: its name, its attributes and its line."""

    tag: str
    attributes: Mapping[str, str]
    line: int


@dataclass(frozen=True)
class Unpaired:
    """A tag whose pair is missing: one that is not ended, or ends what did not begin."""

    tag: str
    line: int
    is_start: bool


def elements(page: Page) -> tuple[Element, ...]:
    """Every HTML element of a page in order."""
    return tuple(_read(page).found)


def unpaired(page: Page) -> Iterator[Unpaired]:
    """Every tag without its pair, and a comment that does not end."""
    tags = _read(page)
    yield from tags.stray
    yield from (Unpaired(each.tag, each.line, True) for each in tags.open)
    comment = visible(page.body).find("<!--")
    if comment >= 0:
        yield Unpaired("!--", page.body.count("\n", 0, comment) + 1, True)


def declarations(page: Page) -> Iterator[int]:
    """The line of every <! and <? that is no comment."""
    source = visible(page.body)
    for match in DECLARATION.finditer(source):
        yield line_at(source, match.start())


def _read(page: Page) -> _Tags:
    tags = _Tags()
    source = AUTOLINK.sub(lambda match: " " * len(match[0]), visible(page.body))
    try:
        tags.feed(source)
        tags.close()
    except AssertionError:  # html.parser says so of <![ and its kin; Markdown will say so too
        pass
    return tags


class _Tags(HTMLParser):
    """Collects start tags and those that have no pair."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Element] = []
        self.open: list[Element] = []
        self.stray: list[Unpaired] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an element, open until it ends."""
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, self.getpos()[0])
        self.found.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an element that ends where it starts."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Ends the innermost element of that name; those left open inside it have no pair."""
        places = [place for place, element in enumerate(self.open) if element.tag == tag]
        if not places:
            self.stray.append(Unpaired(tag, self.getpos()[0], is_start=False))
            return
        for element in self.open[places[-1] + 1 :]:
            self.stray.append(Unpaired(element.tag, element.line, is_start=True))
        del self.open[places[-1] :]
