"""The picture that a link to a page shows in a message or a feed.

1200 × 630 px, of the site's own colours and letters.
"""

from __future__ import annotations

import hashlib
import io
import json
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from ..common.files import replace
from ..common.typography import bound
from ..content.handbook import Handbook
from ..content.worksheet import Worksheet
from ..pages.head import picture

LIST = Path("docs/assets/kuvat/.luettelo.json")
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
TOKEN = re.compile(
    r"--hb-(ground|ink|soft|bark):\s*(?:light-dark\()?(#[0-9a-f]{3,6})"
    r"|\.hb-v--(\w+)\s*\{[^}]*--hb-fill: (#[0-9a-f]{6})"
)
DONE = ".tehty"


@dataclass(frozen=True)
class SharePicture:
    """What one picture says: its file, colour, small line above, number, title and line below."""

    file: str
    colour: str
    above: str
    number: str
    title: str
    below: str


def share_pictures(book: Handbook) -> Iterator[SharePicture]:
    """The pictures of every worksheet, case and V."""
    for worksheet in book.worksheets:
        yield _of_worksheet(book, worksheet)
    for case in book.cases:
        yield SharePicture(
            file=picture("kaytanto", case.id),
            colour="bark",
            above="Käytäntö",
            number="",
            title=case.title,
            below=case.verdict,
        )
    for number, perspective in enumerate(book.model.perspectives, start=1):
        yield SharePicture(
            file=picture("v", perspective.id),
            colour=perspective.id.value,
            above="4V-malli",
            number=f"V{number}",
            title=perspective.name,
            below=perspective.verb,
        )


def _of_worksheet(book: Handbook, each: Worksheet) -> SharePicture:
    v, phase = book.perspective[each.v].name, book.stage[each.phase].name
    group = f"{each.group.least}–{each.group.most} henkeä"
    size = each.sheet.size.upper()
    return SharePicture(
        file=picture("tyopohja", each.id),
        colour=each.v.value,
        above=f"{phase} × {v}",
        number=f"{each.number:02d}",
        title=each.title,
        below=f"{each.duration.running} min · {group} · työpohja {size}",
    )


def write(root: Path, book: Handbook) -> None:
    """Makes the pictures whose words, colours or letters have changed; removes those of no page."""
    if not (root / FONTS / DONE).is_file():
        return  # letters come with the set-up; a page then shows the handbook's own picture
    looks = [(root / TOKENS), (root / FONTS / DONE), Path(__file__)]
    common = _hash(*(path.read_bytes() for path in looks))
    kept, wanted = _made(root), dict[str, str]()
    painter = Painter(root)
    for each in share_pictures(book):
        key = _hash(common.encode(), json.dumps(asdict(each)).encode())
        if kept.get(each.file) != key or not made(root, each.file):
            replace(root / "docs" / each.file, painter.paint(each))
        wanted[each.file] = key
    for gone in kept.keys() - wanted.keys():
        (root / "docs" / gone).unlink(missing_ok=True)
    if kept != wanted:
        replace(root / LIST, json.dumps(wanted, indent=1, sort_keys=True).encode())


def made(root: Path, file: str) -> bool:
    """Whether a picture is there to be shown."""
    return (root / "docs" / file).is_file()


def _made(root: Path) -> dict[str, str]:
    try:
        return dict(json.loads((root / LIST).read_text("utf-8")))
    except (OSError, ValueError):
        return {}


def _hash(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


class Painter:
    """Draws pictures with the tokens and the fonts of one project folder."""

    def __init__(self, root: Path) -> None:
        self.fonts = root / FONTS
        found = TOKEN.findall((root / TOKENS).read_text("utf-8"))
        self.colours = {token or v: colour or fill for token, colour, v, fill in reversed(found)}

    def font(self, weight: int, size: int) -> ImageFont.FreeTypeFont:
        """The house's letters in a weight and a size in pixels."""
        return ImageFont.truetype(str(self.fonts / f"schibsted-{weight}.ttf"), size)

    def paint(self, card: SharePicture) -> bytes:
        """The picture as PNG, the same bytes for the same card."""
        image = Image.new("RGB", (WIDTH, HEIGHT), self.colours["ground"])
        image.paste(self._rings(2 * RADIUS), (CENTRE[0] - RADIUS, CENTRE[1] - RADIUS))
        draw = ImageDraw.Draw(image)
        colour = self.colours[card.colour]
        draw.rectangle((0, 0, 24, HEIGHT), fill=colour)
        draw.text((MARGIN, 64), card.above, font=self.font(700, 34), fill=colour)
        top = 118
        if card.number:
            draw.text((MARGIN, top), card.number, font=self.font(800, 92), fill=colour)
            top += 108
        self._words(draw, card, top)
        self._sign(draw)
        return _png(image)

    def _sign(self, draw: ImageDraw.ImageDraw) -> None:
        """The handbook's name at the foot."""
        light, heavy, ink = self.font(400, 32), self.font(700, 32), self.colours["ink"]
        draw.text((MARGIN, FOOT), "Juurruttajan", font=light, fill=ink)
        start = MARGIN + draw.textlength("Juurruttajan ", font=light)
        draw.text((start, FOOT), "käsikirja", font=heavy, fill=ink)

    def _words(self, draw: ImageDraw.ImageDraw, card: SharePicture, top: int) -> None:
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
            draw.text(place, line, font=font, fill=self.colours["ink"])

    def _rings(self, size: int) -> Image.Image:
        """The mark: four rings around a result, faint enough to write on."""
        large = Image.new("RGB", (size * SCALE, size * SCALE), self.colours["ground"])
        draw = ImageDraw.Draw(large)
        ground = self.colours["ground"]
        for share, v in RINGS:
            box = _box(size, share)
            draw.ellipse(box, fill=self.colours[v], outline=ground, width=4 * SCALE)
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


def _broken(text: str, font: ImageFont.FreeTypeFont, top: int) -> list[str]:
    """Lines of a text that starts at `top`; each ends before the edge or the rings."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= _room(top + len(lines) * _lead(font)):
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _fits(lines: Sequence[str], font: ImageFont.FreeTypeFont, top: int) -> bool:
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
