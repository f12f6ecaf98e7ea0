"""The page for a visitor from Innokylä (innokyla.yml)."""

from __future__ import annotations

from pydantic import Field as Key

from .model import Titled, TitledClaims
from .values import Content, Line, Rich, Slug, Text, Texts, Whole


class Beginning(Titled):
    """A step of getting started; it is the handbook's own advice."""

    minutes: Whole = Key(
        alias="minuutit", ge=1, le=10, description="Kesto minuutteina. Yhteensä kymmenen."
    )


class FieldAdvice(Content):
    """A field of an Innokylä description and what to write there."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; myös ankkuri.")
    field: Line = Key(alias="kentta", description="Kentän nimi Innokylässä.")
    advice: Text = Key(
        alias="neuvo", description="Mitä kenttään kirjoitetaan, jotta tulos juurtuu."
    )


class Visit(Content):
    """The landing page for a visitor from Innokylä (innokyla.yml)."""

    lead: Rich = Key(alias="johdanto", description="Mihin kävijä on tullut.")
    changed: TitledClaims = Key(
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
    unknown: Texts = Key(
        alias="ei_tiedeta", min_length=1, description="Mitä emme saaneet varmistettua."
    )
