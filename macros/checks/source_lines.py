"""The source of a page as an editor wrote it: what of it a reader sees, and on which line it is."""

from __future__ import annotations

import re

HIDDEN = re.compile(
    r"^(?P<fence>```+|~~~+)[^\n]*\n.*?^(?P=fence)[ \t]*$"  # a block of code
    r"|(?<!`)(?P<tick>`+)(?!`)(?:(?!\n\n).)+?(?<!`)(?P=tick)(?!`)"  # code within a line
    r"|<!--.*?-->",
    re.MULTILINE | re.DOTALL,
)
"""What a reader does not see as text of the page: code and comments."""
HEADING = re.compile(r"^#{1,6}[^#\n]|^[^\s#>*+|-][^\n]*\n(?:=+|-+) *$", re.MULTILINE)


def visible(source: str) -> str:
    """The source with code and comments blanked; every letter stays on its line and column."""
    return HIDDEN.sub(_blank, source)


def _blank(match: re.Match[str]) -> str:
    """Spaces in the place of a match, with its line ends."""
    return re.sub(r"\S", " ", match[0])


def line_at(source: str, position: int) -> int:
    """The line (from 1) of a position in a text."""
    return source.count("\n", 0, position) + 1


class Lines:
    """Finds the lines of things in the order in which they stand in the source."""

    def __init__(self, source: str) -> None:
        self.source = source
        found = HEADING.finditer(source)
        self.headings = [line_at(source, match.start()) for match in found]
        self._after: dict[str, int] = {}

    def heading(self, number: int) -> int:
        """The line of the heading of that number (from 0)."""
        if number < len(self.headings):
            return self.headings[number]
        return 1

    def next(self, *texts: str) -> int:
        """The line of the next place of the first of the texts that stands anywhere."""
        for text in texts:
            first = self.source.find(text)
            if text and first >= 0:
                after = self._after.get(text, 0)
                later = self.source.find(text, after)
                place = first if later < 0 else later
                self._after[text] = place + len(text)
                return line_at(self.source, place)
        return 1
