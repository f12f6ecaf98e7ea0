"""The blocks of a sheet as Word's paragraphs and tables: one small maker for each type of block."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from ..content import blocks as sheet
from ..content.fields import Area
from ..views.blocks import BlockView, Row
from ..views.controls import Control
from . import ooxml
from .look import SHADE, Paper
from .ooxml import Element, cell, line_break, paragraph, row, run, table

NBSP = "\N{NO-BREAK SPACE}"
WRITING = 8
"""Millimetres from a writing line to the next."""
Head = tuple[str, str | None]
"""The name of a column and, when the name is not it, the question."""
BOXES = "Joka solussa on kysymys ja sen alla paikka vastaukselle."


def content(view: BlockView, on: Paper) -> list[Element]:
    """What stands under the title of any block."""
    match view.block:
        case sheet.TableBlock() | sheet.DecisionBlock():
            return [_table(view, on)]
        case sheet.ScalesBlock() as block:
            heads = ("Väittämä", f"1{NBSP}{block.low} – 5{NBSP}{block.high}", block.evidence)
            return [
                _lines(view, on, (8, 6, 9), [(head, None) for head in heads], WRITING + on.lines)
            ]
        case sheet.SignaturesBlock():
            parties = ("Osapuoli", "Nimi", "Päiväys", "Allekirjoitus")
            return [_lines(view, on, (3, 3, 2, 4), [(head, None) for head in parties], WRITING + 4)]
        case sheet.CanvasBlock() as block:
            return [_canvas(view, on, block.areas)]
        case sheet.QuadrantBlock() as block:
            return _quadrants(view, on, block)
        case sheet.ClockBlock() as block:
            months = _boxes(view, view.controls[1:], on, 4, bare=True)
            return [
                _boxes(view, view.controls[:1], on, 1),
                paragraph("Rako"),
                paragraph("Ohje", run(block.question, "Nimi")),
                months,
            ]
        case sheet.TimelineBlock():
            return [_boxes(view, view.controls, on, len(view.controls), style="Arkinaikajana")]
        case _:
            return {"kehat": _rings, "tarkistuslista": _checklist, "kortit": _cards}.get(
                view.type, _fields
            )(view, on)


def _prompt(control: Control, on: Paper, *, bare: bool = False) -> Element:
    """The number, the title, the question and the hint; only the title when the question is told elsewhere (`bare`)."""
    parts = [run(f"{control.number}\N{EN SPACE}", "Numero")] if control.number else []
    if control.title:
        parts.append(run(control.title, "Nimi"))
    if not (bare and control.title):
        gap = [] if not control.title else [run(" ")] if on.dense else [line_break()]
        parts += [*gap, run(control.question, None if control.title else "Nimi")]
    hint = [line_break(), run(control.hint, "Vihje")] if control.hint else []
    return paragraph("Kysymys", *parts, *hint)


def _answer(control: Control, *, keep: bool = False) -> list[Element]:
    """The place to write or the boxes to tick; the choices of words one below another."""
    if control.kind == "rasti":
        return [
            paragraph("Vastaus", ooxml.tick_control(control.field_id, control.label), keep=keep)
        ]
    if not control.options:
        return [
            paragraph("Vastaus", ooxml.text_control(control.field_id, control.label), keep=keep)
        ]
    ticks = [
        (
            ooxml.tick_control(f"{control.field_id}-{number}", f"{option.label}: {control.label}"),
            run(f"{NBSP}{option.label}"),
        )
        for number, option in enumerate(control.options, start=1)
    ]
    if control.kind == "valinta":
        return [paragraph("Vastaus", *tick, keep=keep) for tick in ticks]
    return [
        paragraph("Vastaus", *(part for tick in ticks for part in (*tick, run("  "))), keep=keep)
    ]


def box(
    control: Control,
    on: Paper,
    width: float,
    *,
    span: int = 1,
    merge: str | None = None,
    bare: bool = False,
) -> Element:
    """A bordered cell with a field's prompt and the place to write under it; `width` in millimetres."""
    return cell(width, _prompt(control, on, bare=bare), *_answer(control), span=span, merge=merge)


