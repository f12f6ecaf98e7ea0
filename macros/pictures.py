"""The picture that a link to a page shows in a message or a feed: 1200 × 630 px, of the site's own colours and letters."""

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

from .handbook import Handbook
from .head import picture
from .inventory import replace
from .language import bound

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
RINGS = ((1.0, "vakiinnuttaminen"), (0.8, "valtavirtaistaminen"), (0.6, "variointi"), (0.4, "viestinta"))
TOKEN = re.compile(r"--hb-(ground|ink|soft|bark):\s*(?:light-dark\()?(#[0-9a-f]{3,6})|\.hb-v--(\w+)\s*\{[^}]*--hb-fill: (#[0-9a-f]{6})")


@dataclass(frozen=True)
class Card:
    """What one picture says: its file, colour, small line above, number, title and line below."""

    file: str
    colour: str
    above: str
    number: str
    title: str
    below: str


def cards(book: Handbook) -> Iterator[Card]:
    """The pictures of every worksheet, case and V."""
    for each in book.worksheets:
        v, phase = book.perspective[each.v].name, book.stage[each.phase].name
        facts = f"{each.duration.running} min · {each.group.least}–{each.group.most} henkeä · työpohja {each.sheet.size.upper()}"
        yield Card(picture("tyopohja", each.id), each.v.value, f"{phase} × {v}", f"{each.number:02d}", each.title, facts)
    for case in book.cases:
        yield Card(picture("kaytanto", case.id), "bark", "Käytäntö", "", case.title, case.verdict)
    for number, perspective in enumerate(book.model.perspectives, start=1):
        yield Card(picture("v", perspective.id), perspective.id.value, "4V-malli", f"V{number}", perspective.name, perspective.verb)


def write(root: Path, book: Handbook) -> None:
    """Makes the pictures whose words, colours or letters have changed, and removes those that no page has."""
    if not (root / FONTS / ".tehty").is_file():
        return  # letters come with the set-up; without them a page shows the handbook's own picture
    common = _hash((root / TOKENS).read_bytes(), (root / FONTS / ".tehty").read_bytes(), Path(__file__).read_bytes())
    wanted = {each.file: _hash(common.encode(), json.dumps(asdict(each)).encode()) for each in cards(book)}
    kept = _made(root)
    painter = Painter(root)
    for each in cards(book):
        if kept.get(each.file) != wanted[each.file] or not (root / "docs" / each.file).is_file():
            replace(root / "docs" / each.file, painter.paint(each))
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

    def paint(self, card: Card) -> bytes:
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
        draw.text((MARGIN, FOOT), "Juurruttajan", font=self.font(400, 32), fill=self.colours["ink"])
        start = MARGIN + draw.textlength("Juurruttajan ", font=self.font(400, 32))
        draw.text((start, FOOT), "käsikirja", font=self.font(700, 32), fill=self.colours["ink"])
        return _png(image)

    def _words(self, draw: ImageDraw.ImageDraw, card: Card, top: int) -> None:
        """The title in the largest letters that leave room for the line below it, and that line as far as it fits."""
        small = self.font(400, 34)
        for size in TITLE:
            large = self.font(800, size)
            title = _broken(bound(card.title), large, top)
            start = top + len(title) * _lead(large) + 16
            below = _broken(bound(card.below), small, start)
            if _fits(title, large, top) and start + len(below) * _lead(small) <= FOOT - 12:
                break
        room = max(0, (FOOT - 12 - start) // _lead(small))
        if len(below) > room:
            below = [*below[: room - 1], f"{below[room - 1].rpartition(' ')[0]} …"] if room else []
        for lines, font, at in ((title, large, top), (below, small, start)):
            for number, line in enumerate(lines):
                draw.text((MARGIN, at + number * _lead(font)), line, font=font, fill=self.colours["ink"])

    def _rings(self, size: int) -> Image.Image:
        """The mark: four rings around a result, faint enough to write on."""
        large = Image.new("RGB", (size * SCALE, size * SCALE), self.colours["ground"])
        draw = ImageDraw.Draw(large)
        for share, v in RINGS:
            radius, centre = share * size * SCALE / 2, (size * SCALE / 2, size * SCALE / 2)
            box = (centre[0] - radius, centre[1] - radius, centre[0] + radius, centre[1] + radius)
            draw.ellipse(box, fill=self.colours[v], outline=self.colours["ground"], width=4 * SCALE)
        radius = 0.2 * size * SCALE / 2
        middle = size * SCALE / 2
        draw.ellipse((middle - radius, middle - radius, middle + radius, middle + radius), fill=self.colours["ground"])
        return large.resize((size, size), Image.Resampling.LANCZOS)


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
    return all(font.getlength(line) <= _room(top + number * _lead(font)) for number, line in enumerate(lines, start=1))


def _room(bottom: int) -> float:
    """Pixels that a line with its foot at `bottom` may take of the width."""
    rise = CENTRE[1] - bottom
    rings = CENTRE[0] - math.sqrt(RADIUS**2 - rise**2) - AIR if abs(rise) < RADIUS else WIDTH
    return min(WIDTH - MARGIN, rings) - MARGIN


def _lead(font: ImageFont.FreeTypeFont) -> int:
    """Pixels from a line to the next."""
    return round(font.size * 1.14)


def _png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.quantize(colors=128, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
