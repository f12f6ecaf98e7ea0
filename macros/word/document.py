"""A worksheet's sheet as an editable DOCX: its head, its blocks and how much room there is to write."""

from __future__ import annotations

from dataclasses import replace

from docx.oxml.ns import qn

from ..views.blocks import BlockView
from ..views.sheet_view import SheetView
from . import look as word_look
from . import ooxml
from .blocks import BOXES, NBSP, WRITING, box, content, guess, shares
from .look import STYLES, Paper
from .ooxml import Element, paragraph, row, run, table

LINES = (4, 3.5, 3, 2.5, 2, 1.5)
"""Writing lines for a long answer, the best first."""
FULL = 0.96
"""How full a page may be guessed to be: Word and LibreOffice break lines in their own ways."""


def make(view: SheetView, address: str) -> bytes:
    """The empty sheet as a DOCX, the same to the byte for the same view. `address`: the short public one, printed at the foot."""
    document = word_look.blank(view, address)
    parts = _fit(view, word_look.paper(view))
    ooxml.number_controls(parts)
    for part in parts:
        document.element.body[-1].addprevious(part)  # the last one is the section's paper
    return ooxml.package(document)


def _fit(view: SheetView, on: Paper) -> list[Element]:
    """The parts with as much room to write as one page has, or with good room on two."""
    for lines in LINES:
        wide = replace(on, lines=lines)
        parts = _parts(view, wide)
        if sum(_height(part, wide) for part in parts) <= on.height * FULL:
            return parts
    return _parts(view, on)


def _parts(view: SheetView, on: Paper) -> list[Element]:
    return [
        *_head(view, on),
        *(part for block in view.blocks for part in _block(block, on)),
        paragraph("Rako"),
    ]


def _height(part: Element, on: Paper) -> float:
    """About how high a paragraph or a table is, in mm."""
    rows = [int(each.get(qn("w:val"))) for each in part.iter(qn("w:trHeight"))]
    if rows:
        return sum(rows) / ooxml.MILLIMETRE
    name = part.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
    style = next(each for each in STYLES if each.name.replace(" ", "") == name)
    words = "".join(each.text for each in part.iter(qn("w:t"))) or NBSP
    return guess(words, on.width, style.scale * on.size) + (style.before + style.after) * 0.353


def _head(view: SheetView, on: Paper) -> list[Element]:
    each = view.worksheet
    facts = (
        ("Vaihe", view.phase.name),
        ("V", view.v.name),
        ("Kesto", f"{each.duration.running}{NBSP}min"),
        ("Ryhmä", f"{each.group.least}–{each.group.most}{NBSP}henkeä"),
    )
    told = [
        part
        for name, value in facts
        for part in (run(f"{name}{NBSP}"), run(value, "Nimi"), run("    "))
    ]
    widths = shares((3, 1), on.width)
    cells = [
        box(control, on, width)
        for control, width in zip((view.project, view.date), widths, strict=True)
    ]
    return [
        paragraph(
            "Arkintunnus", run(f"Työpohja {each.number:02d} · {view.v.name} × {view.phase.name}")
        ),
        paragraph("Heading1", run(each.title)),
        paragraph("Johdanto", run(each.summary)),
        paragraph("Tiedot", *told[:-1]),
        table("Arkintaulukko", widths, [row(WRITING + 5, *cells)], "Hanke ja päiväys", BOXES),
    ]


def _block(view: BlockView, on: Paper) -> list[Element]:
    """The title and the guide as they are, or a gap before them: Word joins tables that touch."""
    title = paragraph("Heading2", run(view.title)) if view.title else paragraph("Rako")
    guide = [paragraph("Ohje", run(view.guide))] if view.guide else []
    return [title, *guide, *content(view, on)]
