"""What is wrong, where, and the Finnish sentence that says so: one place for every kind of fault."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePath
from typing import Any


@dataclass(frozen=True, order=True)
class Problem:
    """A fault at a line (from 1) of a file, with a sentence that tells how to mend it."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def problem(path: PurePath | str, line: int, message: str) -> Problem:
    """A problem whose path is written the same way on every system."""
    return Problem(PurePath(path).as_posix(), line, message)


def report(problems: Iterable[Problem]) -> str:
    """One line per problem, sorted by file and line, and a count; the text an editor reads."""
    lines = [str(each) for each in sorted(set(problems))]
    return "\n".join([*lines, counted(len(lines))])


def counted(count: int) -> str:
    """The closing line of a report."""
    if not count:
        return "Ei ongelmia."
    return "1 ongelma." if count == 1 else f"{count} ongelmaa."


def suggestion(word: str, known: Iterable[str]) -> str:
    """` Tarkoititko ”x”?` when one of the known words is near, else nothing."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" Tarkoititko ”{near[0]}”?" if near else ""


def shown(value: object) -> str:
    """A value in Finnish quotation marks, cut to one short line; a number as it is."""
    if isinstance(value, int):
        return str(value)
    text = " ".join(str(value).split())
    return f"”{text[:40]}…”" if len(text) > 40 else f"”{text}”"


def unknown_reference(kind: str, reference: str, known: Iterable[str]) -> str:
    """The sentence for a reference that leads nowhere; `kind` is the thing in Finnish (työpohjaa)."""
    return (
        f"Viittaus ei johda mihinkään: {kind} ”{reference}” ei ole.{suggestion(reference, known)}"
    )


NOT_A_FILE = "Tiedostoa ei voi lukea. Onko sen paikalla kansio tai rikkinäinen linkki?"
NOT_UTF8 = "Tiedosto ei ole UTF-8-muodossa. Tallenna se uudelleen merkistöllä UTF-8."
TYPES = {
    "string_type": "Kentän ”{name}” arvon pitää olla tekstiä. Kirjoita se lainausmerkkeihin.",
    "int_type": "Kentän ”{name}” arvon pitää olla kokonaisluku ilman lainausmerkkejä.",
    "bool_type": "Kentän ”{name}” arvon pitää olla true tai false ilman lainausmerkkejä.",
    "tuple_type": "Kentän ”{name}” arvon pitää olla luettelo, jonka rivit alkavat väliviivalla.",
    "dict_type": "Kentän ”{name}” arvon pitää olla ryhmä kenttiä muodossa avain: arvo.",
    "model_type": "Kentän ”{name}” arvon pitää olla ryhmä kenttiä muodossa avain: arvo.",
    "model_attributes_type": "Kentän ”{name}” arvon pitää olla ryhmä kenttiä muodossa avain: arvo.",
    "missing": "Pakollinen kenttä ”{name}” puuttuu.",
    "blank": "Kenttä ”{name}” on tyhjä. Kirjoita siihen teksti.",
    "wish": "Kentän ”{name}” jokainen rivi alkaa sanalla ”Haluan”.",
    "words": "Kentän ”{name}” teksti on liian pitkä: {count} sanaa, enintään {limit}.",
    "five": "Kentässä ”{name}” pitää olla viisi riviä, nyt niitä on {count}.",
    "date": 'Päivämäärä {value} ei kelpaa. Kirjoita se näin: "22.11.2026", "11.2026" tai "2026".',
    "whole_day": 'Päivämäärä {value} ei kelpaa. Kirjoita päivä, kuukausi ja vuosi näin: "22.11.2026".',
    "greater_than_equal": "Luku {value} on liian pieni: kentän ”{name}” pienin arvo on {ge}.",
    "less_than_equal": "Luku {value} on liian suuri: kentän ”{name}” suurin arvo on {le}.",
    "string_too_long": "Kentän ”{name}” teksti on liian pitkä: {length} merkkiä, enintään {max_length}.",
    "too_short": "Kentässä ”{name}” on liian vähän kohtia: {actual_length}, vähintään {min_length}.",
    "too_long": "Kentässä ”{name}” on liian monta kohtaa: {actual_length}, enintään {max_length}.",
    "union_tag_not_found": "Lohkosta puuttuu kenttä ”laji”.",
}
PATTERNS = {
    "version": 'Kentän ”{name}” arvo {value} ei kelpaa. Kirjoita versio näin: "1.0".',
    "address": "Kentän ”{name}” arvo {value} ei kelpaa: osoite alkaa https:// tai http:// eikä siinä ole välilyöntejä.",
    "slug": "Kentän ”{name}” arvo {value} ei kelpaa: käytä pieniä kirjaimia a–z, numeroita ja väliviivaa.",
}


def sentence(error: Mapping[str, Any], name: str, known: Iterable[str]) -> str:
    """The Finnish sentence for one pydantic error.

    `name` is the field as the editor wrote it; `known` the keys that its mapping may hold.
    """
    kind, context = str(error["type"]), dict(error.get("ctx", {}))
    if kind == "extra_forbidden":
        return f"Tuntematon kenttä ”{name}”.{suggestion(name, known)}"
    if kind in ("enum", "literal_error", "union_tag_invalid"):
        return _not_allowed(
            error, name, str(context.get("expected") or context.get("expected_tags"))
        )
    if kind.endswith("_type") and error["input"] is None:
        kind = "blank"
    if kind == "too_long" and isinstance(error["input"], str):
        kind = "string_too_long"  # pydantic names a text so when its length is asked after a validator of ours
    values = {
        **context,
        "name": name,
        "value": shown(error["input"]),
        "length": len(str(error["input"])),
    }
    if kind == "string_pattern_mismatch":
        return PATTERNS[_pattern_kind(str(context["pattern"]))].format(**values)
    template = TYPES.get(kind, "Kentän ”{name}” arvo {value} ei kelpaa.")
    return template.format(**values)


def _pattern_kind(pattern: str) -> str:
    if "http" in pattern:
        return "address"
    return "version" if r"\d" in pattern else "slug"


def _not_allowed(error: Mapping[str, Any], name: str, expected: str) -> str:
    allowed = [
        word.strip(" '")
        for word in expected.replace(" or ", ", ").replace(" tai ", ", ").split(",")
    ]
    value = error["input"]
    if error["type"] == "union_tag_invalid":
        name, value = "laji", error["ctx"]["tag"]
    choices = ", ".join(word for word in allowed if word)
    return f"Kentän ”{name}” arvo {shown(value)} ei kelpaa.{suggestion(str(value), allowed)} Sallitut arvot: {choices}."
