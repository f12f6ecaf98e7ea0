"""What a guide (opas) is: a page on which its reader finds ready text, lists and questions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field as Key

from .guide_texts import FrameParagraph, FrameSentence, Paragraph, Template
from .model import Phase
from .values import (
    Content,
    Day,
    FieldReference,
    FormReference,
    Line,
    Need,
    PageReference,
    Rich,
    Slug,
    Slugs,
    Summary,
    Text,
    Whole,
    Yes,
)

Named = tuple[FieldReference, ...]
"""Fields or blocks of sheets, as `jatkosopimus.hinta`."""


class Part(Content):
    """A part of a guide (osa): one heading with its anchor. Each subclass is a kind of part."""

    type: str = Key(alias="laji", description="Osan laji.")
    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; myös ankkuri.")
    title: Line = Key(alias="otsikko", description="Osan otsikko.")
    short: Line | None = Key(
        None, alias="lyhyesti", max_length=22, description="Nimi sivun alun luettelossa."
    )
    language: Literal["fi", "sv", "en"] = Key("fi", alias="kieli", description="Osan kieli.")
    lead: Rich | None = Key(None, alias="johdanto", description="Mitä osassa on ja mihin se on.")
    sources: Slugs = Key((), alias="lahteet", description="Lähteiden tunnisteet (lahteet.yml).")
    own: Yes = Key(False, alias="oma", description="true, kun osa on käsikirjan oma päätelmä.")


class TextPart(Part):
    """Paragraphs (teksti)."""

    type: Literal["teksti"] = Key(alias="laji")
    paragraphs: tuple[Rich, ...] = Key(
        alias="kappaleet", min_length=1, description="Kappaleet järjestyksessä."
    )


class Question(Content):
    """A question, why it is asked, and the fields of the sheets that answer it."""

    question: Line = Key(alias="kysymys", description="Kysymys lukijan sanoilla.")
    why: Text = Key(alias="miksi", description="Miksi tätä kysytään.")
    good: Text | None = Key(None, alias="hyva", description="Mistä tunnistaa hyvän vastauksen.")
    asked_of: Named = Key((), alias="kentat", description="Arkkien kentät, jotka vastaavat.")


class QuestionGroup(Content):
    """Questions of one time or one theme (ryhmä)."""

    title: Line = Key(alias="otsikko", description="Ryhmän otsikko.")
    phase: Phase | None = Key(None, alias="vaihe", description="Vaihe, jos ryhmä on yhden vaiheen.")
    questions: tuple[Question, ...] = Key(
        alias="kysymykset", min_length=1, description="Kysymykset järjestyksessä."
    )


class QuestionsPart(Part):
    """Questions to ask (kysymykset)."""

    type: Literal["kysymykset"] = Key(alias="laji")
    groups: tuple[QuestionGroup, ...] = Key(
        alias="ryhmat", min_length=1, description="Ryhmät järjestyksessä."
    )


class Item(Content):
    """A thing to do and to tick (kohta)."""

    what: Line = Key(alias="mita", description="Mitä tehdään tai siirretään.")
    how: Rich | None = Key(None, alias="ohje", description="Miten, jos se ei ole selvää.")
    asked_of: Named = Key((), alias="kentat", description="Arkkien kentät, joissa tieto on.")


class ItemGroup(Content):
    """Things to tick that belong together (ryhmä)."""

    title: Line = Key(alias="otsikko", description="Ryhmän otsikko.")
    items: tuple[Item, ...] = Key(
        alias="kohdat", min_length=1, description="Kohdat järjestyksessä."
    )


class ListPart(Part):
    """A list to tick and to copy (lista)."""

    type: Literal["lista"] = Key(alias="laji")
    groups: tuple[ItemGroup, ...] = Key(
        alias="ryhmat", min_length=1, description="Ryhmät järjestyksessä."
    )


class SamplePart(Part):
    """A sample text to copy, each sentence with where it comes from (lauseet)."""

    type: Literal["lauseet"] = Key(alias="laji")
    whose: Line = Key(alias="otsikkotieto", description="Kenen teksti on ja miltä päivältä.")
    paragraphs: tuple[Paragraph, ...] = Key(
        alias="kappaleet", min_length=1, description="Kappaleet järjestyksessä."
    )
    compared: FormReference | None = Key(
        None,
        alias="rajavertailu",
        description="Lomake tai lomake.kysymys, jonka merkkirajaan tekstiä verrataan.",
    )


class FramePart(Part):
    """A text to fill sentence by sentence, here and on the page of drafts (runko)."""

    type: Literal["runko"] = Key(alias="laji")
    which: Literal["hakemus", "raportti"] = Key(
        alias="mitka", description="Minkä luonnossivulla runko on."
    )
    paragraphs: tuple[FrameParagraph, ...] = Key(
        alias="kappaleet", min_length=1, description="Kappaleet järjestyksessä."
    )

    def sentences(self) -> tuple[FrameSentence, ...]:
        """Every sentence in its order."""
        every: list[FrameSentence] = []
        for paragraph in self.paragraphs:
            every.extend(paragraph.sentences)
        return tuple(every)


class FormsPart(Part):
    """The funders' forms of one kind (lomakkeet)."""

    type: Literal["lomakkeet"] = Key(alias="laji")
    which: Literal["hakemus", "raportti"] = Key(
        alias="mitka", description="Minkä lajin lomakkeet näytetään."
    )


