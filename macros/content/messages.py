"""What the types refuse, said in Finnish: a sentence for every kind of pydantic's errors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from ..common.problems import Problem, problem, shown, suggestion
from .values import (
    FIELD_REFERENCE,
    FINDER_CHOICE,
    FORM_REFERENCE,
    PAGE_REFERENCE,
    SITE_ADDRESS,
    SLUG,
    VERSION,
    WEB_ADDRESS,
    Content,
)
from .yaml_source import Document, Place, Plain

GROUP = "Kentän ”{name}” arvon pitää olla ryhmä kenttiä muodossa avain: arvo."
SENTENCES = {
    "string_type": "Kentän ”{name}” arvon pitää olla tekstiä. Kirjoita se lainausmerkkeihin.",
    "int_type": "Kentän ”{name}” arvon pitää olla kokonaisluku ilman lainausmerkkejä.",
    "bool_type": "Kentän ”{name}” arvon pitää olla true tai false ilman lainausmerkkejä.",
    "tuple_type": "Kentän ”{name}” arvon pitää olla luettelo, jonka rivit alkavat väliviivalla.",
    "dict_type": GROUP,
    "model_type": GROUP,
    "model_attributes_type": GROUP,
    "missing": "Pakollinen kenttä ”{name}” puuttuu.",
    "blank": "Kenttä ”{name}” on tyhjä. Kirjoita siihen teksti.",
    "blank_name": "Viestissä on tuntematon aukko [{blank}]. Tunnetut aukot: {known}.",
    "wish": "Kentän ”{name}” jokainen rivi alkaa sanalla ”Haluan”.",
    "words": "Kentän ”{name}” teksti on liian pitkä: {count} sanaa, enintään {limit}.",
    "five": "Kentässä ”{name}” pitää olla viisi riviä, nyt niitä on {count}.",
    "date": ('Päivämäärä {value} ei kelpaa. Kirjoita se näin: "22.11.2026", "11.2026" tai "2026".'),
    "whole_day": (
        'Päivämäärä {value} ei kelpaa. Kirjoita päivä, kuukausi ja vuosi näin: "22.11.2026".'
    ),
    "greater_than_equal": "Luku {value} on liian pieni: kentän ”{name}” pienin arvo on {ge}.",
    "less_than_equal": "Luku {value} on liian suuri: kentän ”{name}” suurin arvo on {le}.",
    "string_too_short": (
        "Kentän ”{name}” teksti {value} on liian lyhyt: vähintään {min_length} merkkiä."
    ),
    "string_too_long": (
        "Kentän ”{name}” teksti on liian pitkä: {length} merkkiä, enintään {max_length}."
    ),
    "too_short": (
        "Kentässä ”{name}” on liian vähän kohtia: {actual_length}, vähintään {min_length}."
    ),
    "too_long": (
        "Kentässä ”{name}” on liian monta kohtaa: {actual_length}, enintään {max_length}."
    ),
    "union_tag_not_found": "Tästä kohdasta puuttuu kenttä ”laji”.",
}
UNFIT = "Kentän ”{name}” arvo {value} ei kelpaa"
PATTERNS = {
    SLUG: f"{UNFIT}: käytä pieniä kirjaimia a–z, numeroita ja väliviivaa.",
    VERSION: UNFIT + '. Kirjoita versio näin: "1.0".',
    WEB_ADDRESS: (f"{UNFIT}: osoite alkaa https:// tai http:// eikä siinä ole välilyöntejä."),
    SITE_ADDRESS: (
        f"{UNFIT}: sivuston osoitteessa on vain pieniä kirjaimia a–z, "
        "numeroita ja merkkejä . / # -."
    ),
    FIELD_REFERENCE: (
        f"{UNFIT}: kirjoita työpohja, piste ja kenttä tai lohko, esimerkiksi jatkosopimus.hinta."
    ),
    PAGE_REFERENCE: (
        f"{UNFIT}: kirjoita laji, kaksoispiste ja tunniste, "
        "esimerkiksi tyopohja:hyotylause tai sivu:esr/."
    ),
    FINDER_CHOICE: (
        f"{UNFIT}: rajaus on tyopohjat/?muoto=lahi, eta tai hybridi, tyopohjat/?meita=12 tai "
        "tyopohjat/?aika=90."
    ),
    FORM_REFERENCE: (
        f"{UNFIT}: kirjoita lomakkeen tunniste ja halutessasi piste ja kysymyksen tunniste."
    ),
}
"""Sentences for texts of a fixed form, by the pattern that they break."""
FORMS = ("string_pattern_mismatch", "date", "whole_day")
"""Kinds of errors of a text that is not in its form."""
MARK = "["
"""How parts of a place begin that are no keys: pydantic's for a key at fault, ours for a choice."""