def guess(words: str, width: float, size: float) -> float:
    """The height in mm of words of `size` pt on lines `width` mm long: how Word breaks them is not known, so the letters are counted."""
    return ceil(len(words) / max(6, (width - 4) / (size * 0.175))) * size * 0.45


def _prompt_room(control: Control, on: Paper, width: float, *, bare: bool = False) -> float:
    told = ("" if bare and control.title else control.question, control.hint or "")
    texts = (
        (f"{control.title or ''} {told[0]}", told[1]) if on.dense else (control.title or "", *told)
    )
    return sum(guess(words, width, on.size) for words in texts) + 2


def _answer_room(control: Control, on: Paper) -> float:
    if control.kind == "valinta":
        return len(control.options) * (on.size * 0.45 + 1.5)
    return WRITING * (on.lines if control.kind == "pitka" else 1)


def _room(control: Control, on: Paper, width: float, *, bare: bool = False) -> float:
    """The height of a box (mm) that is `width` mm wide: its prompt and lines to write on."""
    return _prompt_room(control, on, width, bare=bare) + _answer_room(control, on)


def shares(weights: Sequence[float], width: float, words: Sequence[str] = ()) -> list[float]:
    """The width divided by weights, but no column is narrower than the longest word in its head: Word would cut it anywhere."""
    floors = [max((len(word) for word in each.split()), default=0) * 2 + 5 for each in words] or [
        0
    ] * len(weights)
    even = [width * weight / sum(weights) for weight in weights]
    lacking = sum(max(0, floor - each) for floor, each in zip(floors, even, strict=True))
    spare = sum(max(0, each - floor) for floor, each in zip(floors, even, strict=True))
    cut = min(1, lacking / spare) if spare else 0
    return [
        each - max(0, each - floor) * cut if each > floor else floor
        for floor, each in zip(floors, even, strict=True)
    ]


def _boxes(
    view: BlockView,
    controls: Sequence[Control],
    on: Paper,
    columns: int,
    *,
    style: str = "Arkintaulukko",
    bare: bool = False,
) -> Element:
    """Boxes side by side, row by row; the last box of a short row is as wide as the room that is left."""
    columns = min(columns, len(controls))
    width, rows = on.width / columns, []
    for start in range(0, len(controls), columns):
        each = controls[start : start + columns]
        spans = [1] * (len(each) - 1) + [columns - len(each) + 1]
        cells = [
            box(control, on, width * span, span=span, bare=bare)
            for control, span in zip(each, spans, strict=True)
        ]
        rows.append(row(max(_room(control, on, width, bare=bare) for control in each), *cells))
    return table(style, [width] * columns, rows, _name(view), BOXES)


def _name(view: BlockView) -> str:
    return view.title or view.block.kind_name


def _fields(view: BlockView, on: Paper) -> list[Element]:
    """Every field in a box of its own: also what a kind of block gets that has no maker here."""
    cells = [control for each in view.rows for control in each.cells]
    return [_boxes(view, [*view.controls, *cells], on, view.columns)]


def _heading(name: str, more: str | None = None) -> Element:
    return paragraph(
        "Sarakkeennimi", run(name, "Nimi"), *([line_break(), run(more, "Pieni")] if more else [])
    )


def _header(heads: Sequence[Head], widths: Sequence[float], on: Paper) -> Element:
    """The row of column heads, high enough for the longest."""
    height = max(
        sum(guess(words, width, on.size * 0.95) for words in head if words)
        for head, width in zip(heads, widths, strict=True)
    )
    return row(
        height + 3,
        *(
            cell(width, _heading(*head), shade=SHADE)
            for head, width in zip(heads, widths, strict=True)
        ),
        header=True,
    )


