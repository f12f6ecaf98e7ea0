"""The funders' forms as dated data (lomakkeet.yml): what they ask and what answers it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Key

from .drawn import Drawn
from .values import Content, Day, FieldReference, Line, Rich, Slug, Slugs, Text, Whole, Yes


class Answering(Drawn):
    """Fields of the sheets and what they give to an answer."""

    how: Text = Key(alias="miten", description="Mitä kenttä antaa vastaukseen.")


class FormQuestion(Content):
    """A question of a form, with its limit where that is known."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste lomakkeen sisällä.")
    question: Text = Key(
        alias="kysymys", description="Kysymys; sanasta sanaan vain, jos niin sanotaan."
    )
    verbatim: Yes = Key(
        False, alias="sanatarkka", description="true, kun kysymys on lähteen omin sanoin."
    )
    limit: Whole | None = Key(
        None, alias="raja", ge=1, le=100_000, description="Merkkiraja, jos se tiedetään."
    )
    answers: tuple[Answering, ...] = Key(
        (), alias="vastaus", description="Mistä vastaus syntyy, luonnoksen järjestyksessä."
    )
    open: Text | None = Key(
        None, alias="avoin", description="Mitä mikään arkki ei anna, ja mistä se tulee."
    )


class Form(Content):
    """A form of a funder as somebody read it on a day (lomake)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; myös ankkuri.")
    name: Line = Key(alias="nimi", description="Lomakkeen nimi.")
    funder: Line = Key(alias="rahoittaja", description="Kenen lomake on.")
    kind: Literal["hakemus", "raportti"] = Key(
        alias="laji", description="Haetaanko lomakkeella vai raportoidaanko."
    )
    validity: Literal["nykyinen", "testiaineisto", "vanha", "ei-tiedossa"] = Key(
        alias="voimassa", description="Onko lomake käytössä."
    )
    read: Day = Key(alias="luettu", description="Päivä, jona lomake luettiin.")
    certainty: Text = Key(alias="varmuus", description="Mitä luettiin ja mitä ei nähty.")
    sources: Slugs = Key(alias="lahteet", min_length=1, description="Lähteet.")
    questions: tuple[FormQuestion, ...] = Key(
        alias="kysymykset", min_length=1, description="Kysymykset lomakkeen järjestyksessä."
    )


class RowPhrases(Content):
    """How rows of a block, or a field, are written as sentences when a draft is put together."""

    block: FieldReference = Key(alias="lohko", description="Työpohja ja sen lohko tai kenttä.")
    phrases: tuple[Text, ...] = Key(
        alias="lauseet",
        min_length=1,
        description="Rivin lauseet: {sarake} on rivin vastaus ja {rivi} rivin nimi.",
    )


class Forms(Content):
    """The funders' forms that somebody has read (lomakkeet.yml)."""

    lead: Rich = Key(alias="johdanto", description="Mitä lomakkeista on luettu ja mistä.")
    checked: Day = Key(alias="tarkistettu", description="Päivä, jona tiedot on viimeksi luettu.")
    items: tuple[Form, ...] = Key(alias="lomakkeet", min_length=1, description="Lomakkeet.")
    rows: tuple[RowPhrases, ...] = Key(
        (), alias="rivit", description="Miten arkin rivi kirjoitetaan luonnokseen."
    )
