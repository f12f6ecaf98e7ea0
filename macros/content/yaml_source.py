"""YAML text → plain data and a map of lines; refuses what YAML would silently read as something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from ..common.files import read_text
from ..common.problems import Problem, problem

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]
Place = tuple[str | int, ...]
"""Where a value stands: keys and indexes from the top of the file."""

INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
BARE_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}([Tt ].*)?")
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
UNREADABLE = "Tekstissä on näkymätön tai rikkinäinen merkki. Kirjoita kohta uudelleen käsin."
"""Control characters and halves of letters: an escape may bring them, and no page can show them."""
LONGEST_NUMBER = 15
EMPTY = "Tiedosto on tyhjä. Kirjoita sisältö tai poista tiedosto."
TOO_DEEP = "Sisäkkäisiä luetteloita tai kenttiä on liikaa. Tarkista, onko rivillä ylimääräisiä sulkeita tai väliviivoja."
TRUTHY = {"yes", "no", "on", "off", "y", "n"}
FAST: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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


def read(path: Path, shown: Path) -> tuple[Document | None, list[Problem]]:
    """The document at `path`, or the problems that keep it from being read; `shown` is its name to the editor."""
    text, problems = read_text(path, shown)
    return (None, problems) if text is None else parse(text, shown)


def parse(text: str, shown: Path) -> tuple[Document | None, list[Problem]]:
    """The text as a document, or every problem found in it."""
    try:
        node = _compose(text)
        return _walk(node, shown) if node else (None, [problem(shown, 1, EMPTY)])
    except yaml.YAMLError as error:
        return None, [_syntax_problem(error, text, shown)]
    except RecursionError:
        return None, [problem(shown, _deepest(text), TOO_DEEP)]


def _deepest(text: str) -> int:
    """The line that opens most levels, for a file too deep to be walked."""
    opened = [sum(map(line.count, "[{-")) for line in text.split("\n")]
    return opened.index(max(opened)) + 1


def _walk(node: yaml.Node, shown: Path) -> tuple[Document | None, list[Problem]]:
    reader = _Reader(shown)
    data = reader.value(node, ())
    if reader.problems:
        return None, reader.problems
    return Document(shown, data, reader.lines), []


def _compose(text: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=FAST)
    except yaml.YAMLError:
        return yaml.compose(text, Loader=yaml.SafeLoader)  # the same fault, with the marks we know


class _Reader:
    """Walks composed nodes into plain data, noting lines and everything that YAML would bend."""

    def __init__(self, shown: Path) -> None:
        self.shown = shown
        self.lines: dict[Place, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, place: Place) -> Plain:
        self.lines.setdefault(place, node.start_mark.line + 1)
        if id(node) in self._seen:
            self._report(
                node,
                "Ankkureita ja viittauksia (& ja *) ei käytetä. Kirjoita teksti molempiin paikkoihin.",
            )
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, place))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*place, index)) for index, item in enumerate(node.value)]
        return self._scalar(node)

    def _pairs(self, node: yaml.MappingNode, place: Place) -> Iterator[tuple[str, Plain]]:
        first: dict[str, int] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._report(
                    key_node, "Kentän nimi ei voi olla luettelo. Kirjoita nimi ja kaksoispiste."
                )
                continue
            key, line = str(key_node.value), key_node.start_mark.line + 1
            if key in first:
                self._report(key_node, f"Kenttä ”{key}” on jo rivillä {first[key]}. Poista toinen.")
                continue
            first[key] = line
            self.lines[(*place, key)] = line
            yield key, self.value(value_node, (*place, key))

    def _scalar(self, node: yaml.Node) -> Plain:
        text = str(node.value)
        if UNSEEN.search(text):
            self._report(node, UNREADABLE)
            return ""
        if getattr(node, "style", None):  # the fast parser says "" for plain text, the other None
            return text
        if INTEGER.fullmatch(text):
            if len(text) > LONGEST_NUMBER:
                self._report(node, "Luku on liian pitkä. Tarkista, mitä kenttään piti kirjoittaa.")
                return None
            return int(text)
        if text in ("true", "false"):
            return text == "true"
        if text in ("", "~", "null"):
            return None
        return self._plain_text(node, text)

    def _plain_text(self, node: yaml.Node, text: str) -> str:
        if text.lower() in TRUTHY | {"true", "false"}:
            self._report(
                node,
                f'YAML voi lukea sanan ”{text}” totuusarvoksi. Kirjoita se lainausmerkkeihin: "{text}".',
            )
        elif BARE_DATE.fullmatch(text):
            self._report(
                node, f'Päivämäärä {text} ilman lainausmerkkejä. Kirjoita se näin: "22.11.2026".'
            )
        elif str(node.tag) not in PLAIN_TAGS:
            self._report(
                node, f"Tunnistetta {node.tag} ei käytetä. Poista huutomerkillä alkava merkintä."
            )
        return text

    def _report(self, node: yaml.Node, message: str) -> None:
        self.problems.append(problem(self.shown, node.start_mark.line + 1, message))


PLAIN_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "float", "int", "bool", "null", "timestamp", "value", "merge")
}


def _open_quote(lines: list[str]) -> int | None:
    """The line whose quotation mark has no pair, if the marks up to the fault do not come out even."""
    odd = [
        number
        for number, line in enumerate(lines, start=1)
        if line.replace('\\"', "").count('"') % 2
    ]
    return odd[-1] if len(odd) % 2 else None


def _syntax_problem(error: yaml.YAMLError, text: str, shown: Path) -> Problem:
    if isinstance(error, yaml.reader.ReaderError):
        return problem(shown, text[: error.position].count("\n") + 1, UNREADABLE)
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark else 1
    what = str(getattr(error, "problem", ""))
    if opened := _open_quote(text.splitlines()[:line]):
        return problem(shown, opened, 'Lainausmerkki jää auki. Lisää puuttuva " tekstin loppuun.')
    if "\\t" in what:
        return problem(shown, line, "Rivillä on sarkain. Käytä välilyöntejä.")
    if "mapping values are not allowed" in what:
        return problem(
            shown, line, "Tekstissä on kaksoispiste. Kirjoita koko teksti lainausmerkkeihin."
        )
    return problem(
        shown, line, "YAML ei aukea tältä riviltä. Tarkista sisennys, väliviivat ja lainausmerkit."
    )
