"""The font that a PDF's fields are written in, as every reader can write it."""

from __future__ import annotations

import io
from pathlib import Path

from fontTools.agl import UV2AGL
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from pikepdf import Array, Dictionary, Name, Pdf, Stream

PRINTABLE = range(0x20, 0x100)
MORE = "ČčĐđŊŋŦŧ−→←↑↓"
"""Letters that WinAnsi lacks and people type: Northern Sámi, the minus sign and arrows."""
TURNED = {"→": (0, -1, 1, 0), "←": (0, 1, -1, 0)}
"""Arrows that the font lacks: the turn of its arrow up that gives them (a, b, c, d)."""
UP = ord("↑")
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
    """The TrueType font as one of 224 codes: WinAnsi, and what it lacks in the codes we need not.

    A composite font holds more letters, but many readers and libraries cannot write in one;
    for a letter of another alphabet they use a font of their own.
    """
    with TTFont(path, recalcTimestamp=False) as font:  # the same bytes on every day
        _add_arrows(font)
        drawn = set(font.getBestCmap())
        letters, moved = _codes(drawn)
        widths = _widths(font, letters)
        descriptor = _descriptor(font)
        whole = io.BytesIO()
        font.save(whole, reorderTables=None)
    content = whole.getvalue()
    file = pdf.make_stream(content)
    file.Length1 = len(content)
    descriptor.FontFile2 = file
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=NAME,
        FirstChar=PRINTABLE.start,
        LastChar=PRINTABLE.stop - 1,
        Widths=Array(widths),
        Encoding=_encoding(moved),
        FontDescriptor=pdf.make_indirect(descriptor),
        ToUnicode=_unicode(pdf, letters),
    )


def _codes(drawn: set[int]) -> tuple[dict[int, str], dict[int, str]]:
    """The letter of each code, and those among them that stand in another's place.

    `drawn` holds the code points that the font draws; a code whose letter it does not draw is free.
    """
    letters = {}
    for code in PRINTABLE:
        byte = bytes([code])
        letters[code] = byte.decode("cp1252", "replace")
    free = [code for code, letter in letters.items() if ord(letter) not in drawn]
    needed = [letter for letter in MORE if ord(letter) in drawn]
    moved = dict(zip(free, needed, strict=False))
    left = dict.fromkeys(
        free,
        STAND_IN,
    )
    return {**letters, **left, **moved}, moved


def _encoding(
    moved: dict[int, str],
) -> Dictionary:
    """WinAnsi with other letters in some codes, by the names that every reader knows them by."""
    differences: list[int | Name] = []
    for code, letter in moved.items():
        differences += [code, Name(f"/{UV2AGL[ord(letter)]}")]
    return Dictionary(
        Type=Name.Encoding,
        BaseEncoding=Name.WinAnsiEncoding,
        Differences=Array(differences),
    )


def _add_arrows(font: TTFont) -> None:
    """Gives the font the arrows to the sides: its arrow up, turned about the middle of it."""
    up = font.getBestCmap()[UP]
    glyph = font.getGlyphSet()[up]
    outline = font["glyf"][up]
    middle = (
        (outline.xMin + outline.xMax) / 2,
        (outline.yMin + outline.yMax) / 2,
    )
    wide = outline.xMax - outline.xMin
    high = outline.yMax - outline.yMin
    beside = font["hmtx"][up][0] - wide
    width = beside + high
    for letter, turn in TURNED.items():
        shift = _shift(turn, middle, width)
        pen = TTGlyphPen(None)
        turning = TransformPen(pen, (*turn, *shift))
        glyph.draw(turning)
        _add_glyph(font, letter, pen.glyph(), width)


def _add_glyph(font: TTFont, letter: str, glyph: Glyph, width: float) -> None:
    """Gives the font a letter: its outline, its width and the code that it is found by."""
    code = ord(letter)
    name = UV2AGL[code]
    table = font["glyf"]
    table[name] = glyph
    glyph.recalcBounds(table)
    font["hmtx"][name] = (width, glyph.xMin)
    for part in font["cmap"].tables:
        part.cmap[code] = name


def _shift(
    turn: tuple[int, int, int, int],
    middle: tuple[float, float],
    width: float,
) -> tuple[float, float]:
    """What brings a turned glyph to the middle of its width and to the height it was at."""
    a, b, c, d = turn
    x, y = middle
    across = a * x + c * y
    up = b * x + d * y
    return width / 2 - across, y - up


def _scale(font: TTFont) -> float:
    """A PDF's thousandths in a unit of the font."""
    return float(1000 / font["head"].unitsPerEm)


def _widths(
    font: TTFont,
    letters: dict[int, str],
) -> list[int]:
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


def _unicode(
    pdf: Pdf,
    letters: dict[int, str],
) -> Stream:
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
