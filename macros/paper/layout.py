"""Markup → laid out and printed pages: the only module that knows WeasyPrint."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pyphen
from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.text.line_break import line_size

from .laid import PIXELS, Laid, Place, Room, classes
from .leaves import Leaf, Leaves
from .machine import FONTS, STYLES
from .tree import name_drawings, share_columns

NUMBERED = "hb-imprint__pages"
"""The class of what stands for the number of a page in its foot."""


class Press:
    """Prints for one project folder: its fonts, hyphens and style sheets read once."""

    def __init__(self, root: Path) -> None:
        logging.getLogger("weasyprint").setLevel(logging.ERROR)
        pyphen.LANGUAGES["fi"] = root / FONTS / "hyph_fi.dic"
        pyphen.LANGUAGES_LOWERCASE["fi"] = "fi"
        self.root = root
        self.fonts = FontConfiguration()
        self.sheets = []
        for path in (FONTS / "font.css", *STYLES):
            sheet = CSS(filename=str(root / path), font_config=self.fonts)
            self.sheets.append(sheet)
        self.latest: tuple[str, HTML] | None = None
        self.rendered: tuple[tuple[str, str, bool], Document] | None = None
        self.leaves = Leaves()

    def lay(self, markup: str, style: str) -> Laid:
        """The markup laid out with a style sheet of its own, with fields to fill."""
        source, document = self._render(markup, style, forms=True)
        return _laid(style, source, document)

    def write(
        self,
        markup: str,
        style: str,
        identifier: str,
        *,
        forms: bool,
    ) -> tuple[Laid, bytes]:
        """The markup as it was laid out, and as the engine's own PDF; with `forms`, with fields."""
        source, document = self._render(markup, style, forms=forms)
        return _laid(style, source, document), _written(document, identifier, forms=forms)

    def leaf(self, markup: str, style: str, *, shared: bool) -> Leaf:
        """A piece alone on its pages; a `shared` one is kept, whatever the head of its markup."""
        name = (markup[markup.index("<body>") :], style)
        leaf = self.leaves.find(name) if shared else None
        if leaf is None:
            _, document = self._render(markup, style, forms=True)
            _forget_styles(document)
            leaf = Leaf(document, tuple(_numbers(document)))
            self.rendered = None  # the numbers of its pages are going to be written anew
        if shared:
            self.leaves.keep(name, leaf)
        return leaf

    def clear(self, *, is_ready: bool = False) -> None:
        """Lets go of what was laid out last; with `is_ready`, of the leaves of a product too."""
        self.latest = self.rendered = None
        self.leaves.collect(is_ready=is_ready)

    def areas(
        self,
        markup: str,
        style: str,
        name: str = "",
    ) -> list[tuple[float, float]]:
        """Width and height in millimetres of what has a class; else of every place to write."""
        _, document = self._render(markup, style, forms=True)
        found = []
        for _, box in _boxes(document):
            if box.element is None:
                continue
            is_wanted = name in classes(box.element) if name else box.element_tag == "textarea"
            if _is_drawn(box) and is_wanted:
                width, height = box.border_width(), box.border_height()
                found.append((width / PIXELS, height / PIXELS))
        return found

    def _render(
        self,
        markup: str,
        style: str,
        *,
        forms: bool,
    ) -> tuple[Element, Document]:
        """The tree of the markup, and the document that the engine made of it."""
        html = self._parsed(markup)
        asked = (markup, style, forms)
        if self.rendered is None or self.rendered[0] != asked:
            own = CSS(string=style, font_config=self.fonts)
            document = html.render(
                stylesheets=[*self.sheets, own],
                font_config=self.fonts,
                **_options(forms),
            )
            self.rendered = (asked, document)
        return html.etree_element, self.rendered[1]

    def _parsed(self, markup: str) -> HTML:
        """The tree of a markup, read once though it is laid out in many styles in turn."""
        if self.latest is None or self.latest[0] != markup:
            html = HTML(string=markup, base_url=self.root.as_uri() + "/")
            share_columns(html.etree_element)
            name_drawings(html.etree_element)
            self.latest = (markup, html)
        return self.latest[1]


def bind(leaves: Sequence[Leaf], identifier: str) -> bytes:
    """Pieces one after another as one PDF; its particulars are those of the first."""
    pages = [page for leaf in leaves for page in leaf.document.pages]
    before = 0
    for leaf in leaves:
        for page, box, right in leaf.numbers:
            _write(box, f"{before + page + 1}/{len(pages)}", right)
        before += leaf.pages
    whole = leaves[0].document.copy(pages)
    return _written(whole, identifier, forms=True)


def _written(document: Document, identifier: str, *, forms: bool) -> bytes:
    """The engine's own PDF, whose streams are left as they are: finishing compresses them."""
    raw: bytes = document.write_pdf(
        pdf_identifier=identifier.encode(),
        uncompressed_pdf=True,
        **_options(forms),
    )
    return raw


def _options(forms: bool) -> dict[str, Any]:
    """What the engine is told at layout and again when it writes."""
    return {"pdf_forms": forms, "pdf_variant": "pdf/ua-1"}


# --- what the engine tells of the layout ---------------------------------------------------------
# Its box tree is not a public interface: decisions/0015 says why it is read.


def _boxes(document: Document) -> Iterator[tuple[int, Any]]:
    """Every box with the number of its page from 0."""
    for number, page in enumerate(document.pages):
        for box in page._page_box.descendants(placeholders=True):
            yield number, box


def _forget_styles(document: Document) -> None:
    """Lets go of the styles of every element, which a drawing keeps alive by its context.

    What is drawn has its own: nine of ten were never looked at again, and took 40 % of the memory.
    """
    for _, box in _boxes(document):
        context = getattr(getattr(box, "replacement", None), "_context", None)
        if context is not None:
            context.style_for = None


def _numbers(document: Document) -> Iterator[tuple[int, Any, float]]:
    """The texts of the numbers of pages."""
    for page, box in _boxes(document):
        is_text = hasattr(box, "pango_layout")
        if is_text and box.element is not None and NUMBERED in classes(box.element):
            yield page, box, box.position_x + box.width


def _write(box: Any, text: str, right: float) -> None:
    """Another text into a box of text, to end at the same edge."""
    box.pango_layout.reactivate(box.style)
    box.pango_layout.set_text(text)
    line, _ = box.pango_layout.get_first_line()
    box.width, _ = line_size(line, box.style)
    box.pango_layout.deactivate()
    box.text, box.position_x = text, right - box.width


def _laid(
    style: str,
    source: Element,
    document: Document,
) -> Laid:
    """The document in words of our own."""
    places: dict[Element, Place] = {}
    for number, box in _boxes(document):
        if _is_drawn(box):
            known = places.get(box.element)
            places[box.element] = _place(number, box, known)
    rooms = []
    for page in document.pages:
        box = page._page_box
        rooms.append(Room(box.content_box_y(), box.height))
    return Laid(style, source, tuple(rooms), places)


def _is_drawn(box: Any) -> bool:
    """Whether a box is that of an element, and has a place."""
    is_generated = "::" in (box.element_tag or "")
    return box.element is not None and not is_generated and hasattr(box, "border_box_y")


def _place(
    page: int,
    box: Any,
    known: Place | None,
) -> Place:
    """Where a box lies, together with what is known of its element on the same page."""
    top = box.border_box_y()
    bottom = top + box.border_height()
    if known and known.page == page:
        top = min(top, known.top)
        bottom = max(bottom, known.bottom)
    return Place(page, top, bottom)
