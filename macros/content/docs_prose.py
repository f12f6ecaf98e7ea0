"""What editors wrote on pages of their own, for the search: headings and paragraphs in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .docs_pages import FRONT, page_files, read_page

HEADING = re.compile(r"^(#+)\s+(.+?)\s*(?:\{:[^}]*\})?$", re.MULTILINE)


@dataclass(frozen=True)
class Prose:
    """A page as it is written: address, title, description, other headings and paragraphs."""

    address: str
    title: str
    description: str
    headings: tuple[str, ...]
    paragraphs: tuple[str, ...]


def read_prose(root: Path) -> Iterator[Prose]:
    """Every sound page under `root`/docs, by path, but stubs and those kept from the search."""
    for path in page_files(root):
        page, problems = read_page(path, root)
        if page is None or problems or "tunniste" in page.meta or "template" in page.meta:
            continue
        front = FRONT.match(page.text)
        body = page.text[front.end() - 1 :] if front else page.text
        headings = [match[2] for match in HEADING.finditer(body)]
        title = headings[0] if headings else str(page.meta.get("title", ""))
        yield Prose(
            page.address,
            title,
            str(page.meta.get("description", "")),
            tuple(headings[1:]),
            tuple(body.split("\n\n")),
        )
