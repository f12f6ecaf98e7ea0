"""A step of running a worksheet: its minutes, what is done and said, which fields it fills."""

from __future__ import annotations

from typing import Literal, NamedTuple

from pydantic import Field as Key

from .values import Content, Line, Rich, Slug, Text, Whole

StepKind = Literal["avaus", "tyo", "tauko", "lopetus"]


class Crowd(NamedTuple):
    """How many people at most: at one sheet, and in all."""

    group: int
    all: int


class SizingPart(Content):
    """A thing that is done many times over in a step."""

    what: Line = Key(alias="mita", description="Mitä tehdään monta kertaa: puheenvuoroa, solua.")
    count: Whole | Literal["ryhma", "kaikki"] = Key(
        alias="maara",
        description="Montako; ryhma = suurin ryhmä yhden arkin ääressä, kaikki = koko väki.",
    )
    seconds: Whole = Key(alias="sekunteja", ge=1, le=3600, description="Sekunteja kertaa kohti.")
    rounds: Whole = Key(1, alias="kierroksia", ge=1, le=20, description="Montako kierrosta.")

    def total(self, crowd: Crowd) -> int:
        """Seconds of it all for the crowd."""
        counts = {"ryhma": crowd.group, "kaikki": crowd.all}
        count = counts[self.count] if isinstance(self.count, str) else self.count
        return count * self.seconds * self.rounds


class Sizing(Content):
    """The count that shows that a step's minutes suffice (mitoitus)."""

    explaining: Whole = Key(2, alias="selitys", ge=0, le=30, description="Selittämisen minuutit.")
    parts: tuple[SizingPart, ...] = Key(
        alias="osat", min_length=1, description="Mitä tehdään, montako kertaa ja kauanko."
    )

    def seconds(self, crowd: Crowd) -> int:
        """Seconds that the step needs for the crowd, the explaining with them."""
        return 60 * self.explaining + sum(part.total(crowd) for part in self.parts)


class Step(Content):
    """A step of running the worksheet (askel)."""

    id: Slug = Key(alias="tunniste", description="Askeleen tunniste; versiot viittaavat siihen.")
    kind: StepKind = Key("tyo", alias="laji", description="avaus, tyo, tauko tai lopetus.")
    title: Line = Key(alias="otsikko", description="Mitä tehdään: käsky ja sen kohde.")
    minutes: Whole = Key(alias="minuutit", ge=1, le=240, description="Kesto minuutteina.")
    least: Whole | None = Key(
        None, alias="vahintaan", ge=1, le=240, description="Minuutit, joiden alle ei voi mennä."
    )
    instruction: Rich = Key(alias="ohje", description="Mitä tehdään, konkreettisesti.")
    says: Text | None = Key(None, alias="sano", description="Mitä ohjaaja sanoo, sanasta sanaan.")
    fills: tuple[Slug, ...] = Key(
        (), alias="tayttaa", description="Kentät tai lohkot, jotka askel täyttää."
    )
    sitting: Line | None = Key(
        None,
        alias="kerta",
        description="Kerran nimi, jos tästä askeleesta alkaa toisena päivänä pidettävä kerta.",
    )
    agreed: Line | None = Key(
        None,
        alias="sovittu",
        description="Kenen kanssa askeleen alkamisaika on sovittu: valmistelijan kanssa.",
    )
    sizing: Sizing | None = Key(None, alias="mitoitus", description="Miten minuutit riittävät.")
