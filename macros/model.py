"""What content is: frozen types, and the one border between Finnish data and English code."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field as Key
from pydantic import JsonValue

from .sheet import Sheet
from .text import Content, Date, Day, Line, Need, Rich, Slug, Summary, Text, Whole, Yes


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


class Claim(Content):
    """A statement with its sources, or marked as the handbook's own reasoning."""

    text: Rich = Key(alias="teksti", description="Väite omin sanoin.")
    sources: tuple[Slug, ...] = Key((), alias="lahteet", description="Lähteiden tunnisteet (lahteet.yml).")
    own: Yes = Key(False, alias="oma", description="true, kun väite on käsikirjan oma päätelmä.")


class Titled(Claim):
    """A claim with a name of its own."""

    title: Line = Key(alias="otsikko", description="Lyhyt nimi.")


class Pitfall(Content):
    """What goes wrong and how to rescue it (sudenkuoppa)."""

    problem: Rich = Key(alias="ongelma", description="Mikä menee pieleen.")
    rescue: Rich = Key(alias="pelastus", description="Miten tilanteen voi vielä pelastaa.")
    sources: tuple[Slug, ...] = Key((), alias="lahteet", description="Lähteet; tyhjä, kun kokemus on meidän.")


# --- worksheets -------------------------------------------------------------------------------


class Duration(Content):
    """Minutes of work (kesto)."""

    preparation: Whole = Key(alias="valmistelu", ge=0, le=480, description="Ohjaajan valmistelu minuutteina.")
    running: Whole = Key(alias="ohjaus", ge=10, le=480, description="Työskentely ryhmän kanssa minuutteina.")


class Group(Content):
    """How many people (ryhmä)."""

    least: Whole = Key(alias="vahintaan", ge=1, le=100, description="Pienin toimiva ryhmä.")
    most: Whole = Key(alias="enintaan", ge=1, le=100, description="Suurin ryhmä yhden arkin ääressä.")


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

    minutes: Whole = Key(alias="minuutit", ge=5, le=480, description="Kesto minuutteina tällä tavalla.")
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
    answers: dict[str, JsonValue] = Key(alias="vastaukset", description="Vastaus jokaiseen kenttään kentän tunnisteella.")


class CaseReason(Content):
    """A case and why it fits."""

    id: Slug = Key(alias="tunniste", description="Käytännön tunniste.")
    why: Rich = Key(alias="miksi", description="Mitä tapaus opettaa tästä.")


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

    version: str = Key(alias="versio", pattern=r"^\d+\.\d+$", description='Versio, esimerkiksi "1.0".')
    date: Day = Key(alias="pvm", description="Päivä muodossa 22.11.2026.")
    what: Text = Key(alias="mita", description="Mikä muuttui.")


