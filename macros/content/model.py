"""What the 4V model is: its V's and phases, and the statements with sources that it is told in.

The types are frozen; `alias=` is the one border between Finnish data and English code.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field as Key

from .values import Content, Line, Lines, Rich, Slug, Slugs, Text, Yes


class V(StrEnum):
    """The four V's, in the order in which they are met first."""

    COMMUNICATION = "viestinta"
    VARIATION = "variointi"
    MAINSTREAMING = "valtavirtaistaminen"
    ANCHORING = "vakiinnuttaminen"


class Phase(StrEnum):
    """The five phases of a funded project (vaihe)."""

    APPLICATION = "haku"
    START = "kaynnistys"
    WORK = "toteutus"
    CLOSING = "paatos"
    FOLLOWUP = "jalkiseuranta"


CELLS = tuple((phase, v) for phase in Phase for v in V)
"""The cells of the grid row by row, as they are numbered."""
Cell = tuple[Phase, V]
"""Where a phase and a V meet."""


def cell_number(phase: Phase, v: V) -> int:
    """The number of a cell, and of the worksheet at home in it: 1–20, row by row."""
    return CELLS.index((phase, v)) + 1


class Claim(Content):
    """A statement with its sources, or marked as the handbook's own reasoning."""

    text: Rich = Key(alias="teksti", description="Väite omin sanoin.")
    sources: Slugs = Key((), alias="lahteet", description="Lähteiden tunnisteet (lahteet.yml).")
    own: Yes = Key(False, alias="oma", description="true, kun väite on käsikirjan oma päätelmä.")


Claims = tuple[Claim, ...]


class Titled(Claim):
    """A claim with a name of its own."""

    title: Line = Key(alias="otsikko", description="Lyhyt nimi.")


TitledClaims = tuple[Titled, ...]


class Reason(Content):
    """A case or a worksheet, and why it is named here."""

    id: Slug = Key(alias="tunniste", description="Tapauksen tai työpohjan tunniste.")
    why: Rich = Key(alias="miksi", description="Miksi juuri tämä, juuri tässä kohdassa.")


Reasons = tuple[Reason, ...]


class Pitfall(Content):
    """What goes wrong and how to rescue it (sudenkuoppa)."""

    problem: Rich = Key(alias="ongelma", description="Mikä menee pieleen.")
    rescue: Rich = Key(alias="pelastus", description="Miten tilanteen voi vielä pelastaa.")
    sources: Slugs = Key((), alias="lahteet", description="Lähteet; tyhjä, kun kokemus on meidän.")


class Inflections(Content):
    """The V's name in the cases that running text needs (taivutus)."""

    genitive: Line = Key(alias="genetiivi", description="Minkä? (viestinnän)")
    partitive: Line = Key(alias="partitiivi", description="Mitä? (viestintää)")
    inessive: Line = Key(alias="inessiivi", description="Missä? (viestinnässä)")
    elative: Line = Key(alias="elatiivi", description="Mistä? (viestinnästä)")
    illative: Line = Key(alias="illatiivi", description="Mihin? (viestintään)")


class Perspective(Content):
    """One of the four V's (näkökulma)."""

    id: V = Key(alias="tunniste", description="V:n tunniste.")
    name: Line = Key(alias="nimi", description="V:n nimi.")
    verb: Line = Key(alias="teko", description="V yhtenä kehotuksena.")
    inflections: Inflections = Key(alias="taivutus", description="Nimen taivutusmuodot.")
    glyph: Literal["viestinta", "variointi", "valtavirtaistaminen", "vakiinnuttaminen"] = Key(
        alias="tunnus", description="Kuvatunnuksen nimi."
    )
    definition: Claim = Key(alias="maaritelma", description="Mitä V tarkoittaa tässä käsikirjassa.")
    purpose: Claim = Key(alias="tarkoitus", description="Mitä varten V on.")
    questions: Claims = Key(
        alias="kysymykset", min_length=3, description="Kysymykset, joilla pääsee alkuun."
    )
    ways: TitledClaims = Key(alias="tavat", min_length=3, description="Keinot.")
    actors: TitledClaims = Key(alias="toimijat", min_length=2, description="Ketkä tekevät.")
    tools: TitledClaims = Key(alias="valineet", min_length=2, description="Millä välineillä.")
    pitfalls: tuple[Pitfall, ...] = Key(
        alias="sudenkuopat", min_length=2, description="Mikä menee pieleen."
    )


