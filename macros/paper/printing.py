"""Markup and its fit → the finished PDF: of one piece, or of many that are bound together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from .laid import check_cards
from .layout import Press, bind
from .leaves import Leaf
from .machine import FONTS
from .pdf import Particulars, finished, identifier

FIELD_FONT = FONTS / "schibsted-400.ttf"
"""The font that fields are written in."""


@dataclass(frozen=True)
class Part:
    """A piece as a document of its own, with its fit.

    `shared`: others hold the same. `has_contents`: it tells the pages of the other parts.
    `pages`: how many it was fitted to.
    """

    key: str
    markup: str
    style: str
    shared: bool
    has_contents: bool
    pages: int = 1


def bind_pdf(
    press: Press,
    parts: Iterable[Part],
    about: Particulars,
) -> tuple[bytes, int]:
    """The PDF of parts, of which each begins a page, and its number of pages.

    What was laid out is let go before the PDF is finished: both take much memory.
    """
    raw, pages = _bound(press, parts, about)
    press.clear(is_ready=True)
    return finished(raw, about, press.root / FIELD_FONT), pages


def _bound(
    press: Press,
    parts: Iterable[Part],
    about: Particulars,
) -> tuple[bytes, int]:
    """The engine's own PDF of parts, and its number of pages.

    A part is laid out as soon as it comes, and the memory of its making is let go.
    """
    ordered, leaves = [], {}
    for each in parts:
        ordered.append(each)
        if not each.has_contents:
            leaves[each.key] = _leaf(press, each, "")
        press.clear()
    for each in ordered:
        if each.has_contents:
            leaves[each.key] = _contents(press, each, ordered, leaves)
    markup = "".join(each.markup for each in ordered)
    style = "".join(each.style for each in ordered)
    bound = [leaves[each.key] for each in ordered]
    raw = bind(bound, identifier(markup, style, about))
    return raw, sum(leaf.pages for leaf in bound)


def _contents(
    press: Press,
    contents: Part,
    parts: Sequence[Part],
    leaves: Mapping[str, Leaf],
) -> Leaf:
    """The contents with the numbers of pages, which move by how many it takes itself.

    It is laid out anew when that is not what it was fitted to.
    """
    counted = {key: leaf.pages for key, leaf in leaves.items()}
    leaf = _leaf(press, contents, _numbers(parts, {**counted, contents.key: contents.pages}))
    if leaf.pages == contents.pages:
        return leaf
    return _leaf(press, contents, _numbers(parts, {**counted, contents.key: leaf.pages}))


def _numbers(parts: Sequence[Part], counts: Mapping[str, int]) -> str:
    """Rules that write the number of the first page of each part behind what leads to it."""
    ends = accumulate(counts[each.key] for each in parts)
    rules = []
    for each, end in zip(parts, ends, strict=True):
        first = end - counts[each.key] + 1
        rules.append(f'a[href="#{each.key}"]::after{{content:"{first}"}}')
    return "".join(rules)


def _leaf(press: Press, part: Part, numbers: str) -> Leaf:
    """A part laid out by itself."""
    return press.leaf(part.markup, part.style + numbers, shared=part.shared)


def print_pdf(
    press: Press,
    markup: str,
    style: str,
    about: Particulars,
    *,
    forms: bool,
) -> tuple[bytes, int]:
    """The PDF and its number of pages; with `forms`, its fields can be filled.

    Raises TooLongError when the text of a card reaches its foot.
    """
    name = identifier(
        markup,
        style,
        about,
    )
    laid, raw = press.write(markup, style, name, forms=forms)
    check_cards(laid)
    font = press.root / FIELD_FONT
    content = finished(
        raw,
        about,
        font,
    )
    return content, len(laid.pages)
