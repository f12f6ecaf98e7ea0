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
    if not faults:
        asked.say("Sivuston voi julkaista.")
        return 0
    asked.say(f"Julkaisemisesta puuttuu {len(faults)} asiaa.")
    return 1


def missing(root: Path, site: str, today: datetime.date) -> list[str]:
    """A sentence for everything that is missing, with file and line where there is one.

    `site` is the public address, made whole. None when the site may be published.
    """
    book = open_library(root)
    return [
        *_publisher(root),
        *_address(site),
        *_statement(book, today),
    ]


def _publisher(root: Path) -> Iterator[str]:
    """Every field of the publisher that is still empty."""
    for line, name in publisher.read(root).missing():
        yield f"mkdocs.yml:{line}: Puuttuu {name}. Täytä kohta extra.julkaisija."


def _address(site: str) -> Iterator[str]:
    """An address that others could not open."""
    parts = urlsplit(site)
    host = parts.hostname
    if parts.scheme != "https" or not host or _is_private(host):
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
    """A statement of accessibility that is due for review, rests on an old audit or has faults."""
    review = book.statement.review
    if calendar_day(review) < today:
        yield (
            f"data/saavutettavuus.yml: Seloste piti tarkistaa {review} mennessä. "
            "Lue se läpi ja anna uusi päivä."
        )
    audited = calendar_day(book.audits.day)
    age = (today - audited).days
    if age > FRESH:
        yield f"{RESULTS.as_posix()}: Tarkastuksesta on {age} päivää. Aja make audit."
    for each in book.audits.items:
        if each.faults:
            yield f"{RESULTS.as_posix()}: Tarkastus ”{each.id}” löysi {each.faults} virhettä."
