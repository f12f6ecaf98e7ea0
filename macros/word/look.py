"""How the editable copy (DOCX) looks before anything is on it: paper, styles, footer, language and the facts about the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from ..common.finnish import calendar_day
from ..views.sheet_view import SheetView
from . import ooxml
from .ooxml import Element, node

FONT = "Calibri"
"""The handbook's own Schibsted Grotesk is not embedded, and Word would put a font of its choice in its place, so that the lines
break anew on every machine. Every Word has Calibri, and LibreOffice sets Carlito, of the same measures, instead of it."""
ACCENTS = {
    "viestinta": "9A3412",
    "variointi": "5B21B6",
    "valtavirtaistaminen": "075985",
    "vakiinnuttaminen": "166534",
}
INK, SOFT, LINE, SHADE = "1C1917", "57534E", "A8A29E", "F0EFED"
SIDES = {"a4": (210, 297), "a3": (297, 420)}
MARGIN = 13
"""Millimetres on the other sides."""
FOOT = 15
"""Millimetres at the foot, where the footer is."""


@dataclass(frozen=True)
class Look:
    """A paragraph style: its size as a share of the text's, its colour (None: that of the V), space before and after in pt."""

    name: str
    scale: float
    colour: str | None
    bold: bool
    before: float
    after: float
    keep: bool = False


STYLES = (
    Look("Normal", 1, INK, False, 0, 0),
    Look("Heading 1", 2.2, INK, True, 0, 1, keep=True),
    Look("Heading 2", 1.25, None, True, 11, 3, keep=True),
    Look("Footer", 0.8, SOFT, False, 0, 0),
    Look("Arkin tunnus", 0.9, None, True, 0, 0, keep=True),
    Look("Johdanto", 1.1, INK, False, 0, 3, keep=True),
    Look("Tiedot", 1, SOFT, False, 0, 5, keep=True),
    Look("Ohje", 1, SOFT, False, 0, 4, keep=True),
    Look("Rako", 0.6, INK, False, 0, 0, keep=True),
    Look("Kysymys", 1, INK, False, 2, 0),
    Look("Sarakkeen nimi", 0.95, INK, False, 2, 2, keep=True),
    Look("Rivin nimi", 1, INK, True, 2, 2),
    Look("Vastaus", 1, INK, False, 2, 2),
)


@dataclass(frozen=True)
class Paper:
    """The room on a page: width and height within the margins in mm, the size of text in pt, and writing lines for a long answer."""

    width: float
    height: float
    size: float
    lines: float
    dense: bool


def paper(view: SheetView) -> Paper:
    """The paper of the worksheet's sheet."""
    sheet = view.worksheet.sheet
    short, long = SIDES[sheet.size]
    width, height = (short, long) if sheet.orientation == "pysty" else (long, short)
    big = sheet.size == "a3"
    return Paper(
        width - 2 * MARGIN, height - MARGIN - FOOT, 11 if big else 10, 3 if big else 2, sheet.dense
    )


def blank(view: SheetView, address: str) -> Document:
    """An empty document, dressed for the worksheet."""
    document, accent = docx.Document(), ACCENTS[view.v.id.value]
    _set_page(document, paper(view))
    _set_language(document)
    _set_styles(document, paper(view).size, accent)
    _set_tables(document, accent)
    _set_footer(document, view, address)
    _set_facts(document, view, address)
    return document


def _set_page(document: Document, on: Paper) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = (
        Mm(on.width + 2 * MARGIN),
        Mm(on.height + MARGIN + FOOT),
    )
    section.orientation = WD_ORIENT.LANDSCAPE if on.width > on.height else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = section.top_margin = Mm(MARGIN)
    section.bottom_margin, section.header_distance, section.footer_distance = Mm(FOOT), Mm(7), Mm(7)


