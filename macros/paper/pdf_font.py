"""The font that a PDF's fields are written in, as every reader can write it."""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Pdf, Stream

PRINTABLE = range(0x20, 0x100)
NAME = Name("/SchibstedGrotesk-Regular")
STAND_IN = "\N{REPLACEMENT CHARACTER}"
"""What a code without a letter decodes to."""
CMAP = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
    "/CMapName /Hb def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange"
)
END = "endcmap end end"
MOST_LINES = 100
"""Lines in one block of a map at most."""


def simple_font(pdf: Pdf, path: Path) -> Dictionary:
    """The TrueType font as one of 224 codes (WinAnsi: Finnish, Swedish, š and ž among them).

    A composite font holds more letters, but many readers and libraries cannot write in one;
    for ŋ and its like they use a font of their own.
    """
    letters = {code: bytes([code]).decode("cp1252", "replace") for code in PRINTABLE}
    with TTFont(path, lazy=True) as font:
        widths = _widths(font, letters)
        descriptor = _descriptor(font)
    file = pdf.make_stream(path.read_bytes())
    file.Length1 = path.stat().st_size
    descriptor.FontFile2 = file
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=NAME,
        FirstChar=PRINTABLE.start,
        LastChar=PRINTABLE.stop - 1,
        Widths=Array(widths),
        Encoding=Name.WinAnsiEncoding,
        FontDescriptor=pdf.make_indirect(descriptor),
        ToUnicode=_unicode(pdf, letters),
    )


def _scale(font: TTFont) -> float:
    """A PDF's thousandths in a unit of the font."""
    return float(1000 / font["head"].unitsPerEm)


def _widths(font: TTFont, letters: dict[int, str]) -> list[int]:
    """Widths of the letters in their order."""
    scale = _scale(font)
    glyphs, measures = font.getBestCmap(), font["hmtx"]
    widths = []
    for letter in letters.values():
        glyph = glyphs.get(ord(letter), ".notdef")
        width, _ = measures[glyph]
        widths.append(round(width * scale))
    return widths


def _descriptor(font: TTFont) -> Dictionary:
    """Measures of the font as a whole."""
    scale = _scale(font)
    head, os2 = font["head"], font["OS/2"]
    box = (head.xMin, head.yMin, head.xMax, head.yMax)
    return Dictionary(
        Type=Name.FontDescriptor,
        FontName=NAME,
        Flags=32,
        ItalicAngle=0,
        StemV=80,
        FontBBox=Array([round(side * scale) for side in box]),
        Ascent=round(os2.sTypoAscender * scale),
        Descent=round(os2.sTypoDescender * scale),
        CapHeight=round(os2.sCapHeight * scale),
    )


def _unicode(pdf: Pdf, letters: dict[int, str]) -> Stream:
    """The map from codes to letters, for search and for a screen reader."""
    lines = []
    for code, letter in letters.items():
        if letter != STAND_IN:
            lines.append(f"<{code:02x}> <{ord(letter):04x}>")
    text = [CMAP]
    for start in range(0, len(lines), MOST_LINES):
        part = lines[start : start + MOST_LINES]
        text += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    text.append(END)
    return pdf.make_stream("\n".join(text).encode("ascii"))
