"""Entries → what the browser searches: an index as MiniSearch saves it, the words, the texts.

Written into docs/assets/haku/ as scripts that assign a value, for a page opened from a folder may
fetch nothing.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ..common.files import replace
from ..content.handbook import Handbook
from .entries import Entry, entries
from .readings import Progress, Readings, read_words, words
from .vocabulary import vocabulary

SEARCH_FILES = Path("docs/assets/haku")
FIELDS = ("title", "titleParts", "names", "keys", "keyParts", "lead", "text", "textParts")
"""Fields of the index.

Names are the editor's words for a page; parts hold the parts of compounds and the words that a
word is derived from.
"""
Plain = dict[str, object]
Terms = list[list[str]]
"""The terms of an entry in each of FIELDS."""
Counts = dict[str, dict[str, dict[str, int]]]
"""Terms to fields to rows to counts; MiniSearch keeps the numbers of fields and rows as texts."""


def write(
    root: Path,
    book: Handbook,
    progress: Progress | None = None,
) -> None:
    """Brings the search files up to date; a file whose content is the same is not touched."""
    found = entries(book, root)
    groups = synonym_groups(book)
    readings = read_words(root, _said(found, groups), progress)
    data = {
        "index": index(found, readings),
        "vocabulary": vocabulary(readings),
        "synonyms": [[_lemmas(word, readings) for word in group] for group in groups],
        "ignored": sorted(book.ignored),
    }
    passages = {each.address: [each.lead, *each.text] for each in found}
    _assign(root / SEARCH_FILES / "hakemisto.js", "hbHakemisto", data)
    _assign(root / SEARCH_FILES / "tekstit.js", "hbTekstit", passages)


def _said(found: Iterable[Entry], groups: Iterable[Iterable[str]]) -> Iterator[str]:
    """Every word form that has to be known: those of the entries and of the synonyms."""
    for entry in found:
        for text in (entry.title, entry.lead, *entry.names, *entry.keys, *entry.text):
            yield from words(text)
    for group in groups:
        yield from _words_of(group)


def synonym_groups(book: Handbook) -> list[list[str]]:
    """Every group as words, the handbook's own first."""
    groups = []
    for synonym in book.synonyms:
        others = [word for _, _, word in synonym.others()]
        groups.append([synonym.word, *others])
    return groups


def index(found: Sequence[Entry], readings: Readings) -> Plain:
    """The entries as MiniSearch 7 saves an index (`AsPlainObject`, serializationVersion 2)."""
    rows = [_fields(each, readings) for each in found]
    lengths = [[len(set(terms)) for terms in fields] for fields in rows]
    columns = zip(*lengths, strict=True)
    return {
        "documentCount": len(found),
        "nextId": len(found),
        "documentIds": _by_row(each.address for each in found),
        "fieldIds": {name: number for number, name in enumerate(FIELDS)},
        "fieldLength": _by_row(lengths),
        "averageFieldLength": [_average(column) for column in columns],
        "storedFields": _by_row(map(_stored, found, rows)),
        "dirtCount": 0,
        "index": sorted([term, fields] for term, fields in _counts(rows).items()),
        "serializationVersion": 2,
    }


def _by_row(values: Iterable[object]) -> Plain:
    """Values by the number of their entry, which MiniSearch keeps as a text."""
    return {str(row): value for row, value in enumerate(values)}


def _counts(rows: Iterable[Terms]) -> Counts:
    """How many times each term stands in each field of each entry."""
    counts: Counts = {}
    for row, fields in enumerate(rows):
        for number, terms in enumerate(fields):
            for term, count in Counter(terms).items():
                of_term = counts.setdefault(term, {})
                of_field = of_term.setdefault(str(number), {})
                of_field[str(row)] = count
    return counts


def _stored(entry: Entry, fields: Terms) -> Plain:
    """What a hit tells of its entry; `words`: base forms of the words of its title."""
    return {
        "kind": entry.kind,
        "title": entry.title,
        "lead": entry.lead,
        "words": list(dict.fromkeys(fields[0])),
    }


def _fields(entry: Entry, readings: Readings) -> Terms:
    """The terms of an entry."""
    title = words(entry.title)
    lead = words(entry.lead)
    names = _words_of(entry.names)
    keys = _words_of(entry.keys)
    text = _words_of(entry.text)
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
    """The words of several texts, one text after another."""
    return [word for text in texts for word in words(text)]


def _average(lengths: Sequence[int]) -> float:
    """The average over entries that have the field.

    Most have no names, and those that do are not long for having some.
    """
    some = [each for each in lengths if each]
    return round(sum(some) / len(some), 3) if some else 0.0


def _whole(forms: Iterable[str], readings: Readings) -> list[str]:
    """The base forms of words."""
    return [lemma for form in forms for lemma in readings[form].lemmas]


def _parts(forms: Iterable[str], readings: Readings) -> list[str]:
    """The parts and the roots of words."""
    found: list[str] = []
    for form in forms:
        reading = readings[form]
        found += reading.parts
        found += reading.roots
    return found


def _lemmas(phrase: str, readings: Readings) -> list[str]:
    """The base form of each word of a phrase: the first, where there are several."""
    return [readings[word].lemmas[0] for word in words(phrase)]


def _assign(
    path: Path,
    name: str,
    value: object,
) -> None:
    """Writes a script that gives a global name a value."""
    data = json.dumps(
        value,
        ensure_ascii=False,
        separators=(",", ":"),
    )
    script = f"globalThis.{name}={data};\n".encode()
    if not path.is_file() or path.read_bytes() != script:
        replace(path, script)
