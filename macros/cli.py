"""The table of commands: what each is called, what it does, and what must hold before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .terminal import running, speech
from .terminal.running import Command
from .terminal.words import Takes

CACHE, PRINTS = ".cache", "docs/tulosteet"
SERVED = (CACHE, "docs/assets", "docs/data")
BUILT = (*SERVED, "site", ".site-uusi", ".site-vanha")
"""Folders that commands write: they are looked at before any work is done."""

COMMANDS: Mapping[str, Command] = {
    "serve": Command(
        "näytä sivusto omalla koneella", ".web.serving:run", Takes.PORT, ("check",), SERVED
    ),
    "test": Command("aja testit", ".upkeep.testing:test", Takes.ANY, ("check",), SERVED),
    "check": Command("tarkista kaikki sisältö", ".upkeep.checking:run"),
    "build": Command(
        "rakenna sivusto kansioon site", ".web.building:run", first=("check", "print"), writes=BUILT
    ),
    "print": Command(
        "tee tulosteet kansioon docs/tulosteet",
        ".paper.command:run",
        Takes.NAMES,
        ("check",),
        (CACHE, PRINTS),
    ),
    "offline": Command(
        "pakkaa sivusto zipiksi, joka toimii ilman verkkoa",
        ".web.offline:run",
        first=("build",),
        writes=(*BUILT, "dist"),
    ),
    "gates": Command(
        "tee tulosteet ja tarkasta ne kaikki",
        ".upkeep.testing:gates",
        Takes.ANY,
        ("check", "print"),
        (CACHE,),
    ),
    "new": Command(
        "aloita uusi työpohja, tapaus, polku tai opas, tai luo puuttuva sivu",
        ".upkeep.new_content:run",
        Takes.ID,
        writes=("data", "docs"),
    ),
    "schema": Command(
        "kirjoita editorin skeemat tyypeistä",
        ".upkeep.editor_schemas:run",
        Takes.CHECK,
        writes=("data/skeemat",),
    ),
    "addresses": Command(
        "lisää uudet osoitteet luetteloon ja tee ohjaussivut",
        ".upkeep.ledger:run",
        writes=("data", "docs/t"),
    ),
    "hanke": Command(
        "kerro, mitä hanketiedostossa on vikana", ".upkeep.project_file:run", Takes.FILE
    ),
    "links": Command(
        "katso, aukeavatko lähteiden osoitteet (tarvitsee verkon)",
        ".upkeep.links:run",
        first=("check",),
        writes=("data",),
    ),
    "audit": Command(
        "tarkasta saavutettavuus ja kirjaa tulokset",
        ".upkeep.audit:run",
        first=("check", "print"),
        writes=(CACHE, "data"),
    ),
    "release-check": Command(
        "kerro, mitä julkaisemisesta puuttuu", ".upkeep.release:run", first=("check",)
    ),
    "portability": Command(
        "rakenna sama sisältö toisilla rakentajilla ja vertaa",
        ".upkeep.portability:run",
        first=("check",),
        writes=(CACHE, "data"),
    ),
    "coverage": Command(
        "aja testit ja kerro, mitkä rivit jäivät ajamatta",
        ".upkeep.testing:coverage",
        Takes.ANY,
        ("check", "print"),
        (CACHE,),
    ),
    "bench": Command("mittaa nopeutta verrokin rinnalla", ".upkeep.testing:bench", Takes.ANY),
    "assets": Command(
        "leikkaa kirjasin, kokoa tyylit ja skriptit", ".web.assets:run", writes=(CACHE, "docs")
    ),
}
"""In the order of the help. A function is named as text, so that it is loaded only to be run."""


def main(arguments: Sequence[str]) -> int:
    """Runs one command in the current folder; its exit status, 2 when it was not understood."""
    speech.make_readable()
    return running.run(COMMANDS, arguments)