class Worksheet(Content):
    """A printable worksheet (työpohja)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; sama kuin tiedoston nimi.")
    number: Whole = Key(alias="numero", ge=1, le=20, description="Pysyvä numero 1–20.")
    title: Line = Key(alias="otsikko", max_length=40, description="Työpohjan nimi.")
    summary: Summary = Key(alias="tiivistelma", description="Mihin arkki on, enintään 25 sanaa.")
    needs: tuple[Need, ...] = Key(alias="haluan", min_length=3, max_length=6, description="Tarpeet: Haluan…")
    v: V = Key(alias="v", description="Koti-V.")
    also_v: tuple[V, ...] = Key((), alias="v_lisaksi", description="Muut V:t, joita arkki palvelee.")
    phase: Phase = Key(alias="vaihe", description="Kotivaihe.")
    also_phases: tuple[Phase, ...] = Key((), alias="vaihe_lisaksi", description="Muut vaiheet, joihin arkki sopii.")
    when: Rich = Key(alias="milloin", description="Milloin arkki kannattaa ottaa esiin.")
    when_not: Rich = Key(alias="milloin_ei", description="Milloin ei, ja mitä silloin tehdään.")
    duration: Duration = Key(alias="kesto", description="Minuutit.")
    group: Group = Key(alias="ryhma", description="Henkilömäärä.")
    forms: Forms = Key(alias="muodot", description="Läsnä, etänä vai molempia.")
    materials: tuple[Line, ...] = Key(alias="tarvikkeet", min_length=1, description="Mitä varataan mukaan.")
    preparation: tuple[Text, ...] = Key(alias="valmistele", min_length=1, description="Mitä ohjaaja tekee ennalta.")
    steps: tuple[Step, ...] = Key(alias="kulku", min_length=3, description="Askeleet; minuutit yhteensä kesto.ohjaus.")
    tips: tuple[Rich, ...] = Key(alias="vinkit", min_length=1, description="Ohjaajan vinkit.")
    pitfalls: tuple[Pitfall, ...] = Key(alias="sudenkuopat", min_length=2, description="Mikä menee pieleen ja miten pelastetaan.")
    variants: Variants = Key(alias="muunnelmat", description="Lyhyt, suuri ryhmä ja etä.")
    sheet: Sheet = Key(alias="arkki", description="Itse arkki.")
    example: Example = Key(alias="esimerkki", description="Täytetty arkki keksitystä hankkeesta.")
    before: tuple[Slug, ...] = Key((), alias="edeltaa", description="Työpohjat, jotka tehdään ennen tätä.")
    after: tuple[Slug, ...] = Key((), alias="seuraa", description="Työpohjat, jotka tehdään tämän jälkeen.")
    instead: tuple[Slug, ...] = Key((), alias="vaihtoehto", description="Työpohjat, joita voi käyttää tämän sijaan.")
    cases: tuple[CaseReason, ...] = Key(alias="kaytannot", min_length=1, description="Tapaukset, jotka opettavat tästä.")
    innokyla: tuple[InnokylaField, ...] = Key(alias="innokyla", min_length=1, description="Innokylän kentät, joita vastaukset ruokkivat.")
    sources: tuple[Ground, ...] = Key(alias="lahteet", min_length=1, description="Mihin arkki nojaa.")
    version: str = Key(alias="versio", pattern=r"^\d+\.\d+$", description='Nykyinen versio, esimerkiksi "1.0".')
    changes: tuple[Change, ...] = Key(alias="muutokset", min_length=1, description="Muutokset, uusin ensin.")


# --- the model --------------------------------------------------------------------------------


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
    glyph: Literal["viestinta", "variointi", "valtavirtaistaminen", "vakiinnuttaminen"] = Key(alias="tunnus", description="Kuvatunnuksen nimi.")
    definition: Claim = Key(alias="maaritelma", description="Mitä V tarkoittaa tässä käsikirjassa.")
    purpose: Claim = Key(alias="tarkoitus", description="Mitä varten V on.")
    questions: tuple[Claim, ...] = Key(alias="kysymykset", min_length=3, description="Kysymykset, joilla pääsee alkuun.")
    ways: tuple[Titled, ...] = Key(alias="tavat", min_length=3, description="Keinot.")
    actors: tuple[Titled, ...] = Key(alias="toimijat", min_length=2, description="Ketkä tekevät.")
    tools: tuple[Titled, ...] = Key(alias="valineet", min_length=2, description="Millä välineillä.")
    pitfalls: tuple[Pitfall, ...] = Key(alias="sudenkuopat", min_length=2, description="Mikä menee pieleen.")


class Task(Content):
    """What to do for one V in one phase (tehtävä)."""

    weight: Literal["paino", "kaynnissa"] = Key(alias="asema", description="paino = pääpaino, kaynnissa = mukana.")
    do: tuple[Claim, ...] = Key(alias="tee", min_length=1, max_length=5, description="Mitä tehdään.")


class Tasks(Content):
    """The tasks of a phase, one for each V (tehtävät)."""

    communication: Task = Key(alias="viestinta", description="Viestinnän tehtävät.")
    variation: Task = Key(alias="variointi", description="Varioinnin tehtävät.")
    mainstreaming: Task = Key(alias="valtavirtaistaminen", description="Valtavirtaistamisen tehtävät.")
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
    description: tuple[Claim, ...] = Key(alias="kuvaus", min_length=1, description="Vaihe pidemmin.")
    tasks: Tasks = Key(alias="tehtavat", description="Tehtävät V:ittäin.")
    done: tuple[Line, ...] = Key(alias="valmis_kun", min_length=2, description="Mistä tietää, että vaihe on kunnossa.")


class Reading(Content):
    """How one source uses the words (luenta)."""

    who: Line = Key(alias="kuka", description="Kenen luenta.")
    order: Line = Key(alias="jarjestys", description="Missä järjestyksessä V:t tulevat.")
    mainstreaming: Text = Key(alias="valtavirtaistaminen", description="Mitä valtavirtaistaminen tarkoittaa.")
    anchoring: Text = Key(alias="vakiinnuttaminen", description="Mitä vakiinnuttaminen tarkoittaa.")
    sources: tuple[Slug, ...] = Key(alias="lahteet", min_length=1, description="Lähteet.")


class Dispute(Content):
    """A conflict between the sources, and what the handbook chose (ristiriita)."""

    title: Line = Key(alias="otsikko", description="Ristiriidan nimi.")
    lead: Rich = Key(alias="johdanto", description="Mistä erimielisyydessä on kyse.")
    readings: tuple[Reading, ...] = Key(alias="luennat", min_length=2, description="Luennat rinnakkain.")
    choice: Claim = Key(alias="valinta", description="Miten tämä käsikirja sanoja käyttää.")


class Model(Content):
    """The 4V model (malli)."""

    name: Line = Key(alias="nimi", description="Mallin nimi.")
    idea: tuple[Claim, ...] = Key(alias="idea", min_length=1, description="Malli muutamalla lauseella.")
    accumulation: tuple[Claim, ...] = Key(alias="kumulaatio", min_length=1, description="Miten V:t kasautuvat.")
    dispute: Dispute = Key(alias="ristiriita", description="Lähteiden erimielisyys sanoista.")
    origin: tuple[Titled, ...] = Key(alias="synty", min_length=3, description="Mallin vaiheet ajassa; otsikko on aika.")
    unknown: tuple[Claim, ...] = Key(alias="ei_tiedeta", min_length=2, description="Mitä mallista ei tiedetä.")
    perspectives: tuple[Perspective, Perspective, Perspective, Perspective] = Key(alias="nakokulmat", description="V:t.")
    stages: tuple[Stage, Stage, Stage, Stage, Stage] = Key(alias="vaiheet", description="Vaiheet.")


# --- cases, sources, words --------------------------------------------------------------------


class Figure(Content):
    """A number with its unit and source (luku)."""

    value: Line = Key(alias="arvo", max_length=24, description='Luku, esimerkiksi "7 → 10".')
    unit: Line = Key(alias="yksikko", description="Mitä luku laskee.")
    sources: tuple[Slug, ...] = Key(alias="lahteet", min_length=1, description="Lähteet.")


class Party(Content):
    """A person or an organisation and its part (osapuoli)."""

    name: Line = Key(alias="nimi", description="Nimi lähteen mukaan.")
    part: Line = Key(alias="osuus", description="Mitä teki.")


class Place(Titled):
    """A place where the practice was used (paikka); the title is its name."""

    when: Line = Key(alias="aika", description="Milloin, lähteen tarkkuudella.")


class Event(Content):
    """A span or a moment on a case's timeline (tapahtuma)."""

    start: Date = Key(alias="alku", description="Alku: 2008, 8.2008 tai 1.8.2008.")
    end: Date | None = Key(None, alias="loppu", description="Loppu, jos kyse on jaksosta.")
    what: Line = Key(alias="mita", description="Mitä tapahtui.")
    sources: tuple[Slug, ...] = Key(alias="lahteet", min_length=1, description="Lähteet.")
    inferred: Line | None = Key(None, alias="paatelty", description="Mistä aika on päätelty, jos lähde ei sano sitä.")


