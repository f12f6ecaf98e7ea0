"""Reads data/ into one frozen Handbook, or says everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from ..common.problems import Problem, problem, sentence
from . import yaml_source as source
from .accessibility import Audits, Statement
from .case import Case
from .chooser import Choice
from .example_project import ExampleProject
from .funding import Funding
from .glossary import Glossary, Term
from .innokyla import Visit
from .ledger import Ledger
from .model import Model, Perspective, Phase, Stage, V
from .paths import Paths, ReadyPath
from .portability import Move
from .sources import Source, Sources
from .synonyms import Synonym, Synonyms
from .values import Content
from .worksheet import Worksheet
from .yaml_source import Document, Place, Plain

ContentType = TypeVar("ContentType", bound=Content)
SINGLE: Mapping[str, type[Content]] = {
    "malli.yml": Model,
    "lahteet.yml": Sources,
    "sanasto.yml": Glossary,
    "esimerkkihanke.yml": ExampleProject,
    "polut.yml": Paths,
    "esr.yml": Funding,
    "synonyymit.yml": Synonyms,
    "valinta.yml": Choice,
    "innokyla.yml": Visit,
    "osoitteet.yml": Ledger,
    "saavutettavuus.yml": Statement,
    "saavutettavuustulokset.yml": Audits,
    "siirrettavyys.yml": Move,
}
FOLDERS: Mapping[str, type[Content]] = {"tyopohjat": Worksheet, "kaytannot": Case}


@dataclass(frozen=True)
class Handbook:
    """All content, checked: what every view is made of."""

    model: Model
    worksheets: tuple[Worksheet, ...]
    cases: tuple[Case, ...]
    sources: tuple[Source, ...]
    terms: tuple[Term, ...]
    project: ExampleProject
    paths: tuple[ReadyPath, ...]
    funding: Funding
    synonyms: tuple[Synonym, ...]
    ignored: tuple[str, ...]
    choice: Choice
    visit: Visit
    ledger: Ledger
    statement: Statement
    audits: Audits
    move: Move

    @cached_property
    def worksheet(self) -> Mapping[str, Worksheet]:
        """Worksheets by id."""
        return {each.id: each for each in self.worksheets}

    @cached_property
    def case(self) -> Mapping[str, Case]:
        """Cases by id."""
        return {each.id: each for each in self.cases}

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {each.id: each for each in self.sources}

    @cached_property
    def perspective(self) -> Mapping[V, Perspective]:
        """The V's by id."""
        return {each.id: each for each in self.model.perspectives}

    @cached_property
    def stage(self) -> Mapping[Phase, Stage]:
        """The phases by id."""
        return {each.id: each for each in self.model.stages}

    @cached_property
    def path(self) -> Mapping[str, ReadyPath]:
        """Ready paths by id."""
        return {each.id: each for each in self.paths}

    @cached_property
    def home(self) -> Mapping[tuple[Phase, V], Worksheet]:
        """The worksheet at home in each cell of the grid that has one."""
        return {(each.phase, each.v): each for each in self.worksheets}


@dataclass(frozen=True)
class ReadFile:
    """A file that was read, and its content when the types accept it."""

    document: Document
    content: Content | None


@dataclass
class Shelf:
    """Every file of data/ as read, with the problems met so far."""

    root: Path
    entries: dict[str, ReadFile] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def report(self, name: str, place: Place, message: str) -> None:
        """Notes a problem at a place of a file."""
        document = self.entries[name].document
        self.problems.append(problem(document.path, document.line(place), message))

    def of(self, kind: type[ContentType]) -> Iterator[tuple[str, ContentType]]:
        """Every valid content of one type with its file's name."""
        for name, entry in self.entries.items():
            if isinstance(entry.content, kind):
                yield name, entry.content

    def one(self, kind: type[ContentType]) -> ContentType:
        """The content of a type of which there is one file."""
        return next(content for _, content in self.of(kind))

    def handbook(self) -> Handbook | None:
        """The handbook, when no problem stands in the way."""
        if self.problems:
            return None
        synonyms = self.one(Synonyms)
        return Handbook(
            model=self.one(Model),
            worksheets=tuple(
                sorted((each for _, each in self.of(Worksheet)), key=lambda each: each.number)
            ),
            cases=tuple(sorted((each for _, each in self.of(Case)), key=lambda each: each.title)),
            sources=self.one(Sources).items,
            terms=self.one(Glossary).items,
            project=self.one(ExampleProject),
            paths=self.one(Paths).items,
            funding=self.one(Funding),
            synonyms=synonyms.groups,
            ignored=synonyms.ignored,
            choice=self.one(Choice),
            visit=self.one(Visit),
            ledger=self.one(Ledger),
            statement=self.one(Statement),
            audits=self.one(Audits),
            move=self.one(Move),
        )


def read_shelf(root: Path) -> Shelf:
    """Reads every file of `root`/data; what cannot be read or typed becomes a problem, never an exception."""
    shelf = Shelf(root)
    for name, kind in SINGLE.items():
        if (root / "data" / name).is_file():
            _read(shelf, name, kind)
        else:
            shelf.problems.append(
                problem(f"data/{name}", 1, "Tiedosto puuttuu. Palauta se versionhallinnasta.")
            )
    for folder, kind in FOLDERS.items():
        for path in files(root, folder):
            _read(shelf, f"{folder}/{path.name}", kind)
    return shelf


def files(root: Path, folder: str) -> list[Path]:
    """The data files of a folder, one for each content; those that an editor's programs hide there are no content."""
    return sorted((root / "data" / folder).glob("[!.]*.y*ml"))


def _read(shelf: Shelf, name: str, kind: type[Content]) -> None:
    document, problems = source.read(shelf.root / "data" / name, Path("data") / name)
    shelf.problems += problems
    if document is None:
        return
    content = None
    if isinstance(document.data, dict):
        try:
            content = kind.model_validate(document.data)
        except ValidationError as error:
            shelf.problems += _type_problems(document, kind, error)
    else:
        shelf.problems.append(
            problem(document.path, 1, "Tiedoston pitää alkaa kentällä muodossa avain: arvo.")
        )
    shelf.entries[name] = ReadFile(document, content)


def _type_problems(
    document: Document, kind: type[Content], error: ValidationError
) -> Iterator[Problem]:
    keys, errors = _known_keys(kind), error.errors(include_url=False)
    inner = {each["loc"][:depth] for each in errors for depth in range(1, len(each["loc"]))}
    for each in errors:
        if each["type"] == "too_short" and each["loc"] in inner:
            continue  # the items are there, but faulty; each is told of itself
        place = _written_place(document.data, each["loc"])
        name = str(next((part for part in reversed(place) if isinstance(part, str)), "tiedosto"))
        line = document.line(place)
        yield problem(document.path, line, sentence(each, name, keys))


def _written_place(data: Plain, location: tuple[int | str, ...]) -> Place:
    """Pydantic's location without the block kinds that it adds between an index and a key."""
    place: list[str | int] = []
    for part in location:
        if (
            isinstance(data, dict)
            and place
            and isinstance(place[-1], int)
            and data.get("laji") == part
        ):
            continue
        place.append(part)
        if isinstance(data, dict):
            data = data.get(str(part))
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            data = None
    return tuple(place)


def _known_keys(kind: type[Content]) -> frozenset[str]:
    """Every key that the type or a type within it knows."""
    schema = kind.model_json_schema()
    groups = [schema, *schema.get("$defs", {}).values()]
    return frozenset(key for group in groups for key in group.get("properties", {}))