def _set_language(document: Document) -> None:
    """Finnish for the speller, the lists and the decimals; and no compatibility with an older Word, which has no boxes to tick."""
    defaults = document.styles.element.find(
        f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}"
    )
    fonts = node("w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    defaults.replace(defaults.find(qn("w:rFonts")), fonts)
    settings = document.settings.element
    for holder, name, value in (
        (defaults, "lang", "fi-FI"),
        (settings, "themeFontLang", "fi-FI"),
        (settings, "decimalSymbol", ","),
        (settings, "listSeparator", ";"),
    ):
        holder.find(qn(f"w:{name}")).set(qn("w:val"), value)
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    for each in settings.iter(qn("w:compatSetting")):
        if each.get(qn("w:name")) == "compatibilityMode":
            each.set(qn("w:val"), "15")
    normal = document.styles["Normal"].element
    normal.get_or_add_rPr().append(node("w:lang", val="fi-FI"))


def _set_styles(document: Document, size: float, accent: str) -> None:
    """The paragraph and character styles an editor meets; `size` in pt."""
    for look in STYLES:
        style = _style(document, look.name)
        space = style.paragraph_format
        space.space_before, space.space_after, space.line_spacing, space.keep_with_next = (
            Pt(look.before),
            Pt(look.after),
            1.05,
            look.keep,
        )
        _set_font(style, size * look.scale, look.colour or accent, look.bold)
    for name, colour, bold in (
        ("Numero", accent, True),
        ("Nimi", INK, True),
        ("Vihje", SOFT, False),
        ("Pieni", SOFT, False),
    ):
        style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        _set_font(style, size * 0.9 if colour is SOFT else size, colour, bold)


def _style(document: Document, name: str) -> ParagraphStyle:
    known = any(style.name == name for style in document.styles)
    style = (
        document.styles[name] if known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    )
    assert isinstance(style, ParagraphStyle)
    return style


def _set_font(style: CharacterStyle, points: float, colour: str, bold: bool) -> None:
    for fonts in style.element.findall(f"{qn('w:rPr')}/{qn('w:rFonts')}"):
        fonts.getparent().remove(fonts)  # a theme's font would win over the default one
    style.font.size, style.font.bold, style.font.color.rgb = (
        Pt(round(2 * points) / 2),
        bold,
        RGBColor.from_string(colour),
    )


def _set_tables(document: Document, accent: str) -> None:
    """Table styles, by what their borders are: sides, kind of line, eighths of a point, colour."""
    every = ("top", "left", "bottom", "right", "insideH", "insideV")
    for name, sides, kind, weight in (
        ("Arkin taulukko", every, "single", 6),
        ("Arkin kortit", every, "dashed", 8),
        ("Arkin luettelo", (), "nil", 0),
    ):
        _add_table_style(
            document,
            name,
            [node(f"w:{side}", val=kind, sz=weight, space=0, color=LINE) for side in sides],
        )
    lines = [node(f"w:{side}", val="single", sz=6, space=0, color=LINE) for side in every[1:]]
    _add_table_style(
        document,
        "Arkin aikajana",
        [node("w:top", val="single", sz=36, space=0, color=accent), *lines],
    )


def _add_table_style(document: Document, name: str, borders: list[Element]) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.TABLE)
    style.base_style = document.styles["Normal Table"]
    margins = (("top", 0.6), ("left", 1.8), ("bottom", 0.6), ("right", 1.8))
    room = node(
        "w:tblCellMar",
        *(node(f"w:{side}", w=ooxml.twips(width), type="dxa") for side, width in margins),
    )
    style.element.append(node("w:tblPr", node("w:tblBorders", *borders) if borders else None, room))


def _set_footer(document: Document, view: SheetView, address: str) -> None:
    """Whose sheet, where it lives and how old it is, on every page."""
    each, on = view.worksheet, paper(view)
    style = document.styles["Footer"].element
    style.find(f"{qn('w:pPr')}/{qn('w:tabs')}").clear()
    style.find(f"{qn('w:pPr')}/{qn('w:tabs')}").append(
        node("w:tab", val="right", pos=ooxml.twips(on.width))
    )
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    first = (
        ooxml.run(f"{each.number:02d} {each.title}", "Nimi"),
        ooxml.run(f" · {view.v.name} · {view.phase.name}"),
        ooxml.tab(),
        ooxml.run("sivu "),
        ooxml.field("PAGE"),
        ooxml.run("/"),
        ooxml.field("NUMPAGES"),
    )
    second = (
        ooxml.run(address),
        ooxml.tab(),
        ooxml.run(
            f"Juurruttajan käsikirja · versio {each.version} · {each.changes[0].date} · CC BY 4.0"
        ),
    )
    element = footer.paragraphs[0]._p.getparent()
    element.remove(footer.paragraphs[0]._p)
    element.extend([ooxml.paragraph("Footer", *content) for content in (first, second)])


def _set_facts(document: Document, view: SheetView, address: str) -> None:
    """What the file says of itself. Its time is the day of the version: a clock would make every copy another file."""
    each, facts = view.worksheet, document.core_properties
    facts.title, facts.subject = each.title, each.summary
    facts.author = facts.last_modified_by = "Juurruttajan käsikirja"
    facts.language, facts.keywords, facts.version = "fi-FI", f"CC BY 4.0, {address}", each.version
    facts.comments = f"Lisenssi: CC BY 4.0. Lähde: Juurruttajan käsikirja, {address}"
    facts.created = facts.modified = datetime.combine(calendar_day(each.changes[0].date), time())
    facts.revision = 1
    for name in [
        name
        for name, link in document.part.package.rels.items()
        if link.reltype == RELATIONSHIP_TYPE.THUMBNAIL
    ]:
        del document.part.package.rels[name]  # the template's picture of an empty page
