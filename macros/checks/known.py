"""What can be referred to: the ids of every kind of content, the unverified sources, the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..common.problems import Problem, unknown_reference
from ..content.data_files import files_in
from ..content.docs_pages import Pages
from ..content.guide import Guide
from ..content.ledger import Ledger
from ..content.model import Phase, V
from ..content.reading import Shelf
from ..content.sheet import DATE, PROJECT
from ..content.sources import Sources
from ..content.worksheet import Worksheet
from .walk import Spot, listed

PARTITIVE = {
    "tyopohja": "työpohjaa",
    "kaytanto": "tapausta",
    "lahde": "lähdettä",
    "termi": "termiä",
    "v": "V:tä",
    "vaihe": "vaihetta",
    "polku": "polkua",
    "opas": "opasta",
}
"""What a kind is called in the sentence that says that there is no such one."""

LISTS = {
    "lahde": ("lahteet.yml", "lahteet"),
    "termi": ("sanasto.yml", "termit"),
    "polku": ("polut.yml", "polut"),
}
"""The kinds whose contents are one list: its file and its key there."""


@dataclass(frozen=True)
class Known:
    """Ids by kind (tyopohja, kaytanto, …), sources that nobody verified, addresses.

    Of each sheet its fields and its blocks, and of each guide the anchors of its parts.

    `promised` are the pages that the ledger promises, `removed` the addresses that it tells gone.

    An id is known when its file or its row is there, even if that is faulty itself: a reference
    to it is not a second problem. `unread` are the kinds whose list does not open: that is told
    once, and nothing can be said of what refers to them.
    """

    ids: Mapping[str, Sequence[str]]
    unverified: frozenset[str]
    addresses: Mapping[str, bool]
    fields: Mapping[str, Sequence[str]]
    blocks: Mapping[str, Sequence[str]]
    parts: Mapping[str, Sequence[str]]
    unread: frozenset[str]
    promised: frozenset[str]
    removed: frozenset[str]


def know(shelf: Shelf, pages: Pages) -> Known:
    """What the files of a shelf and the pages beside it offer to be referred to."""
    ids = {
        "tyopohja": _file_ids(shelf, "tyopohjat"),
        "kaytanto": _file_ids(shelf, "kaytannot"),
        "lahde": listed(shelf, *LISTS["lahde"]),
        "termi": listed(shelf, *LISTS["termi"]),
        "v": [each.value for each in V],
        "vaihe": [each.value for each in Phase],
        "polku": listed(shelf, *LISTS["polku"]),
        "opas": _file_ids(shelf, "oppaat"),
    }
    ledgers = [ledger for _, ledger in shelf.of(Ledger)]
    return Known(
        ids=ids,
        unverified=_unverified(shelf),
        addresses=pages.addresses,
        fields=_by_worksheet(shelf, _fields),
        blocks=_by_worksheet(shelf, _blocks),
        parts={guide.id: guide.anchors() for _, guide in shelf.of(Guide)},
        unread=frozenset(kind for kind, (name, _) in LISTS.items() if name not in shelf.entries),
        promised=frozenset(page for ledger in ledgers for page in ledger.pages),
        removed=frozenset(gone.old for ledger in ledgers for gone in ledger.removed),
    )


def _file_ids(shelf: Shelf, folder: str) -> list[str]:
    """The ids of contents that have a file each: the files' names."""
    return [path.stem for path in files_in(shelf.root, folder)]


def _by_worksheet(
    shelf: Shelf,
    of_sheet: Callable[[Worksheet], tuple[str, ...]],
) -> dict[str, tuple[str, ...]]:
    """What is told of each worksheet's sheet, by the worksheet's id."""
    found = {}
    for _, worksheet in shelf.of(Worksheet):
        found[worksheet.id] = of_sheet(worksheet)
    return found


def _blocks(worksheet: Worksheet) -> tuple[str, ...]:
    """The ids of a sheet's blocks."""
    return tuple(block.id for block in worksheet.sheet.blocks)


def _fields(worksheet: Worksheet) -> tuple[str, ...]:
    """The ids of a sheet's fields, those of its head included."""
    of_head = (PROJECT.id, DATE.id)
    own = [field.id for field in worksheet.sheet.fields()]
    return (*of_head, *own)


def _unverified(shelf: Shelf) -> frozenset[str]:
    """Sources that nobody verified; one that is listed twice counts when either is verified."""
    ids: set[str] = set()
    verified: set[str] = set()
    for _, content in shelf.of(Sources):
        for source in content.items:
            ids.add(source.id)
            if source.verified:
                verified.add(source.id)
    return frozenset(ids - verified)


def reference(
    spot: Spot,
    known: Known,
    kind: str,
    id_: str,
) -> Iterator[Problem]:
    """The problem of a reference to content of a kind, when there is no such content."""
    if kind in known.unread:
        return  # the list that does not open is told once, not at every reference
    if not id_:
        return  # an empty field is told as one
    ids = known.ids[kind]
    if id_ not in ids:
        message = unknown_reference(PARTITIVE[kind], id_, ids)
        yield spot.fault(message)


def verified_source(spot: Spot, known: Known, id_: str) -> Iterator[Problem]:
    """The problems of a source that something rests on: it is there and somebody verified it."""
    yield from reference(spot, known, "lahde", id_)
    if id_ in known.unverified:
        message = f"Lähdettä ”{id_}” ei ole tarkistettu. Sillä ei voi perustella väitettä."
        yield spot.fault(message)
