"""What WeasyPrint leaves unfinished in a PDF, finished with pikepdf: metadata, structure and form fields."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

LICENCE = "https://creativecommons.org/licenses/by/4.0/deed.fi"
PRINTABLE = range(0x20, 0x100)
BELONGS = {"/LI": "/L", "/LBody": "/LI"}
"""Parts of a list and what they must stand in; the engine breaks it where CSS makes a list a table or takes it out of the flow."""
ONE_LINE = 1 << 12
"""Bit of a text field's flags (Ff) for many lines; cleared for a field of one."""


@dataclass(frozen=True)
class Particulars:
    """What a PDF says of itself: `source` is the full address of its page, `identifier` the hash of its content."""

    title: str
    source: str
    identifier: str


def finished(raw: bytes, about: Particulars, font: Path, one_line: Collection[str]) -> bytes:
    """The PDF whole: licence and source in its metadata, sound structure, and fields that any reader can fill.

    `font` is the TrueType file that fields are written in; `one_line` names the fields of a single line.
    """
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        _describe(pdf, about)
        _mend_structure(pdf.Root.StructTreeRoot)
        if "/AcroForm" in pdf.Root:
            _mend_form(pdf, font, one_line)
        out = io.BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=True,
        )
    return out.getvalue()


def _describe(pdf: Pdf, about: Particulars) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as data:
        data["dc:rights"] = "CC BY 4.0"
        data["dc:source"] = about.source
        data["dc:language"] = ["fi-FI"]
        data["xmpRights:WebStatement"] = LICENCE
        data["xmpRights:Marked"] = "True"


# --- structure ------------------------------------------------------------------------------------


def _kids(element: Object) -> Iterator[Dictionary]:
    found = element.get("/K", Array())
    for kid in found if isinstance(found, Array) else [found]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid


def _mend_structure(root: Object) -> None:
    """Pictures without words are no figures, lists hold items only, and header cells say what they head."""
    waiting = [(kid, "") for kid in _kids(root)]
    while waiting:
        element, above = waiting.pop()
        tag = str(element.S)
        if tag == "/Figure" and "/Alt" not in element:
            element.S = Name.NonStruct
        elif (
            tag == "/L" and any(kid.S != "/LI" for kid in _kids(element))
        ) or above != BELONGS.get(tag, above):
            element.S = Name.Div
        elif tag == "/TH":
            _scope(element)
        waiting += [(kid, str(element.S)) for kid in _kids(element)]


def _scope(cell: Dictionary) -> None:
    body = str(cell.P.P.S) == "/TBody" or str(cell.P.P.S) == "/TFoot"
    attributes = cell.get("/A", Dictionary(O=Name.Table))
    attributes["/Scope"] = Name.Row if body else Name.Column
    cell.A = attributes


# --- form -----------------------------------------------------------------------------------------


def _mend_form(pdf: Pdf, font: Path, one_line: Collection[str]) -> None:
    form = pdf.Root.AcroForm
    form.Fields = Array([field for field in form.Fields if "/Parent" not in field])
    writing = pdf.make_indirect(_simple_font(pdf, font))
    form.DR = Dictionary(Font=Dictionary(HbKirjoitus=writing))
    form.DA = String("/HbKirjoitus 10 Tf 0.07 g")
    for field in form.Fields:
        if field.FT == "/Tx":
            size = str(field.DA).split()[-2]
            field.DA = String(f"/HbKirjoitus {size} Tf 0.07 g")
            if str(field.T) in one_line:
                field.Ff = int(field.get("/Ff", 0)) & ~ONE_LINE
        elif "/Kids" in field:
            _mend_choice(field)
    for page in pdf.pages:
        for widget in page.get("/Annots", Array()):
            _mend_widget(pdf, widget)


def _mend_choice(group: Object) -> None:
    """A group of radio buttons: the question names the group, question and option each button."""
    group.TU = String(str(group.TU).removesuffix(f": {group.Opt[0]}"))
    for kid in group.Kids:
        for key in ("/T", "/FT"):
            if key in kid:
                del kid[key]


def _mend_widget(pdf: Pdf, widget: Object) -> None:
    """A rectangle from its lower left corner, and an empty look for a button that is off."""
    left, bottom, right, top = (float(number) for number in widget.Rect)
    widget.Rect = Array([min(left, right), min(bottom, top), max(left, right), max(bottom, top)])
    looks = widget.get("/AP", Dictionary()).get("/N")
    if (
        isinstance(looks, Dictionary)
        and not isinstance(looks, pikepdf.Stream)
        and "/Off" not in looks
    ):
        empty = pdf.make_stream(b"")
        empty.Type, empty.Subtype, empty.BBox = (
            Name.XObject,
            Name.Form,
            Array([0, 0, abs(right - left), abs(top - bottom)]),
        )
        looks["/Off"] = empty


def _simple_font(pdf: Pdf, path: Path) -> Dictionary:
    """The font as one of 224 codes (WinAnsi: Finnish, Swedish, š and ž among them), in which every reader can write.

    A composite font holds more letters, but many readers and libraries cannot write in one; for ŋ and its like they use a font of their own.
    """
    with TTFont(path, lazy=True) as font:
        head, os2, glyphs, cmap = font["head"], font["OS/2"], font["hmtx"], font.getBestCmap()
    scale = 1000 / head.unitsPerEm
    letters = {code: bytes([code]).decode("cp1252", "replace") for code in PRINTABLE}
    widths = [
        round(glyphs[cmap.get(ord(letters[code]), ".notdef")][0] * scale) for code in PRINTABLE
    ]
    file = pdf.make_stream(path.read_bytes())
    file.Length1 = path.stat().st_size
    name = Name("/SchibstedGrotesk-Regular")
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=32,
        ItalicAngle=0,
        StemV=80,
        FontFile2=file,
        FontBBox=Array(
            [round(side * scale) for side in (head.xMin, head.yMin, head.xMax, head.yMax)]
        ),
        Ascent=round(os2.sTypoAscender * scale),
        Descent=round(os2.sTypoDescender * scale),
        CapHeight=round(os2.sCapHeight * scale),
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=name,
        FirstChar=PRINTABLE.start,
        LastChar=PRINTABLE.stop - 1,
        Widths=Array(widths),
        Encoding=Name.WinAnsiEncoding,
        FontDescriptor=pdf.make_indirect(descriptor),
        ToUnicode=_unicode(pdf, letters),
    )


CMAP = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Hb def /CMapType 2 def 1"


def _unicode(pdf: Pdf, letters: dict[int, str]) -> pikepdf.Stream:
    """The map from codes to letters, for search and for a screen reader."""
    known = [
        (code, letter) for code, letter in letters.items() if letter != "\N{REPLACEMENT CHARACTER}"
    ]
    parts = [known[start : start + 100] for start in range(0, len(known), 100)]
    blocks = [
        f"{len(part)} beginbfchar\n"
        + "\n".join(f"<{code:02x}> <{ord(letter):04x}>" for code, letter in part)
        + "\nendbfchar"
        for part in parts
    ]
    head = f"{CMAP} begincodespacerange <00> <ff> endcodespacerange"
    return pdf.make_stream("\n".join([head, *blocks, "endcmap end end"]).encode("ascii"))