class Task(Content):
    """What to do for one V in one phase (tehtävä)."""

    weight: Literal["paino", "kaynnissa"] = Key(
        alias="asema", description="paino = pääpaino, kaynnissa = mukana."
    )
    do: Claims = Key(alias="tee", min_length=1, max_length=5, description="Mitä tehdään.")


class Tasks(Content):
    """The tasks of a phase, one for each V (tehtävät)."""

    communication: Task = Key(alias="viestinta", description="Viestinnän tehtävät.")
    variation: Task = Key(alias="variointi", description="Varioinnin tehtävät.")
    mainstreaming: Task = Key(
        alias="valtavirtaistaminen", description="Valtavirtaistamisen tehtävät."
    )
    anchoring: Task = Key(alias="vakiinnuttaminen", description="Vakiinnuttamisen tehtävät.")

    def of(self, v: V) -> Task:
        """The task of one V."""
        return {
            V.COMMUNICATION: self.communication,
            V.VARIATION: self.variation,
            V.MAINSTREAMING: self.mainstreaming,
            V.ANCHORING: self.anchoring,
        }[v]


class Stage(Content):
    """One of the five phases (vaihe)."""

    id: Phase = Key(alias="tunniste", description="Vaiheen tunniste.")
    name: Line = Key(alias="nimi", description="Vaiheen nimi.")
    inessive: Line = Key(alias="milloin", description="Vaihe ajan ilmauksena: hakuvaiheessa.")
    situation: Line = Key(alias="tilanne", description="Mistä lukija tunnistaa olevansa tässä.")
    summary: Text = Key(alias="tiivistelma", description="Mitä vaiheessa ratkaistaan.")
    description: Claims = Key(alias="kuvaus", min_length=1, description="Vaihe pidemmin.")
    tasks: Tasks = Key(alias="tehtavat", description="Tehtävät V:ittäin.")
    done: Lines = Key(
        alias="valmis_kun", min_length=2, description="Mistä tietää, että vaihe on kunnossa."
    )


class Reading(Content):
    """How one source uses the words (luenta)."""

    who: Line = Key(alias="kuka", description="Kenen luenta.")
    order: Line = Key(alias="jarjestys", description="Missä järjestyksessä V:t tulevat.")
    mainstreaming: Text = Key(
        alias="valtavirtaistaminen", description="Mitä valtavirtaistaminen tarkoittaa."
    )
    anchoring: Text = Key(alias="vakiinnuttaminen", description="Mitä vakiinnuttaminen tarkoittaa.")
    sources: Slugs = Key(alias="lahteet", min_length=1, description="Lähteet.")


class Dispute(Content):
    """A conflict between the sources, and what the handbook chose (ristiriita)."""

    title: Line = Key(alias="otsikko", description="Ristiriidan nimi.")
    lead: Rich = Key(alias="johdanto", description="Mistä erimielisyydessä on kyse.")
    readings: tuple[Reading, ...] = Key(
        alias="luennat", min_length=2, description="Luennat rinnakkain."
    )
    choice: Claim = Key(alias="valinta", description="Miten tämä käsikirja sanoja käyttää.")


class Model(Content):
    """The 4V model (malli)."""

    name: Line = Key(alias="nimi", description="Mallin nimi.")
    idea: Claims = Key(alias="idea", min_length=1, description="Malli muutamalla lauseella.")
    accumulation: Claims = Key(
        alias="kumulaatio", min_length=1, description="Miten V:t kasautuvat."
    )
    dispute: Dispute = Key(alias="ristiriita", description="Lähteiden erimielisyys sanoista.")
    origin: TitledClaims = Key(
        alias="synty", min_length=3, description="Mallin vaiheet ajassa; otsikko on aika."
    )
    unknown: Claims = Key(alias="ei_tiedeta", min_length=2, description="Mitä mallista ei tiedetä.")
    perspectives: tuple[Perspective, Perspective, Perspective, Perspective] = Key(
        alias="nakokulmat", description="V:t."
    )
    stages: tuple[Stage, Stage, Stage, Stage, Stage] = Key(alias="vaiheet", description="Vaiheet.")
