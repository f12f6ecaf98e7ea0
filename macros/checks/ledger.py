"""The promise that no address breaks: what is published now against the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..common.problems import suggestion
from ..content.handbook import Handbook
from ..content.ledger import Ledger
from ..content.published import published

Fault = tuple[tuple[str | int, ...], str]
"""A place of the ledger and what is wrong there."""


def faults(book: Handbook, pages: Mapping[str, bool]) -> Iterator[Fault]:
    """Every address that the ledger promises and the handbook does not keep, and every one that the ledger lacks."""
    known, now = book.ledger.addresses(), published(book, pages).addresses()
    led = {each.old for each in book.ledger.moved} | {each.old for each in book.ledger.removed}
    for old, place in known.items():
        if old not in now and old not in led:
            yield (
                place,
                f"Osoite ”{old}” on julkaistu, mutta sitä ei enää ole. Palauta se tai kirjoita sille seuraaja kohtaan ”siirretyt”.",
            )
    for new in now:
        if new not in known:
            yield (), f"Osoite ”{new}” puuttuu luettelosta. Lisää se komennolla make addresses."
    yield from _led_faults(book.ledger, now, pages)


def _led_faults(
    ledger: Ledger, now: Mapping[str, object], pages: Mapping[str, bool]
) -> Iterator[Fault]:
    led = [(("siirretyt", index), each.old, each.new) for index, each in enumerate(ledger.moved)]
    led += [(("poistetut", index), each.old, each.see) for index, each in enumerate(ledger.removed)]
    for place, old, new in led:
        if new not in now:
            yield place, f"Seuraajaa ”{new}” ei ole.{suggestion(new, now)}"
        if old in now:
            yield (
                place,
                f"Osoite ”{old}” on yhä olemassa. Poista se siirrettyjen tai poistettujen luettelosta.",
            )
        elif old.endswith("/") and old not in pages:
            yield (
                place,
                f"Osoitteesta ”{old}” puuttuu ohjaussivu. Tee se komennolla make addresses.",
            )
