"""A link in a text of the data leads to content that exists, or to a web address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..common.problems import Problem
from ..content.reading import Shelf
from ..content.yaml_source import Place
from .known import Known
from .references import page_reference
from .walk import Spot, texts

PLAIN = {
    "haluan",
    "hyoty",
    "kysymys",
    "opetus",
    "otsikko",
    "sano",
    "selite",
    "termi",
    "tiivistelma",
    "toisin",
}
"""Fields whose text is shown as it is."""
SHOWN_AS_IS = (
    "Kentässä ”{}” ei voi olla linkkiä, koska sen teksti näkyy sellaisenaan. Poista linkki."
)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]*)\)")


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every link of every text that leads nowhere."""
    for name in shelf.entries:
        for place, text in texts(shelf, name):
            spot = Spot(shelf, name, place)
            if LINK.search(text) and (field := _field(place)) in PLAIN:
                yield spot.fault(SHOWN_AS_IS.format(field))
            for address in LINK.findall(text):
                yield from _address(spot, known, address)


def _field(place: Place) -> str:
    """The name of the field in which a place is."""
    return [str(step) for step in place if isinstance(step, str)][-1]


def _address(spot: Spot, known: Known, address: str) -> Iterator[Problem]:
    """The fault of one address: `tyopohja:x` and such, or a web address."""
    kind, colon, _ = address.partition(":")
    if kind in ("http", "https"):
        return
    kinds = (*known.ids, "sivu")
    if colon and kind in kinds:
        yield from page_reference(spot, known, address)
        return
    beginnings = ", ".join(f"{each}:" for each in kinds)
    message = f"Linkin osoite ”{address}” ei kelpaa. Aloita se näin: {beginnings} tai https://."
    yield spot.fault(message)
