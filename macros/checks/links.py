"""A link in a text of the data leads to content that exists, or to a web address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..common.problems import Problem
from ..content.reading import Shelf
from ..content.yaml_source import Place
from .known import Known, reference
from .walk import fault, texts

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]*)\)")


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every link of every text that leads nowhere."""
    for name in shelf.entries:
        for place, text in texts(shelf, name):
            for address in LINK.findall(text):
                yield from _address(shelf, known, name, place, address)


def _address(
    shelf: Shelf,
    known: Known,
    name: str,
    place: Place,
    address: str,
) -> Iterator[Problem]:
    kind, colon, id_ = address.partition(":")
    if kind in ("http", "https"):
        return
    if colon and kind in known.ids:
        yield from reference(shelf, known, name, place, kind, id_)
        return
    kinds = ", ".join(f"{each}:" for each in known.ids)
    message = f"Linkin osoite ”{address}” ei kelpaa. Aloita se näin: {kinds} tai https://."
    yield fault(shelf, name, place, message)
