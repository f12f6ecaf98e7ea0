"""Plain Finnish that a machine can see: titles that tell a deed, whole questions, no riddles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..common.problems import Problem
from ..content.fields import Field
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from ..content.yaml_source import Place
from .known import Known
from .walk import fault

Fault = tuple[Place, str]
PLURAL = re.compile(r"\w+(?:kaa|kää)(?:mme)?\b")
"""An imperative to many: kirjoittakaa, lukekaa."""
NOT_IMPERATIVES = frozenset({"paikkaa", "kaikkaa", "jatkaa", "alkaa", "vaihtoehtoisesti"})
"""Words with the ending of an imperative that are none."""
_ONE = """
ajattele allekirjoita aloita anna arvaa arvioi auta avaa avusta ehdota erota esittele etsi
haasta hae hahmota huolehdi huomaa huomauta hylkää hyväksy ilmoita istu jaa jakaudu jaottele
jatka järjestä jätä kaiva kanna kannusta karsi katso kehota kerro kerää keskeytä kierrä kiertele
kiinnitä kiitä kirjaa kirjaudu kirjoita kiteytä kokeile kokoa korjaa korosta korvaa kuljeta
kutsu kuuntele kuvaa kysy käy käytä käännä laadi laita laske leikkaa liitä listaa lisää lopeta
lue luettele lukitse luo luovuta lupaa lähesty lähetä löydä maalaa mene merkitse mittaa muista
muistuta muotoile muuta neuvo nimeä nimitä nosta nouse numeroi näytä odota ohjaa ole opasta
osoita ota paina palaa palauta paljasta pane peitä perustele pidä pienennä piirrä poimi poista
puhu purista puutu pysäytä pyydä pyyhi päätä rajaa rakenna ratkaise rauhoita ripusta rohkaise
sanele sano seiso selaa selitä selvitä seuraa sido siirrä sivuuta soita sovi sulje suosi
suunnittele suurenna säilytä tallenna tarjoa tarjoudu tarkenna tarkista tee tiivistä todista
toimita toista tule tulosta tuo tutki tyhjennä täsmennä täydennä täytä vaihda valitse valmista
valmistele valokuvaa valvo varaa varmista varoita vastaa vedä vertaa vie viimeistele vältä
yhdistele yhdistä äänestä
"""
SINGULAR = frozenset(_ONE.split())
"""Imperatives to one, as the first word of a sentence: what the facilitator does."""
RIDDLES: Mapping[str, str] = {
    r"loppupuhe\w*": "loppukeskustelu",
    r"(?:puhelin|mykkä) (?:on )?mykk\w*|mykk[äi]\w* puheli\w*": "kerro, että puhelimeen ei vastata",
    r"ulospääsy\w*": "sano, millä ehdolla lopetetaan",
    r"saum(?:a|at|an|aan|assa|oja|oihin)\b": "sano, minkä kahden asian välissä",
    r"tähtäi\w+": "tavoite",
    r"pyh(?:ä|ää|än|iä|istä)\b": "ydin, jota ei muuteta",
    r"vieraan silm\w*": "ulkopuolisen lukija",
    r"oma(?:ssa|an|sta|n)? talo(?:ssa|on|sta|n)?\b": "oma organisaatio",
}
"""Metaphors and misleading words, each with what to say instead."""
SHORTEST = 3
"""Words of a question that can be answered by someone who has read nothing else."""
SHORT_QUESTIONS = frozenset({"Kuka?", "Mihin mennessä?", "Nimi", "Päiväys", "Hanke"})
"""Questions of the handbook's own blocks, whose columns say the rest."""


@dataclass(frozen=True)
class _Spoken:
    """A text of a step or a version, with its place."""

    place: Place
    text: str


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """Every fault of every worksheet, at its line."""
    for name, worksheet in shelf.of(Worksheet):
        for place, message in _of_worksheet(worksheet):
            yield fault(shelf, name, place, message)


