"""The table styles of the copy: what the borders of each are."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE

from .ooxml import Element, node, twips

LINE = "A8A29E"
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
MARGINS = {
    "top": 0.6,
    "left": 1.8,
    "bottom": 0.6,
    "right": 1.8,
}
"""Millimetres between a border and the text."""
THIN, DASH, THICK = 6, 8, 36
"""Weights of lines in eighths of a point."""


def set_table_styles(document: Document, accent: str) -> None:
    """Adds the styles; the line of time has the V's colour, `accent` (`RRGGBB`)."""
    grid = [_border(side, "single", THIN) for side in SIDES]
    _add(document, "Arkin taulukko", grid)
    cut = [_border(side, "dashed", DASH) for side in SIDES]
    _add(document, "Arkin kortit", cut)
    _add(document, "Arkin luettelo", [])
    lines = [_border(side, "single", THIN) for side in SIDES[1:]]
    time = _border("top", "single", THICK, accent)
    _add(document, "Arkin aikajana", [time, *lines])


def _border(
    side: str,
    kind: str,
    weight: int,
    colour: str = LINE,
) -> Element:
    """The line of one side; its weight is in eighths of a point."""
    return node(
        f"w:{side}",
        val=kind,
        sz=weight,
        space=0,
        color=colour,
    )


def _add(
    document: Document,
    name: str,
    borders: list[Element],
) -> None:
    """Adds a style of a name with its borders."""
    style = document.styles.add_style(name, WD_STYLE_TYPE.TABLE)
    style.base_style = document.styles["Normal Table"]
    margins = []
    for side, width in MARGINS.items():
        margins.append(node(f"w:{side}", w=twips(width), type="dxa"))
    properties = node(
        "w:tblPr",
        node("w:tblBorders", *borders) if borders else None,
        node("w:tblCellMar", *margins),
    )
    style.element.append(properties)
