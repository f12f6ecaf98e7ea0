"""The variable font of the npm package cut to the letters and weights that are needed."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from ..common.letters import NORTHERN, WESTERN


@dataclass(frozen=True)
class Cut:
    """One part of the font: the package's file, the letters kept of it, and their CSS range."""

    source: str
    target: str
    letters: str
    range: str


CUTS = (
    Cut(
        "latin",
        "schibsted-latin.woff2",
        WESTERN,
        "U+0020-007E,U+00A0-00FF,U+2013-2026,U+20AC,U+2122,U+2191,U+2193,U+2212",
    ),
    Cut(
        "latin-ext",
        "schibsted-north.woff2",
        NORTHERN,
        "U+010C-010D,U+0110-0111,U+014A-014B,U+0160-0161,U+0166-0167,U+017D-017E",
    ),
)
"""Finnish, Swedish and other western letters in the first part; Northern Sámi (and š, ž) in the
second."""
FOR_SCREEN = ("kern", "mark", "liga", "ccmp", "tnum", "locl")
FOR_PAPER = ("kern", "mark")
"""Paper has no ligatures and no other forms of a letter: the engine cannot say which letters such
a glyph stands for, and PDF/UA asks."""


def cut_for_screen(
    package: Path,
    cut: Cut,
    target: Path,
) -> None:
    """One part of the variable font as a web font."""
    with subset.load_font(str(_packaged(package, cut)), _options("woff2")) as font:
        _cut(font, target, cut.letters, "woff2")


def cut_for_paper(
    package: Path,
    weight: int,
    target: Path,
) -> None:
    """Every letter at one weight as one plain font."""
    _cut(_instance(package, weight), target, WESTERN + NORTHERN, None)


def _instance(package: Path, weight: int) -> TTFont:
    """Both parts of the variable font at one weight, as one font."""
    with tempfile.TemporaryDirectory() as folder:
        parts = [f"{folder}/{cut.source}.ttf" for cut in CUTS]
        for cut, part in zip(CUTS, parts, strict=True):
            with TTFont(_packaged(package, cut)) as font:
                font.flavor = None
                instancer.instantiateVariableFont(font, {"wght": weight}, inplace=True)
                font.save(part)
                day = font["head"].created
        whole = Merger().merge(parts)
    # The package's own day, so that each cut has the same bytes.
    whole["head"].created = whole["head"].modified = day
    whole.recalcTimestamp = False
    return whole


def _packaged(package: Path, cut: Cut) -> Path:
    return package / "files" / f"schibsted-grotesk-{cut.source}-wght-normal.woff2"


def _options(flavor: str | None) -> subset.Options:
    return subset.Options(
        flavor=flavor,
        layout_features=list(FOR_SCREEN if flavor else FOR_PAPER),
        notdef_outline=True,
        hinting=flavor is not None,
    )


def _cut(
    font: TTFont,
    target: Path,
    letters: str,
    flavor: str | None,
) -> None:
    cutter = subset.Subsetter(_options(flavor))
    cutter.populate(text=letters)
    cutter.subset(font)
    subset.save_font(font, str(target), _options(flavor))