class Shows(Content):
    """Where a case shows a V."""

    v: V = Key(alias="v", description="V.")
    how: Rich = Key(alias="miten", description="Missä kohdassa ja miten.")


class WorksheetReason(Content):
    """A worksheet that would have helped, and why."""

    id: Slug = Key(alias="tunniste", description="Työpohjan tunniste.")
    why: Rich = Key(alias="miksi", description="Mitä se olisi muuttanut.")


class Case(Content):
    """A real practice (käytäntö), told as plainly in failure as in success."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; sama kuin tiedoston nimi.")
    title: Line = Key(alias="otsikko", description="Tapauksen nimi.")
    summary: Text = Key(alias="tiivistelma", description="Tapaus parilla lauseella, lopputulos mukana.")
    verdict: Line = Key(alias="opetus", description="Tapauksen opetus yhdellä lauseella.")
    what: tuple[Claim, ...] = Key(alias="mika", min_length=1, description="Mistä on kyse.")
    who: tuple[Party, ...] = Key(alias="kuka", min_length=1, description="Ketkä tekivät.")
    whom: Claim = Key(alias="kenelle", description="Keitä varten.")
    where: Line = Key(alias="missa", description="Missä.")
    when: Claim = Key(alias="milloin", description="Milloin; päätelty sanotaan päätellyksi.")
    timeline: tuple[Event, ...] = Key(alias="aikajana", min_length=2, description="Tapahtumat aikajärjestyksessä.")
    figures: tuple[Figure, ...] = Key(alias="luvut", min_length=1, description="Luvut lähteineen.")
    method: tuple[Claim, ...] = Key(alias="menetelma", min_length=1, description="Miten tehtiin.")
    steps: tuple[Titled, ...] = Key((), alias="vaiheet", description="Menetelmän vaiheet, jos niitä on.")
    places: tuple[Place, ...] = Key((), alias="paikat", description="Missä kaikkialla.")
    costs: tuple[Claim, ...] = Key(alias="kustannukset", min_length=1, description="Mitä maksoi ja kuka maksoi.")
    results: tuple[Claim, ...] = Key(alias="tulokset", min_length=1, description="Mitä syntyi.")
    afterwards: tuple[Claim, ...] = Key(alias="jalkeen", min_length=1, description="Mitä tapahtui sitten, tai ettei tiedetä.")
    lessons: tuple[Titled, ...] = Key(alias="opit", min_length=2, description="Opit.")
    unknown: tuple[Text, ...] = Key(alias="ei_tiedeta", min_length=1, description="Mitä lähteistä ei selvinnyt.")
    shows: tuple[Shows, ...] = Key(alias="v", min_length=1, description="Mitä V:itä tapaus näyttää.")
    worksheets: tuple[WorksheetReason, ...] = Key(alias="tyopohjat", min_length=1, description="Mikä työpohja olisi auttanut.")
    links: tuple[Slug, ...] = Key(alias="lue_lisaa", min_length=1, description="Lähteet, joista kannattaa jatkaa.")


class Source(Content):
    """A source (lähde)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste.")
    label: Line = Key(alias="lyhenne", max_length=40, description="Miten tekstissä viitataan.")
    title: Line = Key(alias="otsikko", max_length=200, description="Julkaisun tai sivun nimi.")
    author: Line | None = Key(None, alias="tekija", description="Tekijä, jos tiedossa.")
    publisher: Line | None = Key(None, alias="julkaisija", description="Julkaisija tai sivusto.")
    published: Line | None = Key(None, alias="julkaistu", description="Julkaisuaika, jos tiedossa.")
    language: Literal["fi", "en", "sv", "de"] = Key("fi", alias="kieli", description="Otsikon kieli.")
    address: str | None = Key(None, alias="osoite", pattern=r"^https?://\S+$", description="Verkko-osoite.")
    read: Day = Key(alias="luettu", description="Päivä, jona lähde luettiin.")
    group: Literal["malli", "opin-ovi", "penkkikahvila", "osaamiskeskus", "innokyla", "rahoitus", "tutkimus"] = Key(
        alias="ryhma", description="Mihin joukkoon lähde kuuluu."
    )
    note: Text | None = Key(None, alias="huomio", description="Varaus: mitä lähteestä ei nähty.")
    verified: Yes = Key(alias="tarkistettu", description="false: avoin, ei käytetä väitteen lähteenä.")


