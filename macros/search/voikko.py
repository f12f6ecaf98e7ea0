"""Finnish words to their base forms, by Voikko: the only module that knows it. What was analysed once is kept in .cache/sanat.json."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

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


@dataclass(frozen=True)
class Reading:
    """What a word form may be: base forms, the parts of a compound, and the words that it is derived from; all in lower case."""

    lemmas: tuple[str, ...]
    parts: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()


def words(text: str) -> list[str]:
    """The words of a text in order, in lower case, without soft hyphens and the ending after a colon (`V:n` → `v`)."""
    plain = unicodedata.normalize("NFC", text).lower().replace("\u00ad", "")
    return [word.partition(":")[0] for word in WORD.findall(plain)]


def read_words(
    root: Path, forms: Iterable[str], progress: Progress | None = None
) -> Mapping[str, Reading]:
    """The reading of every form; those not in the cache are analysed, and the cache is written when it grew."""
    names = _names(root / NAMES)
    known = _kept(root / CACHE)
    wanted = sorted(set(forms))
    missing = [form for form in wanted if form not in known]
    for done, (form, reading) in enumerate(_analysed(missing), start=1):
        known[form] = reading
        if progress and (done % 50 == 0 or done == len(missing)):
            progress(done, len(missing), "Sanoja jäsennetty hakua varten")
    if missing:
        _keep(root / CACHE, known)
    return {
        form: known[form] if known[form].lemmas else Reading((_named(form, names),))
        for form in wanted
    }


def _analysed(forms: list[str]) -> Iterator[tuple[str, Reading]]:
    if len(forms) <= FEW:
        yield from zip(forms, map(analyse, forms), strict=True)
        return
    with ProcessPoolExecutor() as pool:
        yield from zip(forms, pool.map(analyse, forms, chunksize=50), strict=True)


def analyse(form: str) -> Reading:
    """The reading of one form; without base forms when Voikko does not know it."""
    import pyvoikko  # takes a second to load, and is needed only for words not met before

    found = pyvoikko.analyse(form) or pyvoikko.analyse(form.capitalize())
    found = [each for each in found if each.CLASS not in PROPER] or found
    fewest = min((len(each.COMPOUND_PARTS or ()) for each in found), default=0)
    found = [each for each in found if len(each.COMPOUND_PARTS or ()) == fewest]
    found = [
        each for each in found if _base(each.BASEFORM) in map(_base, ROOT.findall(each.FSTOUTPUT))
    ] or found  # a word before a derivation
    lemmas = _distinct(_base(each.BASEFORM) for each in found)
    parts = [part for each in found for part in each.COMPOUND_PARTS or ()]
    heads = [*([] if parts else found), *parts]
    roots = [_base(root) for each in heads for root in ROOT.findall(each.FSTOUTPUT)[:1]]
    part_lemmas = _distinct(_base(each.BASEFORM) for each in parts if len(each.BASEFORM) > 1)
    return Reading(
        lemmas,
        part_lemmas,
        _distinct(root for root in roots if root not in (*lemmas, *part_lemmas)),
    )


def _base(form: str) -> str:
    return form.replace("=", "").lower()


def _distinct(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))


def _names(path: Path) -> re.Pattern[str]:
    """The names of the project's own list, with any ending."""
    lines = plain_text(path).split("\n") if path.is_file() else []
    stems = sorted(
        (
            re.escape(line.strip().lower())
            for line in lines
            if line.strip() and not line.startswith("#")
        ),
        key=len,
        reverse=True,
    )
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
