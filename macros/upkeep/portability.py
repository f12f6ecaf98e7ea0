"""`portability`: the content built by the generators that may come after ours, and compared."""

from __future__ import annotations

import datetime
import os
import shutil
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
from .site_comparison import Found, compare, read_site

WORK = Path(".cache/siirto")
RESULTS = Path("data/siirrettavyys.yml")
PYTHON = Path(".venv-siirto") / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
COPIED = (
    "data",
    "docs",
    "macros",
    "overrides",
    "mkdocs.yml",
    "package-lock.json",
    ".cache/kirjasin",
    ".cache/paperi",
    ".cache/sanat.json",
)
GENERATORS = {"ProperDocs": ("properdocs", "build", "-q"), "Zensical": ("zensical", "build")}
OURS = ("mkdocs", "build", "--strict", "-q")
KNOWN: frozenset[tuple[str, DifferenceKind]] = frozenset(
    {("Zensical", "tiedosto-eri"), ("Zensical", "tiedot"), ("Zensical", "sisalto")}
)
"""Differences that decisions/0023 explains; any other one fails the command."""
DAY = "1764000000"
"""The same for every build, in seconds from 1970: what they write of the day is no difference."""
SAID = 2000
"""Letters at the end of what a generator said."""


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


class BuildError(RefusedError):
    """A generator that did not build; the message is what it said."""


def run(asked: Asked) -> int:
    """Builds with every generator, writes and tells the results; 1 when a difference is new."""
    try:
        return compare_all(asked.root, asked.say, datetime.date.today())
    except BuildError as error:
        asked.say(str(error))
        return 1


def compare_all(root: Path, say: Say, today: datetime.date) -> int:
    """The same for a day; raises BuildError, and nothing is then written."""
    ours = _built(root, "oma", OURS)
    outcomes = []
    for name, command in GENERATORS.items():
        say(f"{name} rakentaa …")
        site = _built(root, name.lower(), command)
        outcome = _outcome(name, _version(root, command[0]), ours, site)
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


def _built(root: Path, name: str, command: Sequence[str]) -> Path:
    """The project copied and built by one generator; its site's folder.

    Others copy what our own build made into docs/.
    """
    project = root / WORK / name
    _copy(root if command is OURS else root / WORK / "oma", project)
    environment = {
        **os.environ,
        "PDF": "off",
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": DAY,
    }
    done = subprocess.run(
        [root / PYTHON, "-m", *command],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env=environment,
    )
    if done.returncode or not (project / "site/index.html").is_file():
        said = f"{done.stdout[-SAID:]}{done.stderr[-SAID:]}"
        raise BuildError(f"{command[0]} ei saanut sivustoa valmiiksi:\n{said}")
    return project / "site"


def _copy(source: Path, project: Path) -> None:
    """A fresh copy of what a build reads."""
    shutil.rmtree(project, ignore_errors=True)
    for name in COPIED:
        target = project / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if (source / name).is_dir():
            shutil.copytree(source / name, target)
        else:
            shutil.copy(source / name, target)


def _version(root: Path, package: str) -> str:
    """The version of a generator that is installed."""
    question = f"import importlib.metadata as m; print(m.version('{package}'))"
    asked = subprocess.run(
        [root / PYTHON, "-c", question], check=True, capture_output=True, encoding="utf-8"
    )
    return asked.stdout.strip()