class MessagesPart(Part):
    """The three messages of every worksheet, to copy (viestit)."""

    type: Literal["viestit"] = Key(alias="laji")


class TemplatesPart(Part):
    """Texts to copy (mallit)."""

    type: Literal["mallit"] = Key(alias="laji")
    templates: tuple[Template, ...] = Key(alias="mallit", min_length=1, description="Tekstit.")


class Move(Content):
    """A step of a procedure (askel)."""

    title: Line = Key(alias="otsikko", description="Mitä tehdään: verbi ja sen kohde.")
    instruction: Rich = Key(alias="teksti", description="Miten se tehdään.")
    minutes: Whole | None = Key(
        None, alias="minuutit", ge=1, le=480, description="Kesto minuutteina, jos sen voi sanoa."
    )


class StepsPart(Part):
    """A procedure, step by step (vaiheittain)."""

    type: Literal["vaiheittain"] = Key(alias="laji")
    steps: tuple[Move, ...] = Key(
        alias="askeleet", min_length=2, description="Askeleet järjestyksessä."
    )


AnyPart = Annotated[
    TextPart
    | QuestionsPart
    | ListPart
    | SamplePart
    | FramePart
    | FormsPart
    | MessagesPart
    | TemplatesPart
    | StepsPart,
    Key(discriminator="type"),
]


class Onward(Content):
    """Where the reader goes next, and why."""

    target: PageReference = Key(
        alias="kohde", description="Mihin jatketaan: tyopohja:jatkosopimus tai sivu:esr/."
    )
    why: Text = Key(alias="miksi", description="Miksi sinne.")


class Guide(Content):
    """A guide (opas): a page for one reader and one question."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; sama kuin tiedoston nimi.")
    title: Line = Key(alias="otsikko", max_length=60, description="Sivun otsikko.")
    short: Line = Key(alias="valikossa", max_length=30, description="Lyhyt nimi valikkoon.")
    summary: Summary = Key(
        alias="tiivistelma", description="Kenen sivu on ja mitä hän saa, enintään 25 sanaa."
    )
    needs: tuple[Need, ...] = Key(
        alias="haluan", min_length=3, max_length=6, description="Tarpeet: Haluan…"
    )
    phases: tuple[Phase, ...] = Key(
        (), alias="vaiheet", description="Vaiheet, joiden sivulta oppaaseen on linkki."
    )
    lead: Rich = Key(alias="johdanto", description="Vastaus sivun kysymykseen, 1–3 lausetta.")
    parts: tuple[AnyPart, ...] = Key(alias="osat", min_length=1, description="Osat järjestyksessä.")
    onward: tuple[Onward, ...] = Key(
        alias="jatka", min_length=2, max_length=4, description="Mihin täältä jatketaan."
    )
    checked: Day = Key(alias="tarkistettu", description="Päivä, jona opas on viimeksi luettu läpi.")

    def anchors(self) -> tuple[str, ...]:
        """The anchors of its page: its parts, and the texts that they hold to be copied."""
        found: list[str] = []
        for part in self.parts:
            found.append(part.id)
            if isinstance(part, TemplatesPart):
                found += [each.id for each in part.templates]
            elif isinstance(part, FramePart):
                found += [each.id for each in part.sentences()]
        return tuple(found)
