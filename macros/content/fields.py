"""A place to write on a sheet (kenttä), and what every part of a sheet has in common."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import ClassVar

from pydantic import Field as Key

from .values import Content, Line, Lines, Slug, Text, Whole


class FieldKind(StrEnum):
    """The kind of an answer (laji)."""

    SHORT = "lyhyt"
    LONG = "pitka"
    NUMBER = "luku"
    EURO = "euro"
    DATE = "pvm"
    CHOICE = "valinta"
    TICK = "rasti"
    SCALE = "asteikko"
    PERSON = "henkilo"


class Role(StrEnum):
    """What an answer is, for what is gathered over sheets (rooli)."""

    WHAT = "mita"
    WHO = "kuka"
    WHEN = "milloin"
    GRADE = "arvio"
    EVIDENCE = "naytto"
    SUM = "summa"
    PAYER = "maksaja"
    YEAR = "vuosi"
    INDICATOR = "mittari"
    BASELINE = "lahtoarvo"
    MEASURED = "mittauspaiva"
    ASKED = "pyynto"
    DECIDED = "paatos"
    DECIDED_BY = "paattaja"
    REFUSED = "jai-saamatta"
    FOLLOWED = "seuraus"


class Field(Content):
    """A place to write (kenttä) with its permanent id and its question."""

    id: Slug = Key(
        alias="tunniste",
        description="Pysyvä tunniste. Älkää vaihtako: tallennetut vastaukset löytyvät sillä.",
    )
    title: Line | None = Key(
        None, alias="otsikko", description="Lyhyt nimi kysymyksen yläpuolelle."
    )
    question: Line = Key(alias="kysymys", description="Kysymys, johon kenttä vastaa.")
    hint: Text | None = Key(None, alias="vihje", description="Lyhyt apu vastaajalle.")
    kind: FieldKind = Key(FieldKind.LONG, alias="laji", description="Millainen vastaus on.")
    options: Lines = Key(
        (), alias="vaihtoehdot", description="Valinnan vaihtoehdot, 2–8.", max_length=8
    )
    role: Role | None = Key(None, alias="rooli", description="Mitä vastauksesta kootaan.")


class Area(Field):
    """A field with its place on the canvas grid: column and row from 1, sizes in cells."""

    column: Whole = Key(alias="palsta", ge=1, le=6, description="Monesko palsta vasemmalta.")
    row: Whole = Key(alias="rivi", ge=1, le=6, description="Mones rivi ylhäältä.")
    width: Whole = Key(1, alias="leveys", ge=1, le=6, description="Leveys palstoina.")
    height: Whole = Key(1, alias="korkeus", ge=1, le=6, description="Korkeus riveinä.")


class Column(Field):
    """A column of a table."""

    weight: Whole = Key(2, alias="leveys", ge=1, le=6, description="Sarakkeen suhteellinen leveys.")


class Named(Content):
    """A named row, card or party."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste.")
    title: Line = Key(alias="otsikko", description="Näkyvä nimi.")


class Block(Content):
    """A part of the sheet (lohko). Each subclass is a kind of block, and says here all that it is.

    `kind_name` names the kind in Finnish where a block has no title of its own. `on_wall`: worth a
    wall, for people stand around it with sticky notes; its worksheet gets a poster.
    """

    kind_name: ClassVar[str]
    on_wall: ClassVar[bool] = False

    type: str = Key(alias="laji", description="Lohkon laji.")
    id: Slug = Key(alias="tunniste", description="Lohkon pysyvä tunniste.")
    title: Line | None = Key(None, alias="otsikko", description="Lohkon otsikko.")
    guide: Text | None = Key(
        None, alias="ohje", description="Yksi lause siitä, miten lohko täytetään."
    )

    @property
    def has_spare_rows(self) -> bool:
        """Whether numbered rows but the first may stay empty in an example."""
        return False

    def fields(self) -> Iterator[Field]:
        """Every field in reading order, ids unique within the sheet."""
        raise NotImplementedError
