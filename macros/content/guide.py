"""What guides through the worksheets: ready paths, and the funder's rules in practice."""

from __future__ import annotations

from pydantic import Field as Key

from .model import Claim, Phase, Reason, Titled
from .values import Content, Day, Line, Rich, Slug, Summary, Text, Whole


class Path(Content):
    """A ready path (polku): worksheets in the order in which to run them."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; myös sivun osoite.")
    title: Line = Key(alias="otsikko", description="Polun nimi.")
    summary: Summary = Key(
        alias="tiivistelma", description="Kenelle ja mihin tilanteeseen, enintään 25 sanaa."
    )
    situation: Line = Key(
        alias="tilanne", description="Mistä lukija tunnistaa tilanteensa, hänen sanoillaan."
    )
    phases: tuple[Phase, ...] = Key(
        alias="vaiheet", min_length=1, description="Vaiheet, joihin polku sopii."
    )
    steps: tuple[Reason, ...] = Key(
        alias="tyopohjat", min_length=2, description="Työpohjat järjestyksessä."
    )
    schedule: Text = Key(
        alias="aikataulu", description="Miten polku jaetaan päiville tai viikoille."
    )
    result: tuple[Line, ...] = Key(
        alias="lopuksi", min_length=2, description="Mitä teillä on käsissä, kun polku on kuljettu."
    )
    caution: Rich = Key(
        alias="varoitus", description="Mitä polku jättää väliin, tai milloin sitä ei pidä kulkea."
    )


class Paths(Content):
    """The ready paths (polut.yml)."""

    items: tuple[Path, ...] = Key(alias="polut", min_length=1, description="Polut.")


class Rule(Claim):
    """A rule of the funder with its source; `tee` says what it means in the project's work."""

    title: Line = Key(alias="otsikko", description="Säännön nimi.")
    do: tuple[Rich, ...] = Key(
        alias="tee", min_length=1, description="Mitä siitä seuraa teille, konkreettisesti."
    )


class Theme(Content):
    """A theme of the funder's questions (aihe)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; myös ankkuri.")
    title: Line = Key(alias="otsikko", description="Aiheen nimi.")
    question: Line = Key(alias="kysymys", description="Mitä rahoittaja tällä haluaa tietää.")
    phases: tuple[Phase, ...] = Key(
        alias="vaiheet", min_length=1, description="Vaiheet, joissa aihe on käsillä."
    )
    rules: tuple[Rule, ...] = Key(alias="saannot", min_length=1, description="Säännöt lähteineen.")
    worksheets: tuple[Reason, ...] = Key(
        (), alias="tyopohjat", description="Työpohjat, joilla vastaus syntyy."
    )


class Funding(Content):
    """ESF+ in practice (esr.yml)."""

    lead: Rich = Key(alias="johdanto", description="Mitä sivu kertoo ja mihin se ei vastaa.")
    checked: Day = Key(
        alias="tarkistettu", description="Päivä, jona säännöt on viimeksi luettu lähteistä."
    )
    themes: tuple[Theme, ...] = Key(alias="aiheet", min_length=2, description="Aiheet.")
    unknown: tuple[Text, ...] = Key(
        alias="ei_tiedeta", min_length=1, description="Mitä emme saaneet varmistettua."
    )


class Trouble(Content):
    """What is hard now, and the worksheets that help (pulma)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; myös ankkuri.")
    text: Line = Key(alias="pulma", description="Pulma niin kuin sen sanoisi ääneen: Emme…")
    worksheets: tuple[Reason, ...] = Key(
        alias="tyopohjat",
        min_length=1,
        max_length=3,
        description="Työpohjat, paras ensin, ja miksi.",
    )


class PhaseTroubles(Content):
    """The troubles of one phase."""

    phase: Phase = Key(alias="vaihe", description="Vaihe.")
    troubles: tuple[Trouble, ...] = Key(
        alias="pulmat", min_length=1, max_length=6, description="Vaiheen pulmat."
    )


class Choice(Content):
    """The three questions that lead to a worksheet (valinta.yml)."""

    phases: tuple[PhaseTroubles, PhaseTroubles, PhaseTroubles, PhaseTroubles, PhaseTroubles] = Key(
        alias="vaiheet", description="Vaiheet järjestyksessä."
    )


class Beginning(Titled):
    """A step of getting started; it is the handbook's own advice."""

    minutes: Whole = Key(
        alias="minuutit", ge=1, le=10, description="Kesto minuutteina. Yhteensä kymmenen."
    )


class FieldAdvice(Content):
    """A field of an Innokylä description and what to write there."""

    field: Line = Key(alias="kentta", description="Kentän nimi Innokylässä.")
    advice: Text = Key(
        alias="neuvo", description="Mitä kenttään kirjoitetaan, jotta tulos juurtuu."
    )


class Visit(Content):
    """The landing page for a visitor from Innokylä (innokyla.yml)."""

    lead: Rich = Key(alias="johdanto", description="Mihin kävijä on tullut.")
    changed: tuple[Titled, ...] = Key(
        alias="muuttunut",
        min_length=1,
        description="Mikä on muuttunut Innokylän kuvauksen jälkeen.",
    )
    start: tuple[Beginning, ...] = Key(
        alias="alku", min_length=1, description="Näin alkuun kymmenessä minuutissa."
    )
    fields: tuple[FieldAdvice, ...] = Key(
        alias="kentat", min_length=1, description="Innokylän kentät järjestyksessä."
    )
    unknown: tuple[Text, ...] = Key(
        alias="ei_tiedeta", min_length=1, description="Mitä emme saaneet varmistettua."
    )
