"""Text that does not fit its paper: which text to shorten, on which line, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .answers import flatten
from .problems import Problem, problem
from .products import Kind
from .worksheet import Worksheet

NAMES = {Kind.SHEET: "arkki", Kind.EXAMPLE: "täytetty esimerkki", Kind.RUN: "ohjaajan ajolista", Kind.POSTER: "juliste", Kind.DECK: "kortti"}
"""What an editor calls the part."""


def overflow_problem(root: Path, worksheet: Worksheet, part: Kind, over: float, place: str) -> Problem:
    """The problem of a part that is `over` millimetres too long; `place` is the element that was first past the end."""
    name = f"data/tyopohjat/{worksheet.id}.yml"
    key, text = max(_texts(worksheet, part), key=lambda pair: len(pair[1]))
    first = place.removeprefix(f"{worksheet.id}-")
    return problem(
        name, _line(root / name, text),
        f"Liian pitkä tulosteelle {NAMES.get(part, part.value)}: sisältöä on {over:.0f}\N{NO-BREAK SPACE}mm liikaa, "
        f"ja ensimmäisenä yli jää ”{first}”. "
        f"Pisin teksti on kohdassa ”{key}”, {len(text)} merkkiä. Lyhennä sitä tai poista jotakin.",
    )  # fmt: skip


def _texts(worksheet: Worksheet, part: Kind) -> Iterator[tuple[str, str]]:
    """The texts of a part with the names by which an editor finds them."""
    if part is Kind.RUN:
        yield from ((f"kulku: {step.title}", step.instruction) for step in worksheet.steps)
    elif part is Kind.DECK:
        yield from (("kortti", line) for line in worksheet.card)
    elif part is Kind.EXAMPLE:
        yield from ((id_, value) for id_, value in flatten(worksheet.example.answers).items() if isinstance(value, str))
    else:
        yield from ((field.id, text) for field in worksheet.sheet.fields() for text in (field.question, field.hint or "", field.title or ""))


def _line(path: Path, text: str) -> int:
    """The line on which a text begins; its first words are looked for, for a folded text is cut to lines."""
    start = " ".join(text.split()[:3])
    rows = path.read_text("utf-8").splitlines()
    return next((number for number, row in enumerate(rows, start=1) if start in row), 1)
