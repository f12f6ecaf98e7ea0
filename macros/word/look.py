"""How the editable copy (DOCX) looks before anything is on it: its paper, language and dress."""

from __future__ import annotations

from dataclasses import dataclass

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm

from .copied import Copied
from .imprint import set_facts, set_footer
from .ooxml import Element, node
from .styles import FONT, set_styles
from .table_styles import set_table_styles

SIDES = {"a4": (210, 297), "a3": (297, 420)}
MARGIN = 13
"""Millimetres on the other sides."""
FOOT = 15
"""Millimetres at the foot, where the footer is."""
EDGE = 7
"""Millimetres from the edge of the paper to the footer."""
TODAYS_WORD = "15"
"""The mode of today's Word; an older one has no boxes to tick."""


@dataclass(frozen=True)
class Paper:
    """The room on a page.

    `width` and `height` are within the margins in mm, and `size` is of the text in pt.
    `lines` are to write on for a long answer; on a `dense` sheet, questions follow their titles.
    """

    width: float
    height: float
    size: float
    lines: float
    dense: bool


def paper(view: Copied) -> Paper:
    """The paper of what is copied."""
    width, height = SIDES[view.size]
    if view.orientation == "vaaka":
        width, height = height, width
    is_big = view.size == "a3"
    return Paper(
        width=width - 2 * MARGIN,
        height=height - MARGIN - FOOT,
        size=11 if is_big else 10,
        lines=3 if is_big else 2,
        dense=view.dense,
    )


def blank(
    view: Copied,
    address: str,
    accent: str,
) -> Document:
    """An empty document, dressed for what is copied.

    `address` is the short public one, and `accent` is the colour of the V as `RRGGBB`.
    """
    document = docx.Document()
    on = paper(view)
    _set_page(document, on)
    _set_language(document)
    set_styles(document, on.size, accent)
    set_table_styles(document, accent)
    set_footer(document, view, address, on.width)
    set_facts(document, view, address)
    return document


def _set_page(document: Document, on: Paper) -> None:
    """Sides, margins and how the paper lies."""
    section = document.sections[0]
    section.page_width = Mm(on.width + 2 * MARGIN)
    section.page_height = Mm(on.height + MARGIN + FOOT)
    section.orientation = WD_ORIENT.PORTRAIT
    if on.width > on.height:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.left_margin = Mm(MARGIN)
    section.right_margin = Mm(MARGIN)
    section.top_margin = Mm(MARGIN)
    section.bottom_margin = Mm(FOOT)
    section.header_distance = Mm(EDGE)
    section.footer_distance = Mm(EDGE)


def _set_language(document: Document) -> None:
    """Finnish for the speller, the lists and the decimals, as today's Word does them."""
    settings = document.settings.element
    path = f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}"
    defaults = document.styles.element.find(path)
    fonts = node(
        "w:rFonts",
        ascii=FONT,
        hAnsi=FONT,
        eastAsia=FONT,
        cs=FONT,
    )
    defaults.replace(defaults.find(qn("w:rFonts")), fonts)
    _set_value(defaults, "lang", "fi-FI")
    _set_value(settings, "themeFontLang", "fi-FI")
    _set_value(settings, "decimalSymbol", ",")
    _set_value(settings, "listSeparator", ";")
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    for each in settings.iter(qn("w:compatSetting")):
        if each.get(qn("w:name")) == "compatibilityMode":
            each.set(qn("w:val"), TODAYS_WORD)
    normal = document.styles["Normal"].element
    normal.get_or_add_rPr().append(node("w:lang", val="fi-FI"))


def _set_value(
    holder: Element,
    name: str,
    value: str,
) -> None:
    """Gives the element of a name in its holder another value."""
    element = holder.find(qn(f"w:{name}"))
    element.set(qn("w:val"), value)
