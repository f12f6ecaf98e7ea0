"""Handbook and prose pages → what the search finds: a page, a glossary term or a theme each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from ..content.addresses import address, reference_address, short_address
from ..content.docs_prose import read_prose
from ..content.guide import FormsPart
from ..content.handbook import Handbook
from ..content.kinds import HIT_KINDS
from ..content.synonyms import Synonym
from ..content.worksheet import Worksheet
from .entry import Entry
from .prose_entries import prose, sections
from .running_text import plain, running_text

UNFOUND = {"", "haku/"}
"""Pages that nobody searches for: the front page, which says something of everything, and this."""
KIND_NAMES = (("", "Kaikki"), *((kind.id, kind.all) for kind in HIT_KINDS))
"""The kinds of what can be found, as a visitor chooses among them."""


def entries(book: Handbook, root: Path) -> tuple[Entry, ...]:
    """Everything that can be found, in the order of the kinds."""
    found: list[Entry] = []
    for maker in MAKERS:
        found += maker(book)
    known = {entry.address for entry in found} | UNFOUND
    pages = tuple(read_prose(root))
    own = {page.address for page in pages}
    for page in pages:
        if page.address not in known:
            found.append(prose(page, book))
            found += sections(page, own)
    words = _page_words(book.synonyms)
    return tuple(_with_words(entry, words.get(entry.address, ())) for entry in found)


def _with_words(entry: Entry, words: tuple[str, ...]) -> Entry:
    """The entry with the editor's words for its page.

    A single word is its name; a phrase is only a key, for each of its words alone means less.
    """
    names = [word for word in words if " " not in word]
    phrases = [word for word in words if " " in word]
    return replace(
        entry,
        names=tuple(names),
        keys=(*entry.keys, *phrases),
    )


def _page_words(groups: Iterable[Synonym]) -> Mapping[str, tuple[str, ...]]:
    """Addresses to the words that lead there by the editor's list."""
    found: dict[str, tuple[str, ...]] = {}
    for group in groups:
        others = [word for _, _, word in group.others()]
        words = (group.word, *others)
        for reference in group.pages:
            target = reference_address(reference)
            earlier = found.get(target, ())
            found[target] = (*earlier, *words)
    return found


def _worksheets(book: Handbook) -> Iterator[Entry]:
    """Worksheets, found by needs and troubles, by their place in the grid, and by number."""
    for each in book.worksheets:
        v = book.perspective[each.v].name
        phase = book.stage[each.phase].name
        number = f"{each.number:02d}"
        yield Entry(
            address=address("tyopohja", each.id),
            kind="tyopohja",
            title=each.title,
            lead=each.summary,
            keys=(
                *each.needs,
                *_eased_by(each, book),
                v,
                phase,
                number,
                short_address(each),
            ),
            text=tuple(running_text(each)),
        )


def _eased_by(worksheet: Worksheet, book: Handbook) -> Iterator[str]:
    """The troubles for which the worksheet is the first choice, in the user's words."""
    for phase in book.choice.phases:
        for trouble in phase.troubles:
            first = trouble.worksheets[0]
            if first.id == worksheet.id:
                yield trouble.text


def _cases(book: Handbook) -> Iterator[Entry]:
    """Cases; what a case comes to is a key, for it is what people remember of it."""
    for each in book.cases:
        yield Entry(
            address=address("kaytanto", each.id),
            kind="kaytanto",
            title=each.title,
            lead=each.summary,
            keys=(each.verdict,),
            text=tuple(running_text(each)),
        )


def _perspectives(book: Handbook) -> Iterator[Entry]:
    """The V's, found by the questions that each answers."""
    for each in book.model.perspectives:
        yield Entry(
            address=address("v", each.id),
            kind="malli",
            title=each.name,
            lead=each.verb,
            keys=tuple(plain(claim.text) for claim in each.questions),
            text=tuple(running_text(each)),
        )


def _stages(book: Handbook) -> Iterator[Entry]:
    """The phases, found by the situation of a project and by ”haussa”, ”toteutuksessa”."""
    for each in book.model.stages:
        yield Entry(
            address=address("vaihe", each.id),
            kind="malli",
            title=each.name,
            lead=each.summary,
            keys=(each.situation, each.inessive),
            text=tuple(running_text(each)),
        )


def _terms(book: Handbook) -> Iterator[Entry]:
    """The glossary's terms: the meaning is all their text."""
    for each in book.terms:
        yield Entry(
            address=reference_address(f"termi:{each.id}"),
            kind="sanasto",
            title=each.term,
            lead=each.meaning,
        )


def _paths(book: Handbook) -> Iterator[Entry]:
    """Ready paths, found by their situation and by the worksheets on them."""
    for each in book.paths:
        worksheets = [book.worksheet[step.id].title for step in each.steps]
        yield Entry(
            address=address("polku", each.id),
            kind="muu",
            title=each.title,
            lead=each.summary,
            keys=(each.situation,),
            text=(*running_text(each), ", ".join(worksheets)),
        )


def _themes(book: Handbook) -> Iterator[Entry]:
    """The funder's themes, each a part of one page."""
    for each in book.funding.themes:
        yield Entry(
            address=f"esr/#{each.id}",
            kind="muu",
            title=each.title,
            lead=each.question,
            text=tuple(running_text(each)),
        )


def _guides(book: Handbook) -> Iterator[Entry]:
    """Guides, found by needs and by the headings of their parts; forms by what they ask."""
    for each in book.guides:
        headings = [part.title for part in each.parts]
        shown = {part.which for part in each.parts if isinstance(part, FormsPart)}
        forms = tuple(form for form in book.forms.items if form.kind in shown)
        yield Entry(
            address=address("opas", each.id),
            kind="opas",
            title=each.title,
            lead=each.summary,
            keys=(*each.needs, each.short, *headings),
            text=(*running_text(each), *running_text(forms)),
        )


def _choices(book: Handbook) -> Iterator[Entry]:
    """The finder with a way of meeting, a crowd or a time chosen."""
    for each in book.finder_choices:
        yield Entry(address=each.address, kind="muu", title=each.title, lead=each.lead)


MAKERS = (
    _worksheets,
    _cases,
    _perspectives,
    _stages,
    _terms,
    _paths,
    _guides,
    _themes,
    _choices,
)
"""What makes entries of content, in the order in which they are kept."""
