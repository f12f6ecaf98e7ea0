"""What a worksheet (työpohja) is: its measures, its steps, its sheet and a filled example."""

from __future__ import annotations

from pydantic import Field as Key
from pydantic import JsonValue

from .model import Phase, Pitfall, Reasons, V
from .sheet import Sheet
from .values import (
    VERSION,
    Card,
    Content,
    Day,
    Line,
    Lines,
    Need,
    Rich,
    Slug,
    Slugs,
    Summary,
    Text,
    Texts,
    Whole,
)


class Duration(Content):
    """Minutes of work (kesto)."""

    preparation: Whole = Key(
        alias="valmistelu", ge=0, le=480, description="Ohjaajan valmistelu minuutteina."
    )
    running: Whole = Key(
        alias="ohjaus", ge=10, le=480, description="Työskentely ryhmän kanssa minuutteina."
    )


class Group(Content):
    """How many people (ryhmä)."""

    least: Whole = Key(alias="vahintaan", ge=1, le=100, description="Pienin toimiva ryhmä.")
    most: Whole = Key(
        alias="enintaan", ge=1, le=100, description="Suurin ryhmä yhden arkin ääressä."
    )


class Forms(Content):
    """The ways of meeting that suit the worksheet (muodot), each with how."""

    onsite: Text | None = Key(None, alias="lahi", description="Miten samassa huoneessa.")
    remote: Text | None = Key(None, alias="eta", description="Miten etänä.")
    hybrid: Text | None = Key(None, alias="hybridi", description="Miten osa paikalla ja osa etänä.")


class Step(Content):
    """A step of running the worksheet (vaihe kulussa)."""

    title: Line = Key(alias="otsikko", description="Askeleen nimi.")
    minutes: Whole = Key(alias="minuutit", ge=1, le=240, description="Kesto minuutteina.")
    instruction: Rich = Key(alias="ohje", description="Mitä tehdään, konkreettisesti.")
    says: Text | None = Key(None, alias="sano", description="Mitä ohjaaja sanoo, sanasta sanaan.")


class Variant(Content):
    """Another way to run it (muunnelma)."""

    minutes: Whole = Key(
        alias="minuutit", ge=5, le=480, description="Kesto minuutteina tällä tavalla."
    )
    how: Rich = Key(alias="miten", description="Mitä tehdään toisin.")


class Variants(Content):
    """The three variants of every worksheet (muunnelmat)."""

    short: Variant = Key(alias="lyhyt", description="Kun aikaa on vähän.")
    large: Variant = Key(alias="suuri_ryhma", description="Kun väkeä on paljon.")
    remote: Variant = Key(alias="eta", description="Kun ollaan etänä.")


class Example(Content):
    """A filled sheet from the invented project (esimerkki)."""

    date: Day = Key(alias="pvm", description="Päivä, jona esimerkkihanke täytti arkin.")
    lead: Text = Key(alias="johdanto", description="Missä tilanteessa esimerkkihanke täytti arkin.")
    answers: dict[str, JsonValue] = Key(
        alias="vastaukset", description="Vastaus jokaiseen kenttään kentän tunnisteella."
    )


class InnokylaField(Content):
    """An Innokylä field that the answers feed."""

    field: Line = Key(alias="kentta", description="Innokylän kentän nimi.")
    how: Text = Key(alias="miten", description="Mikä vastaus siihen kelpaa.")


class Ground(Content):
    """A source and what the worksheet takes from it."""

    id: Slug = Key(alias="tunniste", description="Lähteen tunniste.")
    what: Text = Key(alias="mita", description="Mitä lähteestä otettiin.")


class Change(Content):
    """A change of the worksheet (muutos)."""

    version: str = Key(alias="versio", pattern=VERSION, description='Versio, esimerkiksi "1.0".')
    date: Day = Key(alias="pvm", description="Päivä muodossa 22.11.2026.")
    what: Text = Key(alias="mita", description="Mikä muuttui.")


class Worksheet(Content):
    """A printable worksheet (työpohja)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; sama kuin tiedoston nimi.")
    number: Whole = Key(alias="numero", ge=1, le=20, description="Pysyvä numero 1–20.")
    title: Line = Key(alias="otsikko", max_length=40, description="Työpohjan nimi.")
    summary: Summary = Key(alias="tiivistelma", description="Mihin arkki on, enintään 25 sanaa.")
    needs: tuple[Need, ...] = Key(
        alias="haluan", min_length=3, max_length=6, description="Tarpeet: Haluan…"
    )
    v: V = Key(alias="v", description="Koti-V.")
    also_v: tuple[V, ...] = Key(
        (), alias="v_lisaksi", description="Muut V:t, joita arkki palvelee."
    )
    phase: Phase = Key(alias="vaihe", description="Kotivaihe.")
    also_phases: tuple[Phase, ...] = Key(
        (), alias="vaihe_lisaksi", description="Muut vaiheet, joihin arkki sopii."
    )
    when: Rich = Key(alias="milloin", description="Milloin arkki kannattaa ottaa esiin.")
    when_not: Rich = Key(alias="milloin_ei", description="Milloin ei, ja mitä silloin tehdään.")
    duration: Duration = Key(alias="kesto", description="Minuutit.")
    group: Group = Key(alias="ryhma", description="Henkilömäärä.")
    forms: Forms = Key(alias="muodot", description="Läsnä, etänä vai molempia.")
    materials: Lines = Key(alias="tarvikkeet", min_length=1, description="Mitä varataan mukaan.")
    preparation: Texts = Key(
        alias="valmistele", min_length=1, description="Mitä ohjaaja tekee ennalta."
    )
    steps: tuple[Step, ...] = Key(
        alias="kulku", min_length=3, description="Askeleet; minuutit yhteensä kesto.ohjaus."
    )
    card: Card = Key(
        alias="kortti",
        description="Viisi riviä kortin taakse: miten arkki ohjataan, enintään 75 merkkiä rivillä.",
    )
    tips: tuple[Rich, ...] = Key(alias="vinkit", min_length=1, description="Ohjaajan vinkit.")
    pitfalls: tuple[Pitfall, ...] = Key(
        alias="sudenkuopat", min_length=2, description="Mikä menee pieleen ja miten pelastetaan."
    )
    variants: Variants = Key(alias="muunnelmat", description="Lyhyt, suuri ryhmä ja etä.")
    sheet: Sheet = Key(alias="arkki", description="Itse arkki.")
    example: Example = Key(alias="esimerkki", description="Täytetty arkki keksitystä hankkeesta.")
    before: Slugs = Key((), alias="edeltaa", description="Työpohjat, jotka tehdään ennen tätä.")
    after: Slugs = Key((), alias="seuraa", description="Työpohjat, jotka tehdään tämän jälkeen.")
    instead: Slugs = Key(
        (), alias="vaihtoehto", description="Työpohjat, joita voi käyttää tämän sijaan."
    )
    cases: Reasons = Key(
        alias="kaytannot", min_length=1, description="Tapaukset, jotka opettavat tästä."
    )
    innokyla: tuple[InnokylaField, ...] = Key(
        alias="innokyla", min_length=1, description="Innokylän kentät, joita vastaukset ruokkivat."
    )
    sources: tuple[Ground, ...] = Key(
        alias="lahteet", min_length=1, description="Mihin arkki nojaa."
    )
    version: str = Key(
        alias="versio", pattern=VERSION, description='Nykyinen versio, esimerkiksi "1.0".'
    )
    changes: tuple[Change, ...] = Key(
        alias="muutokset", min_length=1, description="Muutokset, uusin ensin."
    )
