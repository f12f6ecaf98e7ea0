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
    """The title of every step that is no break, also of those that a version changes."""
    for index, step in enumerate(worksheet.steps):
        is_break = step.kind == "tauko"
        if not is_break:
            yield ("kulku", index, "otsikko"), step.title
    for key, version in worksheet.versions.named():
        for index, change in enumerate(version.steps):
            if change.title:
                place = ("muunnelmat", key, "kulku", index, "otsikko")
                yield place, change.title


def _commands(title: str) -> bool:
    """Whether a title begins with a word that tells what to do."""
    first_word = title.split()[0]
    first = first_word.strip("”.,:").lower()
    is_plural = bool(PLURAL.fullmatch(first))
    is_irregular = first in ("pitäkää", "pidä")
    return is_plural or is_irregular or first in SINGULAR


def _instructions(worksheet: Worksheet) -> Iterator[_Spoken]:
    """The instruction of every step, also of those that a version changes."""
    for index, step in enumerate(worksheet.steps):
        of_main = ("kulku", index, "ohje")
        yield _Spoken(of_main, step.instruction)
    for key, version in worksheet.versions.named():
        for index, change in enumerate(version.steps):
            if change.instruction:
                of_version = ("muunnelmat", key, "kulku", index, "ohje")
                yield _Spoken(of_version, change.instruction)


def _address(spoken: _Spoken) -> Iterator[Fault]:
    """A step speaks to one of them: to the group (te) or to the facilitator (sinä)."""
    plural = PLURAL.findall(spoken.text)
    many = [word for word in plural if word.lower() not in NOT_IMPERATIVES]
    one = [word for word in _first_words(spoken.text) if word.lower() in SINGULAR]
    if many and one:
        yield (
            spoken.place,
            f"Askel puhuttelee sekä ryhmää (”{many[0]}”) että ohjaajaa (”{one[0]}”). "
            "Valitse toinen.",
        )


def _first_words(text: str) -> Iterator[str]:
    """The word that each sentence begins with."""
    for sentence in re.split(r"(?<=[.!?:])\s+", text):
        words = sentence.split()
        if words:
            yield words[0].strip("”*-,.")


def _asked(worksheet: Worksheet) -> Iterator[Field]:
    """The fields that ask something in words, each question once."""
    seen: set[str] = set()
    for field in worksheet.sheet.fields():
        if field.kind.value in ("asteikko", "rasti"):
            continue
        if field.question not in seen:
            seen.add(field.question)
            yield field


def _question(field: Field) -> Iterator[Fault]:
    if field.question in SHORT_QUESTIONS:
        return
    if len(field.question.split()) < SHORTEST:
        yield ("arkki",), f"Kysymys ”{field.question}” on liian lyhyt: sen pitää aueta yksinään."


def _everything(worksheet: Worksheet) -> Iterator[_Spoken]:
    """Every text of the running of the worksheet, with its place."""
    yield from _steps(worksheet)
    yield from _changes(worksheet)
    for index, tip in enumerate(worksheet.tips):
        yield _Spoken(("vinkit", index), tip)
    for index, pitfall in enumerate(worksheet.pitfalls):
        both = f"{pitfall.problem} {pitfall.rescue}"
        yield _Spoken(("sudenkuopat", index), both)
    for index, line in enumerate(worksheet.card):
        yield _Spoken(("kortti", index), line)


def _steps(worksheet: Worksheet) -> Iterator[_Spoken]:
    """Every step of the main run as one text."""
    for index, step in enumerate(worksheet.steps):
        says = step.says or ""
        whole = " ".join((step.title, step.instruction, says))
        yield _Spoken(("kulku", index), whole)


def _changes(worksheet: Worksheet) -> Iterator[_Spoken]:
    """Every step that a version changes as one text."""
    for key, version in worksheet.versions.named():
        for index, change in enumerate(version.steps):
            parts = (change.title, change.instruction, change.says)
            changed = filter(None, parts)
            place = ("muunnelmat", key, "kulku", index)
            yield _Spoken(place, " ".join(changed))
