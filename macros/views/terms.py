"""Finds glossary terms in running text: the first use of each on a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ..common.finnish import ENDING
from ..content.glossary import Term

LETTER = r"[\wåäö-]"
"""What goes on as a word, also in a compound with a hyphen."""
NOTHING = r"(?!)"
"""A pattern that is nowhere found."""


@dataclass
class Marker:
    """Splits texts of one page at the first use of each term; remembers what it has met."""

    terms: Sequence[Term]
    met: set[str] = field(default_factory=set)
    """Ids of the terms that the page has already used."""

    def __post_init__(self) -> None:
        self._by_stem = {}
        for term in self.terms:
            for stem in term.stems:
                self._by_stem[stem.lower()] = term
        self._pattern = _any_of(self._by_stem)

    def split(self, text: str) -> Iterator[tuple[str, Term | None]]:
        """Pieces of the text in order; those with a term are its first use on the page."""
        end = 0
        for match in self._pattern.finditer(text):
            term = self._by_stem[match[1].lower()]
            if term.id in self.met:
                continue
            self.met.add(term.id)
            yield text[end : match.start()], None
            yield match[0], term
            end = match.end()
        yield text[end:], None


def _any_of(stems: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the stems, the longest first, as a whole word with a Finnish ending."""
    longest_first = sorted(
        stems,
        key=len,
        reverse=True,
    )
    choices = "|".join(map(re.escape, longest_first)) or NOTHING
    word = f"({choices}){ENDING}"
    return re.compile(rf"(?<!{LETTER}){word}(?!{LETTER})", re.IGNORECASE)
