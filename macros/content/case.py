"""What a case (tapaus) is: a real practice.

With what stayed of it, its figures, its timeline and what happened afterwards.
"""

from __future__ import annotations

from pydantic import Field as Key

from .model import Claim, Claims, Reasons, Titled, TitledClaims, V
from .parties import Party
from .values import Content, Date, Line, Lines, Rich, Slug, Slugs, Text, Texts, Yes


class Figure(Content):
    """A number with its unit and source (luku)."""

    value: Line = Key(alias="arvo", max_length=24, description='Luku, esimerkiksi "7 → 10".')
    unit: Line = Key(alias="yksikko", description="Mitä luku laskee.")
    sources: Slugs = Key(alias="lahteet", min_length=1, description="Lähteet.")


class Place(Titled):
    """A place where the practice was used (paikka); the title is its name."""

    when: Line = Key(alias="aika", description="Milloin, lähteen tarkkuudella.")


class Event(Content):
    """A span or a moment on a case's timeline (tapahtuma); `itself`: not of its setting."""

    start: Date = Key(alias="alku", description="Alku: 2008, 8.2008 tai 1.8.2008.")
    end: Date | None = Key(None, alias="loppu", description="Loppu, jos kyse on jaksosta.")
    what: Line = Key(alias="mita", description="Mitä tapahtui.")
    sources: Slugs = Key(alias="lahteet", min_length=1, description="Lähteet.")
    inferred: Line | None = Key(
        None, alias="paatelty", description="Mistä aika on päätelty, jos lähde ei sano sitä."
    )
    itself: Yes = Key(
        False,
        alias="itse",
        description="true, kun tapaus itse oli silloin ja muut kertovat taustasta.",
    )


class Compared(Content):
    """A row of a comparison; `kaytanto` links it to a case of its own."""

    title: Line = Key(alias="otsikko", description="Mitä rivi koskee.")
    case: Slug | None = Key(None, alias="kaytanto", description="Rivin oma tapaussivu.")
    cells: Texts = Key(
        alias="solut", min_length=1, max_length=8, description="Solut sarakkeiden järjestyksessä."
    )
    sources: Slugs = Key(alias="lahteet", min_length=1, description="Lähteet.")


class Comparison(Content):
    """Things set side by side, and how the handbook reads them (vertailu)."""

    title: Line = Key(alias="otsikko", description="Taulukon otsikko.")
    corner: Line = Key(alias="rivien_nimi", description="Riviotsikoiden yhteinen nimi.")
    columns: Lines = Key(
        alias="sarakkeet", min_length=1, max_length=8, description="Sarakkeiden nimet."
    )
    rows: tuple[Compared, ...] = Key(alias="rivit", min_length=2, description="Rivit.")
    reading: Claims = Key(alias="luenta", min_length=1, description="Mitä vertailusta näkee.")


class Shows(Content):
    """Where a case shows a V."""

    v: V = Key(alias="v", description="V.")
    how: Rich = Key(alias="miten", description="Missä kohdassa ja miten.")


class Outcome(Content):
    """What stayed and what did not, before anything else is told (lopputulos)."""

    stayed: Claim = Key(alias="jai", description="Mikä jäi käyttöön, tai ettei sitä tiedetä.")
    ended: Claim = Key(alias="ei_jaanyt", description="Mikä ei jäänyt, tai ettei sitä tiedetä.")
    latest: Line = Key(alias="viimeisin_tieto", description="Miltä ajalta viimeisin tieto on.")


class Case(Content):
    """A real practice (tapaus), told as plainly in failure as in success."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; sama kuin tiedoston nimi.")
    title: Line = Key(alias="otsikko", description="Tapauksen nimi.")
    summary: Text = Key(
        alias="tiivistelma", description="Tapaus parilla lauseella, lopputulos mukana."
    )
    outcome: Outcome = Key(alias="lopputulos", description="Mikä jäi ja mikä ei.")
    verdict: Line = Key(
        alias="opetus", description="Opetus yhdellä lauseella; aina käsikirjan oma päätelmä."
    )
    what: Claims = Key(alias="mika", min_length=1, description="Mistä on kyse.")
    who: tuple[Party, ...] = Key(alias="kuka", min_length=1, description="Ketkä tekivät.")
    whom: Claim = Key(alias="kenelle", description="Keitä varten.")
    where: Line = Key(alias="missa", description="Missä.")
    when: Claim = Key(alias="milloin", description="Milloin; päätelty sanotaan päätellyksi.")
    timeline: tuple[Event, ...] = Key(
        alias="aikajana", min_length=2, description="Tapahtumat aikajärjestyksessä."
    )
    figures: tuple[Figure, ...] = Key(alias="luvut", min_length=1, description="Luvut lähteineen.")
    method: Claims = Key(alias="menetelma", min_length=1, description="Miten tehtiin.")
    steps: TitledClaims = Key((), alias="vaiheet", description="Menetelmän vaiheet, jos niitä on.")
    places: tuple[Place, ...] = Key((), alias="paikat", description="Missä kaikkialla.")
    comparison: Comparison | None = Key(
        None, alias="vertailu", description="Vertailutaulukko, jos tapaus vertaa."
    )
    costs: Claims = Key(
        alias="kustannukset", min_length=1, description="Mitä maksoi ja kuka maksoi."
    )
    results: Claims = Key(alias="tulokset", min_length=1, description="Mitä syntyi.")
    afterwards: Claims = Key(
        alias="jalkeen", min_length=1, description="Mitä tapahtui sitten, tai ettei tiedetä."
    )
    lessons: TitledClaims = Key(alias="opit", min_length=2, description="Opit.")
    unknown: Texts = Key(
        alias="ei_tiedeta", min_length=1, description="Mitä lähteistä ei selvinnyt."
    )
    shows: tuple[Shows, ...] = Key(
        alias="v", min_length=1, description="Mitä V:itä tapaus näyttää."
    )
    worksheets: Reasons = Key(
        alias="tyopohjat", min_length=1, description="Mikä työpohja olisi auttanut."
    )
    links: Slugs = Key(
        alias="lue_lisaa", min_length=1, description="Lähteet, joista kannattaa jatkaa."
    )
