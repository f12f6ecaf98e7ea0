"""The sources that facts stand on (lahteet.yml)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Key

from .values import WEB_ADDRESS, Content, Day, Line, Slug, Text, Yes


class Source(Content):
    """A source (lähde)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste.")
    label: Line = Key(alias="lyhenne", max_length=40, description="Miten tekstissä viitataan.")
    title: Line = Key(alias="otsikko", max_length=200, description="Julkaisun tai sivun nimi.")
    author: Line | None = Key(None, alias="tekija", description="Tekijä, jos tiedossa.")
    publisher: Line | None = Key(None, alias="julkaisija", description="Julkaisija tai sivusto.")
    published: Line | None = Key(None, alias="julkaistu", description="Julkaisuaika, jos tiedossa.")
    language: Literal["fi", "en", "sv", "de"] = Key(
        "fi", alias="kieli", description="Otsikon kieli."
    )
    address: str | None = Key(
        None, alias="osoite", pattern=WEB_ADDRESS, description="Verkko-osoite."
    )
    alive: Day | None = Key(
        None,
        alias="elossa",
        description="Päivä, jona osoite viimeksi aukesi. Komento make links kirjoittaa.",
    )
    dead: Day | None = Key(
        None,
        alias="kuollut",
        description="Päivä, jona osoite ei enää auennut. Komento make links kirjoittaa.",
    )
    read: Day = Key(alias="luettu", description="Päivä, jona lähde luettiin.")
    group: Literal[
        "malli",
        "opin-ovi",
        "penkkikahvila",
        "osaamiskeskus",
        "innokyla",
        "rahoitus",
        "tutkimus",
        "julkaiseminen",
    ] = Key(alias="ryhma", description="Mihin joukkoon lähde kuuluu.")
    note: Text | None = Key(None, alias="huomio", description="Varaus: mitä lähteestä ei nähty.")
    verified: Yes = Key(
        alias="tarkistettu", description="false: avoin, ei käytetä väitteen lähteenä."
    )


class Sources(Content):
    """The list of sources (lahteet.yml)."""

    items: tuple[Source, ...] = Key(alias="lahteet", min_length=1, description="Lähteet.")
