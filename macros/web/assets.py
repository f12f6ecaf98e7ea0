"""`assets`: the font cut, and scripts and style sheets bundled, where a source has changed."""

from __future__ import annotations

from ..common.asked import Asked
from . import bundles, fonts


def run(asked: Asked) -> int:
    """Makes what is missing or stale, and tells what it made."""
    if fonts.make(asked.root):
        asked.say("Kirjasin leikattu sivustolle ja paperille.")
    if bundles.write(asked.root):
        asked.say(f"Tyylit ja skriptit koottu kansioon {bundles.TARGET.as_posix()}.")
    return 0
