"""Finnish words to their base forms, by Voikko: the only module that knows it.

What was analysed once is kept in .cache/sanat.json.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from ..common.files import plain_text, replace
from ..common.finnish import ENDING
from ..content.word_list import NAMES

CACHE = Path(".cache/sanat.json")
WORD = re.compile(r"[a-zà-öø-ž0-9]+(?::[a-zåäö]+)?")
ROOT = re.compile(r"\[Xp\]([^\[\]]+)\[X\]")
PROPER = {"etunimi", "sukunimi", "paikannimi", "nimi"}
FEW = 400
"""Words that are analysed in this process; more are spread over the cores."""
Progress = Callable[[int, int, str], None]
"""Told how many of how many are done, and what is done, in Finnish."""


@dataclass(frozen=True)
class Reading:
    """What a word form may be, all in lower case.

    Base forms, the parts of a compound, and the words that it is derived from (roots).
    """

    lemmas: tuple[str, ...]
    parts: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()


Readings = Mapping[str, Reading]
"""Readings by word form."""


class Analysis(Protocol):
    """What Voikko says of a word form: the fields that are used here, as it names them."""

    BASEFORM: str
    CLASS: str
    COMPOUND_PARTS: Sequence[Analysis] | None
    FSTOUTPUT: str


def words(text: str) -> list[str]:
    """The words of a text in order and in lower case.

    Soft hyphens and the ending after a colon (`V:n` → `v`) are left out.
    """
    plain = unicodedata.normalize("NFC", text).lower().replace("\u00ad", "")
    return [word.partition(":")[0] for word in WORD.findall(plain)]


def read_words(root: Path, forms: Iterable[str], progress: Progress | None = None) -> Readings:
    """The reading of every form.

    Those not in the cache are analysed, and the cache is written when it grew.
    """
    known = _kept(root / CACHE)
    wanted = sorted(set(forms))
    missing = [form for form in wanted if form not in known]
    for done, (form, reading) in enumerate(_analysed(missing), start=1):
        known[form] = reading
        if progress and (done % 50 == 0 or done == len(missing)):
            progress(done, len(missing), "Sanoja jäsennetty hakua varten")
    if missing:
        _keep(root / CACHE, known)
    names = _names(root / NAMES)
    return {form: _with_lemma(form, known[form], names) for form in wanted}


def _with_lemma(form: str, reading: Reading, names: re.Pattern[str]) -> Reading:
    """The reading; a form that Voikko does not know is a listed name or itself."""
    return reading if reading.lemmas else Reading((_named(form, names),))


def _analysed(forms: list[str]) -> Iterator[tuple[str, Reading]]:
    if len(forms) <= FEW:
        yield from zip(forms, map(analyse, forms), strict=True)
        return
    with ProcessPoolExecutor() as pool:
        yield from zip(forms, pool.map(analyse, forms, chunksize=50), strict=True)


def analyse(form: str) -> Reading:
    """The reading of one form; without base forms when Voikko does not know it."""
    found = _likely(form)
    lemmas = _distinct(_base(each.BASEFORM) for each in found)
    parts = [part for each in found for part in each.COMPOUND_PARTS or ()]
    part_lemmas = _distinct(_base(each.BASEFORM) for each in parts if len(each.BASEFORM) > 1)
    heads = parts if parts else found
    roots = [_base(root) for each in heads for root in _roots(each)[:1]]
    other_roots = [root for root in roots if root not in (*lemmas, *part_lemmas)]
    return Reading(lemmas, part_lemmas, _distinct(other_roots))


def _likely(form: str) -> list[Analysis]:
    """The likeliest of Voikko's analyses.

    A common word goes before a proper name, one of few parts before one of many, and a word
    before a derivation.
    """
    import pyvoikko  # takes a second to load, and is needed only for words not met before

    found: list[Analysis] = pyvoikko.analyse(form) or pyvoikko.analyse(form.capitalize())
    found = [each for each in found if each.CLASS not in PROPER] or found
    fewest = min(map(_part_count, found), default=0)
    found = [each for each in found if _part_count(each) == fewest]
    return [each for each in found if _is_word(each)] or found


def _part_count(analysis: Analysis) -> int:
    return len(analysis.COMPOUND_PARTS or ())


def _is_word(analysis: Analysis) -> bool:
    """Whether the base form is a word of the dictionary as such, and no derivation."""
    return _base(analysis.BASEFORM) in map(_base, _roots(analysis))


def _roots(analysis: Analysis) -> list[str]:
    """The words of the dictionary that an analysis goes back to."""
    return ROOT.findall(analysis.FSTOUTPUT)


def _base(form: str) -> str:
    return form.replace("=", "").lower()


def _distinct(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))


def _names(path: Path) -> re.Pattern[str]:
    """The names of the project's own list, with any ending."""
    lines = plain_text(path).split("\n") if path.is_file() else []
    names = [line.strip().lower() for line in lines if line.strip() and not line.startswith("#")]
    stems = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(rf"({'|'.join(stems) or '(?!)'})i?{ENDING}")


def _named(form: str, names: re.Pattern[str]) -> str:
    """The listed name that the form is of, or the form itself."""
    match = names.fullmatch(form)
    return match[1] if match else form


def _stamp() -> str:
    return f"pyvoikko {version('pyvoikko')} 2"


def _kept(path: Path) -> dict[str, Reading]:
    try:
        kept = json.loads(path.read_text("utf-8"))
        if kept["tehty"] != _stamp():
            return {}
        return {form: Reading(*map(tuple, reading)) for form, reading in kept["sanat"].items()}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _keep(path: Path, known: Mapping[str, Reading]) -> None:
    entries = {
        form: [list(each) for each in asdict(known[form]).values()] for form in sorted(known)
    }
    replace(path, json.dumps({"tehty": _stamp(), "sanat": entries}, ensure_ascii=False).encode())
