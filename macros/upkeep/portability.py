"""`portability`: the content built by the generators that may come after ours, and compared."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

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
HEAD = (
    "# yaml-language-server: $schema=skeemat/siirrettavyys.schema.json\n"
    "# Komennon make portability kirjoittama. Älä muuta käsin.\n"
)
DAY = "1764000000"
"""The same for every build, in seconds from 1970: what they write of the day is no difference."""
SAID = 2000
"""Letters at the end of what a generator said."""


class BuildError(RefusedError):
    """A generator that did not build; the message is what it said."""


def run(asked: Asked) -> int:
    """Builds with every generator, writes and tells the results; 1 when a difference is new."""
    try:
        return compare_all(asked.root, asked.say, datetime.date.today())
    except BuildError as error:
        asked.say(str(error))
        return 1


def compare_all(
    root: Path,
    say: Say,
    today: datetime.date,
) -> int:
    """The same for a day; raises BuildError, and nothing is then written."""
    ours = _built(root, "oma", OURS)
    texts = [f'{HEAD}paiva: "{finnish_day(today)}"', "rakentajat:"]
    strange = 0
    for name, command in GENERATORS.items():
        say(f"{name} rakentaa …")
        site = _built(root, name.lower(), command)
        found = compare(ours, site)
        texts += _entry(name, _version(root, command[0]), len(read_site(site)[0]), found)
        say(_summary(name, found))
        strange += sum((name, each.kind) not in KNOWN for each in found)
    replace(root / RESULTS, ("\n".join(texts) + "\n").encode())
    return 1 if strange else 0


def _summary(name: str, found: Sequence[Found]) -> str:
    """What a generator does otherwise, with one example of each kind."""
    counts = Counter(each.kind for each in found)
    lines = [f"{name}: eroja {len(found)}."]
    for kind, count in counts.items():
        example = next(each for each in found if each.kind == kind)
        mark = "" if (name, kind) in KNOWN else "UUSI "
        place = example.place or "etusivu"
        lines.append(f"  {mark}{kind}: {count}, esimerkiksi {place} {example.what}")
    return "\n".join(lines)


def _entry(
    name: str,
    version: str,
    pages: int,
    found: Sequence[Found],
) -> list[str]:
    """The lines of one generator in the results' file."""
    different = {each.place for each in found if not each.kind.startswith("tiedosto")}
    lines = [
        f'  - nimi: "{name}"',
        f'    versio: "{version}"',
        f"    sivuja: {pages}",
        f"    samoja: {max(0, pages - len(different))}",
    ]
    if found:
        lines.append("    erot:")
    for kind, count in sorted(Counter(each.kind for each in found).items()):
        place = next(each.place for each in found if each.kind == kind) or "etusivu"
        lines.append(f'      - {{laji: {kind}, maara: {count}, esimerkki: "{place}"}}')
    return lines


def _built(
    root: Path,
    name: str,
    command: Sequence[str],
) -> Path:
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
    question = f"import importlib.metadata as m; print(m.version('{package}'))"
    asked = subprocess.run(
        [root / PYTHON, "-c", question],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return asked.stdout.strip()
