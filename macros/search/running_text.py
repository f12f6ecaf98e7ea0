"""Content → its running text, as a reader reads it and the search finds it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from pydantic import BaseModel

LINK = re.compile(r"\[([^\]]*)\]\([^)\s]*\)(?:\{[^}]*\})?")
EMPHASIS = re.compile(r"[*`]{1,2}|(?<!\w)_{1,2}|_{1,2}(?!\w)")
"""Marks around words, which leave no space."""
MARKS = re.compile(r"\{:[^}]*\}|\{\{[^}]*\}\}|^#+\s.*$|^\s*(?:-|\d+\.)\s|<[^>]+>", re.MULTILINE)
ROW = re.compile(r"^[ \t]*\|.*\|[ \t]*$", re.MULTILINE)
"""A row of a table."""
RULE = re.compile(r"^[ \t]*\|[\s|:-]+\|[ \t]*$", re.MULTILINE)
"""What sets the head of a table apart."""
REFERENCES = {
    "sources",
    "links",
    "before",
    "after",
    "instead",
    "case",
    "innokyla",
    "asked_of",
    "target",
    "compared",
}
CODES = {
    "id",
    "number",
    "version",
    "changes",
    "glyph",
    "kind",
    "type",
    "size",
    "orientation",
    "language",
    "validity",
    "which",
}
PLACES = {"v", "also_v", "phase", "also_phases", "phases"}
ELSEWHERE = {"title", "summary", "needs"}
"""Fields that an entry of the search holds in a place of their own."""
TEMPLATES = {"phrases"}
"""Sentences of drafts with places for answers."""
SILENT = REFERENCES | CODES | PLACES | ELSEWHERE | TEMPLATES | {"example", "card", "inflections"}
"""Fields whose strings are not running text of their page."""


def running_text(value: object) -> Iterator[str]:
    """Every running text within a content, in its order and without the marks of Markdown."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in SILENT:
                yield from running_text(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from running_text(each)
    elif isinstance(value, str):
        yield plain(value)


def plain(rich: str) -> str:
    """Text as it is read.

    Without the marks of Markdown, without entities and soft hyphens; a table's cells follow each
    other with commas.
    """
    without_links = LINK.sub(r"\1", RULE.sub("", rich))
    without_bars = ROW.sub(_cells, without_links)
    without_marks = MARKS.sub(" ", EMPHASIS.sub("", without_bars))
    return " ".join(html.unescape(without_marks).replace("\u00ad", "").split())


def _cells(row: re.Match[str]) -> str:
    """A row of a table as a sentence of its cells."""
    line = row[0].strip()
    inner = line.strip("|")
    cells = [cell.strip() for cell in inner.split("|")]
    filled = [cell for cell in cells if cell]
    return ", ".join(filled) + "."
