"""Where the words of a printed PDF lie: what lies upon what, and what a page holds."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

WORD = re.compile(
    r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
)
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
EDGE = 1.0
"""How far a word may reach over the edge of the paper, in points."""
TOUCH = 1.5
"""How many points of width two words may share: letters lean over their own boxes."""
SAME_LINE = 0.45
COVERED = 0.25
"""Shares of the lower and of the smaller word from which they lie upon each other."""


@dataclass(frozen=True)
class Word:
    """A word and its box on the paper, in points from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def area(self) -> float:
        """The size of its box."""
        return (self.right - self.left) * (self.bottom - self.top)

    def lies_upon(self, other: Word) -> bool:
        """Whether one of the two cannot be read for the other."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        lower = min(self.bottom - self.top, other.bottom - other.top)
        if across <= TOUCH or down <= SAME_LINE * lower:
            return False
        return across * down > COVERED * min(self.area, other.area)


@dataclass(frozen=True)
class PaperPage:
    """A page of a PDF: its sides in points, and its words."""

    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """Its words in their order."""
        return " ".join(word.text for word in self.words)

    def upon_each_other(self) -> list[tuple[str, str]]:
        """Every pair of words of which one lies upon the other."""
        words = sorted(self.words, key=lambda word: word.top)
        found = []
        for index, word in enumerate(words):
            for other in words[index + 1 :]:
                if other.top > word.bottom:
                    break
                if word.lies_upon(other):
                    found.append((word.text, other.text))
        return found

    def off_the_paper(self) -> list[str]:
        """The words that are cut by the edge of the paper."""
        return [word.text for word in self.words if not self._holds(word)]

    def _holds(self, word: Word) -> bool:
        across = word.left >= -EDGE and word.right <= self.width + EDGE
        return across and word.top >= -EDGE and word.bottom <= self.height + EDGE


def paper_pages(pdf: Path) -> list[PaperPage]:
    """The pages of a PDF with their words, as poppler finds them."""
    told = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True
    ).stdout
    return [
        PaperPage(float(width), float(height), tuple(map(_word, WORD.findall(content))))
        for width, height, content in PAGE.findall(told)
    ]


def _word(found: tuple[str, str, str, str, str]) -> Word:
    left, top, right, bottom, text = found
    return Word(float(left), float(top), float(right), float(bottom), text)
