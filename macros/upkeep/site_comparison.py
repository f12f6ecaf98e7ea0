"""Two built sites compared by meaning: pages by their parts, other files by their bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
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
"""Attributes that hold an address."""
FRAME = ("a", "header", "footer")
"""Tags around the content, the same on every page."""
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
    article = soup.select_one("article")
    frame = [part for part in soup.select("body > *") if part.name in FRAME]
    return {
        "sisalto": _plain(article, address) if article else "",
        "otsikko": soup.title.get_text() if soup.title else "",
        "kuvaus": _attribute(soup, "meta[name=description]", "content"),
        "osoite": _attribute(soup, "link[rel=canonical]", "href"),
        "tiedot": _data(soup),
        "kehys": "\n".join(_plain(part, address) for part in frame),
    }


def _attribute(soup: BeautifulSoup, selector: str, name: str) -> str:
    """An attribute of the first tag that the selector finds."""
    tag = soup.select_one(selector)
    return str(tag[name]) if tag else ""


def _data(soup: BeautifulSoup) -> str:
    """What the page tells machines, written in one way."""
    scripts = soup.select('script[type="application/ld+json"]')
    told = [json.loads(script.get_text()) for script in scripts]
    return _json(told)


def _plain(part: Tag, address: str) -> str:
    """Tags with their attributes in order, links made whole, and texts with single spaces."""
    lines = []
    for each in part.descendants:
        if isinstance(each, Tag):
            lines.append(_opened(each, address))
            continue
        words = str(each).split()
        if words:
            lines.append(" ".join(words))
    return "\n".join(lines)


def _opened(tag: Tag, address: str) -> str:
    """A tag with its attributes, its links from the site's root on."""
    attributes: dict[str, object] = {}
    base = f"/{address}"
    for name, value in tag.attrs.items():
        attributes[name] = value
        if name in LINKS:
            attributes[name] = urljoin(base, str(value))
    return f"{tag.name} {_json(attributes)}"


def _json(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def read_site(folder: Path) -> tuple[dict[str, Parts], dict[str, bytes]]:
    """Pages by address, and other files by name."""
    pages: dict[str, Parts] = {}
    files: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.suffix == ".html":
            address = name.removesuffix("index.html")
            pages[address] = read_page(path, address)
        elif _is_ours(path, name):
            files[name] = path.read_bytes()
    return pages, files


def _is_ours(path: Path, name: str) -> bool:
    """Whether a file is one that we compare."""
    if name.startswith(OF_THE_THEME):
        return False
    return path.is_file() and path.suffix in FILES


def compare(ours: Path, other: Path) -> list[Found]:
    """Every difference of `other` from `ours`, by kind and place."""
    pages, files = read_site(ours)
    other_pages, other_files = read_site(other)
    found = [
        *_lacking("sivu-puuttuu", pages, other_pages),
        *_lacking("sivu-ylimaarainen", other_pages, pages),
        *_parted(pages, other_pages),
        *_lacking("tiedosto-puuttuu", files, other_files),
        *_differing(files, other_files),
    ]
    return sorted(found, key=lambda each: (each.kind, each.place))


def _lacking(
    kind: DifferenceKind, these: Mapping[str, object], those: Mapping[str, object]
) -> Iterator[Found]:
    """What is among these and not among those."""
    for name in these:
        if name not in those:
            yield Found(kind, name, "")


def _differing(files: Mapping[str, bytes], others: Mapping[str, bytes]) -> Iterator[Found]:
    """Files that are in both and not the same."""
    for name, content in files.items():
        if name not in others:
            continue
        if others[name] != content:
            yield Found("tiedosto-eri", name, "")


def _parted(pages: Mapping[str, Parts], others: Mapping[str, Parts]) -> Iterator[Found]:
    """The parts of pages that are in both and do not mean the same."""
    for name, parts in pages.items():
        if name not in others:
            continue
        theirs = others[name]
        for kind, text in parts.items():
            their_text = theirs[kind]
            if text != their_text:
                yield Found(kind, name, _parting(text, their_text))


def _parting(ours: str, other: str) -> str:
    """The first line that differs, ours and theirs; nothing for one that has no more lines."""
    for line, theirs in zip_longest(ours.split("\n"), other.split("\n"), fillvalue=""):
        if line != theirs:
            return f"{line[:SHOWN]} → {theirs[:SHOWN]}"
    return ""