def _line(each: Row, widths: Sequence[float], height: float, on: Paper, *, keep: bool) -> Element:
    """A row of a table: its name, its places to write, and empty cells for the widths that are left."""
    cells = [[paragraph("Rivinnimi", run(each.title), keep=keep)]] if each.title else []
    cells += [_answer(control, keep=keep) for control in each.cells]
    cells += [[paragraph("Vastaus", keep=keep)]] * (len(widths) - len(cells))
    needs = [
        guess(each.title or "", widths[0], on.size) + 3,
        *(_answer_room(control, on) for control in each.cells if control.kind == "valinta"),
    ]
    return row(
        max(height, *needs),
        *(cell(width, *content) for width, content in zip(widths, cells, strict=True)),
    )


def _lines(
    view: BlockView, on: Paper, weights: Sequence[float], heads: Sequence[Head], height: float
) -> Element:
    """A table with a header row and a row for each named thing. It stays on one page when it is short."""
    names = [" ".join(row.title or "" for row in view.rows), *(" " for _ in heads[1:])]
    widths = shares(
        weights,
        on.width,
        [f"{head[0]} {head[1] or ''} {name}" for head, name in zip(heads, names, strict=True)],
    )
    last = len(view.rows)
    rows = [
        _line(each, widths, height, on, keep=last <= 4 and each.number < last) for each in view.rows
    ]
    return table(
        "Arkintaulukko",
        widths,
        [_header(heads, widths, on), *rows, *_sum(view, widths)],
        _name(view),
    )


def _table(view: BlockView, on: Paper) -> Element:
    named = bool(view.rows[0].title)
    weights = [*([2] if named else []), *(weight for _, weight in view.heads)]
    heads = [(c.title or c.question, c.question if c.title else None) for c in view.rows[0].cells]
    return _lines(
        view,
        on,
        weights,
        [*([(view.corner or NBSP, None)] if named else []), *heads],
        WRITING + 2 * (on.lines - 1),
    )


def _sum(view: BlockView, widths: Sequence[float]) -> list[Element]:
    """The sum row where asked; grey where there is nothing to add up."""
    if not view.sums:
        return []
    counts = [*([True] if view.rows[0].title else []), *(each.counts for each in view.sums)]
    contents = [
        paragraph("Rivinnimi", run("Yhteensä")),
        *(paragraph("Vastaus") for _ in widths[1:]),
    ]
    shades = [None if counted or not index else SHADE for index, counted in enumerate(counts)]
    return [
        row(
            WRITING + 1,
            *(
                cell(width, each, shade=shade)
                for width, each, shade in zip(widths, contents, shades, strict=True)
            ),
        )
    ]


def _canvas(view: BlockView, on: Paper, areas: Sequence[Area]) -> Element:
    """The grid of the canvas; an area of many rows is one merged cell, a place without an area an empty one."""
    columns = max(area.column + area.width - 1 for area in areas)
    one = on.width / columns
    rows = []
    for line in range(1, max(area.row + area.height for area in areas)):
        cells, heights, column = [], [float(WRITING)], 1
        while column <= columns:
            found = [
                pair
                for pair in zip(areas, view.controls, strict=True)
                if _covers(pair[0], column, line)
            ]
            cells.append(
                _area(*found[0], on, one, starts=found[0][0].row == line)
                if found
                else cell(one, bare=True)
            )
            heights += [
                _room(control, on, one * area.width) / area.height for area, control in found
            ]
            column += found[0][0].width if found else 1
        rows.append(row(max(heights), *cells))
    return table("Arkintaulukko", [one] * columns, rows, _name(view), BOXES)


def _covers(area: Area, column: int, line: int) -> bool:
    return (
        area.column <= column < area.column + area.width
        and area.row <= line < area.row + area.height
    )


