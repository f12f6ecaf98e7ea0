"""Questions and the places for their answers in Word, and how much room they need."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from ..common.finnish import NBSP
from ..views.block_parts import BlockView
from ..views.controls import Control
from .controls import text_control, tick_control
from .look import Paper
from .ooxml import Element, cell, line_break, paragraph, run

WRITING = 8
"""Millimetres from a writing line to the next."""
LINE = 0.45
"""Millimetres of a line's height for each point of its type."""
LETTER = 0.175
"""Millimetres of a letter's width, on the average, for each point of its type."""
LONGEST_WORD = 2
"""Millimetres that a letter of a column's longest word is given."""
BOXES = "Joka solussa on kysymys ja sen alla paikka vastaukselle."


def name_of(view: BlockView) -> str:
    """What a block's table is called for those who do not see it."""
    return view.title or view.block.kind_name


def prompt(
    control: Control,
    on: Paper,
    *,
    bare: bool = False,
) -> Element:
    """The number, the title, the question and the hint of a field.

    `bare`: only the title, where the question is told elsewhere.
    """
    parts = []
    if control.number:
        parts.append(run(f"{control.number}\N{EN SPACE}", "Numero"))
    if control.title:
        parts.append(run(control.title, "Nimi"))
        if not bare:
            parts.append(run(" ") if on.dense else line_break())
            parts.append(run(control.question))
    else:
        parts.append(run(control.question, "Nimi"))
    if control.hint:
        parts += [line_break(), run(control.hint, "Vihje")]
    return paragraph("Kysymys", *parts)


def answer(control: Control, *, keep: bool = False) -> list[Element]:
    """The place to write or the boxes to tick; choices of words stand one below another.

    With `keep` it stays on the page of what follows.
    """
    if control.kind == "rasti":
        tick = tick_control(control.field_id, control.label)
        return [paragraph("Vastaus", tick, keep=keep)]
    if not control.options:
        place = text_control(control.field_id, control.label)
        return [paragraph("Vastaus", place, keep=keep)]
    options = _options(control)
    if control.kind == "valinta":
        return [paragraph("Vastaus", *option, keep=keep) for option in options]
    in_a_row: list[Element] = []
    for option in options:
        in_a_row += [*option, run("  ")]
    return [paragraph("Vastaus", *in_a_row, keep=keep)]


def _options(control: Control) -> list[tuple[Element, Element]]:
    """A box and its words for each option."""
    found = []
    for number, option in enumerate(control.options, start=1):
        id_ = f"{control.field_id}-{number}"
        tick = tick_control(id_, f"{option.label}: {control.label}")
        words = run(f"{NBSP}{option.label}")
        found.append((tick, words))
    return found


def box(
    control: Control,
    on: Paper,
    width: float,
    *,
    span: int = 1,
    merge: str | None = None,
    bare: bool = False,
) -> Element:
    """A bordered cell, `width` mm wide, with a field's prompt and the place to write under it."""
    asked = prompt(control, on, bare=bare)
    return cell(width, asked, *answer(control), span=span, merge=merge)


def guess(
    words: str,
    width: float,
    size: float,
) -> float:
    """The height in mm of words of `size` pt on lines `width` mm long.

    How Word breaks them is not known, so the letters are counted.
    """
    letters_on_a_line = max(6, (width - 4) / (size * LETTER))
    return ceil(len(words) / letters_on_a_line) * size * LINE


def prompt_room(
    control: Control,
    on: Paper,
    width: float,
    *,
    bare: bool = False,
) -> float:
    """The height in mm of a prompt on lines `width` mm long."""
    title = control.title or ""
    question = "" if bare and title else control.question
    texts = [title, question]
    if on.dense:
        texts = [f"{title} {question}"]
    texts.append(control.hint or "")
    return sum(guess(words, width, on.size) for words in texts) + 2


def answer_room(control: Control, on: Paper) -> float:
    """The height in mm of a place to write, or of choices one below another."""
    if control.kind == "valinta":
        return len(control.options) * (on.size * LINE + 1.5)
    return WRITING * (on.lines if control.kind == "pitka" else 1)


def box_room(
    control: Control,
    on: Paper,
    width: float,
    *,
    bare: bool = False,
) -> float:
    """The height in mm of a box that is `width` mm wide: its prompt and lines to write on."""
    asked = prompt_room(control, on, width, bare=bare)
    return asked + answer_room(control, on)


def shares(
    weights: Sequence[float],
    width: float,
    words: Sequence[str] = (),
) -> list[float]:
    """The width divided by weights.

    No column is narrower than the longest of its `words`: Word would cut it anywhere.
    """
    even = [width * weight / sum(weights) for weight in weights]
    floors: list[float] = [0] * len(weights)
    if words:
        floors = [_longest(each) * LONGEST_WORD + 5 for each in words]
    lacking: float = 0
    spare: float = 0
    for each, floor in zip(even, floors, strict=True):
        lacking += max(0, floor - each)
        spare += max(0, each - floor)
    cut = min(1, lacking / spare) if spare else 0
    widths = []
    for each, floor in zip(even, floors, strict=True):
        over = max(0, each - floor)
        widths.append(max(each, floor) - over * cut)
    return widths


def _longest(words: str) -> int:
    """Letters in the longest word."""
    return max((len(word) for word in words.split()), default=0)
