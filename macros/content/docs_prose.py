"""What editors wrote on pages of their own, for the search: headings and paragraphs in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .docs_pages import FRONT, Page, page_files, read_page

HEADING = re.compile(r"^(#+)\s+(.+?)\s*(?:\{:([^}]*)\})?$", re.MULTILINE)
ANCHOR = re.compile(r"#([\w-]+)")
CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Section:
    """A part of a page: its anchor, if it has one, its heading and its paragraphs."""

    anchor: str
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Prose:
    """A page as it is written: address, title, description, other headings, paragraphs, parts.

    Blocks of code are left out.
    """

    address: str
    title: str
    description: str
    headings: tuple[str, ...]
    paragraphs: tuple[str, ...]
    sections: tuple[Section, ...]


def read_prose(root: Path) -> Iterator[Prose]:
    """Every sound page under `root`/docs, by path, but stubs and those kept from the search."""
    for path in page_files(root):
        page, problems = read_page(path, root)
        if page is None or problems or "tunniste" in page.meta or "template" in page.meta:
            continue
        yield _prose(page)


def _prose(page: Page) -> Prose:
    """The prose of a page by its headings, its paragraphs and its parts."""
    front = FRONT.match(page.text)
    start = front.end() - 1 if front else 0
    body = CODE.sub("", page.text[start:])
    headings = [match[2] for match in HEADING.finditer(body)]
    title = headings[0] if headings else str(page.meta.get("title", ""))
    description = str(page.meta.get("description", ""))
    paragraphs = body.split("\n\n")
    return Prose(
        page.address,
        title,
        description,
        tuple(headings[1:]),
        tuple(paragraphs),
        tuple(_sections(body)),
    )


def _sections(body: str) -> Iterator[Section]:
    """The parts of a text under its second headings."""
    headings = [match for match in HEADING.finditer(body) if match[1] == "##"]
    starts_of_next = [match.start() for match in headings[1:]]
    ends = [*starts_of_next, len(body)]
    for heading, end in zip(headings, ends, strict=False):
        text = body[heading.end() : end]
        yield _section(heading, text)


def _section(heading: re.Match[str], text: str) -> Section:
    """A part of a text by its heading and what stands under it."""
    found = ANCHOR.search(heading[3] or "")
    anchor = found[1] if found else ""
    paragraphs = text.strip().split("\n\n")
    return Section(anchor, heading[2], tuple(paragraphs))
