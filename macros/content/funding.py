"""The funder's rules in practice (esr.yml)."""

from __future__ import annotations

from pydantic import Field as Key

from .model import Claim, Phase, Reasons
from .values import Content, Day, Line, Rich, Slug, Texts


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
    worksheets: Reasons = Key(
        (), alias="tyopohjat", description="Työpohjat, joilla vastaus syntyy."
    )


class Funding(Content):
    """ESF+ in practice (esr.yml)."""

    lead: Rich = Key(alias="johdanto", description="Mitä sivu kertoo ja mihin se ei vastaa.")
    checked: Day = Key(
        alias="tarkistettu", description="Päivä, jona säännöt on viimeksi luettu lähteistä."
    )
    themes: tuple[Theme, ...] = Key(alias="aiheet", min_length=2, description="Aiheet.")
    unknown: Texts = Key(
        alias="ei_tiedeta", min_length=1, description="Mitä emme saaneet varmistettua."
    )
