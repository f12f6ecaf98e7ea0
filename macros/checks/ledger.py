"""No address breaks: what is published now is what the ledger promises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..common.problems import suggestion
from ..content.handbook import Handbook
from ..content.ledger import Ledger, gone_with
from ..content.published import published
from ..content.yaml_source import Place

Fault = tuple[Place, str]
"""A place of the ledger and what is wrong there."""


def faults(book: Handbook, pages: Mapping[str, bool]) -> Iterator[Fault]:
    """Every address that the ledger promises and the handbook does not keep, or that it lacks.

    `pages` are the addresses of pages, as docs/ has them.
    """
    promised = book.ledger.addresses()
    now = published(book, pages).addresses()
    led = {old for _, old, _ in _led(book.ledger)}
    for removed in book.ledger.removed:
        led.update(gone_with(book.ledger, removed))
    for old, place in promised.items():
        if old not in now and old not in led:
            yield (
                place,
                f"Osoite ”{old}” on julkaistu, mutta sitä ei enää ole. "
                "Palauta se tai kirjoita se kohtaan ”siirretyt” tai ”poistetut”.",
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
    """Addresses that lead on to nothing, that are still there, or that have no page to lead on."""
    for place, old, new in _led(ledger):
        if new not in now:
            near = suggestion(new, now)
            yield place, f"Seuraajaa ”{new}” ei ole.{near}"
        is_page = old.endswith("/")
        if old in now:
            yield (
                place,
                f"Osoite ”{old}” on yhä olemassa. "
                "Poista se siirrettyjen tai poistettujen luettelosta.",
            )
        elif is_page and old not in pages:
            yield (
                place,
                f"Osoitteesta ”{old}” puuttuu ohjaussivu. Tee se komennolla make addresses.",
            )


def _led(ledger: Ledger) -> Iterator[tuple[Place, str, str]]:
    """Every address that leads on: its place, itself and where it leads."""
    for index, moved in enumerate(ledger.moved):
        place = ("siirretyt", index)
        yield place, moved.old, moved.new
    for index, removed in enumerate(ledger.removed):
        place = ("poistetut", index)
        yield place, removed.old, removed.see
