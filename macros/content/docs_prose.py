"""What editors wrote on pages of their own, for the search: headings and paragraphs in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .docs_pages import FRONT, page_files, read_page

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
        front = FRONT.match(page.text)
        body = CODE.sub("", page.text[front.end() - 1 :] if front else page.text)
        headings = [match[2] for match in HEADING.finditer(body)]
        title = headings[0] if headings else str(page.meta.get("title", ""))
        yield Prose(
            page.address,
            title,
            str(page.meta.get("description", "")),
            tuple(headings[1:]),
            tuple(body.split("\n\n")),
            tuple(_sections(body)),
        )


def _sections(body: str) -> Iterator[Section]:
    """The parts of a text under its second headings."""
    found = [match for match in HEADING.finditer(body) if match[1] == "##"]
    ends = [*(match.start() for match in found[1:]), len(body)]
    for match, end in zip(found, ends, strict=False):
        anchor = ANCHOR.search(match[3] or "")
        paragraphs = body[match.end() : end].strip().split("\n\n")
        yield Section(anchor[1] if anchor else "", match[2], tuple(paragraphs))
