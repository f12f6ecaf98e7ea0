"""Markup → laid out and printed pages: the only module that knows WeasyPrint."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import pyphen
from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration

from .laid import PIXELS, Laid, Place, Room, classes
from .machine import FONTS, STYLES

NUMBERS = 12.0
"""The least share of a table, in percents, of a column that has to hold 123 456,00."""
SVG = "{http://www.w3.org/2000/svg}"


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
        raw = document.write_pdf(pdf_identifier=identifier.encode(), **_options(forms))
        return _laid(style, source, document), raw

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
        own = CSS(string=style, font_config=self.fonts)
        document = html.render(
            stylesheets=[*self.sheets, own],
            font_config=self.fonts,
            **_options(forms),
        )
        return html.etree_element, document

    def _parsed(self, markup: str) -> HTML:
        """The tree of a markup, read once though it is laid out in many styles in turn."""
        if self.latest is None or self.latest[0] != markup:
            html = HTML(string=markup, base_url=self.root.as_uri() + "/")
            _share_columns(html.etree_element)
            _name_drawings(html.etree_element)
            self.latest = (markup, html)
        return self.latest[1]


def _options(forms: bool) -> dict[str, Any]:
    """What the engine is told at layout and again when it writes."""
    return {"pdf_forms": forms, "pdf_variant": "pdf/ua-1"}


# --- what the engine needs of markup -------------------------------------------------------------


def _name_drawings(source: Element) -> None:
    """A drawing's name moves to a title element, where the engine looks for it."""
    for drawing in source.iter(f"{SVG}svg"):
        name = drawing.get("aria-label")
        if name:
            title = SubElement(drawing, f"{SVG}title")
            title.text = name


def _share_columns(source: Element) -> None:
    """Columns get their share of the table: a browser deals by weight, the engine evenly."""
    for group in source.iter("colgroup"):
        columns = list(group.iter("col"))
        for column, share in zip(columns, _column_shares(columns), strict=True):
            column.set("style", f"width:{share:.3f}%")


def _column_shares(columns: Sequence[Element]) -> list[float]:
    """Percents of a table by weight; a column of numbers has room for a whole sum."""
    weights = [_weight(column) for column in columns]
    whole = sum(weights)
    least = [NUMBERS if _holds_numbers(column) else 0.0 for column in columns]
    shares = [100 * weight / whole for weight in weights]
    tight = [share < need for share, need in zip(shares, least, strict=True)]
    free = sum(share for share, is_tight in zip(shares, tight, strict=True) if not is_tight)
    left = (100 - NUMBERS * sum(tight)) / free
    return [max(share * left, need) for share, need in zip(shares, least, strict=True)]


def _holds_numbers(column: Element) -> bool:
    """Whether a column is of numbers or euros."""
    return not {"hb-column--luku", "hb-column--euro"}.isdisjoint(classes(column))


def _weight(column: Element) -> int:
    """The number that the class of a column ends with."""
    for name in classes(column):
        if name.startswith("hb-weight-"):
            return int(name[-1])
    raise ValueError("a column has no weight")


# --- what the engine tells of the layout ---------------------------------------------------------
# Its box tree is not a public interface: decisions/0015 says why it is read.


def _boxes(document: Document) -> Iterator[tuple[int, Any]]:
    """Every box with the number of its page from 0."""
    for number, page in enumerate(document.pages):
        for box in page._page_box.descendants(placeholders=True):
            yield number, box


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
