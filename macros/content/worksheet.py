"""What a worksheet (työpohja) is: its measures, its steps, its sheet and a filled example."""

from __future__ import annotations

from pydantic import Field as Key
from pydantic import JsonValue

from .model import CELLS, Cell, Phase, Pitfall, Reasons, V
from .outcome import Outcome
from .quantities import Quantities, SheetCount
from .sheet import Sheet
from .step import Step
from .values import (
    VERSION,
    Card,
    Content,
    Day,
    Line,
    Lines,
    Message,
    Need,
    Rich,
    Slug,
    Slugs,
    Summary,
    Text,
    Whole,
    Yes,
)
from .version import Chore, Group, Versions


class Duration(Content):
    """Minutes with the group (kesto)."""

    running: Whole = Key(
        alias="ohjaus", ge=10, le=480, description="Työskentely ryhmän kanssa minuutteina."
    )


class Hybrid(Content):
    """How it is run when some are in the room and some remote (hybridi)."""

    how: Text = Key(alias="miten", description="Miten, kun osa on paikalla ja osa etänä.")
    writer: Text = Key(alias="kirjuri", description="Kuka kirjoittaa ja mihin.")
    view: Text = Key(alias="nakyma", description="Mitä etänä olevat näkevät ja miten he puhuvat.")


class Forms(Content):
    """The ways of meeting that suit the worksheet (muodot), each with how."""

    onsite: Text | None = Key(None, alias="lahi", description="Miten samassa huoneessa.")
    remote: Text | None = Key(None, alias="eta", description="Miten etänä.")
    hybrid: Hybrid | None = Key(None, alias="hybridi", description="Osa paikalla ja osa etänä.")


class ForSome(Content):
    """Advice, some of which only several people can use."""

    is_for_many: Yes = Key(
        False, alias="ryhmalle", description="true, jos asia ei koske yksin tekevää."
    )


class Access(ForSome):
    """Another way for what the method asks of hands, eyes, ears, feet, voice or colours."""

    situation: Text = Key(alias="tilanne", description="Mitä joku ei voi tehdä.")
    instead: Text = Key(alias="toisin", description="Miten sama tehdään toisin.")


class Trouble(Pitfall, ForSome):
    """What goes wrong when a worksheet is run."""


class Messages(Content):
    """What the facilitator sends (viestit), with blanks in square brackets."""

    invitation: Message = Key(alias="kutsu", description="Kutsu työpajaan.")
    reminder: Message = Key(alias="muistutus", description="Muistutus päivää ennen.")
    followup: Message = Key(alias="jatko", description="Viesti työpajan jälkeen.")


class Copies(Content):
    """What a second copy of the sheet stands for (kopioita)."""

    of: Line = Key(alias="mista", description="Mistä oma arkki tehdään: organisaatio, kokeilu.")
    why: Text = Key(alias="miksi", description="Miksi omansa kullekin.")


class Example(Content):
    """A filled sheet from the invented project (esimerkki)."""

    date: Day = Key(alias="pvm", description="Päivä, jona esimerkkihanke täytti arkin.")
    lead: Text = Key(alias="johdanto", description="Missä tilanteessa esimerkkihanke täytti arkin.")
    answers: dict[str, JsonValue] = Key(
        alias="vastaukset", description="Vastaus jokaiseen kenttään kentän tunnisteella."
    )
    outcomes: tuple[Outcome, ...] = Key(
        (), alias="toteutui", description="Päätökset, jotka eivät toteutuneet omana päivänään."
    )


class InnokylaField(Content):
    """An Innokylä field that the answers feed."""

    field: Line = Key(alias="kentta", description="Innokylän kentän nimi.")
    how: Text = Key(alias="miten", description="Mikä vastaus siihen kelpaa.")
    fields: tuple[Slug, ...] = Key(
        alias="kentat", min_length=1, description="Arkin kentät tai lohkot, joista vastaus tulee."
    )
    material: Yes = Key(
        False,
        alias="aineistoa",
        description="true: vastaus auttaa, mutta ei ole kuvauksen tekstiä.",
    )


class Ground(Content):
    """A source and what the worksheet takes from it."""

    id: Slug = Key(alias="tunniste", description="Lähteen tunniste.")
    what: Text = Key(alias="mita", description="Mitä lähteestä otettiin.")


class Change(Content):
    """A change of the worksheet (muutos)."""

    version: str = Key(alias="versio", pattern=VERSION, description='Versio, esimerkiksi "1.0".')
    date: Day = Key(alias="pvm", description="Päivä muodossa 22.11.2026.")
    what: Text = Key(alias="mita", description="Mikä muuttui.")


