"""Kinds of the site's pages: those of one kind are made by one template."""

from __future__ import annotations

import re
from pathlib import Path

from projects import ROOT
from reading import lasting_pages

SOURCES = sorted(
    path for path in (ROOT / "docs").rglob("*.md") if path.parent.parent.name != "t"
)  # short addresses lead on at once
MACRO = re.compile(r"\{\{ ?([a-z]+)")


def _name(source: Path) -> str:
    """The site-relative address of a page, without its last slash."""
    page = source.relative_to(ROOT / "docs").with_suffix("")
    return page.as_posix().removesuffix("index").strip("/")


NAMES = [_name(source) for source in SOURCES]


def kind_of_page(name: str) -> str:
    """Pages that call the same macros are made by one template; prose alone is its own kind."""
    sources = [path for path, each in zip(SOURCES, NAMES, strict=True) if each == name]
    macros = MACRO.findall(sources[0].read_text("utf-8")) if sources else []
    return " ".join(macros) or name


def one_of_each(site: Path) -> list[str]:
    """The site-relative file of the first page of each kind."""
    first: dict[str, str] = {}
    for file in lasting_pages(site):
        name = file.removesuffix("index.html").strip("/")
        first.setdefault(kind_of_page(name), file)
    return list(first.values())
