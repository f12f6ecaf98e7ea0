"""The sheet that asks how a worksheet went (palaute.yml): three questions, on paper alone."""

from __future__ import annotations

from pydantic import Field as Key

from .fields import Field
from .values import Content, Line, Slug, Text


class Asked(Content):
    """A question of the sheet, or a fact that it asks for."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste.")
    question: Line = Key(alias="kysymys", description="Kysymys tai tieto, jota pyydetään.")
    hint: Line | None = Key(None, alias="vihje", description="Lyhyt apu vastaajalle.")

    def field(self) -> Field:
        """The question as a field of the paper."""
        return Field(tunniste=self.id, kysymys=self.question, vihje=self.hint)


class Feedback(Content):
    """The sheet: two of them on an A4, to print, copy and cut."""

    title: Line = Key(alias="otsikko", description="Lomakkeen otsikko.")
    lead: Text = Key(alias="johdanto", max_length=240, description="Miksi palautetta kysytään.")
    facts: tuple[Asked, ...] = Key(
        alias="tiedot", min_length=1, max_length=5, description="Mistä kerrasta on kyse."
    )
    questions: tuple[Asked, Asked, Asked] = Key(alias="kysymykset", description="Kolme kysymystä.")
    sending: Text = Key(
        alias="palautus",
        max_length=240,
        description="Miten lomake palautetaan; perään tulee julkaisijan palautteen osoite.",
    )
    keeping: Text = Key(
        alias="sailytys",
        max_length=240,
        description="Mitä lomakkeella tehdään, kun palautteen osoitetta ei ole.",
    )
