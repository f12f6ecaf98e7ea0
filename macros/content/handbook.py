"""All content of data/, checked and frozen: what every view is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from .accessibility import Audits, Statement
from .case import Case
from .chooser import Choice
from .example_project import ExampleProject
from .feedback import Feedback
from .forms import Forms
from .funding import Funding
from .glossary import Term
from .guide import Guide
from .innokyla import Visit
from .ledger import Ledger
from .model import Cell, Model, Perspective, Phase, Stage, V
from .paths import ReadyPath
from .plan import Plan
from .portability import Move
from .sources import Source
from .synonyms import FinderChoice, Synonym
from .worksheet import Worksheet


@dataclass(frozen=True)
class Handbook:
    """Everything that an editor wrote; worksheets by number, cases by title, guides by file."""

    model: Model
    worksheets: tuple[Worksheet, ...]
    cases: tuple[Case, ...]
    guides: tuple[Guide, ...]
    forms: Forms
    sources: tuple[Source, ...]
    terms: tuple[Term, ...]
    project: ExampleProject
    paths: tuple[ReadyPath, ...]
    funding: Funding
    synonyms: tuple[Synonym, ...]
    ignored: tuple[str, ...]
    finder_choices: tuple[FinderChoice, ...]
    choice: Choice
    visit: Visit
    plan: Plan
    feedback: Feedback
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
    def guide(self) -> Mapping[str, Guide]:
        """Guides by id."""
        return {each.id: each for each in self.guides}

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
    def home(self) -> Mapping[Cell, Worksheet]:
        """The worksheet at home in each cell of the grid that has one."""
        return {each.cell: each for each in self.worksheets if each.is_home}

    @cached_property
    def further(self) -> Mapping[Cell, tuple[Worksheet, ...]]:
        """The further worksheets of each cell that has any, by number."""
        found: dict[Cell, tuple[Worksheet, ...]] = {}
        for each in self.worksheets:
            if not each.is_home:
                earlier = found.get(each.cell, ())
                found[each.cell] = (*earlier, each)
        return found
