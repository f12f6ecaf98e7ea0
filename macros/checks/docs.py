"""What the checks of pages look at: the pages, each also as Markdown reads it, and the settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..common.problems import nearest
from ..content.docs_pages import Page, Pages, read_pages
from ..content.site_settings import Settings, read_settings
from .markdown_page import MarkdownPage, parse


@dataclass(frozen=True)
class Docs:
    """docs/ and mkdocs.yml of a project."""

    pages: Pages
    settings: Settings
    markdown: Mapping[str, MarkdownPage]

    @cached_property
    def by_name(self) -> Mapping[str, Page]:
        """Pages by their file within docs/."""
        return {page.name: page for page in self.pages.pages}


def read_docs(root: Path) -> Docs:
    """The pages and the settings of `root`."""
    pages = read_pages(root)
    markdown = {page.name: parse(page) for page in pages.pages}
    return Docs(pages, read_settings(root), markdown)


def page_suggestion(file: str, names: Iterable[str]) -> str:
    """` Tarkoititko ”x/index.md”?` when a page's folder is near; `index.md` is in every name."""
    by_folder = {_folder(name): name for name in names}
    folder = _folder(file)
    near = nearest(folder, by_folder)
    if not near:
        return ""
    return f" Tarkoititko ”{by_folder[near]}”?"


def _folder(file: str) -> str:
    """The part of a page's file that tells pages apart, also of one that is not yet an index."""
    return file.removesuffix(".md").removesuffix("/index")
