"""Rich text → markup: a small subset of Markdown, the handbook's own links, and its terms.

The only place where text of the content becomes HTML that is not escaped.
"""

from __future__ import annotations

from collections.abc import Mapping

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

from ..common.typography import bound
from ..content.addresses import FOLDERS, LISTED
from ..content.glossary import Term
from .page import Page

RULES = ["emphasis", "link", "list", "newline"]
Attributes = dict[str, str | int | float]


class RichText:
    """Turns rich text into safe markup for the page that it stands on."""

    def __init__(self) -> None:
        self._markdown = MarkdownIt("zero").enable(RULES)
        self._markdown.core.ruler.push("handbook", _handbook_rule)

    def paragraphs(self, text: str, page: Page) -> Markup:
        """Text as paragraphs and lists."""
        markup: str = self._markdown.render(_typeset(text, page), {"page": page})
        return Markup(markup.strip())

    def line(self, text: str, page: Page) -> Markup:
        """Text as a part of a line, without an element of its own."""
        markup: str = self._markdown.renderInline(_typeset(text, page), {"page": page})
        return Markup(markup.strip())


def _typeset(text: str, page: Page) -> str:
    """On paper no short last word is left alone on a line."""
    return bound(text) if page.site else text


def _handbook_rule(state: StateCore) -> None:
    """Resolves the handbook's own links, and marks terms in text that is not within a link."""
    page: Page = state.env["page"]
    for token in state.tokens:
        if token.type == "inline":
            token.children = _resolved(token.children or [], page)


def _resolved(tokens: list[Token], page: Page) -> list[Token]:
    """The tokens of a paragraph with whole addresses in links and marks on terms."""
    result: list[Token] = []
    inside_link = False
    for token in tokens:
        if token.type == "link_open":
            inside_link = True
            token.attrs = _own_link(token.attrs, page)
        elif token.type == "link_close":
            inside_link = False
        if token.type == "text" and not inside_link:
            result += _marked(token, page)
        else:
            result.append(token)
    return result


def _own_link(attributes: Mapping[str, str | int | float], page: Page) -> Attributes:
    """The attributes of a link: `tyopohja:x`, `sivu:esr/` become addresses, the rest stays."""
    href = str(attributes["href"])
    kind, _, rest = href.partition(":")
    is_ours = kind == "sivu" or kind in LISTED or kind in FOLDERS
    if not is_ours:
        return {"href": href}
    id_, _, anchor = rest.partition("#")
    own = page.href(kind, id_, anchor)
    return {"href": own}


def _marked(token: Token, page: Page) -> list[Token]:
    """The text as tokens: each first use of a term is a link to the glossary with its meaning."""
    result = []
    for piece, term in page.marker.split(token.content):
        text = Token("text", "", 0, content=piece)
        if term is None:
            result.append(text)
        else:
            opening = Token("link_open", "a", 1, attrs=_term_link(term, page))
            result += [opening, text, Token("link_close", "a", -1)]
    return result


def _term_link(term: Term, page: Page) -> Attributes:
    """Attributes of a term's link: the theme shows its title as a tooltip on hover and focus."""
    return {
        "class": "hb-termi",
        "href": page.href("termi", term.id),
        "title": term.meaning,
    }
