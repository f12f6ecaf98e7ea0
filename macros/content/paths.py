"""Ready paths through the worksheets (polut.yml)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Key

from .model import Phase, Reason
from .values import Content, Line, Lines, Rich, Slug, Summary, Text


class PathStep(Reason):
    """A worksheet on a path, and which version of it the path runs."""

    version: Literal["lyhyt"] | None = Key(
        None, alias="versio", description="lyhyt, kun polku käyttää lyhyttä versiota."
    )
    when: Line | None = Key(
        None, alias="milloin", description="Milloin polulla: klo 17.00 tai toisella viikolla."
    )


class ReadyPath(Content):
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
    steps: tuple[PathStep, ...] = Key(
        alias="tyopohjat", min_length=2, description="Työpohjat järjestyksessä."
    )
    schedule: Text = Key(
        alias="aikataulu", description="Miten polku jaetaan päiville tai viikoille."
    )
    result: Lines = Key(
        alias="lopuksi", min_length=2, description="Mitä teillä on käsissä, kun polku on kuljettu."
    )
    caution: Rich = Key(
        alias="varoitus", description="Mitä polku jättää väliin, tai milloin sitä ei pidä kulkea."
    )


class Paths(Content):
    """The ready paths (polut.yml)."""

    items: tuple[ReadyPath, ...] = Key(alias="polut", min_length=1, description="Polut.")
