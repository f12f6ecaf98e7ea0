"""The versions of a worksheet (muunnelmat): short, for a large group, remote and alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil
from typing import Annotated

from pydantic import Discriminator, Tag
from pydantic import Field as Key

from .step import Crowd, Sizing, Step
from .values import Content, Line, Rich, Slug, Text, Whole


class Group(Content):
    """How many people (ryhmä)."""

    least: Whole = Key(alias="vahintaan", ge=1, le=100, description="Pienin toimiva ryhmä.")
    most: Whole = Key(
        alias="enintaan", ge=1, le=100, description="Suurin ryhmä yhden arkin ääressä."
    )


class Chore(Content):
    """A thing to do before the workshop: minutes of work, and days of waiting told apart."""

    what: Rich = Key(alias="tee", description="Mitä tehdään ennalta.")
    minutes: Whole = Key(alias="minuutit", ge=1, le=480, description="Työtä minuutteina.")
    waiting: Whole = Key(
        0, alias="odota_paivia", ge=0, le=120, description="Päiviä, jotka vastausta odotetaan."
    )


class StepChange(Content):
    """A step of a version: one of the main run, kept or changed, or a new one."""

    step: Slug | None = Key(None, alias="askel", description="Pääversion askeleen tunniste.")
    new: Slug | None = Key(None, alias="uusi", description="Uuden askeleen tunniste.")
    title: Line | None = Key(None, alias="otsikko", description="Otsikko, jos se muuttuu.")
    minutes: Whole | None = Key(
        None, alias="minuutit", ge=1, le=240, description="Minuutit, jos ne muuttuvat."
    )
    instruction: Rich | None = Key(None, alias="ohje", description="Koko ohje, jos se muuttuu.")
    says: Text | None = Key(None, alias="sano", description="Puhe, jos se muuttuu.")
    fills: tuple[Slug, ...] | None = Key(
        None, alias="tayttaa", description="Täytettävät kentät, jos ne muuttuvat."
    )
    agreed: Line | None = Key(
        None,
        alias="sovittu",
        description="Kenen kanssa alkamisaika on sovittu; sanotaan uudelleen, jos otsikko muuttuu.",
    )
    sizing: Sizing | None = Key(None, alias="mitoitus", description="Mitoitus, jos se muuttuu.")

    def applied(self, main: Mapping[str, Step]) -> Step | None:
        """The whole step of the version.

        None when it names no step of `main`, or a new one lacks a part.
        """
        if self.step is not None:
            kept = main.get(self.step)
            return kept and kept.model_copy(update=self._changes())
        if self.new is None or not (self.title and self.minutes and self.instruction):
            return None
        fresh = Step.model_construct(
            id=self.new,
            kind="tyo",
            title=self.title,
            minutes=self.minutes,
            instruction=self.instruction,
        )
        return fresh.model_copy(update=self._changes())

    def _changes(self) -> dict[str, object]:
        """What the version has of its own; a renamed step has only its own agreement."""
        changes: dict[str, object] = {}
        for name in ("title", "minutes", "instruction", "says", "fills", "agreed", "sizing"):
            value = getattr(self, name)
            if value is not None:
                changes[name] = value
        if self.title is not None:
            changes["agreed"] = self.agreed
        return changes


class LeftOut(Content):
    """A step of the main run that a version leaves out."""

    step: Slug = Key(alias="askel", description="Pois jäävän askeleen tunniste.")
    why: Text = Key(alias="miksi", description="Miksi se jää pois.")


class Version(Content):
    """Another way to run the worksheet, with steps of its own (muunnelma)."""

    when: Text = Key(alias="milloin", description="Milloin tämä versio sopii.")
    minutes: Whole = Key(alias="minuutit", ge=5, le=480, description="Askelten minuutit yhteensä.")
    group: Group | None = Key(None, alias="ryhma", description="Henkilömäärä, jos se on toinen.")
    preparation: tuple[Chore, ...] | None = Key(
        None, alias="valmistelu", description="Valmistelu, jos se on toinen."
    )
    steps: tuple[StepChange, ...] = Key(alias="kulku", min_length=2, description="Askeleet.")
    is_at_once: bool = Key(
        False, alias="kerralla", description="Pääversion kerrat pidetään samana päivänä."
    )
    left_out: tuple[LeftOut, ...] = Key(
        (), alias="pois", description="Pääversion askeleet, jotka jäävät pois."
    )
    open_fields: tuple[Slug, ...] = Key(
        (), alias="auki", description="Kentät tai lohkot, jotka jäävät tässä versiossa auki."
    )
    open_says: Text | None = Key(
        None, alias="auki_sano", description="Miten ryhmälle sanotaan, mikä jää auki."
    )

    def crowd(self, main: Group) -> Crowd:
        """The most people at one sheet and in all; `main` is the group of the main run."""
        most = (self.group or main).most
        return Crowd(most, most)


class LargeVersion(Version):
    """The version for a large group, in several smaller ones (suuri_ryhma)."""

    group: Group = Key(alias="ryhma", description="Montako ihmistä yhteensä.")
    groups: Group = Key(alias="ryhmia", description="Moneenko ryhmään jakaudutaan.")

    def crowd(self, main: Group) -> Crowd:  # noqa: ARG002 — its own group is always given
        """The most people at one sheet and in all, when the groups are as many as they may be."""
        return Crowd(ceil(self.group.most / self.groups.most), self.group.most)


class RemoteVersion(Version):
    """The version in which all are remote (eta)."""

    writer: Text = Key(alias="kirjuri", description="Kuka kirjoittaa ja mihin.")
    view: Text = Key(alias="nakyma", description="Mitä etänä oleva näkee.")


class NotAlone(Content):
    """Why the worksheet cannot be done alone, and what one does then."""

    why: Text = Key(alias="ei", description="Miksi ei, ja mitä yksin oleva tekee sen sijaan.")


def _alone(data: object) -> str:
    """Which of the two is written; the marks keep them from being taken for keys of the data."""
    is_not = isinstance(data, NotAlone) or (isinstance(data, dict) and "ei" in data)
    return "[ei]" if is_not else "[versio]"


Alone = Annotated[
    Annotated[Version, Tag("[versio]")] | Annotated[NotAlone, Tag("[ei]")], Discriminator(_alone)
]
"""The version for one, or why there is none: faults are told of the one that is written."""


class Versions(Content):
    """The versions beside the main run (muunnelmat)."""

    short: Version = Key(alias="lyhyt", description="Kun aikaa on vähän.")
    large: LargeVersion = Key(alias="suuri_ryhma", description="Kun väkeä on paljon.")
    remote: RemoteVersion = Key(alias="eta", description="Kun kaikki ovat etänä.")
    alone: Alone = Key(alias="yksin", description="Kun olet yksin, tai miksi ei.")

    def named(self) -> Iterator[tuple[str, Version]]:
        """Every version that can be run, by its key in the data."""
        yield "lyhyt", self.short
        yield "suuri_ryhma", self.large
        yield "eta", self.remote
        if isinstance(self.alone, Version):
            yield "yksin", self.alone
