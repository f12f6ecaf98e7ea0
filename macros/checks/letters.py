"""Every letter of the data is in our font: another would print as an empty box."""

from __future__ import annotations

from collections.abc import Iterator

from ..common import letters
from ..common.problems import Problem
from ..content.reading import Shelf
from .known import Known
from .walk import fault, texts

FIGURE = "arvo"
"""The figures of a case stand on pages alone, where a system's own font lends the arrow."""
ARROW = "→"


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """Every letter that neither paper nor a share picture could draw, once for each text."""
    for name in shelf.entries:
        for place, text in texts(shelf, name):
            is_figure = place[-1:] == (FIGURE,)  # a file that is one text has no place
            for letter in letters.not_drawn(text):
                is_fine = is_figure and letter == ARROW
                if not is_fine:
                    yield fault(shelf, name, place, _sentence(letter))


def _sentence(letter: str) -> str:
    """What is said of a letter that our font has not."""
    code = letters.code(letter)
    return (
        f"Kirjasimessa ei ole merkkiä ”{letter}” ({code}), ja siitä tulisi tyhjä ruutu. "
        "Kirjoita asia sanoin."
    )
