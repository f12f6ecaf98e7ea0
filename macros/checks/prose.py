"""Markdown that an editor wrote is read as Markdown: no mark of it is left to be seen as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..common.problems import Problem, problem
from .docs import Docs
from .known import Known
from .markdown_page import MarkdownPage
from .source_lines import line_at

LINK = "Linkki jää tekstiksi. Kirjoita se näin: [teksti](../sivu/index.md)."
LEFT: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"[{}][^{}\n]{0,60}"),
        "Aaltosulku jää näkyviin. Ankkuri ja luokka kirjoitetaan näin: {: #nimi .luokka }.",
    ),
    (re.compile(r"\](?:\([^)\n]*\)?|\[[^\]\n]*\])"), LINK),
    (re.compile(r"\] \((?:https?:|[^)\s]*\.md)"), LINK),
    (re.compile(r"^ {0,3}(?:```+|~~~+)", re.MULTILINE), "Koodi jää auki. Lisää sen loppuun ```."),
)
"""A mark left in the text of a page, and how it is written."""
FOOTNOTE = re.compile(r"\[\^[^\]\n]*\]")


def faults(docs: Docs, _: Known) -> Iterator[Problem]:
    """Every mark that is left over, and a page that Markdown cannot read at all."""
    for page in docs.pages.pages:
        markdown = docs.markdown[page.name]
        for position, message in _marks(markdown):
            line = line_at(markdown.source, max(0, position))
            yield problem(page.path, line, message)


def _marks(markdown: MarkdownPage) -> Iterator[tuple[int, str]]:
    """Every mark as its place in the source and what is wrong with it.

    A place is a number of letters from the start; -1 where the source has it in other words.
    """
    if not markdown.sound:
        yield 0, "Sivu ei aukea. Tarkista sisäkkäiset luettelot, lainaukset ja HTML-merkinnät."
    source = markdown.source
    for text in markdown.texts:
        for pattern, message in LEFT:
            for mark in pattern.finditer(text):
                position = source.find(mark[0])
                yield position, message
    for code in markdown.indented:
        first_line = code.partition("\n")[0]
        position = source.find(f"    {first_line}")
        yield position, "Rivi näkyy koodina, koska se on sisennetty. Poista sisennys."
    for note in FOOTNOTE.finditer(source):
        yield note.start(), "Alaviitteitä ei käytetä. Kirjoita asia tekstiin."
