"""A page as Markdown reads it, with the same extensions as the build: what stands on which line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import ETX, STX

from ..content.docs_pages import Page
from .source_lines import Lines, visible

EXTENSIONS = tuple(
    f"markdown.extensions.{name}" for name in ("tables", "fenced_code", "attr_list", "md_in_html")
)
"""Those of mkdocs.yml, but the one that gives headings anchors that nobody wrote."""
CALL = re.compile(r"\{\{\s*(\w+)\(\)\s*\}\}")
"""A sound macro call."""
MISTAKEN_ANCHOR = re.compile(r"\{#([\w-]+) *\}")
"""An anchor as other tools write it; the macros take it for a comment, and that is told."""
MACRO_MARKS = re.compile(r"\{\{[^{}]*\}\}|\{%[^\n]*?%\}|\{#[^\n{}]*\}|\{#[^\n]*?#\}|\{[{%#]|[}%]\}")
"""What the macros read before Markdown does, well or badly written."""
STASHED = re.compile(f"{STX}[^{ETX}]*{ETX}")
"""Where Markdown will put back what it has taken aside: HTML and escaped letters."""
APART = "\u2060"
"""Stands in a text for such a place."""
LEVELS = {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True)
class Heading:
    """A heading, its level (1–6) and its anchor when it has one."""

    level: int
    anchor: str | None
    line: int


@dataclass(frozen=True)
class Link:
    """A link (a) or a picture (img): where it leads, and what it says or shows."""

    tag: str
    address: str
    text: str
    line: int


@dataclass(frozen=True)
class Attribute:
    """An attribute that an editor gave to something on the page."""

    tag: str
    name: str
    value: str
    line: int


@dataclass(frozen=True)
class MarkdownPage:
    """The parts of a page that checks look at; `sound` is False when Markdown itself gives up.

    `source` is the page as Markdown got it, with code and comments blanked; `texts` are what
    a reader sees but code; `indented` is code that is so by its indent alone.
    """

    sound: bool
    source: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    texts: tuple[str, ...] = ()
    indented: tuple[str, ...] = ()


def parse(page: Page) -> MarkdownPage:
    """A page as Markdown reads it; macro calls count as words."""
    # What a macro makes is not known here, so a word of the same length stands for its call.
    source = MISTAKEN_ANCHOR.sub(r"{:#\1}", page.body)
    source = MACRO_MARKS.sub(_as_word, source)
    kept = _Kept()
    try:
        _reader(kept).convert(source)
    except Exception:  # whatever a library says of a page, the editor is told of it with its place
        return MarkdownPage(sound=False)
    return _described(kept, Lines(visible(source)))


def _as_word(mark: re.Match[str]) -> str:
    """A word as long as the mark, with its line ends."""
    return re.sub(r"[^\n]", "x", mark[0])


def _reader(kept: _Kept) -> Markdown:
    """Markdown as the build sets it, which leaves the trees of the page in `kept`."""
    reader = Markdown(extensions=list(EXTENSIONS))
    # Texts while escaped letters can still be told apart; the rest when nothing changes any more.
    reader.treeprocessors.register(kept.texts, "texts", 1)
    reader.treeprocessors.register(kept.tree, "tree", -1)
    return reader


class _Keep:
    """Keeps the tree of the page as it is at one moment of Markdown's work."""

    def __init__(self) -> None:
        self.root = Element("div")

    def run(self, root: Element) -> None:
        """Called by Markdown with the tree of the page."""
        self.root = deepcopy(root)


@dataclass(frozen=True)
class _Kept:
    """The tree before and after escaped letters became themselves."""

    texts: _Keep = field(default_factory=_Keep)
    tree: _Keep = field(default_factory=_Keep)


def _described(kept: _Kept, lines: Lines) -> MarkdownPage:
    """The parts of a page out of the trees that Markdown made of it."""
    elements = [element for element in kept.tree.root.iter() if isinstance(element.tag, str)]
    headings = [element for element in elements if element.tag in LEVELS]
    heading_lines = {element: lines.heading(number) for number, element in enumerate(headings)}
    return MarkdownPage(
        sound=True,
        source=lines.source,
        headings=tuple(
            Heading(
                LEVELS[element.tag],
                element.get("id"),
                line,
            )
            for element, line in heading_lines.items()
        ),
        links=tuple(_links(elements, lines)),
        attributes=tuple(_attributes(elements, heading_lines, lines)),
        texts=tuple(_texts(kept.texts.root)),
        indented=tuple(_code(each) for each in elements if each.tag == "pre"),
    )


def _code(element: Element) -> str:
    """A block of code as it was written."""
    return unescape("".join(element.itertext()))


def _links(elements: list[Element], lines: Lines) -> Iterator[Link]:
    """Every link and every picture in order, each with its line."""
    for element in elements:
        address = element.get("href") if element.tag == "a" else element.get("src")
        if element.tag == "a":
            inner = "".join(element.itertext()).strip() or ("img" if len(element) else "")
            yield Link(
                "a",
                address or "",
                inner,
                _line(address, lines),
            )
        elif element.tag == "img":
            yield Link(
                "img",
                address or "",
                element.get("alt", ""),
                _line(address, lines),
            )


def _line(address: str | None, lines: Lines) -> int:
    """The line of a link: in brackets, between < and >, or where a name is given to its address."""
    if not address:
        return lines.next("]()", "](<>)", "](")
    return lines.next(
        f"]({address}",
        f"<{address}",
        f": {address}",
        address,
    )


def _attributes(
    elements: list[Element], heading_lines: Mapping[Element, int], lines: Lines
) -> Iterator[Attribute]:
    """Every attribute but those that Markdown itself gives to links and pictures."""
    for element in elements:
        is_link_or_picture = element.tag in ("a", "img")
        for name, value in element.items():
            if is_link_or_picture and name in ("href", "src", "alt", "title"):
                continue
            line = heading_lines.get(element)
            if not line:
                line = _attribute_line(name, value, lines)
            yield Attribute(element.tag, name, value, line)


def _attribute_line(name: str, value: str, lines: Lines) -> int:
    """The line of an attribute, in the form of attr_list or of HTML."""
    if name == "id":
        return lines.next(
            f" #{value} ",
            f" #{value}}}",
            f":#{value}",
            f'"{value}"',
            value,
        )
    return lines.next(
        f'{name}="{value}"',
        f"{name}='{value}'",
        f"{name}={value}",
        value,
    )


def _texts(element: Element) -> Iterator[str]:
    """Every text that a reader sees, but code."""
    if element.tag in ("code", "pre"):
        return
    yield STASHED.sub(APART, element.text or "")
    for child in element:
        yield from _texts(child)
        yield STASHED.sub(APART, child.tail or "")
