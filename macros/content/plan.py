"""The plan on one page (suunnitelma.yml): its parts, gathered from fields of the worksheets."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Key

from .blocks import DecisionBlock, FieldsBlock
from .drawn import Drawn
from .fields import Field
from .model import V
from .values import Content, Day, FieldReference, Line, Slug, Summary, Text, Whole


class PlanPart(Drawn):
    """A part of the plan (osa): a question, and what the invented project answers to it."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste.")
    title: Line = Key(alias="otsikko", max_length=24, description="Osan nimi.")
    question: Line = Key(alias="kysymys", description="Kysymys, johon osa vastaa.")
    v: V | None = Key(None, alias="v", description="V, jonka työtä osa on.")
    width: Literal["puoli", "koko"] = Key(
        "puoli", alias="leveys", description="koko: osa on koko sivun levyinen."
    )
    taken: Literal["kaikki", "viimeisin"] = Key(
        "kaikki",
        alias="poiminta",
        description="viimeisin: luonnokseen tulee vain viimeinen kenttä, johon on vastattu.",
    )
    example: Text = Key(alias="esimerkki", max_length=320, description="Keksityn hankkeen vastaus.")

    def field(self) -> Field:
        """The part as a field of the page."""
        return Field(tunniste=self.id, otsikko=self.title, kysymys=self.question)


class PlannedDeed(Content):
    """A deed of the invented project that is ahead."""

    what: Line = Key(alias="mita", description="Mitä tapahtuu.")
    who: Line = Key(alias="kuka", description="Kuka sen tekee.")
    when: Line = Key(alias="milloin", description="Milloin.")


class PlanDays(Content):
    """The days ahead (päivät): what happens, who does it and when."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste.")
    title: Line = Key(alias="otsikko", description="Taulukon otsikko.")
    question: Line = Key(alias="kysymys", description="Ensimmäisen sarakkeen kysymys.")
    rows: Whole = Key(alias="riveja", ge=3, le=8, description="Rivien määrä.")
    fields: tuple[FieldReference, ...] = Key(
        alias="kentat",
        min_length=1,
        description="Arkkien kentät tai lohkot, joista päivät tulevat.",
    )
    example: tuple[PlannedDeed, ...] = Key(
        alias="esimerkki", min_length=1, max_length=8, description="Keksityn hankkeen päivät."
    )

    def block(self) -> DecisionBlock:
        """The days as a block of decisions, which asks for the next review as well."""
        return DecisionBlock(
            laji="paatos",
            tunniste=self.id,
            otsikko=self.title,
            kysymys=self.question,
            riveja=self.rows,
        )


class PlanExample(Content):
    """When the invented project wrote its plan, and when it looks at it again."""

    date: Day = Key(alias="pvm", description="Päivä, jona suunnitelma kirjoitettiin.")
    review: Day = Key(alias="seuraava", description="Päivä, jona se tarkistetaan.")


class Plan(Content):
    """The plan on one page, to fill, and as the invented project filled it."""

    title: Line = Key(alias="otsikko", description="Sivun otsikko.")
    summary: Summary = Key(alias="tiivistelma", description="Mihin sivu on, enintään 25 sanaa.")
    parts: tuple[PlanPart, ...] = Key(
        alias="osat", min_length=3, max_length=14, description="Osat lukujärjestyksessä."
    )
    days: PlanDays = Key(alias="paivat", description="Seuraavat päivät sivun alaosassa.")
    example: PlanExample = Key(alias="esimerkki", description="Keksityn hankkeen suunnitelma.")

    def block(self) -> FieldsBlock:
        """The parts as a block of boxes, two side by side."""
        fields = [part.field() for part in self.parts]
        return FieldsBlock(laji="kentat", tunniste="osat", palstoja=2, kentat=tuple(fields))

    def references(self) -> tuple[str, ...]:
        """Every field or block that the plan is gathered from, each once, in its order."""
        every: list[str] = []
        for part in self.parts:
            every += part.asked_of
        every += self.days.fields
        each_once = dict.fromkeys(every)
        return tuple(each_once)
