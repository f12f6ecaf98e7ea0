"""HTML that an editor wrote on a page: which elements, with which attributes, on which lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from ..content.docs_pages import Page
from .source_lines import line_at, visible

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
    for element in tags.open:
        yield Unpaired(element.tag, element.line, is_start=True)
    comment = visible(page.body).find("<!--")
    if comment >= 0:
        line = line_at(page.body, comment)
        yield Unpaired("!--", line, is_start=True)


def declarations(page: Page) -> Iterator[int]:
    """The line of every <! and <? that is no comment."""
    source = visible(page.body)
    for match in DECLARATION.finditer(source):
        yield line_at(source, match.start())


def _read(page: Page) -> _Tags:
    """The tags of a page, without what only looks like one: code, comments and addresses."""
    tags = _Tags()
    source = AUTOLINK.sub(_blank, visible(page.body))
    try:
        tags.feed(source)
        tags.close()
    except AssertionError:  # html.parser says so of <![ and its kin; Markdown will say so too
        pass
    return tags


def _blank(match: re.Match[str]) -> str:
    """Spaces in the place of a match, so that everything else keeps its column."""
    return " " * len(match[0])


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
        line, _ = self.getpos()
        element = Element(tag, attributes, line)
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
        places: list[int] = []
        for place, element in enumerate(self.open):
            if element.tag == tag:
                places.append(place)
        if not places:
            line, _ = self.getpos()
            self.stray.append(Unpaired(tag, line, is_start=False))
            return
        innermost = places[-1]
        for element in self.open[innermost + 1 :]:
            alone = Unpaired(element.tag, element.line, is_start=True)
            self.stray.append(alone)
        del self.open[innermost:]
