"""Kinds of things that both the pages and the browser's scripts name, with their Finnish names."""

from __future__ import annotations

from dataclasses import dataclass

MEETINGS = (("lahi", "Samassa huoneessa"), ("eta", "Etänä"), ("hybridi", "Osa etänä"))
"""Ways of meeting (muoto): id and name."""
MARKS = ("merkitty", "kaytetty")
"""A visitor's own marks on a worksheet (merkintä)."""


@dataclass(frozen=True)
class RunKind:
    """A way to run a worksheet: its id in addresses, its key in the data, and its name.

    `short` is its name in a row of all, and `ending` ends the name of its run sheet's file.
    """

    id: str
    key: str
    name: str
    short: str
    ending: str


MAIN_RUN = RunKind("paa", "", "Pitkä versio", "pitkä", "")
"""The main run, which is no version of another (kulku)."""
RUN_KINDS = (
    MAIN_RUN,
    RunKind("lyhyt", "lyhyt", "Lyhyt versio", "lyhyt", "-lyhyt"),
    RunKind("suuri-ryhma", "suuri_ryhma", "Suuren ryhmän versio", "suuri ryhmä", "-suuri"),
    RunKind("eta", "eta", "Etäversio", "etä", "-eta"),
    RunKind("yksin", "yksin", "Yhden hengen versio", "yksin", "-yksin"),
)
"""Every way to run a worksheet, in the order in which they are told."""


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
