"""No address breaks: what is published now is what the ledger promises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..common.problems import suggestion
from ..content.handbook import Handbook
from ..content.ledger import Ledger
from ..content.published import published
from ..content.yaml_source import Place

Fault = tuple[Place, str]
"""A place of the ledger and what is wrong there."""


def faults(book: Handbook, pages: Mapping[str, bool]) -> Iterator[Fault]:
    """Every address that the ledger promises and the handbook does not keep, or that it lacks."""
    promised = book.ledger.addresses()
    now = published(book, pages).addresses()
    led = {old for _, old, _ in _led(book.ledger)}
    for old, place in promised.items():
        if old not in now and old not in led:
            yield (
                place,
                f"Osoite ”{old}” on julkaistu, mutta sitä ei enää ole. "
                "Palauta se tai kirjoita sille seuraaja kohtaan ”siirretyt”.",
            )
    for new in now:
        if new not in promised:
            yield (), f"Osoite ”{new}” puuttuu luettelosta. Lisää se komennolla make addresses."
    yield from _led_faults(book.ledger, now, pages)


def _led_faults(
    ledger: Ledger,
    now: Mapping[str, object],
    pages: Mapping[str, bool],
) -> Iterator[Fault]:
    for place, old, new in _led(ledger):
        if new not in now:
            yield place, f"Seuraajaa ”{new}” ei ole.{suggestion(new, now)}"
        if old in now:
            yield (
                place,
                f"Osoite ”{old}” on yhä olemassa. "
                "Poista se siirrettyjen tai poistettujen luettelosta.",
            )
        elif old.endswith("/") and old not in pages:
            yield (
                place,
                f"Osoitteesta ”{old}” puuttuu ohjaussivu. Tee se komennolla make addresses.",
            )


def _led(ledger: Ledger) -> Iterator[tuple[Place, str, str]]:
    """Every address that leads on: its place, itself and where it leads."""
    for index, moved in enumerate(ledger.moved):
        yield ("siirretyt", index), moved.old, moved.new
    for index, removed in enumerate(ledger.removed):
        yield ("poistetut", index), removed.old, removed.see
