"""A worksheet's sheet as an editable DOCX: its head, its blocks, and how much room to write."""

from __future__ import annotations

from dataclasses import replace

from docx.oxml.ns import qn

from ..common.finnish import NBSP
from ..views.block_parts import BlockView
from ..views.plan import PlanView
from ..views.sheet_view import SheetView
from .blocks import content
from .controls import number_controls
from .copied import Copied, copied_plan, copied_sheet
from .look import Paper, blank, paper
from .ooxml import MILLIMETRE, Element, package, paragraph, row, run, table
from .prompts import BOXES, WRITING, box, guess, shares
from .styles import STYLES, Look

LINES = (4, 3.5, 3, 2.5, 2, 1.5)
"""Writing lines for a long answer, the best first."""
FULL = 0.96
"""How full a page may be guessed to be: Word and LibreOffice break lines in their own ways."""
POINT = 0.353
"""Millimetres in a point."""
INK = "1F2421"
"""The colour of what belongs to no V, as `RRGGBB`."""
HEAD = 5
"""Millimetres that the boxes of the head have more than a line to write on."""


def editable_copy(
    view: SheetView,
    address: str,
    accent: str,
) -> bytes:
    """The empty sheet as a DOCX, the same to the byte for the same view.

    `address` is the short public one, printed at the foot.
    `accent` is the colour of the sheet's V as `RRGGBB`.
    """
    return _made(copied_sheet(view), address, accent)


def editable_plan(
    view: PlanView,
    day: str,
    address: str,
) -> bytes:
    """The empty plan as a DOCX; `day` is that of its newest sheet, `address` is at the foot."""
    return _made(copied_plan(view, day), address, INK)


def _made(view: Copied, address: str, accent: str) -> bytes:
    """The document of a copy."""
    document = blank(view, address, accent)
    parts = _fit(view, paper(view))
    number_controls(parts)
    last = document.element.body[-1]  # the section's paper
    for part in parts:
        last.addprevious(part)
    return package(document)


def _fit(view: Copied, on: Paper) -> list[Element]:
    """The parts with as much room to write as one page has, or with good room on two."""
    for lines in LINES:
        wide = replace(on, lines=lines)
        parts = _parts(view, wide)
        height = sum(_height(part, wide) for part in parts)
        if height <= on.height * FULL:
            return parts
    return _parts(view, on)


def _parts(view: Copied, on: Paper) -> list[Element]:
    """All that stands on the sheet, in its order."""
    parts = _head(view, on)
    for block in view.blocks:
        parts += _block(block, on)
    return [*parts, paragraph("Rako")]


def _height(part: Element, on: Paper) -> float:
    """About how high a paragraph or a table is, in mm."""
    rows = 0
    for each in part.iter(qn("w:trHeight")):
        rows += int(each.get(qn("w:val")))
    if rows:
        return rows / MILLIMETRE
    style = _style_of(part)
    words = "".join(each.text for each in part.iter(qn("w:t")))
    lines = guess(words or NBSP, on.width, style.scale * on.size)
    return lines + (style.before + style.after) * POINT


def _style_of(part: Element) -> Look:
    """The style of a paragraph; Word's id of a style is its name without spaces."""
    properties, style = qn("w:pPr"), qn("w:pStyle")
    named = part.find(f"{properties}/{style}")
    id_ = named.get(qn("w:val"))
    by_id = {each.name.replace(" ", ""): each for each in STYLES}
    return by_id[id_]


def _head(view: Copied, on: Paper) -> list[Element]:
    """What the sheet is, and whose."""
    parts = [
        paragraph("Arkintunnus", run(view.mark)),
        paragraph("Heading1", run(view.title)),
        paragraph("Johdanto", run(view.lead)),
    ]
    if view.facts:
        parts.append(paragraph("Tiedot", *_facts(view)))
    return [*parts, _whose(view, on)]


def _facts(view: Copied) -> list[Element]:
    """Names and values on one line."""
    parts: list[Element] = []
    for name, value in view.facts:
        if parts:
            parts.append(run("    "))
        parts += [run(f"{name}{NBSP}"), run(value, "Nimi")]
    return parts


def _whose(view: Copied, on: Paper) -> Element:
    """Places for the project and the date."""
    project, date = shares((3, 1), on.width)
    line = row(
        WRITING + HEAD,
        box(view.project, on, project),
        box(view.date, on, date),
    )
    return table(
        style="Arkintaulukko",
        widths=[project, date],
        rows=[line],
        caption="Hanke ja päiväys",
        description=BOXES,
    )


def _block(view: BlockView, on: Paper) -> list[Element]:
    """The title and the guide as they are, or a gap before them: Word joins tables that touch."""
    parts = []
    if view.title:
        parts.append(paragraph("Heading2", run(view.title)))
    else:
        parts.append(paragraph("Rako"))
    if view.guide:
        parts.append(paragraph("Ohje", run(view.guide)))
    return [*parts, *content(view, on)]
