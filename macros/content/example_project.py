"""The invented project that fills every sheet (esimerkkihanke.yml)."""

from __future__ import annotations

from pydantic import Field as Key

from .parties import Party
from .values import Content, Date, Line, Lines, Slug, Text, Whole


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
    money: Lines = Key(alias="raha", min_length=1, description="Budjetti.")
    quantities: tuple[Quantity, ...] = Key(
        (), alias="luvut", description="Luvut, joiden pitää olla samat joka arkissa."
    )
    story: tuple[Moment, ...] = Key(
        alias="kaari", min_length=3, description="Hankkeen tapahtumat aikajärjestyksessä."
    )
