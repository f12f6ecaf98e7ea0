"""Entries → what the browser searches: an index as MiniSearch saves it, the words, the texts.

Written into docs/assets/haku/ as scripts that assign a value, for a page opened from a folder may
fetch nothing.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..common.files import replace
from ..content.handbook import Handbook
from .entries import Entry, entries
from .voikko import Progress, Readings, read_words, words

SEARCH_FILES = Path("docs/assets/haku")
FIELDS = ("title", "titleParts", "names", "keys", "keyParts", "lead", "text", "textParts")
"""Fields of the index.

Names are the editor's words for a page; parts hold the parts of compounds and the words that a
word is derived from.
"""
Plain = dict[str, object]
Counts = dict[str, dict[str, dict[str, int]]]
"""How many times each term stands in each field of each entry: term, field, row, count."""


def write(root: Path, book: Handbook, progress: Progress | None = None) -> None:
    """Brings the search files up to date; a file whose content is the same is not touched."""
    found = entries(book, root)
    groups = synonym_groups(book)
    said = [text for each in found for text in _texts(each)]
    said += [word for group in groups for word in group]
    readings = read_words(root, [word for text in said for word in words(text)], progress)
    data = {
        "index": index(found, readings),
        "vocabulary": vocabulary(readings),
        "synonyms": [[_lemmas(word, readings) for word in group] for group in groups],
        "ignored": sorted(book.ignored),
    }
    passages = {each.address: [each.lead, *each.text] for each in found}
    _assign(root / SEARCH_FILES / "hakemisto.js", "hbHakemisto", data)
    _assign(root / SEARCH_FILES / "tekstit.js", "hbTekstit", passages)


def synonym_groups(book: Handbook) -> list[list[str]]:
    """Every group as words, the handbook's own first."""
    return [[group.word, *(word for _, _, word in group.others())] for group in book.synonyms]


def index(found: Sequence[Entry], readings: Readings) -> Plain:
    """The entries as MiniSearch 7 saves an index (`AsPlainObject`, serializationVersion 2)."""
    rows = [_fields(each, readings) for each in found]
    lengths = [[len(set(terms)) for terms in fields] for fields in rows]
    size = len(found)
    return {
        "documentCount": size,
        "nextId": size,
        "documentIds": {str(row): each.address for row, each in enumerate(found)},
        "fieldIds": {name: number for number, name in enumerate(FIELDS)},
        "fieldLength": {str(row): each for row, each in enumerate(lengths)},
        "averageFieldLength": [_average(column) for column in zip(*lengths, strict=True)],
        "storedFields": {str(row): _stored(each, rows[row][0]) for row, each in enumerate(found)},
        "dirtCount": 0,
        "index": sorted([term, fields] for term, fields in _counts(rows).items()),
        "serializationVersion": 2,
    }


def _counts(rows: Sequence[Sequence[Sequence[str]]]) -> Counts:
    counts: Counts = {}
    for row, fields in enumerate(rows):
        for number, terms in enumerate(fields):
            for term, count in Counter(terms).items():
                of_field = counts.setdefault(term, {}).setdefault(str(number), {})
                of_field[str(row)] = count
    return counts


def vocabulary(readings: Readings) -> str:
    """The site's words, a line for each base form: `lemma|forms|parts|roots`.

    Each list is set apart with commas, and empty lists at the end of a line are left out.
    """
    forms: dict[str, list[str]] = {}
    parts: dict[str, dict[str, None]] = {}
    roots: dict[str, dict[str, None]] = {}
    for form, reading in readings.items():
        for lemma in reading.lemmas:
            forms.setdefault(lemma, []).append(form)
            parts.setdefault(lemma, {}).update(dict.fromkeys(reading.parts))
            roots.setdefault(lemma, {}).update(dict.fromkeys(reading.roots))
    lines = []
    for lemma in forms:
        others = [form for form in forms[lemma] if form != lemma]
        lists = (others, parts[lemma], roots[lemma])
        line = "|".join([lemma, *(",".join(each) for each in lists)])
        lines.append(line.rstrip("|"))
    return "\n".join(sorted(lines))


def _texts(entry: Entry) -> tuple[str, ...]:
    return (entry.title, entry.lead, *entry.names, *entry.keys, *entry.text)


def _stored(entry: Entry, title: Iterable[str]) -> Plain:
    """What a hit tells of its entry; `title`: base forms of the words of its title."""
    return {
        "kind": entry.kind,
        "title": entry.title,
        "lead": entry.lead,
        "words": list(dict.fromkeys(title)),
    }


def _fields(entry: Entry, readings: Readings) -> list[list[str]]:
    """The terms of an entry for each of FIELDS."""
    title, lead = words(entry.title), words(entry.lead)
    names, keys, text = _words_of(entry.names), _words_of(entry.keys), _words_of(entry.text)
    return [
        _whole(title, readings),
        _parts(title, readings),
        _whole(names, readings),
        _whole(keys, readings),
        _parts([*names, *keys], readings),
        _whole(lead, readings),
        _whole(text, readings),
        _parts([*lead, *text], readings),
    ]


def _words_of(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in words(text)]


def _average(lengths: Sequence[int]) -> float:
    """The average over entries that have the field.

    Most have no names, and those that do are not long for having some.
    """
    some = [each for each in lengths if each]
    return round(sum(some) / len(some), 3) if some else 0.0


def _whole(forms: Iterable[str], readings: Readings) -> list[str]:
    return [lemma for form in forms for lemma in readings[form].lemmas]


def _parts(forms: Iterable[str], readings: Readings) -> list[str]:
    return [part for form in forms for part in (*readings[form].parts, *readings[form].roots)]


def _lemmas(phrase: str, readings: Readings) -> list[str]:
    """The base form of each word of a phrase: the first, where there are several."""
    return [readings[word].lemmas[0] for word in words(phrase)]


def _assign(path: Path, name: str, value: object) -> None:
    """Writes a script that gives a global name a value."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    script = f"globalThis.{name}={data};\n".encode()
    if not path.is_file() or path.read_bytes() != script:
        replace(path, script)
