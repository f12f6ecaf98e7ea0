"""The parts of a sheet (lohkot), and the fields that each holds in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field as Key

from ..common.finnish import MONTHS
from .fields import Area, Block, Column, Field, FieldKind, Named, Role
from .model import Reason
from .values import Content, Line, Slug, Whole, Yes


def _within(prefix: str, field: Field) -> Field:
    """The field with the id that it has within a block, a row or a card."""
    return field.model_copy(update={"id": f"{prefix}-{field.id}"})


class FieldsBlock(Block):
    """Labelled fields in one to three columns (kentät)."""

    kind_name = "Kentät"
    type: Literal["kentat"] = Key(alias="laji")
    columns: Whole = Key(2, alias="palstoja", ge=1, le=4, description="Montako kenttää rinnakkain.")
    items: tuple[Field, ...] = Key(
        alias="kentat", min_length=1, description="Kentät lukujärjestyksessä."
    )

    def fields(self) -> Iterator[Field]:
        yield from self.items


class TableBlock(Block):
    """A table to fill (taulukko): empty rows or named ones, with a sum row where asked."""

    kind_name = "Taulukko"
    type: Literal["taulukko"] = Key(alias="laji")
    columns: tuple[Column, ...] = Key(
        alias="sarakkeet", min_length=1, max_length=8, description="Sarakkeet vasemmalta."
    )
    empty_rows: Whole | None = Key(
        None, alias="riveja", ge=1, le=20, description="Tyhjien rivien määrä."
    )
    named_rows: tuple[Named, ...] = Key(
        (), alias="riviotsikot", max_length=20, description="Nimetyt rivit tyhjien sijaan."
    )
    corner: Line | None = Key(
        None, alias="rivien_nimi", description="Riviotsikoiden yhteinen nimi."
    )
    sums: Yes = Key(
        False, alias="summarivi", description="Lasketaanko luku- ja eurosarakkeet yhteen."
    )

    @property
    def has_spare_rows(self) -> bool:
        return not self.named_rows

    def row_ids(self) -> tuple[str, ...]:
        """Ids of the rows: names where they have them, else numbers from 1."""
        if self.named_rows:
            return tuple(row.id for row in self.named_rows)
        return tuple(str(number) for number in range(1, (self.empty_rows or 0) + 1))

    def fields(self) -> Iterator[Field]:
        for row in self.row_ids():
            for column in self.columns:
                yield _within(f"{self.id}-{row}", column)


class CanvasBlock(Block):
    """Areas on a grid (kanvaasi)."""

    kind_name = "Kanvaasi"
    on_wall = True
    type: Literal["kanvaasi"] = Key(alias="laji")
    areas: tuple[Area, ...] = Key(
        alias="alueet", min_length=2, max_length=12, description="Alueet lukujärjestyksessä."
    )

    def fields(self) -> Iterator[Field]:
        yield from self.areas


class Axis(Content):
    """An axis of the four-field (akseli)."""

    name: Line = Key(alias="nimi", description="Mitä akseli mittaa.")
    low: Line = Key(alias="vahan", description="Pään nimi, kun on vähän.")
    high: Line = Key(alias="paljon", description="Pään nimi, kun on paljon.")


class QuadrantBlock(Block):
    """Two axes and four areas (nelikenttä): upper left, upper right, lower left, lower right."""

    kind_name = "Nelikenttä"
    on_wall = True
    type: Literal["nelikentta"] = Key(alias="laji")
    across: Axis = Key(alias="vaaka", description="Vaaka-akseli, vähän vasemmalla.")
    up: Axis = Key(alias="pysty", description="Pystyakseli, vähän alhaalla.")
    areas: tuple[Field, Field, Field, Field] = Key(
        alias="alueet", description="Ylävasen, yläoikea, alavasen, alaoikea."
    )

    def fields(self) -> Iterator[Field]:
        yield from self.areas


class RingsBlock(Block):
    """Rings from near to far (kehät)."""

    kind_name = "Kehät"
    on_wall = True
    type: Literal["kehat"] = Key(alias="laji")
    rings: tuple[Field, ...] = Key(
        alias="kehat", min_length=3, max_length=6, description="Kehät lähimmästä kauimpaan."
    )

    def fields(self) -> Iterator[Field]:
        yield from self.rings


class ClockBlock(Block):
    """Twelve months around one field (kello)."""

    kind_name = "Vuosikello"
    on_wall = True
    type: Literal["kello"] = Key(alias="laji")
    question: Line = Key(alias="kysymys", description="Kysymys, johon jokainen kuukausi vastaa.")
    centre: Field = Key(alias="keskusta", description="Kenttä kellon keskellä.")

    def months(self) -> tuple[Field, ...]:
        """The twelve months as fields, January first; ids `<lohko>-01` … `-12`."""
        return tuple(
            Field(tunniste=f"{self.id}-{number:02d}", otsikko=name, kysymys=self.question)
            for number, name in enumerate(MONTHS, start=1)
        )

    def fields(self) -> Iterator[Field]:
        yield self.centre
        yield from self.months()


class TimelineBlock(Block):
    """Points along a line of time (aikajana)."""

    kind_name = "Aikajana"
    type: Literal["aikajana"] = Key(alias="laji")
    points: tuple[Field, ...] = Key(
        alias="pisteet", min_length=2, max_length=8, description="Pisteet alusta loppuun."
    )

    def fields(self) -> Iterator[Field]:
        yield from self.points


class Statement(Named):
    """A statement that is graded, and what helps when its grade is the lowest."""

    help: Reason | None = Key(
        None, alias="avuksi", description="Työpohja, joka auttaa, kun arvosana on matalin."
    )


class ScalesBlock(Block):
    """Statements graded from 1 to 5, each with its evidence (asteikot)."""

    kind_name = "Asteikot"
    type: Literal["asteikot"] = Key(alias="laji")
    low: Line = Key(alias="ykkonen", description="Mitä 1 tarkoittaa.")
    high: Line = Key(alias="viitonen", description="Mitä 5 tarkoittaa.")
    evidence: Line = Key(alias="naytto", description="Näyttösarakkeen kysymys.")
    statements: tuple[Statement, ...] = Key(
        alias="vaittamat", min_length=2, max_length=10, description="Väittämät."
    )
    points: Slug | None = Key(
        None, alias="pisteet", description="Arkin lukukenttä, johon arvosanat lasketaan yhteen."
    )

    def fields(self) -> Iterator[Field]:
        for each in self.statements:
            grade = {"tunniste": each.id, "kysymys": each.title, "laji": FieldKind.SCALE}
            evidence = {"tunniste": f"{each.id}-naytto", "kysymys": self.evidence}
            yield Field(**grade, rooli=Role.GRADE)
            yield Field(**evidence, rooli=Role.EVIDENCE)


class ChecklistBlock(Block):
    """Things to tick (tarkistuslista)."""

    kind_name = "Tarkistuslista"
    type: Literal["tarkistuslista"] = Key(alias="laji")
    columns: Whole = Key(1, alias="palstoja", ge=1, le=4, description="Montako kohtaa rinnakkain.")
    items: tuple[Named, ...] = Key(
        alias="kohdat", min_length=2, max_length=20, description="Tarkistettavat kohdat."
    )

    def fields(self) -> Iterator[Field]:
        for item in self.items:
            yield Field(tunniste=item.id, kysymys=item.title, laji=FieldKind.TICK)


class CardsBlock(Block):
    """Cards to cut out (kortit), each with the same fields."""

    kind_name = "Kortit"
    type: Literal["kortit"] = Key(alias="laji")
    columns: Whole = Key(2, alias="palstoja", ge=1, le=4, description="Montako korttia rinnakkain.")
    cards: tuple[Named, ...] = Key(
        alias="kortit", min_length=2, max_length=12, description="Kortit."
    )
    items: tuple[Field, ...] = Key(
        alias="kentat", min_length=1, max_length=4, description="Kentät joka kortissa."
    )

    def fields(self) -> Iterator[Field]:
        for card in self.cards:
            for item in self.items:
                yield _within(f"{self.id}-{card.id}", item)


class DecisionBlock(Block):
    """What was decided (päätös): who does what by when, and when it is looked at again."""

    kind_name = "Päätökset"
    type: Literal["paatos"] = Key(alias="laji")
    question: Line = Key(
        "Mitä päätimme tehdä?", alias="kysymys", description="Ensimmäisen sarakkeen kysymys."
    )
    rows: Whole = Key(3, alias="riveja", ge=1, le=12, description="Montako päätöstä mahtuu.")

    @property
    def has_spare_rows(self) -> bool:
        return True

    def columns(self) -> tuple[Column, ...]:
        """The three columns: what, who, by when."""
        what = {"tunniste": "mita", "kysymys": self.question, "leveys": 6}
        who = {"tunniste": "kuka", "kysymys": "Kuka?", "leveys": 3}
        when = {"tunniste": "milloin", "kysymys": "Mihin mennessä?", "leveys": 2}
        return (
            Column(**what, laji=FieldKind.LONG, rooli=Role.WHAT),
            Column(**who, laji=FieldKind.PERSON, rooli=Role.WHO),
            Column(**when, laji=FieldKind.DATE, rooli=Role.WHEN),
        )

    def decisions(self) -> Iterator[Field]:
        """The cells of the rows, row by row."""
        for row in range(1, self.rows + 1):
            for column in self.columns():
                yield _within(f"{self.id}-{row}", column)

    def review(self) -> Field:
        """The day on which the group looks at its decisions again."""
        question = "Milloin tarkistamme päätökset?"
        return Field(tunniste=f"{self.id}-seuraava", kysymys=question, laji=FieldKind.DATE)

    def fields(self) -> Iterator[Field]:
        yield from self.decisions()
        yield self.review()


class SignaturesBlock(Block):
    """Who stand behind it (allekirjoitukset): name, date and room for a signature."""

    kind_name = "Allekirjoitukset"
    type: Literal["allekirjoitukset"] = Key(alias="laji")
    parties: tuple[Named, ...] = Key(
        alias="osapuolet", min_length=1, max_length=12, description="Allekirjoittajat."
    )

    def fields(self) -> Iterator[Field]:
        for party in self.parties:
            yield Field(
                tunniste=f"{self.id}-{party.id}-nimi", kysymys="Nimi", laji=FieldKind.PERSON
            )
            yield Field(
                tunniste=f"{self.id}-{party.id}-pvm", kysymys="Päiväys", laji=FieldKind.DATE
            )


AnyBlock = Annotated[
    FieldsBlock
    | TableBlock
    | CanvasBlock
    | QuadrantBlock
    | RingsBlock
    | ClockBlock
    | TimelineBlock
    | ScalesBlock
    | ChecklistBlock
    | CardsBlock
    | DecisionBlock
    | SignaturesBlock,
    Key(discriminator="type"),
]
