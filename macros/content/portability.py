"""What came out when another generator built the same content (siirrettavyys.yml).

Written by `make portability`.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Key

from .values import Content, Day, Line, Text, Whole

DifferenceKind = Literal[
    "sivu-puuttuu",
    "sivu-ylimaarainen",
    "sisalto",
    "otsikko",
    "kuvaus",
    "osoite",
    "tiedot",
    "kehys",
    "tiedosto-puuttuu",
    "tiedosto-eri",
]


class Difference(Content):
    """One kind of difference between two builds (ero)."""

    kind: DifferenceKind = Key(alias="laji", description="Minkälainen ero.")
    count: Whole = Key(alias="maara", ge=1, description="Kuinka monella sivulla tai tiedostolla.")
    example: Text = Key(alias="esimerkki", description="Yksi niistä.")


class Builder(Content):
    """A generator and how its build compares with ours (rakentaja)."""

    name: Line = Key(alias="nimi", description="Rakentajan nimi.")
    version: Line = Key(alias="versio", description="Versio, joka asentui.")
    pages: Whole = Key(alias="sivuja", ge=0, description="Kuinka monta sivua se teki.")
    same: Whole = Key(
        alias="samoja", ge=0, description="Kuinka monta niistä on joka osaltaan samoja."
    )
    differences: tuple[Difference, ...] = Key((), alias="erot", description="Erot.")


class Move(Content):
    """The comparison as a whole."""

    day: Day = Key(alias="paiva", description="Päivä, jona verrattiin.")
    builders: tuple[Builder, ...] = Key(alias="rakentajat", min_length=1, description="Rakentajat.")
