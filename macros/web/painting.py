"""Draws a picture of a shared link: 1200 × 630 px, of the site's own colours and letters."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from ..common.typography import bound

TOKENS = Path("macros/styles/tokens.css")
FONTS = Path(".cache/paperi")
WIDTH, HEIGHT = 1200, 630
MARGIN = 72
EDGE = 24
"""The width of the coloured edge on the left."""
FOOT = HEIGHT - 86
"""Where the handbook's name stands."""
LOWEST = FOOT - 12
"""Where the words above it must have ended."""
CENTRE, RADIUS = (1190, 600), 300
"""Of the rings, in pixels."""
AIR = 24
"""The least distance of a letter from the rings."""
ABOVE_TOP, TOP, NUMBER_HEIGHT, GAP = 64, 118, 108, 16
"""Where the small line and what follows it begin, what a number takes, and the gap to the last."""
TITLE = (78, 70, 62, 54, 46)
"""Sizes of a title's letters; the first with which all fits."""
LEAD = 1.14
"""From a line to the next, as a share of the size of letters."""
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
TOKEN = re.compile(
    r"--hb-(ground|ink|soft|bark):\s*(?:light-dark\()?(#[0-9a-f]{3,6})"
    r"|\.hb-v--(\w+)\s*\{[^}]*--hb-fill: (#[0-9a-f]{6})"
)
Font = ImageFont.FreeTypeFont


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
        self.colours: dict[str, str] = {}
        tokens = (root / TOKENS).read_text("utf-8")
        for token, colour, v, fill in TOKEN.findall(tokens):
            self.colours.setdefault(token or v, colour or fill)  # the light scheme comes first

    def font(self, weight: int, size: int) -> Font:
        """The house's letters in a weight and a size in pixels."""
        path = self.fonts / f"schibsted-{weight}.ttf"
        return ImageFont.truetype(str(path), size)

    def paint(self, card: SharePicture) -> bytes:
        """The picture as PNG, the same bytes for the same card."""
        image = Image.new("RGB", (WIDTH, HEIGHT), self.colours["ground"])
        x, y = CENTRE
        image.paste(self._rings(2 * RADIUS), (x - RADIUS, y - RADIUS))
        draw = ImageDraw.Draw(image)
        colour = self.colours[card.colour]
        draw.rectangle((0, 0, EDGE, HEIGHT), fill=colour)
        draw.text((MARGIN, ABOVE_TOP), card.above, font=self.font(700, 34), fill=colour)
        top = TOP
        if card.number:
            draw.text((MARGIN, top), card.number, font=self.font(800, 92), fill=colour)
            top += NUMBER_HEIGHT
        self._words(draw, card, top)
        self._sign(draw)
        return _png(image)

    def _sign(self, draw: ImageDraw.ImageDraw) -> None:
        """The handbook's name at the foot."""
        light = self.font(400, 32)
        heavy = self.font(700, 32)
        ink = self.colours["ink"]
        draw.text((MARGIN, FOOT), "Juurruttajan", font=light, fill=ink)
        start = MARGIN + draw.textlength("Juurruttajan ", font=light)
        draw.text((start, FOOT), "käsikirja", font=heavy, fill=ink)

    def _words(self, draw: ImageDraw.ImageDraw, card: SharePicture, top: int) -> None:
        """The title as large as leaves room for the line below, and that as far as it fits."""
        small = self.font(400, 34)
        small_lead = _lead(small)
        title_text = bound(card.title)
        text_below = bound(card.below)
        for size in TITLE:
            large = self.font(800, size)
            title = _broken(title_text, large, top)
            start = top + len(title) * _lead(large) + GAP
            below = _broken(text_below, small, start)
            end = start + len(below) * small_lead
            if _fits(title, large, top) and end <= LOWEST:
                break
        room = max(0, (LOWEST - start) // small_lead)
        self._lines(draw, title, large, top)
        self._lines(draw, _cut_short(below, room), small, start)

    def _lines(
        self,
        draw: ImageDraw.ImageDraw,
        lines: Sequence[str],
        font: Font,
        top: int,
    ) -> None:
        """Lines of a text, one below another."""
        for number, line in enumerate(lines):
            place = (MARGIN, top + number * _lead(font))
            draw.text(place, line, font=font, fill=self.colours["ink"])

    def _rings(self, size: int) -> Image.Image:
        """The mark: four rings around a result, faint enough to write on."""
        ground = self.colours["ground"]
        side = size * SCALE
        large = Image.new("RGB", (side, side), ground)
        draw = ImageDraw.Draw(large)
        for share, v in RINGS:
            box = _box(side, share)
            draw.ellipse(box, fill=self.colours[v], outline=ground, width=4 * SCALE)
        draw.ellipse(_box(side, RESULT), fill=ground)
        return large.resize((size, size), Image.Resampling.LANCZOS)


def _box(side: int, share: float) -> tuple[float, float, float, float]:
    """Around a circle in the middle that takes that share of a square drawing."""
    middle = side / 2
    radius = share * middle
    start, end = middle - radius, middle + radius
    return (start, start, end, end)


def _cut_short(lines: list[str], room: int) -> list[str]:
    """The lines that there is room for; the last one then says that there were more."""
    if len(lines) <= room:
        return lines
    if not room:
        return []
    last = lines[room - 1].rpartition(" ")[0]
    return [*lines[: room - 1], f"{last} …"]


def _broken(text: str, font: Font, top: int) -> list[str]:
    """Lines of a text that starts at `top`; each ends before the edge or the rings."""
    lines: list[str] = []
    for word in text.split(" "):
        foot = top + len(lines) * _lead(font)
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= _room(foot):
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _fits(lines: Sequence[str], font: Font, top: int) -> bool:
    """Whether each line is short enough; a single long word may not be."""
    for number, line in enumerate(lines, start=1):
        foot = top + number * _lead(font)
        if font.getlength(line) > _room(foot):
            return False
    return True


def _room(bottom: int) -> float:
    """Pixels that a line with its foot at `bottom` may take of the width."""
    whole = WIDTH - 2 * MARGIN
    x, y = CENTRE
    rise = y - bottom
    if abs(rise) >= RADIUS:
        return whole
    half_chord = math.sqrt(RADIUS**2 - rise**2)
    rings = x - half_chord - AIR
    return min(whole, rings - MARGIN)


def _lead(font: Font) -> int:
    """Pixels from a line to the next."""
    return round(font.size * LEAD)


def _png(image: Image.Image) -> bytes:
    """The image in so few colours that it is light; nobody sees the difference."""
    buffer = io.BytesIO()
    few = image.quantize(colors=128, dither=Image.Dither.NONE)
    few.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
