"""A word of the synonyms stands in one group, and the pages that a group names exist."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem, suggestion
from ..content.reading import Shelf
from ..content.synonyms import Synonym, Synonyms
from ..content.yaml_source import Place
from .known import Known, reference
from .walk import fault


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every word that is in two places, and every page that is not there."""
    for name, synonyms in shelf.of(Synonyms):
        yield from _words(shelf, name, synonyms)
        for index, group in enumerate(synonyms.groups):
            for number, page in enumerate(group.pages):
                yield from _page(shelf, known, name, ("ryhmat", index, "sivut", number), page)


def _words(
    shelf: Shelf,
    name: str,
    synonyms: Synonyms,
) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for index, group in enumerate(synonyms.groups):
        for inner, word in _words_of(group):
            first = seen.get(word.lower())
            if first:
                message = f"Sana ”{word}” on jo ryhmässä ”{first}”. Jätä se vain yhteen paikkaan."
                yield fault(shelf, name, ("ryhmat", index, *inner), message)
            seen.setdefault(word.lower(), group.word)


def _words_of(group: Synonym) -> Iterator[tuple[Place, str]]:
    """Every word of a group with its place in it."""
    yield ("sana",), group.word
    for key, number, word in group.others():
        yield (key, number), word


def _page(
    shelf: Shelf,
    known: Known,
    name: str,
    place: Place,
    page: str,
) -> Iterator[Problem]:
    """A reference to a content, or with `sivu:` to a page by its address."""
    kind, _, rest = page.partition(":")
    if kind != "sivu":
        yield from reference(shelf, known, name, place, kind, rest)
    elif rest.partition("#")[0] not in known.addresses:
        near = suggestion(rest, known.addresses)
        yield fault(shelf, name, place, f"Sivua ”{rest}” ei ole.{near}")
