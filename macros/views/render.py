"""View → markup: the one Jinja environment."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    pass_context,
)
from jinja2.runtime import Context
from markupsafe import Markup

from ..common.finnish import spoken
from ..common.numbers import thousands
from ..common.typography import bound
from ..content.handbook import Handbook
from .page import Page
from .rich_text import RichText
from .terms import Marker

TEMPLATES = Path(__file__).parent.parent / "templates"
BLANK = re.compile(r"\n\s*\n")


class Renderer:
    """Renders templates for one handbook."""

    def __init__(self, book: Handbook) -> None:
        self.book = book
        self.environment = _environment()
        self.environment.globals["lahde"] = book.source

    def page(self, url: str) -> Page:
        """A page on which no term has been met yet."""
        return Page(url, Marker(self.book.terms))

    def part(self, url: str) -> Page:
        """A part that a page loads later: links are from the page, and no term is marked."""
        return Page(url, Marker(()))

    def paper(self, site: str) -> Page:
        """A paper: links are whole, and no term is marked, for nobody can hover over it."""
        return Page("", Marker(()), site)

    def render(self, template: str, page: Page, **view: object) -> str:
        """The markup of a template without blank lines, which Markdown would take for its end."""
        found = self.environment.get_template(f"{template}.html.j2")
        markup = found.render(sivu=page, **view)
        without_blanks = BLANK.sub("\n", markup)
        return without_blanks.strip()


def _environment() -> Environment:
    """The environment with the words that templates have: `href`, `rikas`, `tuhannet` and such."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        bytecode_cache=_bytecode_cache(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    rich = RichText()
    environment.globals.update(href=_href, paperi=False)
    environment.filters.update(
        rikas=_for_page(rich.paragraphs),
        rikasrivi=_for_page(rich.line),
        kesto=spoken,
        tuhannet=thousands,
        sidottu=bound,
    )
    return environment


def _bytecode_cache() -> FileSystemBytecodeCache:
    """Compiled templates, kept by the hash of their source: only edited ones are compiled anew."""
    folder = TEMPLATES.parent.parent / ".cache" / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


def _for_page(filter_: Callable[[str, Page], Markup]) -> Callable[[Context, str], Markup]:
    """A filter that knows the page at hand."""

    @pass_context
    def of_page(context: Context, text: str) -> Markup:
        return filter_(text, context["sivu"])

    return of_page


@pass_context
def _href(
    context: Context,
    kind: str,
    id_: str = "",
    anchor: str = "",
) -> str:
    """The link that a template asks for, from the page at hand."""
    page: Page = context["sivu"]
    return page.href(kind, id_, anchor)