def problems_of(
    error: ValidationError,
    document: Document,
    content_type: type[Content],
) -> Iterator[Problem]:
    """Every error of a document as a problem at the line where its value is written."""
    known = _known_keys(content_type)
    errors = error.errors(include_url=False)
    faulty = {each["loc"] for each in errors}
    for each in errors:
        if each["type"] == "too_short" and _holds_one_of(each["loc"], faulty):
            continue  # the items are there, but faulty; each is told of itself
        place = _written_place(document.data, each["loc"])
        keys = [part for part in place if isinstance(part, str)]
        name = keys[-1] if keys else "tiedosto"
        message = sentence(each, name, known)
        yield problem(document.path, document.line(place), message)


def _holds_one_of(place: Place, others: Iterable[Place]) -> bool:
    """Whether one of the other places is within the place."""
    depth = len(place)
    deeper = [other for other in others if len(other) > depth]
    return any(other[:depth] == place for other in deeper)


def sentence(
    error: Mapping[str, Any],
    name: str,
    known: Iterable[str],
) -> str:
    """The Finnish sentence for one pydantic error.

    `name` is the field as the editor wrote it; `known` the keys that its mapping may hold.
    """
    kind = _kind(error)
    if kind == "extra_forbidden":
        return f"Tuntematon kenttä ”{name}”.{suggestion(name, known)}"
    context = dict(error.get("ctx", {}))
    if kind in ("enum", "literal_error"):
        return _not_allowed(name, error["input"], str(context["expected"]))
    if kind == "union_tag_invalid":
        return _not_allowed("laji", context["tag"], str(context["expected_tags"]))
    if kind == "string_pattern_mismatch":
        template = PATTERNS[str(context["pattern"])]
    else:
        template = SENTENCES.get(kind, f"{UNFIT}.")
    value = error["input"]
    length = len(str(value))
    return template.format(**context, name=name, value=shown(value), length=length)


def _kind(error: Mapping[str, Any]) -> str:
    """Pydantic's name for the error, but an empty value is blank whatever its type should be."""
    kind = str(error["type"])
    value = error["input"]
    is_none = value is None and kind.endswith("_type")
    is_empty_text = value == "" and kind in FORMS
    if is_none or is_empty_text:
        return "blank"
    if kind in ("too_long", "too_short") and isinstance(value, str):
        return f"string_{kind}"  # so it is called when a length follows a validator of ours
    return kind


def _not_allowed(
    name: str,
    value: object,
    expected: str,
) -> str:
    """`expected` is pydantic's list of what may stand there: `'a4' or 'a3'`."""
    words = expected.replace(" or ", ", ").split(",")
    allowed = [word.strip(" '") for word in words]
    choices = ", ".join(allowed)
    near = suggestion(str(value), allowed)
    return f"Kentän ”{name}” arvo {shown(value)} ei kelpaa.{near} Sallitut arvot: {choices}."


def _written_place(data: Plain, location: tuple[int | str, ...]) -> Place:
    """Pydantic's location without what it adds.

    It adds a block's kind after an index, and a mark to a key that is itself at fault.
    """
    place: list[str | int] = []
    for part in location:
        if str(part).startswith(MARK) or _is_block_kind(data, part, place):
            continue
        place.append(part)
        data = _inside(data, part)
    return tuple(place)


def _is_block_kind(
    data: Plain,
    part: int | str,
    place: list[str | int],
) -> bool:
    """Whether pydantic put the part there to tell which kind of block it tried."""
    in_list = bool(place) and isinstance(place[-1], int)
    return in_list and isinstance(data, dict) and data.get("laji") == part


def _inside(data: Plain, part: int | str) -> Plain:
    """The value within plain data; None where the data has no such part."""
    if isinstance(data, dict):
        return data.get(str(part))
    if isinstance(data, list) and isinstance(part, int) and part < len(data):
        return data[part]
    return None


def _known_keys(content_type: type[Content]) -> frozenset[str]:
    """Every key that the type or a type within it knows."""
    schema = content_type.model_json_schema()
    groups = [schema, *schema.get("$defs", {}).values()]
    known: set[str] = set()
    for group in groups:
        known.update(group.get("properties", {}))
    return frozenset(known)
