"""Reads data/: every file becomes plain data and, when its type accepts it, content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from ..common.problems import Problem, problem, suggestion
from . import messages
from . import yaml_source as source
from .accessibility import Audits, Statement
from .case import Case
from .chooser import Choice
from .data_files import DATA_FILES, listed, strange_files
from .example_project import ExampleProject
from .feedback import Feedback
from .forms import Forms
from .funding import Funding
from .glossary import Glossary
from .guide import Guide
from .handbook import Handbook
from .innokyla import Visit
from .ledger import Ledger
from .model import Model
from .paths import Paths
from .plan import Plan
from .portability import Move
from .sources import Sources
from .synonyms import Synonyms
from .values import Content
from .worksheet import Worksheet
from .yaml_source import Document

ContentType = TypeVar("ContentType", bound=Content)
MISSING = "Tiedosto puuttuu. Palauta se versionhallinnasta."
STRANGE = "Tiedoston nimi on väärä: käsikirja ei lue tätä tiedostoa."
NO_FIELDS = "Tiedoston pitää alkaa kentällä muodossa avain: arvo."


@dataclass(frozen=True)
class ReadFile:
    """A file that was read, and its content when the types accept it."""

    document: Document
    content: Content | None


@dataclass(frozen=True)
class Shelf:
    """Every file of data/ as read, by its name in data/, and the problems met while reading."""

    root: Path
    entries: Mapping[str, ReadFile]
    problems: tuple[Problem, ...]

    def of(self, content_type: type[ContentType]) -> Iterator[tuple[str, ContentType]]:
        """Every valid content of one type with its file's name."""
        for name, read_file in self.entries.items():
            content = read_file.content
            if isinstance(content, content_type):
                yield name, content

    def one(self, content_type: type[ContentType]) -> ContentType:
        """The content of a type of which there is one file."""
        return next(content for _, content in self.of(content_type))

    def all(self, content_type: type[ContentType]) -> tuple[ContentType, ...]:
        """Every content of a type of which there are many files, by file name."""
        of_type = self.of(content_type)
        return tuple(content for _, content in of_type)

    def handbook(self) -> Handbook | None:
        """The handbook, when no problem stands in the way."""
        return None if self.problems else _assembled(self)


def read_shelf(root: Path) -> Shelf:
    """Reads every file of `root`/data.

    What cannot be read or typed becomes a problem, never an exception.
    """
    entries: dict[str, ReadFile] = {}
    problems: list[Problem] = []
    for name, content_type in listed(root):
        read_file, faults = _read(root, name, content_type)
        problems += faults
        if read_file:
            entries[name] = read_file
    problems += [_strange(name) for name in strange_files(root)]
    return Shelf(root, entries, tuple(problems))


def _strange(name: str) -> Problem:
    """What is said of a file that stands on no line of the list."""
    near = suggestion(name, [each.place for each in DATA_FILES])
    return problem(f"data/{name}", 1, f"{STRANGE}{near}")


def _read(
    root: Path,
    name: str,
    content_type: type[Content],
) -> tuple[ReadFile | None, list[Problem]]:
    """One file as read, or None when it cannot be, and what is wrong with it."""
    path, shown = root / "data" / name, Path("data") / name
    if not path.exists() and not path.is_symlink():
        return None, [problem(shown, 1, MISSING)]
    document, problems = source.read(path, shown)
    if document is None:
        return None, problems
    content, faults = _typed(document, content_type)
    return ReadFile(document, content), [*problems, *faults]


def _typed(document: Document, content_type: type[Content]) -> tuple[Content | None, list[Problem]]:
    """The document as content of its type, or what the type refuses of it."""
    if not isinstance(document.data, dict):
        return None, [problem(document.path, 1, NO_FIELDS)]
    try:
        return content_type.model_validate(document.data), []
    except ValidationError as error:
        return None, list(messages.problems_of(error, document, content_type))


def _assembled(shelf: Shelf) -> Handbook:
    """The handbook of a shelf that has no problem: every type has its file."""
    synonyms = shelf.one(Synonyms)
    worksheets = shelf.all(Worksheet)
    cases = shelf.all(Case)
    return Handbook(
        model=shelf.one(Model),
        worksheets=tuple(sorted(worksheets, key=lambda each: each.number)),
        cases=tuple(sorted(cases, key=lambda each: each.title)),
        guides=shelf.all(Guide),
        forms=shelf.one(Forms),
        sources=shelf.one(Sources).items,
        terms=shelf.one(Glossary).items,
        project=shelf.one(ExampleProject),
        paths=shelf.one(Paths).items,
        funding=shelf.one(Funding),
        synonyms=synonyms.groups,
        ignored=synonyms.ignored,
        finder_choices=synonyms.choices,
        choice=shelf.one(Choice),
        visit=shelf.one(Visit),
        plan=shelf.one(Plan),
        feedback=shelf.one(Feedback),
        ledger=shelf.one(Ledger),
        statement=shelf.one(Statement),
        audits=shelf.one(Audits),
        move=shelf.one(Move),
    )
