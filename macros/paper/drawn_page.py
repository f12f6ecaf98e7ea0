"""A page while it is drawn as SVG: its lines, areas and letters, and what they look like."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pikepdf

from .glyphs import Letters

Matrix = tuple[float, float, float, float, float, float]
UNIT: Matrix = (1, 0, 0, 1, 0, 0)
CAPS = ("butt", "round", "square")
JOINS = ("miter", "round", "bevel")


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
    parts: list[str] = field(default_factory=list)
    clips: list[str] = field(default_factory=list)

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
        self.parts.append("</g>" * (self.look.groups - before.groups))
        self.look = before

    def clip(self, rule: str) -> None:
        """Begins a clip by the path."""
        shape = f'<path d="{"".join(self.path)}"{rule}/>'
        self.clips.append(shape)
        self.parts.append(f'<g clip-path="url(#r{len(self.clips)})">')
        self.look = replace(self.look, groups=self.look.groups + 1)

    def paint(self, *, fills: bool, strokes: bool, rule: str = "") -> None:
        """Draws the path, and begins a new one."""
        look = self.look
        marks = f' fill="{look.fill}"{rule}' if fills else ' fill="none"'
        if fills and look.alpha < 1:
            marks += f' fill-opacity="{look.alpha}"'
        if strokes:
            width = short(look.width * self.scale)
            marks += f' stroke="{look.stroke}" stroke-width="{width}"'
            marks += f' stroke-linecap="{look.cap}" stroke-linejoin="{look.join}"{look.dash}'
        self.parts.append(f'<path d="{"".join(self.path)}"{marks}/>')
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
                    use = f'<use href="#{name}" transform="matrix({matrix})"'
                    self.parts.append(f'{use} fill="{self.look.fill}"/>')
                along += width * size


def short(value: float, digits: int = 2) -> str:
    """A number without needless noughts."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
