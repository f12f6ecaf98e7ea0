"""Texts that a guide gives to be copied: samples, frames to fill, and templates with blanks."""

from __future__ import annotations

from pydantic import Field as Key

from .drawn import Drawn
from .values import Content, FieldReference, Letter, Line, Slug, Text


class Sentence(Content):
    """A sentence of a sample text, with the fields that it came from."""

    text: Text = Key(alias="lause", description="Lause sellaisena kuin se kopioidaan.")
    asked_of: tuple[FieldReference, ...] = Key(
        (), alias="kentat", description="Arkkien kentät, joista lause syntyi."
    )
    note: Text | None = Key(None, alias="huomio", description="Mikä lauseessa ei tule kentästä.")


class Paragraph(Content):
    """A paragraph of a sample text, sentence by sentence (kappale)."""

    title: Line | None = Key(None, alias="otsikko", description="Kappaleen otsikko, jos on.")
    sentences: tuple[Sentence, ...] = Key(
        alias="lauseet", min_length=1, description="Lauseet järjestyksessä."
    )


class Template(Content):
    """A text to copy, with blanks in square brackets (malli)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; myös ankkuri.")
    title: Line = Key(alias="otsikko", description="Mikä teksti on.")
    letter: Letter = Key(alias="teksti", description="Teksti riveineen; aukot hakasulkeissa.")


class OpenSentence(Content):
    """What is written in the place of a sentence when a fact is not known yet (auki)."""

    when: Line = Key(alias="kun", description="Mitä ei vielä tiedetä, esimerkiksi näyttö puuttuu.")
    text: Text = Key(alias="lause", description="Lause, joka sanoo sen; aukot hakasulkeissa.")


class FrameSentence(Drawn):
    """A sentence to be filled, and the fields of the sheets that a draft of it is made of."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; myös ankkuri luonnossivulla.")
    question: Line = Key(alias="kysymys", description="Kysymys, johon lause vastaa.")
    text: Text = Key(alias="lause", description="Lause, jonka aukot ovat hakasulkeissa.")
    open: tuple[OpenSentence, ...] = Key(
        (), alias="auki", description="Lauseet, kun tietoa ei vielä ole."
    )


class FrameParagraph(Content):
    """Sentences that belong together (kappale)."""

    title: Line = Key(alias="otsikko", description="Mistä kappale kertoo.")
    sentences: tuple[FrameSentence, ...] = Key(
        alias="lauseet", min_length=1, description="Lauseet järjestyksessä."
    )
