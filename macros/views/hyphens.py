"""Long Finnish words → the same with soft hyphens, for titles that a narrow screen has to break."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

import pyphen

SOFT = "\u00ad"
PATTERNS = Path(".cache/paperi/hyph_fi.dic")
"""The patterns that the set-up cut, from the project's root."""
LONG = re.compile(r"[^\W\d_]{12,}")
LEFT, RIGHT = 3, 4
"""The letters that stay on either side of a hyphen at least."""
BETWEEN = 5
"""The letters between two hyphens at least: each costs bytes, and these are enough at 320 px."""


class Hyphens:
    """Softens words by the patterns that the set-up cut; before it nothing is softened."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def _patterns(self) -> pyphen.Pyphen | None:
        """What breaks words, when the set-up has cut it."""
        path = self.root / PATTERNS
        if not path.exists():
            return None
        return pyphen.Pyphen(filename=str(path), left=LEFT, right=RIGHT)

    def soften(self, text: str, longest: int = 0) -> str:
        """The text with soft hyphens in its long words that have more letters than `longest`."""
        patterns = self._patterns
        if patterns is None:
            return text

        def divided(found: re.Match[str]) -> str:
            word = found[0]
            if len(word) > longest:
                return _divided(word, patterns)
            return word

        return LONG.sub(divided, text)


def _divided(word: str, patterns: pyphen.Pyphen) -> str:
    """The word with a soft hyphen at the places that are far enough from each other."""
    soft = ""
    begin = 0
    for place in patterns.positions(word):
        if place - begin >= BETWEEN:
            soft += word[begin:place] + SOFT
            begin = int(place)
    return soft + word[begin:]
