"""The paragraph and character styles that an editor of the copy meets."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

FONT = "Calibri"
"""Every Word has Calibri, and LibreOffice sets Carlito, of the same measures, instead of it.

The handbook's own Schibsted Grotesk is not embedded, and Word would put a font of its choice in
its place, so that the lines break anew on every machine.
"""
INK, SOFT = "1C1917", "57534E"
LINE_HEIGHT = 1.05


@dataclass(frozen=True)
class Look:
    """A paragraph style.

    `scale` is its size as a share of the text's, `colour` None is that of the V, and the space
    before and after is in pt.
    """

    name: str
    scale: float
    colour: str | None
    bold: bool
    before: float
    after: float
    keep: bool = False


@dataclass(frozen=True)
class WordLook:
    """A character style: its share of the text's size, its colour (None: that of the V)."""

    name: str
    scale: float
    colour: str | None
    bold: bool


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
WORD_STYLES = (
    WordLook("Numero", 1, None, True),
    WordLook("Nimi", 1, INK, True),
    WordLook("Vihje", 0.9, SOFT, False),
    WordLook("Pieni", 0.9, SOFT, False),
)


def set_styles(
    document: Document,
    size: float,
    accent: str,
) -> None:
    """Adds the styles; `size` of the text is in pt, and `accent` is the V's colour (`RRGGBB`)."""
    for look in STYLES:
        style = _paragraph_style(document, look.name)
        space = style.paragraph_format
        space.space_before = Pt(look.before)
        space.space_after = Pt(look.after)
        space.line_spacing = LINE_HEIGHT
        space.keep_with_next = look.keep
        colour = look.colour or accent
        _set_font(style, size * look.scale, colour, look.bold)
    for each in WORD_STYLES:
        word = document.styles.add_style(each.name, WD_STYLE_TYPE.CHARACTER)
        colour = each.colour or accent
        _set_font(word, size * each.scale, colour, each.bold)


def _paragraph_style(document: Document, name: str) -> ParagraphStyle:
    """The document's style of the name, or a new one."""
    if any(style.name == name for style in document.styles):
        style = document.styles[name]
    else:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    return style


def _set_font(
    style: CharacterStyle,
    points: float,
    colour: str,
    bold: bool,
) -> None:
    """The type of a style, its size to the half of a point as Word has it."""
    path = f"{qn('w:rPr')}/{qn('w:rFonts')}"
    for fonts in style.element.findall(path):
        fonts.getparent().remove(fonts)  # a theme's font would win over the default one
    style.font.size = Pt(round(2 * points) / 2)
    style.font.bold = bold
    style.font.color.rgb = RGBColor.from_string(colour)
