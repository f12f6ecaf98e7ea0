"""`release-check`: what still stands between the site and its publishing, said all at once."""

from __future__ import annotations

import datetime
import ipaddress
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from ..checks.checked_handbook import open_library
from ..common.asked import Asked
from ..common.finnish import calendar_day
from ..content.handbook import Handbook
from ..web import publisher
from .audit import RESULTS

FRESH = 92
"""Days for which an audit of accessibility is good."""


def run(asked: Asked) -> int:
    """Tells everything that is missing, and how many things they are."""
    faults = missing(asked.root, asked.site, datetime.date.today())
    for each in faults:
        asked.say(each)
    count = f"Julkaisemisesta puuttuu {len(faults)} asiaa."
    asked.say(count if faults else "Sivuston voi julkaista.")
    return 1 if faults else 0


def missing(
    root: Path,
    site: str,
    today: datetime.date,
) -> list[str]:
    """A sentence for everything that is missing, with file and line where there is one.

    `site` is the public address, made whole. None when the site may be published.
    """
    return [*_publisher(root), *_address(site), *_statement(open_library(root), today)]


def _publisher(root: Path) -> Iterator[str]:
    for line, name in publisher.read(root).missing():
        yield f"mkdocs.yml:{line}: Puuttuu {name}. Täytä kohta extra.julkaisija."


def _address(site: str) -> Iterator[str]:
    parts = urlsplit(site)
    if parts.scheme != "https" or not parts.hostname or _is_private(parts.hostname):
        yield (
            f"SITE_URL: Osoite {site} ei ole julkinen https-osoite. "
            "QR-koodit ja linkit veisivät väärään paikkaan."
        )


def _is_private(host: str) -> bool:
    """Whether the host is one that only this machine or this network knows."""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".localhost", ".internal"))


def _statement(book: Handbook, today: datetime.date) -> Iterator[str]:
    if calendar_day(book.statement.review) < today:
        yield (
            f"data/saavutettavuus.yml: Seloste piti tarkistaa {book.statement.review} mennessä. "
            "Lue se läpi ja anna uusi päivä."
        )
    age = (today - calendar_day(book.audits.day)).days
    if age > FRESH:
        yield f"{RESULTS.as_posix()}: Tarkastuksesta on {age} päivää. Aja make audit."
    for each in book.audits.items:
        if each.faults:
            yield f"{RESULTS.as_posix()}: Tarkastus ”{each.id}” löysi {each.faults} virhettä."
