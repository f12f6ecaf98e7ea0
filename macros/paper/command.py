"""`print`: the print products that are missing or stale, one line for each that is made."""

from __future__ import annotations

from ..checks.checked_handbook import open_library
from ..common.asked import Asked
from ..common.problems import report, suggestion
from ..content.print_catalogue import catalogue
from .build import produce
from .machine import FONTS_MADE

STOPPED = 130


def run(asked: Asked) -> int:
    """Makes them, or those of the ids and names that are given."""
    if hindrance := _no_letters(asked) or _unknown(asked):
        asked.say(hindrance)
        return 1
    try:
        outcome = produce(asked.root, asked.site, asked.words, asked.progress)
    except KeyboardInterrupt:
        asked.say(
            "\nKeskeytetty. Valmiit tulosteet jäivät, ja loput syntyvät seuraavalla kerralla."
        )
        return STOPPED
    for each in outcome.made:
        asked.say(f"{each.file}  {each.pages or '–'} s.  {each.size} tavua")
    asked.say(
        f"Tulosteita tehtiin {len(outcome.made)}, ajan tasalla oli {outcome.ready}, "
        f"poistettiin {len(outcome.removed)}."
    )
    if outcome.problems:
        asked.say(report(outcome.problems))
    return 1 if outcome.problems else 0


def _no_letters(asked: Asked) -> str | None:
    """A sentence when the fonts of paper have not been cut."""
    if (asked.root / FONTS_MADE).is_file():
        return None
    return "Paperin kirjasin puuttuu. Aja kerran make print, joka tekee sen."


def _unknown(asked: Asked) -> str | None:
    """A sentence for the first word that names no product."""
    products = catalogue(open_library(asked.root))
    known = {name for each in products for name in each.names}
    for word in asked.words:
        if word not in known:
            near = suggestion(word, known)
            return f"Tulostetta ”{word}” ei ole.{near} Anna työpohjan tai tulosteen tunniste."
    return None
