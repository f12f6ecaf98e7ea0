"""YAML text → plain data and a map of lines.

Refuses what YAML would silently read as something else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from ..common import letters
from ..common.files import read_text
from ..common.problems import Problem, problem
from .yaml_syntax import CURLY, CURLY_QUOTES, syntax_fault

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]
Place = tuple[str | int, ...]
"""Where a value stands: keys and indexes from the top of the file."""

INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
LONGEST_NUMBER = 15
BARE_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}([Tt ].*)?")
TRUTHY = {"yes", "no", "on", "off", "y", "n", "true", "false"}
OPENING = re.compile(r"[\[{-]")
AROUND = re.compile(rf"[{CURLY}].*[{CURLY}\"']|[”“„‟«»][^{CURLY}]*", re.DOTALL)
"""A plain text in quotation marks that YAML does not know, or with one at its start alone."""
PLAIN_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "float", "int", "bool", "null", "timestamp", "value", "merge")
}
FAST: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

EMPTY = "Tiedosto on tyhjä. Kirjoita sisältö tai poista tiedosto."
TOO_DEEP = (
    "Sisäkkäisiä luetteloita tai kenttiä on liikaa. "
    "Tarkista, onko rivillä ylimääräisiä sulkeita tai väliviivoja."
)
ANCHOR = "Ankkureita ja viittauksia (& ja *) ei käytetä. Kirjoita teksti molempiin paikkoihin."
LIST_AS_KEY = "Kentän nimi ei voi olla luettelo. Kirjoita nimi ja kaksoispiste."
UNOPENED_QUOTE = 'Tekstin alusta puuttuu lainausmerkki. Lisää ".'
COMMENT = "Merkistä # alkava rivin loppu jää pois. Kirjoita koko teksti lainausmerkkeihin."
LONG_NUMBER = "Luku on liian pitkä. Tarkista, mitä kenttään piti kirjoittaa."


@dataclass(frozen=True)
class Document:
    """A file as plain data, with the line (from 1) of every key and item."""

    path: Path
    data: Plain
    lines: Mapping[Place, int]

    def line(self, place: Place) -> int:
        """The line of the place, or of the nearest one above it that exists."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


Parsed = tuple[Document | None, list[Problem]]
"""A document, or None when it cannot be read, and what is wrong with it."""


def read(path: Path, shown: Path) -> Parsed:
    """The document at `path`, and every problem found in it; `shown` is its name to the editor."""
    text, problems = read_text(path, shown)
    if text is None:
        return None, problems
    document, faults = parse(text, shown)
    return document, [*problems, *faults]


def parse(text: str, shown: Path) -> Parsed:
    """The text as a document, or every problem found in it."""
    try:
        node = _compose(text)
        if node is None:
            return None, [problem(shown, 1, EMPTY)]
        return _walk(node, text, shown)
    except yaml.YAMLError as error:
        line, message = syntax_fault(error, text)
        return None, [problem(shown, line, message)]
    except RecursionError:
        return None, [problem(shown, _deepest(text), TOO_DEEP)]


def _compose(text: str) -> yaml.Node | None:
    """The text as YAML's own nodes, which know their lines; None for an empty text."""
    try:
        return yaml.compose(text, Loader=FAST)
    except yaml.YAMLError:
        return yaml.compose(text, Loader=yaml.SafeLoader)  # the same fault, with the marks we know


def _walk(node: yaml.Node, text: str, shown: Path) -> Parsed:
    """The nodes as a document, or everything that is wrong with them."""
    reader = _Reader(shown, text.split("\n"))
    data = reader.value(node, ())
    if reader.problems:
        return None, reader.problems
    return Document(shown, data, reader.lines), []


class _Reader:
    """Walks composed nodes into plain data, noting lines and everything that YAML would bend."""

    def __init__(self, shown: Path, rows: list[str]) -> None:
        self.shown = shown
        self.rows = rows
        self.lines: dict[Place, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, place: Place) -> Plain:
        """The node as plain data; `place` is where it stands."""
        self.lines.setdefault(place, _line(node))
        if id(node) in self._seen:
            self._report(node, ANCHOR)
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, place))
        if isinstance(node, yaml.SequenceNode):
            return list(self._items(node, place))
        return self._scalar(node)

    def _items(self, node: yaml.SequenceNode, place: Place) -> Iterator[Plain]:
        """The items of a list, each at its own index."""
        for index, item in enumerate(node.value):
            yield self.value(item, (*place, index))

    def _pairs(self, node: yaml.MappingNode, place: Place) -> Iterator[tuple[str, Plain]]:
        """The fields of a group; one that is there twice, or has no name, is told and left out."""
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._report(key_node, LIST_AS_KEY)
                continue
            key = str(key_node.value)
            here = (*place, key)
            if AROUND.fullmatch(key) and not key_node.style:
                self._report(key_node, CURLY_QUOTES)
            if here in self.lines:
                first = self.lines[here]
                self._report(key_node, f"Kenttä ”{key}” on jo rivillä {first}. Poista toinen.")
                continue
            self.lines[here] = _line(key_node)
            yield key, self.value(value_node, here)

    def _scalar(self, node: yaml.Node) -> Plain:
        """One value: a text, a whole number, true or false, or nothing."""
        text = unicodedata.normalize("NFC", str(node.value))  # an escape may bring it in parts
        for _, message in letters.unseen(text):
            self._report(node, message)
            return ""
        if getattr(node, "style", None):  # the fast parser says "" for plain text, the other None
            return text
        if INTEGER.fullmatch(text):
            return self._number(node, text)
        if text in ("true", "false"):
            return text == "true"
        if text in ("", "~", "null"):
            return None
        if bent := _bent(text, str(node.tag)):
            self._report(node, bent)
        elif self._left_out(node):
            self._report(node, COMMENT)
        return text

    def _left_out(self, node: yaml.Node) -> bool:
        """Whether the row goes on after a plain text as a comment, which no reader would see."""
        end = node.end_mark
        return self.rows[end.line][end.column :].lstrip().startswith("#")

    def _number(self, node: yaml.Node, text: str) -> int | None:
        """The number, unless it is longer than any that a field may hold."""
        if len(text) <= LONGEST_NUMBER:
            return int(text)
        self._report(node, LONG_NUMBER)
        return None

    def _report(self, node: yaml.Node, message: str) -> None:
        """Notes what is wrong at the line where the node begins."""
        self.problems.append(problem(self.shown, _line(node), message))


def _line(node: yaml.Node) -> int:
    """The line (from 1) on which a node begins."""
    return int(node.start_mark.line) + 1


def _bent(text: str, tag: str) -> str | None:
    """What YAML would make of a plain text that its writer did not mean; None when nothing."""
    if text.lower() in TRUTHY:
        told = f"YAML voi lukea sanan ”{text}” totuusarvoksi."
        return f'{told} Kirjoita se lainausmerkkeihin: "{text}".'
    if BARE_DATE.fullmatch(text):
        return f'Päivämäärä {text} ilman lainausmerkkejä. Kirjoita se näin: "22.11.2026".'
    if AROUND.fullmatch(text):
        return CURLY_QUOTES
    if text.endswith('"') and text.count('"') == 1:
        return UNOPENED_QUOTE
    if tag not in PLAIN_TAGS:
        return f"Tunnistetta {tag} ei käytetä. Poista huutomerkillä alkava merkintä."
    return None


def _deepest(text: str) -> int:
    """The line that opens most levels, for a file too deep to be walked."""
    rows = text.split("\n")
    opened = [len(OPENING.findall(row)) for row in rows]
    most = max(opened)
    return opened.index(most) + 1