def _area(area: Area, control: Control, on: Paper, one: float, *, starts: bool) -> Element:
    """A cell of the canvas, `one` being the width of a column (mm): the area itself or, lower down, what it goes on with."""
    if not starts:
        return cell(one * area.width, span=area.width, merge="continue")
    return box(
        control, on, one * area.width, span=area.width, merge="restart" if area.height > 1 else None
    )


def _quadrants(view: BlockView, on: Paper, block: sheet.QuadrantBlock) -> list[Element]:
    """The four areas with the ends of the axes beside and below them; a sentence above names the axes."""
    across, up = block.across, block.up
    told = (
        f"Vaaka-akseli: {across.name}, vasemmalla ”{across.low}”, oikealla ”{across.high}”. "
        f"Pystyakseli: {up.name}, alhaalla ”{up.low}”, ylhäällä ”{up.high}”."
    )
    widths = shares((1, 4, 4), on.width)
    rows = []
    for end, pair in ((up.high, view.controls[:2]), (up.low, view.controls[2:])):
        boxes = [box(control, on, widths[1]) for control in pair]
        rows.append(
            row(
                max(_room(control, on, widths[1]) for control in pair) + WRITING,
                cell(widths[0], _heading(end, up.name), bare=True),
                *boxes,
            )
        )
    ends = [
        cell(width, _heading(end, across.name), bare=True)
        for width, end in zip(widths[1:], (across.low, across.high), strict=True)
    ]
    rows.append(row(WRITING, cell(widths[0], bare=True), *ends))
    return [paragraph("Ohje", run(told)), table("Arkintaulukko", widths, rows, _name(view), told)]


def _rings(view: BlockView, on: Paper) -> list[Element]:
    """A row for each ring, the nearest one on top."""
    widths = shares((1, 2), on.width)
    rows = [
        row(
            max(_prompt_room(control, on, widths[0]), _answer_room(control, on)),
            cell(widths[0], _prompt(control, on), shade=SHADE),
            cell(widths[1], *_answer(control)),
        )
        for control in view.controls
    ]
    header = _header([("Kehä, lähin ylinnä", None), ("Vastaus", None)], widths, on)
    return [
        table("Arkintaulukko", widths, [header, *rows], _name(view), "Kehät lähimmästä kauimpaan.")
    ]


def _checklist(view: BlockView, on: Paper) -> list[Element]:
    """Things to tick, side by side without borders."""
    width, rows = on.width / view.columns, []
    for start in range(0, len(view.controls), view.columns):
        each = view.controls[start : start + view.columns]
        ticked = [
            [
                paragraph(
                    "Vastaus", ooxml.tick_control(c.field_id, c.label), run(f"{NBSP}{c.question}")
                )
            ]
            for c in each
        ]
        ticked += [[]] * (view.columns - len(each))
        rows.append(row(6, *(cell(width, *content) for content in ticked)))
    return [
        table(
            "Arkinluettelo",
            [width] * view.columns,
            rows,
            _name(view),
            "Joka solussa on ruutu ja tarkistettava asia.",
        )
    ]


def _cards(view: BlockView, on: Paper) -> list[Element]:
    """Cards with dashed borders to cut along."""
    width, rows = on.width / view.columns, []
    for start in range(0, len(view.rows), view.columns):
        each = view.rows[start : start + view.columns]
        cells = [
            cell(
                width,
                _heading(card.title or ""),
                *(
                    part
                    for control in card.cells
                    for part in (_prompt(control, on), *_answer(control))
                ),
            )
            for card in each
        ]
        height = max(
            sum(_room(control, on, width) for control in card.cells) + on.size * 0.6
            for card in each
        )
        rows.append(row(height, *cells, *(cell(width) for _ in range(view.columns - len(each)))))
    return [
        table(
            "Arkinkortit",
            [width] * view.columns,
            rows,
            _name(view),
            "Joka solu on leikattava kortti.",
        )
    ]
