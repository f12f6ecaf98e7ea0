"""View → markup: the one Jinja environment, and the one place where rich text becomes HTML."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

from . import figures
from .glossary import Marker
from .handbook import Handbook
from .language import bound
from .numbers import thousands
from .pages import FOLDERS, LISTED, address
from .reference import Term

TEMPLATES = Path(__file__).parent / "templates"
RULES = ["emphasis", "link", "list", "newline"]
BLANK = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Page:
    """The page being made: its site-relative address (`tyopohjat/x/`), and the terms met on it so far.

    On paper `site` is the public address, and every link is whole.
    """

    url: str
    marker: Marker
    site: str = ""

    def href(self, kind: str, id_: str = "", anchor: str = "") -> str:
        """A relative link to a content, to an entry of a list, or (kind "sivu") to an address as such."""
        target = LISTED[kind] if kind in LISTED else address(kind, id_) if kind in FOLDERS else id_
        fragment = id_ if kind in LISTED else anchor
        if self.site:
            return self.site + target + (f"#{fragment}" if fragment else "")
        here = posixpath.relpath(target or ".", self.url or ".")
        path = here + "/" if target.endswith("/") or not target else here
        return ("" if target == self.url and fragment else path) + (f"#{fragment}" if fragment else "")


def _bytecode_cache() -> FileSystemBytecodeCache:
    """Compiled templates, kept by the hash of their source: a build compiles only those that were edited."""
    folder = TEMPLATES.parent.parent / ".cache" / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


class Renderer:
    """Renders templates for one handbook."""

    def __init__(self, book: Handbook) -> None:
        self.book = book
        self.environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            bytecode_cache=_bytecode_cache(),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.globals.update(href=_href, paperi=False, lahde=book.source, bands=figures.Bands, ticks=figures.clock_ticks())
        self.environment.filters.update(rikas=self._filter("render"), rikasrivi=self._filter("renderInline"))
        self.environment.filters.update(tuhannet=thousands, sidottu=bound)
        self._markdown = MarkdownIt("zero").enable(RULES)
        self._markdown.core.ruler.push("handbook", _handbook_rule)

    def page(self, url: str) -> Page:
        """A page on which no term has been met yet."""
        return Page(url, Marker(self.book.terms))

    def paper(self, site: str) -> Page:
        """A paper: links are whole, and no term is marked, for nobody can hover over it."""
        return Page("", Marker(()), site)

    def render(self, template: str, page: Page, **view: object) -> str:
        """The markup of a template, without blank lines, which Markdown would take for the end of it."""
        markup = self.environment.get_template(f"{template}.html.j2").render(sivu=page, **view)
        return BLANK.sub("\n", markup).strip()

    def _filter(self, method: str) -> Callable[[Context, str], Markup]:
        """A filter that turns the Markdown subset into safe markup for the page at hand."""

        @pass_context
        def rich(context: Context, text: str) -> Markup:
            page: Page = context["sivu"]
            rendered: str = getattr(self._markdown, method)(bound(text) if page.site else text, {"page": page})
            return Markup(rendered.strip())

        return rich


@pass_context
def _href(context: Context, kind: str, id_: str = "", anchor: str = "") -> str:
    page: Page = context["sivu"]
    return page.href(kind, id_, anchor)


def _handbook_rule(state: StateCore) -> None:
    """Resolves the handbook's own links, and marks terms in text that is not within a link."""
    page: Page = state.env["page"]
    for token in state.tokens:
        if token.type == "inline":
            token.children = list(_resolved(token.children or [], page))


def _resolved(tokens: list[Token], page: Page) -> list[Token]:
    result, inside_link = [], 0
    for token in tokens:
        inside_link += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if token.type == "link_open":
            token.attrs = _own_link(token.attrs, page)
        if token.type == "text" and not inside_link:
            result += _marked(token, page)
        else:
            result.append(token)
    return result


def _own_link(attributes: Mapping[str, str | int | float], page: Page) -> dict[str, str | int | float]:
    kind, _, rest = str(attributes["href"]).partition(":")
    if kind in LISTED or kind in FOLDERS:
        return {"href": page.href(kind, rest)}
    return {"href": attributes["href"]}


def _tooltip(term: Term, page: Page) -> dict[str, str | int | float]:
    """Attributes of a term's link: the theme shows its title as a tooltip on hover and focus."""
    return {"class": "hb-termi", "href": page.href("termi", term.id), "title": term.meaning, "data-termi": term.id}


def _marked(token: Token, page: Page) -> list[Token]:
    """The text as tokens, each first use of a term a link to the glossary that carries its meaning."""
    result = []
    for piece, term in page.marker.split(token.content):
        text = Token("text", "", 0, content=piece)
        if term is None:
            result.append(text)
        else:
            result += [Token("link_open", "a", 1, attrs=_tooltip(term, page)), text, Token("link_close", "a", -1)]
    return result
