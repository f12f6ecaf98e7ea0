"""Word's own markup (OOXML): small makers of text, cells, tables and content controls, and a package without a clock.

Children stand in the order of the schema; Word calls a file broken when they do not.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from itertools import count

from docx.document import Document
from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement
MILLIMETRE = 56.693
"""Twentieths of a point (Word's unit of lengths) in a millimetre."""
LONGEST_NAME = 64
"""Word refuses a file whose content control has a longer name or tag."""
ROOM = "\N{EN SPACE}" * 5
"""What an empty control holds: nothing to see, enough to click. Word and LibreOffice replace it by what is typed."""


def node(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """An element; its attributes take the prefix of its tag. `None` among the children is left out."""
    prefix = tag.split(":")[0]
    made = OxmlElement(
        tag,
        {qn(f"{prefix}:{name}"): str(value) for name, value in attributes.items()},
        {prefix: nsmap[prefix]},
    )
    made.extend([child for child in children if child is not None])
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
    return node("w:r", node("w:rPr", node("w:rStyle", val=style)) if style else None, text(words))


def line_break() -> Element:
    """A new line within a paragraph."""
    return node("w:r", node("w:br"))


def tab() -> Element:
    """A step to the next tab stop."""
    return node("w:r", node("w:tab"))


def paragraph(style: str, *content: Element, keep: bool = False) -> Element:
    """A paragraph in a style (by its id); with `keep` it stays on the page of the next one."""
    return node(
        "w:p",
        node("w:pPr", node("w:pStyle", val=style), node("w:keepNext") if keep else None),
        *content,
    )


def field(code: str) -> Element:
    """A field that Word counts: `PAGE`, `NUMPAGES`."""
    return node("w:fldSimple", run("1"), instr=f" {code} ")


def _control(name: str, tag: str, *properties: Element, content: Element) -> Element:
    alias = name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
    names = (node("w:alias", val=alias), node("w:tag", val=tag), node("w:id", val=0))
    return node("w:sdt", node("w:sdtPr", *names, *properties), node("w:sdtContent", content))


def text_control(tag: str, name: str) -> Element:
    """A place to write plain text, of many lines if need be."""
    return _control(
        name, tag, node("w:showingPlcHdr"), node("w:text", multiLine=1), content=run(ROOM)
    )


def tick_control(tag: str, name: str) -> Element:
    """A box to tick: ☐, and ☒ when it is ticked. Its font is Word's own for these two signs."""
    font = "MS Gothic"
    states = (
        node("w14:checkedState", val="2612", font=font),
        node("w14:uncheckedState", val="2610", font=font),
    )
    sign = node(
        "w:r",
        node("w:rPr", node("w:rFonts", ascii=font, eastAsia=font, hAnsi=font, hint="eastAsia")),
        text("☐"),
    )
    return _control(
        name, tag, node("w14:checkbox", node("w14:checked", val=0), *states), content=sign
    )


def number_controls(elements: Iterable[Element]) -> None:
    """Gives each content control of the elements a number of its own, in reading order."""
    numbers = count(1)
    for element in elements:
        for properties in element.iter(qn("w:sdtPr")):
            properties.find(qn("w:id")).set(qn("w:val"), str(next(numbers)))


def cell(
    width: float,
    *paragraphs: Element,
    span: int = 1,
    merge: str | None = None,
    shade: str | None = None,
    bare: bool = False,
) -> Element:
    """A cell, its width in mm. `merge`: `restart` begins a cell over many rows and `continue` goes on with it. `bare`: without borders."""
    sides = (
        [node(f"w:{side}", val="nil") for side in ("top", "left", "bottom", "right")]
        if bare
        else []
    )
    properties = node(
        "w:tcPr",
        node("w:tcW", w=twips(width), type="dxa"),
        node("w:gridSpan", val=span) if span > 1 else None,
        node("w:vMerge", val=merge) if merge else None,
        node("w:tcBorders", *sides) if bare else None,
        node("w:shd", val="clear", color="auto", fill=shade) if shade else None,
    )
    return node("w:tc", properties, *(paragraphs or (node("w:p"),)))


def row(height: float, *cells: Element, header: bool = False) -> Element:
    """A row at least `height` mm high, whole on one page. A `header` is repeated on every page."""
    properties = (
        node("w:cantSplit"),
        node("w:trHeight", val=twips(height), hRule="atLeast"),
        node("w:tblHeader") if header else None,
    )
    return node("w:tr", node("w:trPr", *properties), *cells)


def table(
    style: str,
    widths: Sequence[float],
    rows: Sequence[Element],
    caption: str,
    description: str = "",
) -> Element:
    """A table of fixed column widths (mm); the caption and the description are for those who do not see it."""
    head = any(True for each in rows for _ in each.iter(qn("w:tblHeader")))
    properties = node(
        "w:tblPr",
        node("w:tblStyle", val=style),
        node("w:tblW", w=sum(map(twips, widths)), type="dxa"),
        node("w:tblLayout", type="fixed"),
        node(
            "w:tblLook",
            val="0020" if head else "0000",
            firstRow=int(head),
            lastRow=0,
            firstColumn=0,
            lastColumn=0,
            noHBand=1,
            noVBand=1,
        ),
        node("w:tblCaption", val=caption),
        node("w:tblDescription", val=description) if description else None,
    )
    return node(
        "w:tbl",
        properties,
        node("w:tblGrid", *(node("w:gridCol", w=twips(width)) for width in widths)),
        *rows,
    )


def package(document: Document) -> bytes:
    """The document as a file that is the same to the byte for the same content: python-docx writes the time of day into its zip."""
    written, fixed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(fixed, "w") as target:
        # the list of types comes first, as programs that sniff a file expect
        for name in sorted(
            source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)
        ):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = (
                zipfile.ZIP_DEFLATED,
                3,
                0o644 << 16,
            )
            target.writestr(entry, source.read(name))
    return fixed.getvalue()
