"""Handbook and prose pages → what the search finds: one entry for each page, glossary term and theme, with its plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import BaseModel

from ..content.addresses import LISTED, address, short_address
from ..content.docs_pages import Prose, read_prose
from ..content.handbook import Handbook
from ..content.kinds import HIT_KINDS
from ..content.synonyms import Synonym

LINK = re.compile(r"\[([^\]]*)\]\([^)\s]*\)(?:\{[^}]*\})?")
MARKS = re.compile(
    r"[*_`]{1,2}|\{:[^}]*\}|\{\{[^}]*\}\}|^#+\s.*$|^\s*[-\d]+\.?\s|<[^>]+>", re.MULTILINE
)
UNFOUND = {"", "haku/"}
"""Pages that nobody searches for: the front page, which says something of everything, and the search itself."""
SILENT = {
    "id",
    "sources",
    "number",
    "example",
    "changes",
    "version",
    "card",
    "innokyla",
    "links",
    "glyph",
    "inflections",
    "kind",
    "type",
    "before",
    "after",
    "instead",
    "v",
    "also_v",
    "phase",
    "also_phases",
    "size",
    "orientation",
    "case",
    "needs",
    "title",
    "summary",
}
"""Fields whose strings are not running text, or that an entry holds in a place of their own."""


KIND_NAMES = (("", "Kaikki"), *((kind.id, kind.all) for kind in HIT_KINDS))
"""The kinds of what can be found, as a visitor chooses among them."""


@dataclass(frozen=True)
class Entry:
    """What can be found: its address (`tyopohjat/x/`, `sanasto/#y`), kind, title and lead.

    `keys` are words to find it by, `names` those that the editor gave it, and `text` its passages.
    """

    address: str
    kind: str
    title: str
    lead: str
    keys: tuple[str, ...]
    text: tuple[str, ...]
    names: tuple[str, ...] = ()


def entries(book: Handbook, root: Path) -> tuple[Entry, ...]:
    """Everything that can be found, in the order of the kinds."""
    words = _page_words(book.synonyms)
    found = [*_worksheets(book), *_cases(book), *_model(book), *_terms(book), *_guides(book)]
    known = {each.address for each in found} | UNFOUND
    found += [_prose(page, book) for page in read_prose(root) if page.address not in known]
    return tuple(_with_words(each, words.get(each.address, ())) for each in found)


def _with_words(entry: Entry, words: tuple[str, ...]) -> Entry:
    """The editor's words for a page: a single word is its name, a phrase only a key, for each of its words alone means less."""
    names = tuple(word for word in words if " " not in word)
    return replace(entry, names=names, keys=(*entry.keys, *(word for word in words if " " in word)))


def reference_address(reference: str) -> str:
    """The address that an editor's reference means: `tyopohja:x`, `termi:x` or `sivu:esr/`."""
    kind, _, rest = reference.partition(":")
    if kind in LISTED:
        return f"{LISTED[kind]}#{rest}"
    return rest if kind == "sivu" else address(kind, rest)


def plain(rich: str) -> str:
    """Text without the marks of Markdown."""
    return " ".join(MARKS.sub(" ", LINK.sub(r"\1", rich)).split())


def _page_words(groups: Iterable[Synonym]) -> Mapping[str, tuple[str, ...]]:
    """Addresses to the words that lead there by the editor's list."""
    found: dict[str, tuple[str, ...]] = {}
    for group in groups:
        for reference in group.pages:
            at = reference_address(reference)
            found[at] = (*found.get(at, ()), group.word, *(word for _, _, word in group.others()))
    return found


def _strings(value: object) -> Iterator[str]:
    """Every running text within a content, in its order."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in SILENT:
                yield from _strings(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, str):
        yield plain(value)


def _worksheets(book: Handbook) -> Iterator[Entry]:
    troubles = [trouble for phase in book.choice.phases for trouble in phase.troubles]
    for each in book.worksheets:
        eased = (trouble.text for trouble in troubles if trouble.worksheets[0].id == each.id)
        keys = (
            *each.needs,
            *eased,
            book.perspective[each.v].name,
            book.stage[each.phase].name,
            f"{each.number:02d}",
            short_address(each),
        )
        yield Entry(
            address("tyopohja", each.id),
            "tyopohja",
            each.title,
            each.summary,
            keys,
            tuple(_strings(each)),
        )


def _cases(book: Handbook) -> Iterator[Entry]:
    for each in book.cases:
        yield Entry(
            address("kaytanto", each.id),
            "kaytanto",
            each.title,
            each.summary,
            (each.verdict,),
            tuple(_strings(each)),
        )


def _model(book: Handbook) -> Iterator[Entry]:
    for each in book.model.perspectives:
        questions = tuple(claim.text for claim in each.questions)
        yield Entry(
            address("v", each.id),
            "malli",
            each.name,
            each.verb,
            tuple(map(plain, questions)),
            tuple(_strings(each)),
        )
    for stage in book.model.stages:
        yield Entry(
            address("vaihe", stage.id),
            "malli",
            stage.name,
            stage.summary,
            (stage.situation, stage.inessive),
            tuple(_strings(stage)),
        )


def _terms(book: Handbook) -> Iterator[Entry]:
    for each in book.terms:
        yield Entry(
            reference_address(f"termi:{each.id}"), "sanasto", each.term, each.meaning, (), ()
        )


def _guides(book: Handbook) -> Iterator[Entry]:
    for path in book.paths:
        steps = tuple(book.worksheet[step.id].title for step in path.steps)
        yield Entry(
            address("polku", path.id),
            "muu",
            path.title,
            path.summary,
            (path.situation,),
            (*_strings(path), ", ".join(steps)),
        )
    for theme in book.funding.themes:
        yield Entry(
            f"esr/#{theme.id}", "muu", theme.title, theme.question, (), tuple(_strings(theme))
        )


def _prose(page: Prose, book: Handbook) -> Entry:
    model = book.model
    shown = {
        "malli/": (model.idea, model.accumulation, model.dispute),
        "malli/tausta/": (model.origin, model.unknown),
        "esr/": (book.funding.lead, book.funding.unknown),
        "esimerkkihanke/": (book.project,),
        "innokyla/": (book.visit,),
        "tietoa/saavutettavuus/": (book.statement,),
        "vaiheet/": tuple(each.summary for each in model.stages),
    }.get(page.address, ())
    text = tuple(filter(None, (plain(each) for each in page.paragraphs)))
    lead = page.description or next(iter(text), "")
    kind = (
        "malli"
        if page.address.startswith(("malli/", "vaiheet/"))
        else "sanasto"
        if page.address == "sanasto/"
        else "muu"
    )
    return Entry(page.address, kind, page.title, lead, page.headings, (*text, *_strings(shown)))