class Term(Content):
    """A word of the glossary (termi)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste.")
    term: Line = Key(alias="termi", description="Sana perusmuodossa.")
    meaning: Text = Key(alias="selite", description="Selitys omin sanoin.")
    stems: tuple[Line, ...] = Key(alias="vartalot", min_length=1, description="Taivutuksen alut, joista sana tunnistetaan tekstissä.")
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


class ExampleProject(Content):
    """The invented project that fills every example (esimerkkihanke)."""

    name: Line = Key(alias="nimi", description="Hankkeen nimi.")
    label: Line = Key(alias="merkinta", description="Merkintä, joka näkyy aina esimerkin yhteydessä.")
    summary: Text = Key(alias="tiivistelma", description="Hanke parilla lauseella.")
    practice: Text = Key(alias="kaytanne", description="Juurrutettava käytänne.")
    parties: tuple[Party, ...] = Key(alias="osapuolet", min_length=2, description="Organisaatiot ja niiden osuus.")
    roles: tuple[Party, ...] = Key(alias="roolit", min_length=2, description="Ihmiset rooleina ja heidän tehtävänsä.")
    money: tuple[Line, ...] = Key(alias="raha", min_length=1, description="Budjetti.")
    story: tuple[Moment, ...] = Key(alias="kaari", min_length=3, description="Hankkeen tapahtumat aikajärjestyksessä.")
