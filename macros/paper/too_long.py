"""Text that does not fit its paper: which text to shorten, on which line, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..common.files import plain_text
from ..common.problems import Problem, problem
from ..content.answers import flatten
from ..content.print_catalogue import ProductKind
from ..content.worksheet import Worksheet

NAMES = {
    ProductKind.SHEET: "Arkki",
    ProductKind.EXAMPLE: "Täytetty esimerkki",
    ProductKind.RUN: "Ohjaajan ajolista",
    ProductKind.POSTER: "Juliste",
    "etu": "Kortin etupuoli",
    "taka": "Kortin kääntöpuoli",
}
"""What an editor calls the part, or the side of a card."""


def overflow_problem(
    root: Path, worksheet: Worksheet, part: ProductKind, over: float, place: str
) -> Problem:
    """The problem of a part that is `over` millimetres too long; `place` is the element that was first past the end."""
    name = f"data/tyopohjat/{worksheet.id}.yml"
    first = place.removeprefix(f"{worksheet.id}-")
    side = first if part is ProductKind.DECK else part
    key, text = max(_texts(worksheet, side), key=lambda pair: len(pair[1]))
    where = "" if side in ("etu", "taka") else f", ja ensimmäisenä yli jää ”{first}”"
    return problem(
        name,
        _line(root / name, text),
        f"{NAMES.get(side, part.value)} ei mahdu paperille: sisältöä on {over:.0f}\N{NO-BREAK SPACE}mm liikaa{where}. "
        f"Pisin teksti on kohdassa ”{key}”, {len(text)} merkkiä. Lyhennä sitä tai poista jotakin.",
    )


def _texts(worksheet: Worksheet, side: ProductKind | str) -> Iterator[tuple[str, str]]:
    """The texts of a part, or of the side of a card, with the names by which an editor finds them."""
    if side is ProductKind.RUN:
        yield from ((f"kulku: {step.title}", step.instruction) for step in worksheet.steps)
    elif side == "etu":
        yield from (
            ("otsikko", worksheet.title),
            ("tiivistelma", worksheet.summary),
            *(("haluan", need) for need in worksheet.needs[:3]),
        )
    elif side == "taka":
        yield from (("kortti", line) for line in worksheet.card)
    elif side is ProductKind.EXAMPLE:
        yield from (
            (id_, value)
            for id_, value in flatten(worksheet.example.answers).items()
            if isinstance(value, str)
        )
    else:
        yield from (
            (field.id, text)
            for field in worksheet.sheet.fields()
            for text in (field.question, field.hint or "", field.title or "")
        )


def _line(path: Path, text: str) -> int:
    """The line on which a text begins; its first words are looked for, for a folded text is cut to lines."""
    start = " ".join(text.split()[:3])
    rows = plain_text(path).split("\n")
    return next((number for number, row in enumerate(rows, start=1) if start in row), 1)
