"""A page of a print → SVG: its lines, areas and letters as paths, which any board can show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast
from xml.etree.ElementTree import Element, SubElement, tostring

import pikepdf

from .drawn_page import CAPS, JOINS, Drawing, Look, Matrix, short, times
from .glyphs import Letters

NAMES = "http://www.w3.org/2000/svg"
SKIPPED = {"BMC", "BDC", "EMC", "BT", "ET", "n", "i", "ri", "M"}
"""Operators that mark the structure, or change nothing that is seen."""


class DrawingError(Exception):
    """A page that holds what cannot be drawn; the message tells the operator."""


def svg_of(page: pikepdf.Page, title: str, key: str) -> str:
    """The page as a whole picture; `key` stands for its content. Raises DrawingError."""
    left, bottom, right, top = (float(each) for each in page.mediabox)
    resources = cast(pikepdf.Dictionary, page.obj.Resources)
    drawing = Drawing(
        fonts=_letters(resources),
        alphas=_alphas(resources),
        look=Look(matrix=(1, 0, 0, -1, -left, top)),
    )
    for each in pikepdf.parse_content_stream(page):
        _do(drawing, str(each.operator), list(each.operands))
    return _whole(drawing, (right - left, top - bottom), title, key)


def _whole(drawing: Drawing, size: tuple[float, float], title: str, key: str) -> str:
    """The picture around what was drawn."""
    width, height = (short(each) for each in size)
    sides = {"width": f"{width}pt", "height": f"{height}pt", "viewBox": f"0 0 {width} {height}"}
    marks = {"xmlns": NAMES, "data-avain": key, "role": "img", **sides}
    whole = Element("svg", marks)
    SubElement(whole, "title").text = title
    kept = SubElement(whole, "defs")
    for letters in drawing.fonts.values():
        kept.extend(letters.shapes())
    kept.extend(drawing.clips)
    SubElement(whole, "rect", {"width": width, "height": height, "fill": "#fff"})
    whole.extend(drawing.groups[0])
    return f"{tostring(whole, encoding='unicode')}\n"


def _letters(resources: pikepdf.Dictionary) -> dict[str, Letters]:
    """The fonts of a page by their names."""
    fonts = resources.get("/Font", pikepdf.Dictionary())
    named = enumerate(fonts.items())
    return {str(name): Letters(font, f"k{number}-") for number, (name, font) in named}


def _alphas(resources: pikepdf.Dictionary) -> dict[str, float]:
    """How much ground shows through by the names of states."""
    states = resources.get("/ExtGState", pikepdf.Dictionary())
    return {str(name): float(state.get("/ca", 1)) for name, state in states.items()}


Operands = list[pikepdf.Object]
Act = Callable[[Drawing, Operands], None]


def _do(drawing: Drawing, name: str, operands: Operands) -> None:
    """Does what an operator asks."""
    if name in SKIPPED:
        if name == "n":
            drawing.path.clear()
        return
    if name not in ACTS:
        raise DrawingError(name)
    ACTS[name](drawing, operands)


def _numbers(operands: Operands) -> list[float]:
    return [float(each) for each in operands]


def _line(letter: str) -> Act:
    """Adds a piece to the path."""

    def add(drawing: Drawing, operands: Operands) -> None:
        values = _numbers(operands)
        points = zip(values[::2], values[1::2], strict=True)
        placed = " ".join(drawing.point(x, y) for x, y in points)
        drawing.path.append(letter + placed)

    return add


def _rectangle(drawing: Drawing, operands: Operands) -> None:
    x, y, width, height = _numbers(operands)
    right = x + width
    top = y + height
    corners = ((x, y), (right, y), (right, top), (x, top))
    points = "L".join(drawing.point(*each) for each in corners)
    drawing.path.append(f"M{points}Z")


def _looks(**marks: Callable[[Operands], object]) -> Act:
    """Changes the look."""

    def change(drawing: Drawing, operands: Operands) -> None:
        made = {name: of(operands) for name, of in marks.items()}
        drawing.look = replace(drawing.look, **made)  # type: ignore[arg-type]

    return change


def _colour(operands: Operands) -> str:
    levels = [round(255 * each) for each in _numbers(operands)]
    red, green, blue = levels if len(levels) == len("rgb") else levels * len("rgb")
    return f"#{red:02x}{green:02x}{blue:02x}"


def _transform(drawing: Drawing, operands: Operands) -> None:
    matrix = cast(Matrix, tuple(_numbers(operands)))
    drawing.look = replace(drawing.look, matrix=times(matrix, drawing.look.matrix))


def _state(drawing: Drawing, operands: Operands) -> None:
    alpha = drawing.alphas.get(str(operands[0]), 1)
    drawing.look = replace(drawing.look, alpha=alpha)


def _dash(drawing: Drawing, operands: Operands) -> None:
    pattern = cast(pikepdf.Array, operands[0])
    lengths = [short(float(each) * drawing.scale) for each in pattern]
    marks = " ".join(lengths) if any(map(float, lengths)) else ""
    drawing.look = replace(drawing.look, dash=marks)


def _place(drawing: Drawing, operands: Operands) -> None:
    drawing.text = cast(Matrix, tuple(_numbers(operands)))


EVEN = {"fill-rule": "evenodd"}
ACTS: Mapping[str, Act] = {
    "q": lambda drawing, _: drawing.keep(),
    "Q": lambda drawing, _: drawing.back(),
    "cm": _transform,
    "gs": _state,
    "m": _line("M"),
    "l": _line("L"),
    "c": _line("C"),
    "re": _rectangle,
    "h": lambda drawing, _: drawing.path.append("Z"),
    "W": lambda drawing, _: drawing.clip({}),
    "W*": lambda drawing, _: drawing.clip({"clip-rule": "evenodd"}),
    "f": lambda drawing, _: drawing.paint(fills=True, strokes=False),
    "f*": lambda drawing, _: drawing.paint(fills=True, strokes=False, rule=EVEN),
    "S": lambda drawing, _: drawing.paint(fills=False, strokes=True),
    "B": lambda drawing, _: drawing.paint(fills=True, strokes=True),
    "B*": lambda drawing, _: drawing.paint(fills=True, strokes=True, rule=EVEN),
    "rg": _looks(fill=_colour),
    "RG": _looks(stroke=_colour),
    "g": _looks(fill=_colour),
    "G": _looks(stroke=_colour),
    "w": _looks(width=lambda operands: float(operands[0])),
    "J": _looks(cap=lambda operands: CAPS[int(operands[0])]),
    "j": _looks(join=lambda operands: JOINS[int(operands[0])]),
    "d": _dash,
    "Tm": _place,
    "Tf": _looks(
        font=lambda operands: str(operands[0]),
        size=lambda operands: float(operands[1]),
    ),
    "TJ": lambda drawing, operands: drawing.show(cast(pikepdf.Array, operands[0])),
}
