"""What can be referred to: the ids of every kind of content, the unverified sources, the pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..common.problems import Problem, unknown_reference
from ..content.data_files import files_in
from ..content.docs_pages import Pages
from ..content.model import Phase, V
from ..content.reading import Shelf
from ..content.sheet import DATE, PROJECT
from ..content.sources import Sources
from ..content.worksheet import Worksheet
from ..content.yaml_source import Place
from .walk import fault, listed

PARTITIVE = {
    "tyopohja": "työpohjaa",
    "kaytanto": "käytäntöä",
    "lahde": "lähdettä",
    "termi": "termiä",
    "v": "V:tä",
    "vaihe": "vaihetta",
    "polku": "polkua",
}
"""What a kind is called in the sentence that says that there is no such one."""


@dataclass(frozen=True)
class Known:
    """Ids by kind (tyopohja, kaytanto, …), sources that nobody verified, addresses, sheets' fields.

    An id is known when its file or its row is there, even if that is faulty itself: a reference
    to it is not a second problem.
    """

    ids: Mapping[str, Sequence[str]]
    unverified: frozenset[str]
    addresses: Mapping[str, bool]
    fields: Mapping[str, Sequence[str]]
    has_sources: bool


def know(shelf: Shelf, pages: Pages) -> Known:
    """What the files of a shelf and the pages beside it offer to be referred to."""
    ids = {
        "tyopohja": [path.stem for path in files_in(shelf.root, "tyopohjat")],
        "kaytanto": [path.stem for path in files_in(shelf.root, "kaytannot")],
        "lahde": listed(shelf, "lahteet.yml", "lahteet"),
        "termi": listed(shelf, "sanasto.yml", "termit"),
        "v": [each.value for each in V],
        "vaihe": [each.value for each in Phase],
        "polku": listed(shelf, "polut.yml", "polut"),
    }
    return Known(
        ids=ids,
        unverified=_unverified(shelf),
        addresses=pages.addresses,
        fields={sheet.id: _fields(sheet) for _, sheet in shelf.of(Worksheet)},
        has_sources="lahteet.yml" in shelf.entries,
    )


def _fields(worksheet: Worksheet) -> tuple[str, ...]:
    """The ids of a sheet's fields, those of its head included."""
    return (PROJECT.id, DATE.id, *(field.id for field in worksheet.sheet.fields()))


def _unverified(shelf: Shelf) -> frozenset[str]:
    sources = [source for _, content in shelf.of(Sources) for source in content.items]
    verified = {source.id for source in sources if source.verified}
    return frozenset(source.id for source in sources) - verified


def reference(
    shelf: Shelf,
    known: Known,
    name: str,
    place: Place,
    kind: str,
    id_: str,
) -> Iterator[Problem]:
    """The problem of a reference to content of a kind, when there is no such content."""
    if kind == "lahde" and not known.has_sources:
        return  # the missing list is told once, not at every reference
    if id_ not in known.ids[kind]:
        message = unknown_reference(PARTITIVE[kind], id_, known.ids[kind])
        yield fault(shelf, name, place, message)


def verified_source(
    shelf: Shelf,
    known: Known,
    name: str,
    place: Place,
    id_: str,
) -> Iterator[Problem]:
    """The problems of a source that something rests on: it is there and somebody verified it."""
    yield from reference(shelf, known, name, place, "lahde", id_)
    if id_ in known.unverified:
        message = f"Lähdettä ”{id_}” ei ole tarkistettu. Sillä ei voi perustella väitettä."
        yield fault(shelf, name, place, message)
