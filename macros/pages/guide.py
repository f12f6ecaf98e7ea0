"""Handbook → the view of a guide's page, and of the lists that lead to guides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..content.forms import Forms
from ..content.guide import AnyPart, FormsPart, Guide, MessagesPart
from ..content.handbook import Handbook
from ..content.model import Phase
from ..views.linked import title_of
from .guide_parts import Body, body


@dataclass(frozen=True)
class PartView:
    """A part with what its template draws of it."""

    part: AnyPart
    body: Body


@dataclass(frozen=True)
class Next:
    """Where the reader goes next: kind, id and anchor of the link, its title and why."""

    kind: str
    id: str
    anchor: str
    title: str
    why: str


@dataclass(frozen=True)
class GuidePage:
    """The page of a guide; `forms_at` is the first part with forms, where they are introduced."""

    guide: Guide
    parts: tuple[PartView, ...]
    onward: tuple[Next, ...]
    forms: Forms
    forms_at: str | None


def guide_page(
    book: Handbook,
    id_: str,
    titles: Mapping[str, str],
) -> GuidePage:
    """The page of one guide; `titles` are those of the editor's own pages by address."""
    guide = book.guide[id_]
    return GuidePage(
        guide=guide,
        parts=tuple(PartView(part, body(book, part)) for part in guide.parts),
        onward=tuple(_next(book, each.target, each.why, titles) for each in guide.onward),
        forms=book.forms,
        forms_at=next((part.id for part in guide.parts if isinstance(part, FormsPart)), None),
    )


def _next(
    book: Handbook,
    target: str,
    why: str,
    titles: Mapping[str, str],
) -> Next:
    kind, _, rest = target.partition(":")
    id_, _, anchor = rest.partition("#")
    title = titles[id_] if kind == "sivu" else title_of(book, kind, id_)
    return Next(kind=kind, id=id_, anchor=anchor, title=title, why=why)


def of_phases(book: Handbook, phases: Iterable[Phase]) -> tuple[Guide, ...]:
    """The guides that help in any of the phases, in their own order."""
    wanted = set(phases)
    helpful = [guide for guide in book.guides if wanted.intersection(guide.phases)]
    return tuple(helpful)


def with_messages(book: Handbook) -> Guide | None:
    """The guide that has the messages of the worksheets: the facilitator's."""
    for guide in book.guides:
        if any(isinstance(part, MessagesPart) for part in guide.parts):
            return guide
    return None
