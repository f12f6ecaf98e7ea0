"""Readings → the site's vocabulary, by which the browser reads what people type."""

from __future__ import annotations

from dataclasses import dataclass, field

from .readings import Readings
from .voikko import Reading

Ordered = dict[str, None]
"""Words without doubles, in the order in which they were met."""


@dataclass
class _Word:
    """What is known of a base form: its inflected forms, its parts and its roots, each once."""

    forms: Ordered = field(default_factory=dict)
    parts: Ordered = field(default_factory=dict)
    roots: Ordered = field(default_factory=dict)

    def learn(self, form: str, reading: Reading) -> None:
        """Adds what one form of the word tells of it."""
        self.forms[form] = None
        self.parts.update(dict.fromkeys(reading.parts))
        self.roots.update(dict.fromkeys(reading.roots))


def vocabulary(readings: Readings) -> str:
    """The site's words, a line for each base form: `lemma|forms|parts|roots`.

    Each list is set apart with commas, and empty lists at the end of a line are left out.
    """
    known: dict[str, _Word] = {}
    for form, reading in readings.items():
        for lemma in reading.lemmas:
            word = known.setdefault(lemma, _Word())
            word.learn(form, reading)
    lines = [_line(lemma, word) for lemma, word in known.items()]
    return "\n".join(sorted(lines))


def _line(lemma: str, word: _Word) -> str:
    """A word as the browser reads it; its own form goes without saying."""
    others = [form for form in word.forms if form != lemma]
    lists = [
        lemma,
        ",".join(others),
        ",".join(word.parts),
        ",".join(word.roots),
    ]
    return "|".join(lists).rstrip("|")
