"""Draws the picture of a shared link: words and rings in the colours and letters of the site."""

from __future__ import annotations

import io
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from ..common.tokens import colours
from ..common.typography import bound

TOKENS = Path("macros/styles/tokens.css")
FONTS = Path(".cache/paperi")
WIDTH, HEIGHT, MARGIN = 1200, 630, 72
FOOT = HEIGHT - 86
"""Where the handbook's name stands."""
CENTRE, RADIUS, AIR = (1190, 600), 300, 24
"""Of the rings, in pixels, and the least distance of a letter from them."""
TITLE = (78, 70, 62, 54, 46)
"""Sizes of a title's letters; the first with which all fits."""
SCALE = 3
"""Rings are drawn so many times larger and made smaller, for smooth edges."""
RINGS = (
    (1.0, "vakiinnuttaminen"),
    (0.8, "valtavirtaistaminen"),
    (0.6, "variointi"),
    (0.4, "viestinta"),
)
RESULT = 0.2
"""The share of the drawing that the result in the middle takes."""


@dataclass(frozen=True)
class SharePicture:
    """What one picture says: its file, colour, small line above, number, title and line below."""

    file: str
    colour: str
    above: str
    number: str
    title: str
    below: str


class Painter:
    """Draws pictures with the tokens and the fonts of one project folder."""

    def __init__(self, root: Path) -> None:
        self.fonts = root / FONTS
        self.colours = colours((root / TOKENS).read_text("utf-8"))

    def font(self, weight: int, size: int) -> ImageFont.FreeTypeFont:
        """The house's letters in a weight and a size in pixels."""
        return ImageFont.truetype(str(self.fonts / f"schibsted-{weight}.ttf"), size)

    def paint(self, card: SharePicture) -> bytes:
        """The picture as PNG, the same bytes for the same card."""
        image = Image.new("RGB", (WIDTH, HEIGHT), self.colours["ground"])
        rings = _rings(self.colours, 2 * RADIUS)
        image.paste(rings, (CENTRE[0] - RADIUS, CENTRE[1] - RADIUS))
        draw = ImageDraw.Draw(image)
        colour = self.colours[card.colour]
        draw.rectangle((0, 0, 24, HEIGHT), fill=colour)
        draw.text(
            (MARGIN, 64),
            card.above,
            font=self.font(700, 34),
            fill=colour,
        )
        top = 118
        if card.number:
            draw.text(
                (MARGIN, top),
                card.number,
                font=self.font(800, 92),
                fill=colour,
            )
            top += 108
        self._words(draw, card, top)
        self._sign(draw)
        return _png(image)

    def _sign(self, draw: ImageDraw.ImageDraw) -> None:
        """The handbook's name at the foot."""
        light, heavy, ink = self.font(400, 32), self.font(700, 32), self.colours["ink"]
        draw.text(
            (MARGIN, FOOT),
            "Juurruttajan",
            font=light,
            fill=ink,
        )
        start = MARGIN + draw.textlength("Juurruttajan ", font=light)
        draw.text(
            (start, FOOT),
            "käsikirja",
            font=heavy,
            fill=ink,
        )

    def _words(
        self,
        draw: ImageDraw.ImageDraw,
        card: SharePicture,
        top: int,
    ) -> None:
        """The title as large as leaves room for the line below, and that as far as it fits."""
        small = self.font(400, 34)
        for size in TITLE:
            large = self.font(800, size)
            title = _broken(bound(card.title), large, top)
            start = top + len(title) * _lead(large) + 16
            below = _broken(bound(card.below), small, start)
            if _fits(title, large, top) and start + len(below) * _lead(small) <= FOOT - 12:
                break
        room = max(0, (FOOT - 12 - start) // _lead(small))
        self._lines(draw, title, large, top)
        self._lines(draw, _cut_short(below, room), small, start)

    def _lines(
        self,
        draw: ImageDraw.ImageDraw,
        lines: Sequence[str],
        font: ImageFont.FreeTypeFont,
        top: int,
    ) -> None:
        """Lines of a text, one below another."""
        for number, line in enumerate(lines):
            place = (MARGIN, top + number * _lead(font))
            draw.text(
                place,
                line,
                font=font,
                fill=self.colours["ink"],
            )


def _rings(colours: Mapping[str, str], size: int) -> Image.Image:
    """The mark: four rings around a result, faint enough to write on."""
    ground = colours["ground"]
    large = Image.new("RGB", (size * SCALE, size * SCALE), ground)
    draw = ImageDraw.Draw(large)
    for share, v in RINGS:
        draw.ellipse(
            _box(size, share),
            fill=colours[v],
            outline=ground,
            width=4 * SCALE,
        )
    draw.ellipse(_box(size, RESULT), fill=ground)
    return large.resize((size, size), Image.Resampling.LANCZOS)


def _box(size: int, share: float) -> tuple[float, float, float, float]:
    """Around a circle in the middle that takes that share of the drawing."""
    middle = size * SCALE / 2
    radius = share * middle
    return (middle - radius, middle - radius, middle + radius, middle + radius)


def _cut_short(lines: list[str], room: int) -> list[str]:
    """The lines that there is room for; the last one then says that there were more."""
    if len(lines) <= room:
        return lines
    if not room:
        return []
    last = lines[room - 1].rpartition(" ")[0]
    return [*lines[: room - 1], f"{last} …"]


def _broken(
    text: str,
    font: ImageFont.FreeTypeFont,
    top: int,
) -> list[str]:
    """Lines of a text that starts at `top`; each ends before the edge or the rings."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= _room(top + len(lines) * _lead(font)):
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _fits(
    lines: Sequence[str],
    font: ImageFont.FreeTypeFont,
    top: int,
) -> bool:
    """Whether each line is short enough; a single long word may not be."""
    for number, line in enumerate(lines, start=1):
        if font.getlength(line) > _room(top + number * _lead(font)):
            return False
    return True


def _room(bottom: int) -> float:
    """Pixels that a line with its foot at `bottom` may take of the width."""
    whole = WIDTH - 2 * MARGIN
    rise = CENTRE[1] - bottom
    if abs(rise) >= RADIUS:
        return whole
    rings = CENTRE[0] - math.sqrt(RADIUS**2 - rise**2) - AIR
    return min(whole, rings - MARGIN)


def _lead(font: ImageFont.FreeTypeFont) -> int:
    """Pixels from a line to the next."""
    return round(font.size * 1.14)


def _png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.quantize(colors=128, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
