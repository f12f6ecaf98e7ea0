"""Entries → what the browser searches: an index as MiniSearch saves it, the words, the texts.

Written into docs/assets/haku/ as scripts that assign a value, for a page opened from a folder may
fetch nothing.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path

from ..common.files import replace
from ..content.addresses import reference_address
from ..content.handbook import Handbook
from ..content.synonyms import Synonym
from .entries import entries
from .entry import Entry
from .numbers import numbers
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
"""The terms of an entry in each of FIELDS, or those of each word of a group."""
ByRow = dict[str, int]
"""Counts by the number of an entry, which MiniSearch keeps as a text."""
ByField = dict[str, ByRow]
"""The same by the number of a field, which it keeps as a text too."""
Counts = dict[str, ByField]
"""The same by term."""


def write(
    root: Path,
    book: Handbook,
    progress: Progress | None = None,
) -> None:
    """Brings the search files up to date; a file whose content is the same is not touched.

    `progress` is told how far the reading of words that are new has come.
    """
    found = entries(book, root)
    groups = synonym_groups(book)
    readings = read_words(root, _said(found, groups), progress)
    known = {entry.address for entry in found}
    data = {
        "index": index(found, readings),
        "vocabulary": vocabulary(readings),
        "synonyms": [
            _synonym(synonym, group, readings, known)
            for synonym, group in zip((*book.synonyms, *numbers(book)), groups, strict=True)
        ],
        "ignored": sorted(book.ignored),
    }
    passages = {entry.address: [entry.lead, *entry.text] for entry in found}
    folder = root / SEARCH_FILES
    _assign(folder / "hakemisto.js", "hbHakemisto", data)
    _assign(folder / "tekstit.js", "hbTekstit", passages)


def _said(found: Iterable[Entry], groups: Iterable[Iterable[str]]) -> Iterator[str]:
    """Every word form that has to be known: those of the entries and of the synonyms."""
    for entry in found:
        yield from words(entry.title)
        yield from words(entry.lead)
        yield from _words_of(entry.names)
        yield from _words_of(entry.keys)
        yield from _words_of(entry.text)
    for group in groups:
        yield from _words_of(group)


def synonym_groups(book: Handbook) -> list[list[str]]:
    """Every group as words, the handbook's own first."""
    groups: list[list[str]] = []
    for synonym in (*book.synonyms, *numbers(book)):
        others = [word for _, _, word in synonym.others()]
        groups.append([synonym.word, *others])
    return groups


def _synonym(
    synonym: Synonym,
    group: Iterable[str],
    readings: Readings,
    known: Container[str],
) -> Plain:
    """A group as the browser takes it: phrases as base forms, pages, and what is missing.

    A part of a page that is not in `known` is found as its page.
    """
    plain: Plain = {"phrases": [_phrase(word, readings) for word in group]}
    pages = list(map(reference_address, synonym.pages))
    if pages:
        plain["pages"] = [page if page in known else page.partition("#")[0] for page in pages]
    if synonym.missing:
        plain["missing"] = [synonym.missing.thing, synonym.missing.reason]
    return plain


def index(found: Sequence[Entry], readings: Readings) -> Plain:
    """The entries as MiniSearch 7 saves an index (`AsPlainObject`, serializationVersion 2).

    `readings` must hold every word of the entries. An entry's number is its place in `found`.
    """
    rows = [_fields(entry, readings) for entry in found]
    lengths = [_lengths(fields) for fields in rows]
    columns = zip(*lengths, strict=True)
    terms = _counts(rows)
    return {
        "documentCount": len(found),
        "nextId": len(found),
        "documentIds": _by_row(entry.address for entry in found),
        "fieldIds": {name: number for number, name in enumerate(FIELDS)},
        "fieldLength": _by_row(lengths),
        "averageFieldLength": [_average(column) for column in columns],
        "storedFields": _by_row(map(_stored, found, rows)),
        "dirtCount": 0,
        "index": sorted([term, fields] for term, fields in terms.items()),
        "serializationVersion": 2,
    }


def _lengths(fields: Terms) -> list[int]:
    """How many different terms each field of an entry has."""
    return [len(set(terms)) for terms in fields]


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
    title = dict.fromkeys(fields[0])
    return {
        "kind": entry.kind,
        "title": entry.title,
        "lead": entry.lead,
        "words": list(title),
    }


def _fields(entry: Entry, readings: Readings) -> Terms:
    """The terms of an entry, in the order of FIELDS."""
    title = words(entry.title)
    lead = words(entry.lead)
    names = _words_of(name for name in entry.names if not _is_inflected(name, readings))
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
    found: list[str] = []
    for text in texts:
        found += words(text)
    return found


def _average(lengths: Sequence[int]) -> float:
    """The average over entries that have the field.

    Most have no names, and those that do are not long for having some.
    """
    some = [length for length in lengths if length]
    return round(sum(some) / len(some), 3) if some else 0.0


def _whole(forms: Iterable[str], readings: Readings) -> list[str]:
    """The base forms of words."""
    found = [readings[form] for form in forms]
    return [lemma for reading in found for lemma in reading.lemmas]


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
    found: list[str] = []
    for word in words(phrase):
        lemmas = readings[word].lemmas
        found.append(lemmas[0])
    return found


def _phrase(phrase: str, readings: Readings) -> list[str]:
    """The base forms of a phrase; a single word that is inflected is meant in that form alone.

    A plural is the word itself.
    """
    if _is_inflected(phrase, readings):
        return [f"={phrase.lower()}"]
    return _lemmas(phrase, readings)


def _is_inflected(word: str, readings: Readings) -> bool:
    """Whether a single word is written in another form than its base form or its plural."""
    form = word.lower()
    if form.endswith("t") or words(form) != [form]:
        return False
    return form not in readings[form].lemmas


def _assign(path: Path, name: str, value: object) -> None:
    """Writes a script that gives a global name a value; one that says the same is not touched."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    script = f"globalThis.{name}={data};\n".encode()
    if not path.is_file() or path.read_bytes() != script:
        replace(path, script)
