"""Two built sites compared by meaning: pages by their parts, other files by their bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

from ..content.portability import DifferenceKind

FILES = (".css", ".js", ".json", ".csv", ".xml", ".png", ".svg", ".txt", ".woff2")
OF_THE_THEME = (
    "assets/images/",
    "assets/javascripts/",
    "assets/stylesheets/",
    "search.json",
    "sitemap.xml.gz",
)
"""What a generator's own theme or search adds, which publishing takes out or no page loads."""
LINKS = ("href", "src", "action")
SHOWN = 120
"""Letters of an example at most."""
Parts = dict[DifferenceKind, str]


@dataclass(frozen=True)
class Found:
    """A difference at one page or file; `what` shows where the two part."""

    kind: DifferenceKind
    place: str
    what: str


def read_page(path: Path, address: str) -> Parts:
    """A page's parts as plain texts, alike when the parts mean the same."""
    soup = BeautifulSoup(path.read_text("utf-8"), "html.parser")
    data = [json.loads(tag.get_text()) for tag in soup.select('script[type="application/ld+json"]')]
    article = soup.select_one("article")
    frame = [part for part in soup.select("body > *") if part.name in ("a", "header", "footer")]
    return {
        "sisalto": _plain(article, address) if article else "",
        "otsikko": soup.title.get_text() if soup.title else "",
        "kuvaus": _attribute(soup.select_one("meta[name=description]"), "content"),
        "osoite": _attribute(soup.select_one("link[rel=canonical]"), "href"),
        "tiedot": json.dumps(
            data,
            sort_keys=True,
            ensure_ascii=False,
        ),
        "kehys": "\n".join(_plain(part, address) for part in frame),
    }


def _attribute(tag: Tag | None, name: str) -> str:
    return str(tag[name]) if tag else ""


def _plain(part: Tag, address: str) -> str:
    """Tags with their attributes in order, links made whole, and texts with single spaces."""
    lines = []
    for each in part.descendants:
        if isinstance(each, Tag):
            attributes = {name: _whole(name, value, address) for name, value in each.attrs.items()}
            written = json.dumps(
                attributes,
                sort_keys=True,
                ensure_ascii=False,
            )
            lines.append(f"{each.name} {written}")
        elif text := " ".join(str(each).split()):
            lines.append(text)
    return "\n".join(lines)


def _whole(
    name: str,
    value: object,
    address: str,
) -> object:
    """A link from the site's root on; any other value as it is."""
    return urljoin(f"/{address}", str(value)) if name in LINKS else value


def read_site(folder: Path) -> tuple[dict[str, Parts], dict[str, bytes]]:
    """Pages by address, and other files by name."""
    pages: dict[str, Parts] = {}
    for path in sorted(folder.rglob("*.html")):
        address = path.relative_to(folder).as_posix().removesuffix("index.html")
        pages[address] = read_page(path, address)
    files: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and path.suffix in FILES and not name.startswith(OF_THE_THEME):
            files[name] = path.read_bytes()
    return pages, files


def compare(ours: Path, other: Path) -> list[Found]:
    """Every difference of `other` from `ours`, by kind and place."""
    (pages, files), (others, other_files) = read_site(ours), read_site(other)
    found = [
        *_lacking("sivu-puuttuu", pages, others),
        *_lacking("sivu-ylimaarainen", others, pages),
        *_lacking("tiedosto-puuttuu", files, other_files),
        *_differing(files, other_files),
    ]
    for name in pages.keys() & others.keys():
        found += _parted(name, pages[name], others[name])
    return sorted(found, key=lambda each: (each.kind, each.place))


def _lacking(
    kind: DifferenceKind,
    these: Mapping[str, object],
    those: Mapping[str, object],
) -> Iterator[Found]:
    """What is among these and not among those."""
    for name in these.keys() - those.keys():
        yield Found(kind, name, "")


def _differing(files: Mapping[str, bytes], others: Mapping[str, bytes]) -> Iterator[Found]:
    for name in files.keys() & others.keys():
        if files[name] != others[name]:
            yield Found("tiedosto-eri", name, "")


def _parted(
    name: str,
    ours: Parts,
    other: Parts,
) -> Iterator[Found]:
    """The parts of one page that differ."""
    for kind, text in ours.items():
        if text != other[kind]:
            yield Found(kind, name, _parting(text, other[kind]))


def _parting(ours: str, other: str) -> str:
    """The first line that differs, ours and theirs."""
    lines, others = ours.split("\n"), other.split("\n")
    pairs = enumerate(zip(lines, others, strict=False))
    parts = (at for at, (line, theirs) in pairs if line != theirs)
    at = next(parts, min(len(lines), len(others)))
    line, theirs = (" ".join(each[at : at + 1]) for each in (lines, others))
    return f"{line[:SHOWN]} → {theirs[:SHOWN]}"
