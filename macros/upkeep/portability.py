"""The same content built by the generators that may come after ours, and their sites compared with ours by meaning."""

from __future__ import annotations

import datetime
import json
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

from ..common.files import replace
from ..common.finnish import finnish_day
from ..content.portability import DifferenceKind

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
FILES = (".css", ".js", ".json", ".csv", ".xml", ".png", ".svg", ".txt", ".woff2")
OF_THE_THEME = (
    "assets/images/",
    "assets/javascripts/",
    "assets/stylesheets/",
    "search.json",
    "sitemap.xml.gz",
)
"""What a generator's own theme or search adds, which publishing takes out or no page loads."""
KNOWN: frozenset[tuple[str, DifferenceKind]] = frozenset(
    {("Zensical", "tiedosto-eri"), ("Zensical", "tiedot"), ("Zensical", "sisalto")}
)
"""Differences that decisions/0023 explains; any other one fails the command."""
HEAD = "# yaml-language-server: $schema=skeemat/siirrettavyys.schema.json\n# Komennon make portability kirjoittama. Älä muuta käsin.\n"
SHOWN = 120
"""Letters of an example at most."""


class BuildError(Exception):
    """A generator that did not build; the message is what it said."""


@dataclass(frozen=True)
class Found:
    """A difference at one page or file; `what` shows where the two part."""

    kind: DifferenceKind
    place: str
    what: str


Parts = dict[DifferenceKind, str]


def read_page(path: Path, address: str) -> Parts:
    """A page's parts as plain texts, alike when the parts mean the same."""
    soup = BeautifulSoup(path.read_text("utf-8"), "html.parser")
    data = [json.loads(tag.get_text()) for tag in soup.select('script[type="application/ld+json"]')]
    description, canonical = (
        soup.select_one("meta[name=description]"),
        soup.select_one("link[rel=canonical]"),
    )
    article = soup.select_one("article")
    frame = [part for part in soup.select("body > *") if part.name in ("a", "header", "footer")]
    return {
        "sisalto": _plain(article, address) if article else "",
        "otsikko": soup.title.get_text() if soup.title else "",
        "kuvaus": str(description["content"]) if description else "",
        "osoite": str(canonical["href"]) if canonical else "",
        "tiedot": json.dumps(data, sort_keys=True, ensure_ascii=False),
        "kehys": "\n".join(_plain(part, address) for part in frame),
    }


def _plain(part: Tag, address: str) -> str:
    """Tags with their attributes in order, links made whole, and texts with single spaces."""
    lines = []
    for each in part.descendants:
        if isinstance(each, Tag):
            attributes = {
                name: urljoin(f"/{address}", str(value))
                if name in ("href", "src", "action")
                else value
                for name, value in each.attrs.items()
            }
            lines.append(
                f"{each.name} {json.dumps(attributes, sort_keys=True, ensure_ascii=False)}"
            )
        elif text := " ".join(str(each).split()):
            lines.append(text)
    return "\n".join(lines)


def read_site(folder: Path) -> tuple[dict[str, Parts], dict[str, bytes]]:
    """Pages by address, and other files by name."""
    pages = {}
    for path in sorted(folder.rglob("*.html")):
        address = path.relative_to(folder).as_posix().removesuffix("index.html")
        pages[address] = read_page(path, address)
    others = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix in FILES)
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in others}
    return pages, {
        name: content for name, content in files.items() if not name.startswith(OF_THE_THEME)
    }


def compare(ours: Path, other: Path) -> list[Found]:
    """Every difference of `other` from `ours`."""
    (pages, files), (others, other_files) = read_site(ours), read_site(other)
    found = [Found("sivu-puuttuu", name, "") for name in pages.keys() - others.keys()]
    found += [Found("sivu-ylimaarainen", name, "") for name in others.keys() - pages.keys()]
    for name in pages.keys() & others.keys():
        found += [
            Found(kind, name, _parting(text, others[name][kind]))
            for kind, text in pages[name].items()
            if text != others[name][kind]
        ]
    found += [Found("tiedosto-puuttuu", name, "") for name in files.keys() - other_files.keys()]
    found += [
        Found("tiedosto-eri", name, "")
        for name in files.keys() & other_files.keys()
        if files[name] != other_files[name]
    ]
    return sorted(found, key=lambda each: (each.kind, each.place))


def _parting(ours: str, other: str) -> str:
    """The first line that differs, ours and theirs."""
    lines, others = ours.split("\n"), other.split("\n")
    at = next(
        (index for index, (a, b) in enumerate(zip(lines, others, strict=False)) if a != b),
        min(len(lines), len(others)),
    )
    a, b = (" ".join(each[at : at + 1]) for each in (lines, others))
    return f"{a[:SHOWN]} → {b[:SHOWN]}"


def run(root: Path, say: Callable[[str], None], today: datetime.date) -> int:
    """Builds with every generator, writes the results and tells them; 1 when a difference is new. Raises BuildError."""
    ours = _built(root, "oma", OURS)
    texts, strange = [f'{HEAD}paiva: "{finnish_day(today)}"', "rakentajat:"], 0
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
    counts = Counter(each.kind for each in found)
    lines = [f"{name}: eroja {len(found)}."]
    for kind, count in counts.items():
        example = next(each for each in found if each.kind == kind)
        mark = "" if (name, kind) in KNOWN else "UUSI "
        lines.append(
            f"  {mark}{kind}: {count}, esimerkiksi {example.place or 'etusivu'} {example.what}"
        )
    return "\n".join(lines)


def _entry(name: str, version: str, pages: int, found: Sequence[Found]) -> list[str]:
    different = {each.place for each in found if not each.kind.startswith("tiedosto")}
    lines = [
        f'  - nimi: "{name}"',
        f'    versio: "{version}"',
        f"    sivuja: {pages}",
        f"    samoja: {max(0, pages - len(different))}",
    ]
    for index, (kind, count) in enumerate(sorted(Counter(each.kind for each in found).items())):
        place = next(each.place for each in found if each.kind == kind) or "etusivu"
        lines += [
            *(["    erot:"] if index == 0 else []),
            f'      - {{laji: {kind}, maara: {count}, esimerkki: "{place}"}}',
        ]
    return lines


def _built(root: Path, name: str, command: Sequence[str]) -> Path:
    """The project copied and built by one generator; its site's folder. Others copy what our own build made into docs/."""
    project, source = root / WORK / name, root if command is OURS else root / WORK / "oma"
    shutil.rmtree(project, ignore_errors=True)
    for each in COPIED:
        (project / each).parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source / each, project / each) if (source / each).is_dir() else shutil.copy(
            source / each, project / each
        )
    environment: Mapping[str, str] = {
        **os.environ,
        "PDF": "off",
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": "1764000000",
    }
    done = subprocess.run(
        [root / PYTHON, "-m", *command],
        cwd=project,
        capture_output=True,
        text=True,
        env=environment,
    )
    if done.returncode or not (project / "site/index.html").is_file():
        raise BuildError(
            f"{command[0]} ei saanut sivustoa valmiiksi:\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
        )
    return project / "site"


def _version(root: Path, package: str) -> str:
    question = f"import importlib.metadata as m; print(m.version('{package}'))"
    return subprocess.run(
        [root / PYTHON, "-c", question], check=True, capture_output=True, text=True
    ).stdout.strip()
