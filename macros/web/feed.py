"""The Atom feed of changes: every version of every worksheet, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..common import text_templates
from ..common.finnish import iso_day
from ..content.addresses import address
from ..content.handbook import Handbook
from ..content.worksheet import Worksheet

MOST = 60
"""Changes told at most."""


@dataclass(frozen=True)
class FeedEntry:
    """One change of a worksheet; `when` is an ISO day."""

    title: str
    link: str
    id: str
    when: str
    what: str


def feed(book: Handbook, site: str) -> str:
    """The feed as XML; `site` is the public address with a slash at its end."""
    entries = [entry for each in book.worksheets for entry in _changes(each, site)]
    newest = sorted(
        entries,
        key=lambda entry: entry.when,
        reverse=True,
    )[:MOST]
    return text_templates.render(
        "feed.xml.j2",
        site=site,
        entries=newest,
    )


def _changes(each: Worksheet, site: str) -> Iterator[FeedEntry]:
    """Every version of one worksheet."""
    link = site + address("tyopohja", each.id)
    for change in each.changes:
        yield FeedEntry(
            title=f"{each.title}, versio {change.version}",
            link=link,
            id=f"{link}#versio-{change.version}",
            when=iso_day(change.date),
            what=change.what,
        )
