"""Text that does not fit its paper: which text to shorten, on which line, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..common.files import plain_text
from ..common.problems import Problem, problem
from ..content.answers import flatten
from ..content.product import ProductKind
from ..content.run import run_of
from ..content.worksheet import Worksheet

FRONT, BACK = "etu", "taka"
"""The sides of a card, as their element ids end."""
NAMES = {
    ProductKind.EXAMPLE: "Täytetty esimerkki",
    ProductKind.RUN: "Ohjaajan ajolista",
    ProductKind.STRIPS: "Ohjeliuska",
    ProductKind.EXAMPLE_CARDS: "Esimerkkikortti",
    ProductKind.PLAN: "Suunnitelma",
    ProductKind.PLAN_EXAMPLE: "Suunnitelman esimerkki",
    ProductKind.FEEDBACK: "Palautelomake",
    FRONT: "Kortin etupuoli",
    BACK: "Kortin kääntöpuoli",
}
"""What an editor calls a part, or the side of a card, where its kind does not say it."""
ONE_PAGE = {
    ProductKind.PLAN: "data/suunnitelma.yml",
    ProductKind.PLAN_EXAMPLE: "data/suunnitelma.yml",
    ProductKind.FEEDBACK: "data/palaute.yml",
}
"""Pages of no single worksheet, and the file that each is written in."""
Text = tuple[str, str]
"""A text after the name by which an editor finds it."""


def overflow_problem(
    root: Path,
    worksheet: Worksheet,
    part: ProductKind,
    over: float,
    place: str,
    run: str = "",
) -> Problem:
    """The problem of a part that is `over` millimetres too long, at the text to shorten.

    `place` is the id of the element that was first past the end, `run` that of a run sheet's
    version.
    """
    if part in ONE_PAGE:
        return _of_one_page(part, over)
    file = f"data/tyopohjat/{worksheet.id}.yml"
    first = place.removeprefix(f"{worksheet.id}-")
    side = first if part is ProductKind.DECK else part
    texts = _texts(worksheet, side, run)
    name, text = max(texts, key=lambda pair: len(pair[1]))
    part_name = NAMES.get(side, part.value.capitalize())
    where = "" if side in (FRONT, BACK) else f", ja ensimmäisenä yli jää ”{first}”"
    return problem(
        file,
        _line(root / file, text),
        f"{part_name} ei mahdu paperille: "
        f"sisältöä on {over:.0f}\N{NO-BREAK SPACE}mm liikaa{where}. "
        f"Pisin teksti on kohdassa ”{name}”, {len(text)} merkkiä. "
        "Lyhennä sitä tai poista jotakin.",
    )


def _of_one_page(part: ProductKind, over: float) -> Problem:
    """The problem of a page of no single worksheet."""
    message = (
        f"{NAMES[part]} ei mahdu yhdelle sivulle: "
        f"sisältöä on {over:.0f}\N{NO-BREAK SPACE}mm liikaa. Lyhennä pisimpiä tekstejä."
    )
    return problem(ONE_PAGE[part], 1, message)


def _texts(
    worksheet: Worksheet,
    side: ProductKind | str,
    run: str,
) -> Iterator[Text]:
    """The texts of a part or of the side of a card."""
    if side is ProductKind.RUN:
        return _run(worksheet, run)
    makers = {
        ProductKind.EXAMPLE: _example,
        ProductKind.EXAMPLE_CARDS: _example,
        FRONT: _front,
        BACK: _back,
    }
    maker = makers.get(side, _sheet)
    return maker(worksheet)


def _run(worksheet: Worksheet, id_: str) -> Iterator[Text]:
    """What the facilitator does in a version, step by step."""
    found = run_of(worksheet, id_)
    for step in found.steps if found else worksheet.steps:
        yield f"kulku: {step.title}", step.instruction


def _example(worksheet: Worksheet) -> Iterator[Text]:
    """Answers of the invented project, by the ids of their fields."""
    for id_, value in flatten(worksheet.example.answers).items():
        if isinstance(value, str):
            yield id_, value


def _front(worksheet: Worksheet) -> Iterator[Text]:
    """The title, the summary and the needs that a card shows."""
    yield "otsikko", worksheet.title
    yield "tiivistelma", worksheet.summary
    for need in worksheet.needs[:3]:
        yield "haluan", need


def _back(worksheet: Worksheet) -> Iterator[Text]:
    """How the worksheet is led, line by line."""
    for line in worksheet.card:
        yield "kortti", line


def _sheet(worksheet: Worksheet) -> Iterator[Text]:
    """Questions, hints and titles, by the ids of their fields."""
    for field in worksheet.sheet.fields():
        for text in (field.question, field.hint, field.title):
            yield field.id, text or ""


def _line(path: Path, text: str) -> int:
    """The line on which a text begins, known by its first words: a folded text is cut to lines."""
    start = " ".join(text.split()[:3])
    rows = plain_text(path).split("\n")
    for number, row in enumerate(rows, start=1):
        if start in row:
            return number
    return 1
