"""A link or a picture on a page leads to a file, to an anchor in it, or to the web."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import SplitResult, unquote, urlsplit

from markdown.util import AMP_SUBSTITUTE

from ..common.problems import Problem, problem, suggestion
from ..content.docs_pages import MADE, Page
from .anchors import can_be_told, made_by_macros
from .docs import Docs, page_suggestion
from .headings import written_anchors
from .known import Known
from .markdown_page import Link

SCHEMES = {"http", "https", "mailto", "tel"}


def faults(docs: Docs, known: Known) -> Iterator[Problem]:
    """Every link that would break, and every picture that is not ours or shows nothing in words."""
    for page in docs.pages.pages:
        for link in docs.markdown[page.name].links:
            look = _link if link.tag == "a" else _picture
            for message in look(docs, known, page, link):
                yield problem(page.path, link.line, message)


def _link(
    docs: Docs,
    known: Known,
    page: Page,
    link: Link,
) -> Iterator[str]:
    """What is wrong with a link, by what kind of an address it has."""
    if not link.text:
        yield "Linkiltä puuttuu teksti. Kirjoita hakasulkeisiin, mihin se vie."
    if not link.address:
        yield "Linkiltä puuttuu osoite. Kirjoita kaarisulkeisiin, mihin se vie."
        return
    if AMP_SUBSTITUTE in link.address:
        return  # an e-mail address, which Markdown hides from robots
    parts = _split(link.address)
    if parts is None:
        yield f"Linkin osoite ”{link.address}” ei kelpaa."
    elif parts.scheme:
        if parts.scheme not in SCHEMES:
            yield f"Linkin osoite ”{link.address}” ei kelpaa. Aloita se https:// tai mailto:."
    elif parts.netloc or parts.path.startswith(("/", "\\")):
        yield _absolute(docs, page, link.address)
    else:
        yield from _relative(docs, known, page, parts)


def _picture(
    docs: Docs,
    _: Known,
    page: Page,
    link: Link,
) -> Iterator[str]:
    """What is wrong with a picture: it is ours, is there, and is told in words too."""
    if not link.text.strip():
        yield "Kuvalta puuttuu tekstivastine. Kirjoita hakasulkeisiin, mitä kuva näyttää."
    parts = _split(link.address)
    if parts is None or parts.scheme or parts.netloc:
        yield (
            f"Kuva ”{link.address}” haettaisiin toiselta palvelimelta. "
            "Tallenna se kansioon docs/ ja käytä omaa kopiota."
        )
    elif parts.path.startswith(("/", "\\")):
        yield (
            f"Kuvan osoite ”{link.address}” alkaa kauttaviivalla. "
            "Kirjoita kuvan tiedosto tältä sivulta, kuten ../assets/kuva.png."
        )
    else:
        target = _target(page, parts.path)
        if target is None or target.endswith(".md") or target not in docs.pages.files:
            pictures = [name for name in docs.pages.files if not name.endswith(".md")]
            ways = [_way(page, name) for name in pictures]
            near = suggestion(parts.path, ways)
            yield f"Kuvaa ”{parts.path}” ei ole.{near}"


def _split(address: str) -> SplitResult | None:
    """The parts of an address; None when it is none."""
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _target(page: Page, path: str) -> str | None:
    """The file within docs/ that a path leads to from a page; None outside docs/."""
    folder = posixpath.dirname(page.name)
    joined = posixpath.join(folder, unquote(path))
    target = posixpath.normpath(joined)
    if target.startswith(".."):
        return None
    return target


def _absolute(docs: Docs, page: Page, address: str) -> str:
    """How a link that begins with a slash is written, if a page is found for it."""
    path = address.strip("/\\").partition("#")[0]
    for name in (path, _index(path)):
        if name in docs.by_name:
            way = _way(page, name)
            return (
                f"Linkki ”{address}” alkaa kauttaviivalla. Kirjoita se tältä sivulta näin: {way}."
            )
    return (
        f"Linkki ”{address}” alkaa kauttaviivalla. Kirjoita sivun tiedosto, kuten ../esr/index.md."
    )


def _index(target: str) -> str:
    """The page of docs/ that is meant by its folder, or as if it were no index: `esr`, `esr.md`."""
    folder = target.removesuffix(".md")
    return posixpath.normpath(posixpath.join(folder, "index.md"))


def _way(page: Page, name: str) -> str:
    """How a page's file is written from another page."""
    folder = posixpath.dirname(page.name) or "."
    return posixpath.relpath(name, folder)


def _relative(
    docs: Docs,
    known: Known,
    page: Page,
    parts: SplitResult,
) -> Iterator[str]:
    """What is wrong with a link to a file of docs/."""
    target = _target(page, parts.path) if parts.path else page.name
    if target is None:
        yield f"Linkki ”{parts.path}” johtaa ulos kansiosta docs/. Sellaista sivua ei julkaista."
    elif _is_print(target):
        prints = _way(page, "tulosteet/index.md")
        yield (
            f"Tulosteeseen ”{parts.path}” ei linkitetä tekstistä, koska sivusto toimii myös "
            f"ilman tulosteita. Linkitä sivulle {prints}."
        )
    elif target in docs.by_name:
        yield from _anchor(docs, known, docs.by_name[target], parts.fragment)
    elif target not in docs.pages.files and target not in MADE:
        yield _missing(docs, page, parts.path, target)


def _is_print(target: str) -> bool:
    """Whether a file of docs/ is a print product, or would be if it were there."""
    is_file = "." in target and not target.endswith(".md")
    return is_file and target.startswith("tulosteet/")


def _missing(
    docs: Docs,
    page: Page,
    path: str,
    target: str,
) -> str:
    """What is said of a file that is not there: the nearest way to write what was meant."""
    index = _index(target)
    if index in docs.by_name:
        way = _way(page, index)
        return f"Linkki ”{path}” ei johda tiedostoon. Kirjoita näin: {way}."
    if "@" in path:
        return f"Sähköpostin osoite ”{path}” kirjoitetaan linkkiin näin: mailto:{path}."
    ways = [_way(page, name) for name in docs.by_name]
    near = page_suggestion(path, ways)
    return f"Sivua tai tiedostoa ”{path}” ei ole.{near}"


def _anchor(
    docs: Docs,
    known: Known,
    page: Page,
    anchor: str,
) -> Iterator[str]:
    """What is wrong with a link to a part of a page: only anchors that stay can be linked."""
    if not anchor or not can_be_told(page, known):
        return
    anchors = set(made_by_macros(page, known))
    markdown = docs.markdown[page.name]
    for written, _ in written_anchors(page, markdown):
        anchors.add(written)
    if anchor not in anchors:
        near = suggestion(anchor, anchors)
        yield f"Sivulla {page.path} ei ole pysyvää ankkuria ”{anchor}”.{near}"
