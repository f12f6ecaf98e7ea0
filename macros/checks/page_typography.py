"""A text of a page is written as Finnish is printed, as the texts of the data are."""

from __future__ import annotations

from collections.abc import Iterator

from ..common import typography
from ..common.problems import Problem, problem
from .docs import Docs
from .known import Known
from .markdown_page import APART
from .source_lines import line_at


def faults(docs: Docs, _: Known) -> Iterator[Problem]:
    """Every rule of typography that a line of a text breaks."""
    for page in docs.pages.pages:
        markdown = docs.markdown[page.name]
        for text in markdown.texts:
            for line in text.split("\n"):
                for sentence in typography.faults(line):
                    number = _line(markdown.source, line)
                    yield problem(page.path, number, sentence)


def _line(source: str, text: str) -> int:
    """The line of a text, found by its longest part without HTML."""
    part = max(text.split(APART), key=len)
    position = source.find(part)
    return line_at(source, max(0, position))
