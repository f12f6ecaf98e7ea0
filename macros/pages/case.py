"""Handbook → views of cases, sources and the glossary."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.case import Case, Event
from ..content.handbook import Handbook
from ..content.model import Perspective
from ..content.reference import Source, Term
from ..views import geometry as figures
from ..views.worksheet import Linked


@dataclass(frozen=True)
class EventView:
    """An event with its place on the timeline strip (thousandths of the width)."""

    event: Event
    when: str
    x: int
    width: int


@dataclass(frozen=True)
class CasePage:
    """The page of a case."""

    case: Case
    first_year: int
    last_year: int
    events: tuple[EventView, ...]
    shows: tuple[tuple[Perspective, str], ...]
    worksheets: tuple[Linked, ...]
    links: tuple[Source, ...]


def case_page(book: Handbook, id_: str) -> CasePage:
    """The page of one case with its timeline."""
    case = book.case[id_]
    (first, last), placed = figures.spans([(event.start, event.end) for event in case.timeline])
    return CasePage(
        case=case,
        first_year=first,
        last_year=last,
        events=tuple(
            EventView(
                event,
                f"{event.start}–{event.end}" if event.end else event.start,
                span.x,
                span.width,
            )
            for event, span in zip(case.timeline, placed, strict=True)
        ),
        shows=tuple((book.perspective[shows.v], shows.how) for shows in case.shows),
        worksheets=tuple(
            Linked(each.id, book.worksheet[each.id].title, each.why) for each in case.worksheets
        ),
        links=tuple(book.source[each] for each in case.links),
    )


@dataclass(frozen=True)
class SourceGroup:
    """Sources of one subject."""

    id: str
    title: str
    sources: tuple[Source, ...]


GROUPS = {
    "malli": "4V-malli ja sen tausta",
    "opin-ovi": "Opin ovi",
    "penkkikahvila": "Penkkikahvila",
    "osaamiskeskus": "Sosiaalisten innovaatioiden osaamiskeskus",
    "innokyla": "Innokylä",
    "rahoitus": "Rahoittajan ohjeet",
    "tutkimus": "Juurruttaminen, viestintä ja arviointi",
    "julkaiseminen": "Sivuston julkaiseminen",
}


def source_groups(book: Handbook) -> tuple[SourceGroup, ...]:
    """Sources by subject, each group in the order of the citation names."""
    grouped = (
        (id_, title, [each for each in book.sources if each.group == id_])
        for id_, title in GROUPS.items()
    )
    return tuple(
        SourceGroup(id_, title, tuple(sorted(sources, key=lambda each: finnish(each.label))))
        for id_, title, sources in grouped
        if sources
    )


ASCII = str.maketrans({"ä": "ae", "ö": "oe", "å": "ao"})


@dataclass(frozen=True)
class Letter:
    """The terms that begin with one letter."""

    letter: str
    terms: tuple[tuple[Term, tuple[Term, ...]], ...]

    @property
    def anchor(self) -> str:
        """The letter in ASCII: its address stays when another letter is added."""
        return f"kirjain-{self.letter.lower().translate(ASCII)}"


def glossary(book: Handbook) -> tuple[Letter, ...]:
    """The glossary in Finnish alphabetical order, each term with its neighbours."""
    by_id = {term.id: term for term in book.terms}
    letters: dict[str, list[tuple[Term, tuple[Term, ...]]]] = {}
    for term in sorted(book.terms, key=lambda each: finnish(each.term)):
        letters.setdefault(term.term[0].upper(), []).append(
            (term, tuple(by_id[each] for each in term.see))
        )
    return tuple(Letter(letter, tuple(terms)) for letter, terms in letters.items())


def finnish(word: str) -> str:
    """A sorting key that puts å, ä and ö last, in that order, as Finnish does."""
    return word.lower().translate(str.maketrans("åäö", "{|}"))
