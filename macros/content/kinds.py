"""Kinds of things that both the pages and the browser's scripts name, with their Finnish names."""

from __future__ import annotations

from dataclasses import dataclass

MEETINGS = (("lahi", "Lähi"), ("eta", "Etä"), ("hybridi", "Hybridi"))
"""Ways of meeting (muoto): id and name."""
MARKS = ("merkitty", "kaytetty")
"""A visitor's own marks on a worksheet (merkintä)."""


@dataclass(frozen=True)
class HitKind:
    """A kind of page or term that the search finds, as one hit and as all of them are called."""

    id: str
    one: str
    all: str


HIT_KINDS = (
    HitKind("tyopohja", "Työpohja", "Työpohjat"),
    HitKind("opas", "Opas", "Oppaat"),
    HitKind("kaytanto", "Tapaus", "Tapaukset"),
    HitKind("malli", "Malli ja vaiheet", "Malli ja vaiheet"),
    HitKind("sanasto", "Sanasto", "Sanasto"),
    HitKind("muu", "Muu sivu", "Muut sivut"),
)
