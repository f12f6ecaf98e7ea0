"""A Finnish word → its base forms, by Voikko: the only module that knows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

ROOT = re.compile(r"\[Xp\]([^\[\]]+)\[X\]")
"""A word of the dictionary within what Voikko puts out."""
PROPER = {"etunimi", "sukunimi", "paikannimi", "nimi"}
"""Voikko's classes of proper names."""


@dataclass(frozen=True)
class Reading:
    """What a word form may be, all in lower case.

    Base forms, the parts of a compound, and the words that it is derived from (roots).
    """

    lemmas: tuple[str, ...]
    parts: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()


class Analysis(Protocol):
    """What Voikko says of a word form: the fields that are used here, as it names them."""

    BASEFORM: str
    CLASS: str
    COMPOUND_PARTS: Sequence[Analysis] | None
    FSTOUTPUT: str


def analyse(form: str) -> Reading:
    """The reading of one form; without base forms when Voikko does not know it."""
    found = _likely(form)
    parts: list[Analysis] = []
    for analysis in found:
        parts += _parts(analysis)
    lemmas = _distinct(map(_lemma, found))
    part_lemmas = _distinct(lemma for lemma in map(_lemma, parts) if len(lemma) > 1)
    named = {*lemmas, *part_lemmas}
    roots: list[str] = []
    for analysis in parts or found:
        roots += _roots(analysis)[:1]
    others = _distinct(root for root in roots if root not in named)
    return Reading(
        lemmas=lemmas,
        parts=part_lemmas,
        roots=others,
    )


def _likely(form: str) -> list[Analysis]:
    """The likeliest of Voikko's analyses.

    A common word goes before a proper name, one of few parts before one of many, and a word
    before a derivation.
    """
    found = _analyses(form)
    common = [analysis for analysis in found if analysis.CLASS not in PROPER]
    found = common or found
    fewest = min(map(_part_count, found), default=0)
    found = [analysis for analysis in found if _part_count(analysis) == fewest]
    words = [analysis for analysis in found if _is_word(analysis)]
    return words or found


def _analyses(form: str) -> list[Analysis]:
    """Everything that the form may be; a name is known by its capital letter alone."""
    import pyvoikko  # takes a second to load, and is needed only for words not met before

    found: list[Analysis] = pyvoikko.analyse(form)
    return found or pyvoikko.analyse(form.capitalize())


def _parts(analysis: Analysis) -> Sequence[Analysis]:
    """The parts of a compound; none of a word that is no compound."""
    return analysis.COMPOUND_PARTS or ()


def _part_count(analysis: Analysis) -> int:
    """How many parts a compound has; 0 of a word that is no compound."""
    return len(_parts(analysis))


def _is_word(analysis: Analysis) -> bool:
    """Whether the base form is a word of the dictionary as such, and no derivation."""
    return _lemma(analysis) in _roots(analysis)


def _lemma(analysis: Analysis) -> str:
    """The base form."""
    return _bare(analysis.BASEFORM)


def _roots(analysis: Analysis) -> list[str]:
    """The words of the dictionary that an analysis goes back to."""
    return [_bare(root) for root in ROOT.findall(analysis.FSTOUTPUT)]


def _bare(form: str) -> str:
    """A form in lower case, without the marks between its parts."""
    return form.replace("=", "").lower()


def _distinct(found: Iterable[str]) -> tuple[str, ...]:
    """Each once, in the order in which they were met first."""
    return tuple(dict.fromkeys(found))
