"""Texts → their words, and the reading of each: what was analysed once is kept."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from pathlib import Path

from ..common.files import plain_text, replace
from ..common.finnish import ENDING
from ..content.word_list import NAMES
from .voikko import Reading, analyse

CACHE = Path(".cache/sanat.json")
WORD = re.compile(r"[a-zà-öø-ž0-9]+(?::[a-zåäö]+)?")
FEW = 400
"""Words that are analysed in this process; more are spread over the cores."""
NOTHING = r"(?!)"
"""A pattern that is nowhere found."""
A_WHILE = 50
"""Words between two signs of progress."""
Progress = Callable[[int, int, str], None]
"""Told how many of how many are done, and what is done, in Finnish."""
Readings = Mapping[str, Reading]
"""Readings by word form."""


def words(text: str) -> list[str]:
    """The words of a text in order and in lower case.

    Soft hyphens and the ending after a colon (`V:n` → `v`) are left out.
    """
    composed = unicodedata.normalize("NFC", text)
    plain = composed.lower().replace("\u00ad", "")
    found: list[str] = []
    for word in WORD.findall(plain):
        stem, _, _ = word.partition(":")
        found.append(stem)
    return found


def read_words(
    root: Path,
    forms: Iterable[str],
    progress: Progress | None = None,
) -> Readings:
    """The reading of every form.

    Those not in the cache are analysed, and the cache is written when it grew.
    """
    cache = root / CACHE
    known = _kept(cache)
    wanted = sorted(set(forms))
    missing = [form for form in wanted if form not in known]
    if missing:
        known.update(_told(missing, progress))
        _keep(cache, known)
    names = _names(root / NAMES)
    return {form: _with_lemma(form, known[form], names) for form in wanted}


def _told(forms: Sequence[str], progress: Progress | None) -> Iterator[tuple[str, Reading]]:
    """Each form with its reading; every now and then, and at the end, how far it has come."""
    total = len(forms)
    for done, analysed in enumerate(_analysed(forms), start=1):
        yield analysed
        is_time = done % A_WHILE == 0 or done == total
        if progress and is_time:
            progress(done, total, "Sanoja jäsennetty hakua varten")


def _analysed(forms: Sequence[str]) -> Iterator[tuple[str, Reading]]:
    """Each form with its reading, as soon as it is there."""
    if len(forms) <= FEW:
        for form in forms:
            yield form, analyse(form)
        return
    with ProcessPoolExecutor() as pool:
        readings = pool.map(analyse, forms, chunksize=A_WHILE)
        yield from zip(forms, readings, strict=True)


def _with_lemma(
    form: str,
    reading: Reading,
    names: re.Pattern[str],
) -> Reading:
    """The reading; a form that Voikko does not know is of a listed name, or a word of its own."""
    if reading.lemmas:
        return reading
    match = names.fullmatch(form)
    lemma = match[1] if match else form
    return Reading((lemma,))


def _names(path: Path) -> re.Pattern[str]:
    """A pattern for the names of the project's own list, the longest first, with any ending."""
    text = plain_text(path) if path.is_file() else ""
    stems: list[str] = []
    for line in text.split("\n"):
        name = line.strip().lower()
        if name and not line.startswith("#"):
            stems.append(re.escape(name))
    stems.sort(key=len, reverse=True)
    choices = "|".join(stems) or NOTHING
    return re.compile(rf"({choices})i?{ENDING}")


def _stamp() -> str:
    """What made the readings: those that something else made are not taken."""
    return f"pyvoikko {version('pyvoikko')} 2"


def _kept(path: Path) -> dict[str, Reading]:
    """The readings of the cache; none when it is missing, spoilt or made by another version."""
    try:
        kept = json.loads(path.read_text("utf-8"))
        if kept["tehty"] != _stamp():
            return {}
        return {form: _reading(lists) for form, lists in kept["sanat"].items()}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _reading(lists: Iterable[Iterable[str]]) -> Reading:
    """A reading as the cache keeps it: base forms, parts and roots."""
    lemmas, parts, roots = map(tuple, lists)
    return Reading(lemmas, parts, roots)


def _keep(path: Path, known: Readings) -> None:
    """Writes the cache, each reading as its three lists."""
    kept: dict[str, list[tuple[str, ...]]] = {}
    for form in sorted(known):
        reading = known[form]
        kept[form] = [reading.lemmas, reading.parts, reading.roots]
    cache = {"tehty": _stamp(), "sanat": kept}
    text = json.dumps(cache, ensure_ascii=False)
    replace(path, text.encode())
