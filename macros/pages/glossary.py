"""Handbook → the view of the glossary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from ..common.finnish import alphabetical
from ..content.glossary import Term
from ..content.handbook import Handbook

ASCII = str.maketrans({"ä": "ae", "ö": "oe", "å": "ao"})


@dataclass(frozen=True)
class ListedTerm:
    """A term with the terms that it points to."""

    term: Term
    see: tuple[Term, ...]


@dataclass(frozen=True)
class Letter:
    """The terms that begin with one letter."""

    letter: str
    terms: tuple[ListedTerm, ...]

    @property
    def anchor(self) -> str:
        """The letter in ASCII: its address stays when another letter is added."""
        return f"kirjain-{self.letter.lower().translate(ASCII)}"


def glossary(book: Handbook) -> tuple[Letter, ...]:
    """The glossary in Finnish alphabetical order."""
    terms = sorted(book.terms, key=lambda term: alphabetical(term.term))
    by_letter = groupby(terms, key=lambda term: term.term[0].upper())
    by_id = {term.id: term for term in terms}
    return tuple(
        Letter(
            letter=letter,
            terms=tuple(_listed(term, by_id) for term in group),
        )
        for letter, group in by_letter
    )


def _listed(term: Term, by_id: Mapping[str, Term]) -> ListedTerm:
    return ListedTerm(
        term=term,
        see=tuple(by_id[id_] for id_ in term.see),
    )
