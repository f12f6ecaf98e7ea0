"""Handbook → the view of a case's page."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.case import Case, Event
from ..content.handbook import Handbook
from ..content.model import Perspective
from ..content.sources import Source
from ..views.linked import Linked, linked_worksheets
from ..views.timeline import Span, timeline


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


def case_page(book: Handbook, id_: str) -> CasePage:
    """The page of one case with its timeline."""
    case = book.case[id_]
    strip = timeline([(event.start, event.end) for event in case.timeline])
    return CasePage(
        case=case,
        first_year=strip.first_year,
        last_year=strip.last_year,
        events=tuple(map(_event, case.timeline, strip.spans)),
        shows=tuple((book.perspective[shows.v], shows.how) for shows in case.shows),
        worksheets=linked_worksheets(book, case.worksheets),
        links=tuple(book.source[each] for each in case.links),
    )


def _event(event: Event, span: Span) -> EventView:
    """An event where it stands, dated as precisely as its source does."""
    when = f"{event.start}–{event.end}" if event.end else event.start
    return EventView(
        event=event,
        when=when,
        x=span.x,
        width=span.width,
    )
