"""The Atom feed of changes: every version of every worksheet, newest first."""

from __future__ import annotations

from dataclasses import dataclass

from ..common import text_templates as skeletons
from ..common.finnish import iso_day
from ..content.addresses import address
from ..content.handbook import Handbook

MOST = 60
"""Changes told at most."""


@dataclass(frozen=True)
class Entry:
    """One change of a worksheet; `when` is an ISO day."""

    title: str
    link: str
    id: str
    when: str
    what: str


def feed(book: Handbook, site: str) -> str:
    """The feed as XML; `site` is the public address with a slash at its end."""
    entries = [
        Entry(
            f"{each.title}, versio {change.version}",
            link,
            f"{link}#versio-{change.version}",
            iso_day(change.date),
            change.what,
        )
        for each in book.worksheets
        for link in [site + address("tyopohja", each.id)]
        for change in each.changes
    ]
    newest = sorted(entries, key=lambda entry: entry.when, reverse=True)[:MOST]
    return skeletons.render("feed.xml.j2", site=site, entries=newest)
