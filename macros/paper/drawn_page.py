"""A page while it is drawn as SVG: its lines, areas and letters, and what they look like."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element, SubElement

import pikepdf

from .glyphs import Letters

Matrix = tuple[float, float, float, float, float, float]
UNIT: Matrix = (1, 0, 0, 1, 0, 0)
CAPS = ("butt", "round", "square")
JOINS = ("miter", "round", "bevel")
NO_RULE: Mapping[str, str] = {}


def times(one: Matrix, other: Matrix) -> Matrix:
    """The matrix that does `one` and then `other`."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


@dataclass(frozen=True)
class Look:
    """What the next drawing looks like; `groups` counts the clips that are on."""

    matrix: Matrix = UNIT
    fill: str = "#000"
    stroke: str = "#000"
    alpha: float = 1
    width: float = 1
    cap: str = CAPS[0]
    join: str = JOINS[0]
    dash: str = ""
    font: str = ""
    size: float = 1
    groups: int = 0


@dataclass
class Drawing:
    """One page while it is drawn."""

    fonts: Mapping[str, Letters]
    alphas: Mapping[str, float]
    look: Look
    kept: list[Look] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    text: Matrix = UNIT
    groups: list[Element] = field(default_factory=lambda: [Element("g")])
    clips: list[Element] = field(default_factory=list)

    def point(self, x: float, y: float) -> str:
        """A point of the page as SVG writes it."""
        a, b, c, d, e, f = self.look.matrix
        return f"{short(a * x + c * y + e)} {short(b * x + d * y + f)}"

    @property
    def scale(self) -> float:
        """How much the matrix makes a line thicker."""
        a, b, c, d, *_ = self.look.matrix
        return math.sqrt(abs(a * d - b * c))

    def keep(self) -> None:
        """Keeps the look, to come back to it."""
        self.kept.append(self.look)

    def back(self) -> None:
        """Takes the kept look, and ends the clips that were begun since."""
        before = self.kept.pop()
        del self.groups[before.groups + 1 :]
        self.look = before

    def clip(self, rule: Mapping[str, str]) -> None:
        """Begins a clip by the path."""
        name = f"r{len(self.clips) + 1}"
        shape = Element("clipPath", {"id": name})
        SubElement(shape, "path", {"d": "".join(self.path), **rule})
        self.clips.append(shape)
        group = SubElement(self.groups[-1], "g", {"clip-path": f"url(#{name})"})
        self.groups.append(group)
        self.look = replace(self.look, groups=self.look.groups + 1)

    def paint(self, *, fills: bool, strokes: bool, rule: Mapping[str, str] = NO_RULE) -> None:
        """Draws the path, and begins a new one."""
        look = self.look
        marks = {"d": "".join(self.path), "fill": look.fill if fills else "none", **rule}
        if fills and look.alpha < 1:
            marks["fill-opacity"] = str(look.alpha)
        if strokes:
            marks["stroke"] = look.stroke
            marks["stroke-width"] = short(look.width * self.scale)
            marks["stroke-linecap"] = look.cap
            marks["stroke-linejoin"] = look.join
        if strokes and look.dash:
            marks["stroke-dasharray"] = look.dash
        SubElement(self.groups[-1], "path", marks)
        self.path.clear()

    def show(self, pieces: pikepdf.Array) -> None:
        """Draws a line of letters."""
        letters = self.fonts[self.look.font]
        size = self.look.size
        along = 0.0
        for piece in pieces:
            if not isinstance(piece, pikepdf.String):
                along -= float(piece) / 1000 * size
                continue
            for name, width in letters.of(bytes(piece)):
                place = times((size, 0, 0, size, along, 0), times(self.text, self.look.matrix))
                if name:
                    matrix = " ".join(short(each, 4) for each in place)
                    marks = {
                        "href": f"#{name}",
                        "transform": f"matrix({matrix})",
                        "fill": self.look.fill,
                    }
                    SubElement(self.groups[-1], "use", marks)
                along += width * size


def short(value: float, digits: int = 2) -> str:
    """A number without needless noughts."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
