"""`portability`: the content built by the generators that may come after ours, and compared."""

from __future__ import annotations

import datetime
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..common import text_templates
from ..common.asked import Asked, Say
from ..common.files import replace
from ..common.finnish import finnish_day
from ..common.refused import RefusedError
from ..content.portability import DifferenceKind
from ..web.other_generators import OTHERS, PYTHON, WORK, built, copy
from .site_comparison import Found, compare, read_site

RESULTS = Path("data/siirrettavyys.yml")
GENERATORS = {"ProperDocs": "properdocs", "Zensical": "zensical"}
OURS = ("mkdocs", "build", "--strict", "-q")
KNOWN: frozenset[tuple[str, DifferenceKind]] = frozenset(
    {("Zensical", "tiedosto-eri"), ("Zensical", "tiedot"), ("Zensical", "sisalto")}
)
"""Differences that decisions/0023 explains; any other one fails the command."""
DAY = "1764000000"
"""The same for every build, in seconds from 1970: what they write of the day is no difference."""


@dataclass(frozen=True)
class Count:
    """How many differences of a kind there are, the first of them, and whether it is explained."""

    kind: DifferenceKind
    count: int
    place: str
    what: str
    known: bool


@dataclass(frozen=True)
class Outcome:
    """A generator, its version, its pages, how many are the same as ours, and what differs."""

    name: str
    version: str
    pages: int
    same: int
    differences: int
    kinds: tuple[Count, ...]


def run(asked: Asked) -> int:
    """Builds with every generator, writes and tells the results; 1 when a difference is new."""
    try:
        return compare_all(asked.root, asked.say, datetime.date.today())
    except RefusedError as error:
        asked.say(str(error))
        return 1


def compare_all(root: Path, say: Say, today: datetime.date) -> int:
    """The same for a day; raises BuildError, and nothing is then written."""
    ours = _built(root, "oma", OURS)
    outcomes = []
    for name, package in GENERATORS.items():
        say(f"{name} rakentaa …")
        site = _built(root, package, (package, *OTHERS[package]))
        outcome = _outcome(name, _version(root, package), ours, site)
        say(_summary(outcome))
        outcomes.append(outcome)
    day = finnish_day(today)
    text = text_templates.render("portability.yml.j2", day=day, outcomes=outcomes)
    replace(root / RESULTS, text.encode())
    strange = [kind for each in outcomes for kind in each.kinds if not kind.known]
    return 1 if strange else 0


def _outcome(name: str, version: str, ours: Path, site: Path) -> Outcome:
    """What one generator made of our content."""
    found = compare(ours, site)
    pages, _ = read_site(site)
    different = {each.place for each in found if not each.kind.startswith("tiedosto")}
    return Outcome(
        name=name,
        version=version,
        pages=len(pages),
        same=max(0, len(pages) - len(different)),
        differences=len(found),
        kinds=tuple(_counts(name, found)),
    )


def _counts(name: str, found: Sequence[Found]) -> Iterator[Count]:
    """The differences by kind."""
    for kind in sorted({each.kind for each in found}):
        own = [each for each in found if each.kind == kind]
        first = own[0]
        yield Count(
            kind=kind,
            count=len(own),
            place=first.place or "etusivu",
            what=first.what,
            known=(name, kind) in KNOWN,
        )


def _summary(outcome: Outcome) -> str:
    """What a generator does otherwise, with one example of each kind."""
    lines = [f"{outcome.name}: eroja {outcome.differences}."]
    for each in outcome.kinds:
        mark = "" if each.known else "UUSI "
        example = f"{each.place} {each.what}"
        told = f"{each.kind}: {each.count}, esimerkiksi {example}"
        lines.append(f"  {mark}{told}")
    return "\n".join(lines)


def _built(root: Path, name: str, words: tuple[str, ...]) -> Path:
    """The project copied and built by one generator; its site's folder.

    Others copy what our own build made into docs/.
    """
    project = root / WORK / name
    copy(root if words is OURS else root / WORK / "oma", project)
    return built(root, project, words, {"PDF": "off", "SOURCE_DATE_EPOCH": DAY})


def _version(root: Path, package: str) -> str:
    """The version of a generator that is installed."""
    question = f"import importlib.metadata as m; print(m.version('{package}'))"
    asked = subprocess.run(
        [root / PYTHON, "-c", question], check=True, capture_output=True, encoding="utf-8"
    )
    return asked.stdout.strip()
