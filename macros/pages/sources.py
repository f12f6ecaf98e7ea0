"""Handbook → the view of the list of sources."""

from __future__ import annotations

from dataclasses import dataclass

from ..common.finnish import alphabetical
from ..content.handbook import Handbook
from ..content.sources import Source


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
    groups = [_group(book, id_, title) for id_, title in GROUPS.items()]
    return tuple(group for group in groups if group.sources)


def _group(
    book: Handbook,
    id_: str,
    title: str,
) -> SourceGroup:
    """The sources of one subject, in the order of their citation names."""
    sources = [each for each in book.sources if each.group == id_]
    sources.sort(key=lambda each: alphabetical(each.label))
    return SourceGroup(
        id=id_,
        title=title,
        sources=tuple(sources),
    )