class Worksheet(Content):
    """A printable worksheet (työpohja)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; sama kuin tiedoston nimi.")
    number: Whole = Key(
        alias="numero", ge=1, le=999, description="Pysyvä numero: 1–20 ruudun koti, 21– lisää."
    )
    title: Line = Key(alias="otsikko", max_length=40, description="Työpohjan nimi.")
    summary: Summary = Key(alias="tiivistelma", description="Mihin arkki on, enintään 25 sanaa.")
    benefit: Line = Key(alias="hyoty", description="Mitä teillä on käsissänne lopuksi.")
    needs: tuple[Need, ...] = Key(
        alias="haluan", min_length=3, max_length=6, description="Tarpeet: Haluan…"
    )
    v: V = Key(alias="v", description="Koti-V.")
    also_v: tuple[V, ...] = Key(
        (), alias="v_lisaksi", description="Muut V:t, joita arkki palvelee."
    )
    phase: Phase = Key(alias="vaihe", description="Kotivaihe.")
    also_phases: tuple[Phase, ...] = Key(
        (), alias="vaihe_lisaksi", description="Muut vaiheet, joihin arkki sopii."
    )
    when: Rich = Key(alias="milloin", description="Milloin arkki kannattaa ottaa esiin.")
    when_not: Rich = Key(alias="milloin_ei", description="Milloin ei, ja mitä silloin tehdään.")
    duration: Duration = Key(alias="kesto", description="Minuutit.")
    group: Group = Key(alias="ryhma", description="Henkilömäärä.")
    forms: Forms = Key(alias="muodot", description="Läsnä, etänä vai molempia.")
    access: tuple[Access, ...] = Key(
        alias="esteettomyys", min_length=1, description="Toinen tapa tehdä sama."
    )
    copies: Copies | None = Key(None, alias="kopioita", description="Kun arkkeja on monta.")
    materials: Lines = Key(alias="tarvikkeet", min_length=1, description="Mitä varataan mukaan.")
    quantities: Quantities | None = Key(
        None, alias="maarat", description="Arkkien ja tarvikkeiden määrät työpajan suunnitelmaan."
    )
    preparation: tuple[Chore, ...] = Key(
        alias="valmistelu", min_length=1, description="Mitä ohjaaja tekee ennalta."
    )
    steps: tuple[Step, ...] = Key(
        alias="kulku", min_length=3, description="Askeleet; minuutit yhteensä kesto.ohjaus."
    )
    card: Card = Key(
        alias="kortti",
        description="Viisi riviä kortin taakse: miten arkki ohjataan, enintään 75 merkkiä rivillä.",
    )
    tips: tuple[Rich, ...] = Key(alias="vinkit", min_length=1, description="Ohjaajan vinkit.")
    pitfalls: tuple[Trouble, ...] = Key(
        alias="sudenkuopat", min_length=2, description="Mikä menee pieleen ja miten pelastetaan."
    )
    versions: Versions = Key(alias="muunnelmat", description="Lyhyt, suuri ryhmä, etä ja yksin.")
    messages: Messages = Key(alias="viestit", description="Kutsu, muistutus ja jatkoviesti.")
    sheet: Sheet = Key(alias="arkki", description="Itse arkki.")
    example: Example = Key(alias="esimerkki", description="Täytetty arkki keksitystä hankkeesta.")
    before: Slugs = Key((), alias="edeltaa", description="Työpohjat, jotka tehdään ennen tätä.")
    after: Slugs = Key((), alias="seuraa", description="Työpohjat, jotka tehdään tämän jälkeen.")
    instead: Slugs = Key(
        (), alias="vaihtoehto", description="Työpohjat, joita voi käyttää tämän sijaan."
    )
    cases: Reasons = Key(
        alias="kaytannot", min_length=1, description="Tapaukset, jotka opettavat tästä."
    )
    innokyla: tuple[InnokylaField, ...] = Key(
        alias="innokyla", min_length=1, description="Innokylän kentät, joita vastaukset ruokkivat."
    )
    sources: tuple[Ground, ...] = Key(
        alias="lahteet", min_length=1, description="Mihin arkki nojaa."
    )
    version: str = Key(
        alias="versio", pattern=VERSION, description='Nykyinen versio, esimerkiksi "1.0".'
    )
    changes: tuple[Change, ...] = Key(
        alias="muutokset", min_length=1, description="Muutokset, uusin ensin."
    )

    @property
    def cell(self) -> Cell:
        """The cell of the grid in whose list it stands."""
        return self.phase, self.v

    @property
    def is_home(self) -> bool:
        """Whether it is its cell's home worksheet, and not a further one beside it."""
        return self.number <= len(CELLS)

    @property
    def sheet_counts(self) -> tuple[SheetCount, ...]:
        """Copies of the sheet that a workshop needs: one for each group, unless it is said."""
        if self.quantities:
            return self.quantities.sheets
        size = self.sheet.size
        return (SheetCount.model_construct(size=size, count=1, per="ryhma"),)

    @property
    def preparing(self) -> int:
        """Minutes of work before the workshop."""
        return sum(chore.minutes for chore in self.preparation)

    @property
    def waiting(self) -> int:
        """Days from the first preparation that waits for somebody; 0 when none does."""
        return max(chore.waiting for chore in self.preparation)
