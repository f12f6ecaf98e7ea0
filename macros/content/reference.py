"""What is referred to from everywhere: sources, glossary terms and the invented project."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Key

from .values import Content, Date, Day, Line, Slug, Text, Whole, Yes


class Party(Content):
    """A person or an organisation and its part (osapuoli)."""

    name: Line = Key(alias="nimi", description="Nimi lähteen mukaan.")
    part: Line = Key(alias="osuus", description="Mitä teki.")


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
        None, alias="osoite", pattern=r"^https?://\S+$", description="Verkko-osoite."
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


class Term(Content):
    """A word of the glossary (termi)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste.")
    term: Line = Key(alias="termi", description="Sana perusmuodossa.")
    meaning: Text = Key(alias="selite", description="Selitys omin sanoin.")
    stems: tuple[Line, ...] = Key(
        alias="vartalot",
        min_length=1,
        description="Taivutuksen alut, joista sana tunnistetaan tekstissä.",
    )
    see: tuple[Slug, ...] = Key((), alias="katso", description="Lähisanat.")


class Sources(Content):
    """The list of sources (lahteet.yml)."""

    items: tuple[Source, ...] = Key(alias="lahteet", min_length=1, description="Lähteet.")


class Glossary(Content):
    """The glossary (sanasto.yml)."""

    items: tuple[Term, ...] = Key(alias="termit", min_length=1, description="Termit.")


class Moment(Content):
    """A moment of the invented project's story."""

    date: Date = Key(alias="aika", description="Milloin.")
    what: Text = Key(alias="mita", description="Mitä tapahtui.")


class Quantity(Content):
    """A number of the invented project that several sheets repeat."""

    id: Slug = Key(alias="tunniste", description="Luvun tunniste.")
    value: Whole = Key(alias="arvo", description="Luku.")
    what: Line = Key(alias="mita", description="Mitä luku laskee.")


class ExampleProject(Content):
    """The invented project that fills every example (esimerkkihanke)."""

    name: Line = Key(alias="nimi", description="Hankkeen nimi.")
    label: Line = Key(
        alias="merkinta", description="Merkintä, joka näkyy aina esimerkin yhteydessä."
    )
    summary: Text = Key(alias="tiivistelma", description="Hanke parilla lauseella.")
    practice: Text = Key(alias="kaytanne", description="Juurrutettava käytänne.")
    parties: tuple[Party, ...] = Key(
        alias="osapuolet", min_length=2, description="Organisaatiot ja niiden osuus."
    )
    roles: tuple[Party, ...] = Key(
        alias="roolit", min_length=2, description="Ihmiset rooleina ja heidän tehtävänsä."
    )
    money: tuple[Line, ...] = Key(alias="raha", min_length=1, description="Budjetti.")
    quantities: tuple[Quantity, ...] = Key(
        (), alias="luvut", description="Luvut, joiden pitää olla samat joka arkissa."
    )
    story: tuple[Moment, ...] = Key(
        alias="kaari", min_length=3, description="Hankkeen tapahtumat aikajärjestyksessä."
    )
