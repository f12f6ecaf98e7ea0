"""Word's own markup (OOXML): small makers of text, cells and tables, and a file without a clock.

Children stand in the order of the schema; Word calls a file broken when they do not.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from docx.document import Document
from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement
MILLIMETRE = 56.693
"""Twentieths of a point (Word's unit of lengths) in a millimetre."""
NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can tell."""
TYPES = "[Content_Types].xml"
"""The list of types in a DOCX; it comes first, as programs that sniff a file expect."""
UNIX = 3
"""The system that a zip's entry says it was made on."""


def node(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """An element; its attributes take the prefix of its tag. `None` among children is left out."""
    prefix, _, _ = tag.partition(":")
    named = {}
    for name, value in attributes.items():
        full_name = qn(f"{prefix}:{name}")
        named[full_name] = str(value)
    made = OxmlElement(tag, named, {prefix: nsmap[prefix]})
    for child in children:
        if child is not None:
            made.append(child)
    return made


def twips(millimetres: float) -> int:
    """Millimetres → Word's unit of lengths."""
    return round(millimetres * MILLIMETRE)


def text(words: str) -> Element:
    """Words with their spaces kept."""
    made = node("w:t")
    made.text = words
    made.set(qn("xml:space"), "preserve")
    return made


def run(words: str, style: str | None = None) -> Element:
    """Words in a character style (by its id) or in that of their paragraph."""
    properties = node("w:rPr", node("w:rStyle", val=style)) if style else None
    return node("w:r", properties, text(words))


def line_break() -> Element:
    """A new line within a paragraph."""
    return node("w:r", node("w:br"))


def tab() -> Element:
    """A step to the next tab stop."""
    return node("w:r", node("w:tab"))


def paragraph(
    style: str,
    *content: Element,
    keep: bool = False,
) -> Element:
    """A paragraph in a style (by its id); with `keep` it stays on the page of the next one."""
    properties = node(
        "w:pPr",
        node("w:pStyle", val=style),
        node("w:keepNext") if keep else None,
    )
    return node("w:p", properties, *content)


def field(code: str) -> Element:
    """A field that Word counts: `PAGE`, `NUMPAGES`."""
    return node("w:fldSimple", run("1"), instr=f" {code} ")


def cell(
    width: float,
    *paragraphs: Element,
    span: int = 1,
    merge: str | None = None,
    shade: str | None = None,
    bare: bool = False,
) -> Element:
    """A cell, its width in mm.

    `merge`: `restart` begins a cell over many rows and `continue` goes on with it.
    `bare`: without borders.
    """
    properties = node(
        "w:tcPr",
        node("w:tcW", w=twips(width), type="dxa"),
        node("w:gridSpan", val=span) if span > 1 else None,
        node("w:vMerge", val=merge) if merge else None,
        _no_borders() if bare else None,
        _ground(shade) if shade else None,
    )
    content = paragraphs or (node("w:p"),)
    return node("w:tc", properties, *content)


def _ground(shade: str) -> Element:
    """The ground of a cell in a colour (`RRGGBB`)."""
    return node("w:shd", val="clear", color="auto", fill=shade)


def _no_borders() -> Element:
    """Borders of a cell that is not to be seen."""
    sides = ("top", "left", "bottom", "right")
    borders = [node(f"w:{side}", val="nil") for side in sides]
    return node("w:tcBorders", *borders)


def row(
    height: float,
    *cells: Element,
    header: bool = False,
) -> Element:
    """A row at least `height` mm high, whole on one page. A `header` is repeated on every page."""
    properties = node(
        "w:trPr",
        node("w:cantSplit"),
        node("w:trHeight", val=twips(height), hRule="atLeast"),
        node("w:tblHeader") if header else None,
    )
    return node("w:tr", properties, *cells)


def table(
    *,
    style: str,
    widths: Sequence[float],
    rows: Sequence[Element],
    caption: str,
    description: str = "",
) -> Element:
    """A table of fixed column widths (mm).

    The caption and the description are for those who do not see it.
    """
    properties = node(
        "w:tblPr",
        node("w:tblStyle", val=style),
        node("w:tblW", w=sum(map(twips, widths)), type="dxa"),
        node("w:tblLayout", type="fixed"),
        _table_look(rows),
        node("w:tblCaption", val=caption),
        node("w:tblDescription", val=description) if description else None,
    )
    columns = [node("w:gridCol", w=twips(width)) for width in widths]
    return node("w:tbl", properties, node("w:tblGrid", *columns), *rows)


def _table_look(rows: Sequence[Element]) -> Element:
    """Whether a table has a header row."""
    has_header = False
    for each in rows:
        for _ in each.iter(qn("w:tblHeader")):
            has_header = True
    return node(
        "w:tblLook",
        val="0020" if has_header else "0000",
        firstRow=int(has_header),
        lastRow=0,
        firstColumn=0,
        lastColumn=0,
        noHBand=1,
        noVBand=1,
    )


def package(document: Document) -> bytes:
    """The document as a file that is the same to the byte for the same content.

    python-docx writes the time of day into its zip, so the zip is written anew.
    """
    written = io.BytesIO()
    document.save(written)
    fixed = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(fixed, "w") as target:
        names = sorted(source.namelist())
        names.sort(key=lambda name: name != TYPES)
        for name in names:
            target.writestr(_entry(name), source.read(name))
    return fixed.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    """A file in a zip, the same on every machine and at every time."""
    entry = zipfile.ZipInfo(name, NO_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = UNIX
    entry.external_attr = 0o644 << 16
    return entry