def _of_worksheet(worksheet: Worksheet) -> Iterator[Fault]:
    """Every place that is hard to understand at first reading."""
    for place, title in _titles(worksheet):
        if not _commands(title):
            yield (
                place,
                f"Otsikko ”{title}” ei kerro, mitä tehdään. Aloita se käskyllä: Kirjoittakaa…",
            )
    for spoken in _instructions(worksheet):
        yield from _address(spoken)
    for field in _asked(worksheet):
        yield from _question(field)
    for spoken in _everything(worksheet):
        for pattern, better in RIDDLES.items():
            if found := re.search(pattern, spoken.text, re.IGNORECASE):
                yield (
                    spoken.place,
                    f"Kielikuva tai harhaanjohtava sana ”{found[0]}”. Parempi: {better}.",
                )


def _titles(worksheet: Worksheet) -> Iterator[tuple[Place, str]]:
    for index, step in enumerate(worksheet.steps):
        if step.kind != "tauko":
            yield ("kulku", index, "otsikko"), step.title
    for key, version in worksheet.versions.named():
        for index, change in enumerate(version.steps):
            if change.title:
                yield ("muunnelmat", key, "kulku", index, "otsikko"), change.title


def _commands(title: str) -> bool:
    first = title.split()[0].strip("”.,:").lower()
    return bool(PLURAL.fullmatch(first)) or first in SINGULAR or first in ("pitäkää", "pidä")


def _instructions(worksheet: Worksheet) -> Iterator[_Spoken]:
    for index, step in enumerate(worksheet.steps):
        yield _Spoken(("kulku", index, "ohje"), step.instruction)
    for key, version in worksheet.versions.named():
        for index, change in enumerate(version.steps):
            if change.instruction:
                place = ("muunnelmat", key, "kulku", index, "ohje")
                yield _Spoken(place, change.instruction)


def _address(spoken: _Spoken) -> Iterator[Fault]:
    """A step speaks to one of them: to the group (te) or to the facilitator (sinä)."""
    sentences = re.split(r"(?<=[.!?:])\s+", spoken.text)
    many = [word for word in PLURAL.findall(spoken.text) if word.lower() not in NOT_IMPERATIVES]
    firsts = [sentence.split()[0].strip("”*-,.") for sentence in sentences if sentence.split()]
    one = [word for word in firsts if word.lower() in SINGULAR]
    if many and one:
        yield (
            spoken.place,
            f"Askel puhuttelee sekä ryhmää (”{many[0]}”) että ohjaajaa (”{one[0]}”). "
            "Valitse toinen.",
        )


def _asked(worksheet: Worksheet) -> Iterator[Field]:
    seen: set[str] = set()
    for field in worksheet.sheet.fields():
        if field.question not in seen and field.kind.value not in ("asteikko", "rasti"):
            seen.add(field.question)
            yield field


def _question(field: Field) -> Iterator[Fault]:
    if field.question in SHORT_QUESTIONS:
        return
    if len(field.question.split()) < SHORTEST:
        yield ("arkki",), f"Kysymys ”{field.question}” on liian lyhyt: sen pitää aueta yksinään."


def _everything(worksheet: Worksheet) -> Iterator[_Spoken]:
    """Every text of the running of the worksheet, with its place."""
    for index, step in enumerate(worksheet.steps):
        whole = " ".join((step.title, step.instruction, step.says or ""))
        yield _Spoken(("kulku", index), whole)
    for key, version in worksheet.versions.named():
        for index, change in enumerate(version.steps):
            parts = (change.title, change.instruction, change.says)
            yield _Spoken(("muunnelmat", key, "kulku", index), " ".join(filter(None, parts)))
    for index, tip in enumerate(worksheet.tips):
        yield _Spoken(("vinkit", index), tip)
    for index, pitfall in enumerate(worksheet.pitfalls):
        yield _Spoken(("sudenkuopat", index), f"{pitfall.problem} {pitfall.rescue}")
    for index, line in enumerate(worksheet.card):
        yield _Spoken(("kortti", index), line)
