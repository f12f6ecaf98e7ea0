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
HIDDEN = re.compile(
    r"^(?P<fence>```+|~~~+)[^\n]*\n.*?^(?P=fence)[ \t]*$"  # a block of code
    r"|(?<!`)(?P<tick>`+)(?!`)(?:(?!\n\n).)+?(?<!`)(?P=tick)(?!`)"  # code within a line
    r"|<!--.*?-->",
    re.MULTILINE | re.DOTALL,
)
"""What a reader does not see as text of the page: code and comments."""
HEADING = re.compile(r"^#{1,6}[^#\n]|^[^\s#>*+|-][^\n]*\n(?:=+|-+) *$", re.MULTILINE)
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
    source = MACRO_MARKS.sub(lambda mark: re.sub(r"[^\n]", "x", mark[0]), source)
    kept = _Kept()
    try:
        _reader(kept).convert(source)
    except Exception:  # whatever a library says of a page, the editor is told of it with its place
        return MarkdownPage(sound=False)
    return _described(kept, _Lines(visible(source)))


def visible(source: str) -> str:
    """The source with code and comments blanked; every letter stays on its line and column."""
    return HIDDEN.sub(lambda match: re.sub(r"\S", " ", match[0]), source)


def line_at(source: str, position: int) -> int:
    """The line (from 1) of a position in a text."""
    return source.count("\n", 0, position) + 1


def _reader(kept: _Kept) -> Markdown:
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


class _Lines:
    """Finds the lines of things in the order in which they stand in the source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.headings = [line_at(source, match.start()) for match in HEADING.finditer(source)]
        self._after: dict[str, int] = {}

    def heading(self, number: int) -> int:
        """The line of the heading of that number (from 0)."""
        return self.headings[number] if number < len(self.headings) else 1

    def next(self, *texts: str) -> int:
        """The line of the next place of the first of the texts that stands anywhere."""
        for text in texts:
            first = self.source.find(text)
            if text and first >= 0:
                start = self.source.find(text, self._after.get(text, 0))
                place = first if start < 0 else start
                self._after[text] = place + len(text)
                return line_at(self.source, place)
        return 1


def _described(kept: _Kept, lines: _Lines) -> MarkdownPage:
    elements = [element for element in kept.tree.root.iter() if isinstance(element.tag, str)]
    headings = [element for element in elements if element.tag in LEVELS]
    heading_lines = {element: lines.heading(number) for number, element in enumerate(headings)}
    return MarkdownPage(
        sound=True,
        source=lines.source,
        headings=tuple(
            Heading(LEVELS[element.tag], element.get("id"), line)
            for element, line in heading_lines.items()
        ),
        links=tuple(_links(elements, lines)),
        attributes=tuple(_attributes(elements, heading_lines, lines)),
        texts=tuple(_texts(kept.texts.root)),
        indented=tuple(_code(each) for each in elements if each.tag == "pre"),
    )


def _code(element: Element) -> str:
    return unescape("".join(element.itertext()))


def _links(elements: list[Element], lines: _Lines) -> Iterator[Link]:
    for element in elements:
        address = element.get("href") if element.tag == "a" else element.get("src")
        if element.tag == "a":
            inner = "".join(element.itertext()).strip() or ("img" if len(element) else "")
            yield Link("a", address or "", inner, _line(address, lines))
        elif element.tag == "img":
            yield Link("img", address or "", element.get("alt", ""), _line(address, lines))


def _line(address: str | None, lines: _Lines) -> int:
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
    elements: list[Element],
    heading_lines: Mapping[Element, int],
    lines: _Lines,
) -> Iterator[Attribute]:
    for element in elements:
        for name, value in element.items():
            own = name in ("href", "src", "alt", "title") and element.tag in ("a", "img")
            if not own:
                line = heading_lines.get(element) or _attribute_line(name, value, lines)
                yield Attribute(element.tag, name, value, line)


def _attribute_line(
    name: str,
    value: str,
    lines: _Lines,
) -> int:
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
