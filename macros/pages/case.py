"""Handbook → the view of a case's page, and of the list of cases."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..common.finnish import NBSP
from ..content.case import Case, Event
from ..content.handbook import Handbook
from ..content.model import Perspective
from ..content.sources import Source
from ..views.linked import Linked, linked_worksheets
from ..views.sheet_picture import SheetPicture, sheet_picture
from ..views.timeline import Span, timeline

NUMBER = re.compile(r"\d+")
UNKNOWN = "Ei tiedetä"
"""How the outcome begins in a case of which it is not known."""
YEAR = 4
"""A Finnish date ends in its year, which has four digits."""


@dataclass(frozen=True)
class EventView:
    """An event with its place on the timeline strip (thousandths of the width)."""

    event: Event
    when: str
    x: int
    width: int


@dataclass(frozen=True)
class CasePage:
    """The page of a case; `first_year` and `last_year` are the ends of its timeline."""

    case: Case
    first_year: int
    last_year: int
    events: tuple[EventView, ...]
    shows: tuple[tuple[Perspective, str], ...]
    worksheets: tuple[Linked, ...]
    links: tuple[Source, ...]
    picture: SheetPicture


@dataclass(frozen=True)
class ListedCase:
    """A case in the list; `years` are its first and last, such as 2008–2014 or 2012 (päätelty).

    `size` is the number by which its first figure is ordered.
    """

    case: Case
    years: str
    size: int

    @property
    def stayed(self) -> bool:
        """Whether it is known that something stayed."""
        return not self.case.outcome.stayed.text.startswith(UNKNOWN)

    @property
    def ended(self) -> bool:
        """Whether it is known that something did not stay."""
        return not self.case.outcome.ended.text.startswith(UNKNOWN)


def case_list(book: Handbook) -> tuple[ListedCase, ...]:
    """Every case, the one that began first first."""
    listed = [_listed(each) for each in book.cases]
    listed.sort(key=lambda each: (each.years, each.case.title))
    return tuple(listed)


def case_page(book: Handbook, id_: str) -> CasePage:
    """The page of one case with its timeline."""
    case = book.case[id_]
    strip = timeline([(event.start, event.end) for event in case.timeline])
    events = map(_event, case.timeline, strip.spans)
    shown = [(book.perspective[shows.v], shows.how) for shows in case.shows]
    links = [book.source[each] for each in case.links]
    first_worksheet = book.worksheet[case.worksheets[0].id]
    return CasePage(
        case=case,
        first_year=strip.first_year,
        last_year=strip.last_year,
        events=tuple(events),
        shows=tuple(shown),
        worksheets=linked_worksheets(book, case.worksheets),
        links=tuple(links),
        picture=sheet_picture(book, first_worksheet),
    )


def _listed(case: Case) -> ListedCase:
    """A case with what it is ordered by."""
    first_figure = case.figures[0].value
    unbroken = first_figure.replace(NBSP, "")
    number = NUMBER.search(unbroken)
    size = int(number[0]) if number else 0
    return ListedCase(case=case, years=_years(case), size=size)


def _years(case: Case) -> str:
    """The year in which a case begins and, when it is another, the one in which it ends.

    A timeline that marks the case itself may tell of its setting too.
    """
    own = [event for event in case.timeline if event.itself]
    told = own or case.timeline
    firsts = [event.start for event in told]
    lasts = [event.end or event.start for event in told]
    first = min(day[-YEAR:] for day in firsts)
    last = max(day[-YEAR:] for day in lasts)
    years = first if first == last else f"{first}–{last}"
    is_inferred = any(event.inferred for event in own)
    if is_inferred:
        return f"{years} (päätelty)"
    return years


def _event(event: Event, span: Span) -> EventView:
    """An event where it stands, dated as precisely as its source does."""
    when = f"{event.start}–{event.end}" if event.end else event.start
    return EventView(
        event=event,
        when=when,
        x=span.x,
        width=span.width,
    )
