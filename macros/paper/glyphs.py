"""The letters of a font within a PDF: their widths, and their shapes as paths of SVG."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import cast

import pikepdf
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

BYTES = 2
"""Bytes of a letter's code, which is also its number in the font."""
USUAL = 1000
"""The width of a letter that the PDF does not tell, in thousandths of the size."""


class Letters:
    """A font of a page; the shapes of letters that were used are kept by their names."""

    def __init__(self, font: pikepdf.Object, prefix: str) -> None:
        descendant = font.DescendantFonts[0]
        content = descendant.FontDescriptor.FontFile2.read_bytes()
        self._font = TTFont(io.BytesIO(content))
        self._names = self._font.getGlyphOrder()
        self._shapes = self._font.getGlyphSet()
        self._units = self._font["head"].unitsPerEm
        listed = cast(pikepdf.Array, descendant.get("/W", pikepdf.Array()))
        self._widths = dict(_widths(listed))
        self._prefix = prefix
        self._used: dict[int, str] = {}

    def of(self, codes: bytes) -> Iterator[tuple[str, float]]:
        """The name of each letter's shape, empty of a space, and its width for the size of 1."""
        for at in range(0, len(codes), BYTES):
            code = int.from_bytes(codes[at : at + BYTES], "big")
            if code not in self._used:
                self._used[code] = self._drawn(code)
            name = f"{self._prefix}{code}" if self._used[code] else ""
            yield name, self._widths.get(code, USUAL) / 1000

    def shapes(self) -> Iterator[str]:
        """The shapes that were used, to be named by what uses them."""
        for code, path in self._used.items():
            if path:
                yield f'<path id="{self._prefix}{code}" d="{path}"/>'

    def _drawn(self, code: int) -> str:
        """The shape of a letter for the size of 1."""
        pen = SVGPathPen(self._shapes, ntos=lambda value: f"{value:.4f}".rstrip("0").rstrip("."))
        part = 1 / self._units
        self._shapes[self._names[code]].draw(TransformPen(pen, (part, 0, 0, part, 0, 0)))
        return str(pen.getCommands())


def _widths(listed: pikepdf.Array) -> Iterator[tuple[int, float]]:
    """Widths by code, as a PDF lists them: `first [w w …]` or `first last w`."""
    items = list(listed)
    while items:
        first, second = int(items.pop(0)), items.pop(0)
        if isinstance(second, pikepdf.Array):
            yield from ((first + at, float(width)) for at, width in enumerate(second))
            continue
        width = float(items.pop(0))
        yield from ((code, width) for code in range(first, int(second) + 1))
