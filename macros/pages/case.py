"""Handbook → views of cases, sources and the glossary."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.case import Case, Event
from ..content.handbook import Handbook
from ..content.model import Perspective
from ..content.sources import Source
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
