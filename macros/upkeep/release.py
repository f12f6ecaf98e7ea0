"""What still stands between the site and its publishing: said all at once, each with its place."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from ..checks.checked_handbook import open_library
from ..common.finnish import calendar_day
from ..content.handbook import Handbook
from ..web import publisher

FRESH = 92
"""Days for which an audit of accessibility is good."""


def missing(root: Path, site: str, today: datetime.date) -> list[str]:
    """A sentence for everything that is missing, with file and line where there is one; none when the site may be published."""
    return [*_publisher(root), *_address(site), *_statement(open_library(root), today)]


def _publisher(root: Path) -> Iterator[str]:
    for line, name in publisher.read(root).missing():
        yield f"mkdocs.yml:{line}: Puuttuu {name}. Täytä kohta extra.julkaisija."


def _address(site: str) -> Iterator[str]:
    parts = urlsplit(site)
    if (
        parts.scheme != "https"
        or not parts.hostname
        or parts.hostname in ("localhost", "127.0.0.1")
    ):
        yield f"SITE_URL: Osoite {site} ei ole julkinen https-osoite. QR-koodit ja linkit veisivät väärään paikkaan."
    elif not site.endswith("/"):
        yield f"SITE_URL: Osoitteen {site} lopusta puuttuu kauttaviiva."


def _statement(book: Handbook, today: datetime.date) -> Iterator[str]:
    if calendar_day(book.statement.review) < today:
        yield f"data/saavutettavuus.yml: Seloste piti tarkistaa {book.statement.review} mennessä. Lue se läpi ja anna uusi päivä."
    age = (today - calendar_day(book.audits.day)).days
    if age > FRESH:
        yield f"data/saavutettavuustulokset.yml: Tarkastuksesta on {age} päivää. Aja make audit."
    for each in book.audits.items:
        if each.faults:
            yield f"data/saavutettavuustulokset.yml: Tarkastus ”{each.id}” löysi {each.faults} virhettä."
