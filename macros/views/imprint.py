"""What every printed page of a worksheet says at its foot."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.addresses import paper_address, short_address
from ..content.handbook import Handbook
from ..content.model import Perspective, Stage
from ..content.worksheet import Worksheet
from .qr import Code, encode


@dataclass(frozen=True)
class Imprint:
    """The foot of a printed page; `address` is for people, `link` and the code hold all of it."""

    number: str
    title: str
    v: Perspective
    phase: Stage
    address: str
    link: str
    code: Code
    version: str
    date: str


def imprint(
    book: Handbook,
    worksheet: Worksheet,
    site: str,
) -> Imprint:
    """The foot of a worksheet's pages; `site` is the public address, with a slash at its end."""
    address = site + short_address(worksheet)
    link = paper_address(address, worksheet.version)
    return Imprint(
        number=f"{worksheet.number:02d}",
        title=worksheet.title,
        v=book.perspective[worksheet.v],
        phase=book.stage[worksheet.phase],
        address=bare(address),
        link=link,
        code=encode(link),
        version=worksheet.version,
        date=worksheet.changes[0].date,
    )


def bare(address: str) -> str:
    """An address as people read it: without its scheme."""
    return address.split("://")[-1]
