"""Reads data/: every file becomes plain data and, when its type accepts it, content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from ..common.problems import Problem, problem
from . import messages
from . import yaml_source as source
from .accessibility import Audits, Statement
from .case import Case
from .chooser import Choice
from .data_files import listed
from .example_project import ExampleProject
from .funding import Funding
from .glossary import Glossary
from .handbook import Handbook
from .innokyla import Visit
from .ledger import Ledger
from .model import Model
from .paths import Paths
from .portability import Move
from .sources import Sources
from .synonyms import Synonyms
from .values import Content
from .worksheet import Worksheet
from .yaml_source import Document, Place

ContentType = TypeVar("ContentType", bound=Content)
MISSING = "Tiedosto puuttuu. Palauta se versionhallinnasta."
NO_FIELDS = "Tiedoston pitää alkaa kentällä muodossa avain: arvo."


@dataclass(frozen=True)
class ReadFile:
    """A file that was read, and its content when the types accept it."""

    document: Document
    content: Content | None


@dataclass
class Shelf:
    """Every file of data/ as read, by its name in data/, with the problems met so far."""

    root: Path
    entries: dict[str, ReadFile] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def report(self, name: str, place: Place, message: str) -> None:
        """Notes a problem at a place of a file."""
        document = self.entries[name].document
        self.problems.append(problem(document.path, document.line(place), message))

    def of(self, content_type: type[ContentType]) -> Iterator[tuple[str, ContentType]]:
        """Every valid content of one type with its file's name."""
        for name, read_file in self.entries.items():
            if isinstance(read_file.content, content_type):
                yield name, read_file.content

    def one(self, content_type: type[ContentType]) -> ContentType:
        """The content of a type of which there is one file."""
        return next(content for _, content in self.of(content_type))

    def all(self, content_type: type[ContentType]) -> tuple[ContentType, ...]:
        """Every content of a type of which there are many files, by file name."""
        return tuple(content for _, content in self.of(content_type))

    def handbook(self) -> Handbook | None:
        """The handbook, when no problem stands in the way."""
        return None if self.problems else _assembled(self)


def read_shelf(root: Path) -> Shelf:
    """Reads every file of `root`/data.

    What cannot be read or typed becomes a problem, never an exception.
    """
    shelf = Shelf(root)
    for name, content_type in listed(root):
        if (root / "data" / name).is_file():
            _read(shelf, name, content_type)
        else:
            shelf.problems.append(problem(f"data/{name}", 1, MISSING))
    return shelf


def _read(shelf: Shelf, name: str, content_type: type[Content]) -> None:
    document, problems = source.read(shelf.root / "data" / name, Path("data") / name)
    shelf.problems += problems
    if document is None:
        return
    content = None
    if isinstance(document.data, dict):
        try:
            content = content_type.model_validate(document.data)
        except ValidationError as error:
            shelf.problems += messages.problems_of(error, document, content_type)
    else:
        shelf.problems.append(problem(document.path, 1, NO_FIELDS))
    shelf.entries[name] = ReadFile(document, content)


def _assembled(shelf: Shelf) -> Handbook:
    synonyms = shelf.one(Synonyms)
    worksheets = shelf.all(Worksheet)
    cases = shelf.all(Case)
    return Handbook(
        model=shelf.one(Model),
        worksheets=tuple(sorted(worksheets, key=lambda each: each.number)),
        cases=tuple(sorted(cases, key=lambda each: each.title)),
        sources=shelf.one(Sources).items,
        terms=shelf.one(Glossary).items,
        project=shelf.one(ExampleProject),
        paths=shelf.one(Paths).items,
        funding=shelf.one(Funding),
        synonyms=synonyms.groups,
        ignored=synonyms.ignored,
        choice=shelf.one(Choice),
        visit=shelf.one(Visit),
        ledger=shelf.one(Ledger),
        statement=shelf.one(Statement),
        audits=shelf.one(Audits),
        move=shelf.one(Move),
    )
