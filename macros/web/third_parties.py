"""What others made and a visitor's browser receives, as the lock names and holds it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from .bundles import LOCK

SERVED = {
    "@fontsource-variable/schibsted-grotesk": (
        "Schibsted Grotesk, kirjasin",
        "schibsted-grotesk-LICENSE.txt",
    ),
    "ical-generator": ("ical-generator, kalenteritiedoston tekijä", "ical-generator-LICENSE.txt"),
    "lean-qr": ("lean-qr, QR-koodin piirtäjä", "lean-qr-LICENSE.txt"),
    "minisearch": ("MiniSearch, haun moottori", "minisearch-LICENSE.txt"),
    "idb": ("idb, selaimen tietokanta", "idb-LICENSE.txt"),
    "@cantoo/pdf-lib": ("pdf-lib, täytetyn PDF:n lukija", "pdf-lib-LICENSE.txt"),
    "fflate": ("fflate, Word-tiedoston purkaja", "fflate-LICENSE.txt"),
    "tslib": ("tslib, pdf-lib tarvitsee sen", "tslib-LICENSE.txt"),
    "culori": ("Culori, pdf-lib tarvitsee sen", "culori-LICENSE.txt"),
    "html-entities": ("html-entities, pdf-lib tarvitsee sen", "html-entities-LICENSE.txt"),
    "node-html-better-parser": (
        "node-html-better-parser, pdf-lib tarvitsee sen",
        "node-html-better-parser-LICENSE.txt",
    ),
}
"""npm package → what it is, and the licence file that is served with it."""


@dataclass(frozen=True)
class Part:
    """A package that is served: what it is, its npm name, version and licence (SPDX).

    `file` is its licence's, and `integrity` its hash (SRI, sha512).
    """

    what: str
    package: str
    version: str
    licence: str
    file: str
    integrity: str


def served(root: Path) -> tuple[Part, ...]:
    """Every package that a page may load, as `root`/package-lock.json locks it."""
    locked = json.loads((root / LOCK).read_text("utf-8"))["packages"]
    parts = []
    for name, (what, file) in SERVED.items():
        each = locked[f"node_modules/{name}"]
        part = Part(
            what,
            name,
            each["version"],
            each["license"],
            file,
            each["integrity"],
        )
        parts.append(part)
    return tuple(parts)
