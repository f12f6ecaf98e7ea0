"""A funder's form holds each question once, and each says where its answer comes from.

The phrases of a draft have their slots: those of the fields beside them, or of a block's row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..common.problems import Problem
from ..content.block_rows import whole
from ..content.drawn import Drawn
from ..content.fields import Block
from ..content.forms import Form, Forms, RowPhrases
from ..content.phrases import ROW, is_sound, slots
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from .known import Known
from .references import field_reference
from .walk import Spot

OPEN = "Kysymykseltä puuttuu vastaus. Nimeä kentät (vastaus) tai kerro, mistä se tulee (avoin)."


BRACKETS = "Lauseen sulkeet eivät aukea. Kenttä on muotoa {1}, ja poisjäävä osa on hakasulkeissa."
WHOLE_BLOCK = (
    "Lauseet nimeävät kenttiä, joten ”{}” ei voi olla lohko. Kirjoita lohkon lause kohtaan rivit."
)


def faults(
    shelf: Shelf,
    known: Known,
) -> Iterator[Problem]:
    """Every question that is there twice or that nothing answers, and every faulty phrase."""
    for name, forms in shelf.of(Forms):
        top = Spot(shelf, name)
        for index, form in enumerate(forms.items):
            yield from _questions(top.inside("lomakkeet", index, "kysymykset"), form, known)
        for index, rows in enumerate(forms.rows):
            yield from _rows(top.inside("rivit", index), rows, known)


def _questions(
    here: Spot,
    form: Form,
    known: Known,
) -> Iterator[Problem]:
    """The faults of one form; `here` is the place of its questions."""
    seen: set[str] = set()
    for number, each in enumerate(form.questions):
        spot = here.inside(number)
        if each.id in seen:
            message = f"Kysymys ”{each.id}” on lomakkeessa kahdesti."
            yield spot.inside("tunniste").fault(message)
        seen.add(each.id)
        if not each.answers and each.open is None:
            yield spot.fault(OPEN)
        for index, answering in enumerate(each.answers):
            yield from phrase_faults(spot.inside("vastaus", index), answering, known)


def phrase_faults(
    here: Spot,
    drawn: Drawn,
    known: Known,
) -> Iterator[Problem]:
    """The faults of phrases beside fields: a slot without its field, a field without its slot."""
    if not drawn.phrases:
        return
    for index, reference in enumerate(drawn.asked_of):
        worksheet, _, id_ = reference.partition(".")
        if id_ in known.blocks.get(worksheet, ()):
            yield here.inside("kentat", index).fault(WHOLE_BLOCK.format(reference))
    numbers = [str(number) for number, _ in enumerate(drawn.asked_of, start=1)]
    used: set[str] = set()
    for index, phrase in enumerate(drawn.phrases):
        yield from _slots(here.inside("lauseet", index), phrase, numbers)
        used.update(slots(phrase))
    for number, reference in zip(numbers, drawn.asked_of, strict=True):
        if number not in used:
            message = f"Lauseista puuttuu {{{number}}}, joka on kenttä ”{reference}”."
            yield here.inside("lauseet").fault(message)


def _rows(
    here: Spot,
    written: RowPhrases,
    known: Known,
) -> Iterator[Problem]:
    """The faults of phrases of a block: no such block, or no such column in it."""
    yield from field_reference(here.inside("lohko"), known, written.block)
    worksheet, _, id_ = written.block.partition(".")
    names: tuple[str, ...] = (id_,) if id_ in known.fields.get(worksheet, ()) else ()
    for block in _blocks(here.shelf, worksheet):
        if block.id == id_:
            names = (ROW, *whole(block)[0].cells)
    for index, phrase in enumerate(written.phrases if names else ()):
        yield from _slots(here.inside("lauseet", index), phrase, names)


def _blocks(
    shelf: Shelf,
    id_: str,
) -> tuple[Block, ...]:
    """The blocks of a worksheet; none when it is faulty itself."""
    found = [each for _, each in shelf.of(Worksheet) if each.id == id_]
    return tuple(block for each in found for block in each.sheet.blocks)


def _slots(
    spot: Spot,
    phrase: str,
    names: Sequence[str],
) -> Iterator[Problem]:
    """The faults of one phrase, whose slots may be called by the names."""
    if not is_sound(phrase):
        yield spot.fault(BRACKETS)
    for name in slots(phrase):
        if name not in names:
            known = ", ".join(names)
            yield spot.fault(f"Lauseen kohtaa {{{name}}} ei ole. Kohdat ovat {known}.")
