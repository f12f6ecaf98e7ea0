"""Handbook → the view of the glossary."""

from __future__ import annotations

from dataclasses import dataclass

from ..common.finnish import alphabetical
from ..content.glossary import Term
from ..content.handbook import Handbook

ASCII = str.maketrans({"ä": "ae", "ö": "oe", "å": "ao"})


@dataclass(frozen=True)
class Letter:
    """The terms that begin with one letter, each with its neighbours."""

    letter: str
    terms: tuple[tuple[Term, tuple[Term, ...]], ...]

    @property
    def anchor(self) -> str:
        """The letter in ASCII: its address stays when another letter is added."""
        return f"kirjain-{self.letter.lower().translate(ASCII)}"


def glossary(book: Handbook) -> tuple[Letter, ...]:
    """The glossary in Finnish alphabetical order, each term with its neighbours."""
    by_id = {term.id: term for term in book.terms}
    letters: dict[str, list[tuple[Term, tuple[Term, ...]]]] = {}
    for term in sorted(book.terms, key=lambda each: alphabetical(each.term)):
        neighbours = tuple(by_id[each] for each in term.see)
        letters.setdefault(term.term[0].upper(), []).append((term, neighbours))
    return tuple(Letter(letter, tuple(terms)) for letter, terms in letters.items())
