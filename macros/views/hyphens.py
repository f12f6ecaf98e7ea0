"""Long Finnish words → the same with soft hyphens, for titles that a narrow screen has to break."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

import pyphen

SOFT = "\u00ad"
PATTERNS = Path(".cache/paperi/hyph_fi.dic")
"""The patterns that the set-up cut, from the project's root."""
LONG = re.compile(r"[^\W\d_]{10,}")
LEFT, RIGHT = 3, 4
"""The letters that stay on either side of a hyphen at least."""


class Hyphens:
    """Softens words by the patterns of one project; without a project nothing is softened."""

    def __init__(self, root: Path | None) -> None:
        self.root = root

    @cached_property
    def _patterns(self) -> pyphen.Pyphen | None:
        """What breaks words, when the set-up has cut it."""
        path = self.root / PATTERNS if self.root else None
        if path is None or not path.exists():
            return None
        return pyphen.Pyphen(filename=str(path), left=LEFT, right=RIGHT)

    def soften(self, text: str) -> str:
        """The text with soft hyphens in its long words."""
        patterns = self._patterns
        if patterns is None:
            return text
        return LONG.sub(lambda word: str(patterns.inserted(word[0], SOFT)), text)
