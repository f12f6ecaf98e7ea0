"""Choices of the worksheets' finder that the search leads to: ways of meeting, crowds and times."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FinderChoice:
    """The finder with an answer chosen: its address, and what the search shows of it."""

    address: str
    title: str
    lead: str


FINDER_CHOICES = (
    FinderChoice(
        "tyopohjat/?muoto=eta",
        "Työpohjat etänä",
        "Valmiiksi rajattuna ne, jotka voi tehdä, kun kaikki ovat etänä. Kortti kertoo keston.",
    ),
    FinderChoice(
        "tyopohjat/?muoto=hybridi",
        "Työpohjat osin etänä",
        "Valmiiksi rajattuna ne, jotka voi tehdä, kun osa on huoneessa ja osa etänä.",
    ),
    FinderChoice(
        "tyopohjat/?muoto=lahi",
        "Työpohjat samassa huoneessa",
        "Valmiiksi rajattuna ne, jotka tehdään, kun kaikki ovat paikalla.",
    ),
    FinderChoice(
        "tyopohjat/?meita=1",
        "Työpohjat yksin",
        "Valmiiksi rajattuna ne, joista on yhden hengen versio.",
    ),
    FinderChoice(
        "tyopohjat/?meita=2",
        "Työpohjat kahdestaan",
        "Valmiiksi rajattuna ne, jotka voi tehdä parin kanssa.",
    ),
    FinderChoice(
        "tyopohjat/?meita=30",
        "Työpohjat suurelle joukolle",
        "Valmiiksi rajattuna ne, joista on suuren ryhmän versio, kun teitä on 30.",
    ),
    FinderChoice(
        "tyopohjat/?aika=45",
        "Lyhyet työpohjat",
        "Valmiiksi rajattuna ne, jotka ehtii 45 minuutissa. Kortti kertoo, mikä versio se on.",
    ),
    FinderChoice(
        "tyopohjat/?aika=90",
        "Työpohjat, 90 minuuttia",
        "Valmiiksi rajattuna ne, jotka ehtii 90 minuutissa.",
    ),
)
CHOICE_ADDRESSES = tuple(choice.address for choice in FINDER_CHOICES)
