"""The variable font of the npm package cut to the letters and weights that are needed."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from ..common.letters import FINNISH, NORTHERN, WESTERN


@dataclass(frozen=True)
class Cut:
    """One part of the font on a screen: the package's file, its name here, and its letters."""

    source: str
    target: str
    letters: str

    @property
    def range(self) -> str:
        """The letters as CSS says them: runs of code points."""
        runs: list[list[int]] = []
        for code in sorted({ord(letter) for letter in self.letters}):
            if runs and code == runs[-1][-1] + 1:
                runs[-1].append(code)
            else:
                runs.append([code])
        return ",".join(_said(run) for run in runs)


def _said(run: list[int]) -> str:
    """One code point, or from the first to the last."""
    first = f"U+{run[0]:X}"
    if len(run) == 1:
        return first
    return f"{first}-{run[-1]:X}"


_OTHERS = "".join(letter for letter in WESTERN if letter not in FINNISH)
CUTS = (
    Cut("latin", "schibsted-suomi.woff2", FINNISH),
    Cut("latin", "schibsted-latin.woff2", _OTHERS),
    Cut("latin-ext", "schibsted-north.woff2", NORTHERN),
)
"""What nearly every page needs; other western letters and marks; Northern Sámi (and š, ž)."""
PARTS = ("latin", "latin-ext")
"""The package's files, as `Cut.source` names them."""
HEAVIEST = 800
"""The look has no heavier weight, so the axis ends there."""
FOR_SCREEN = ("kern", "tnum")
FOR_PAPER = ("kern", "mark")
"""Paper has no ligatures and no other forms of a letter: the engine cannot say which letters such
a glyph stands for, and PDF/UA asks."""
KERN_STEP = 16
"""Pairs are kerned in steps of this many units, of 2 048 in an em: an eighth of a pixel in text.
Equal values pack into fewer bytes."""
PAIRS, EXTENSION, ADVANCE_DEVICE = 2, 9, 0x40
"""Kinds of GPOS lookups, and the flag of a width that varies (OpenType 1.9, GPOS)."""


def cut_for_screen(
    package: Path,
    cut: Cut,
    target: Path,
) -> None:
    """One part of the variable font as a web font, with as few bytes as the look needs.

    Pairs are kerned alike at every weight, and in steps: finer kerning would be half of the file.
    """
    with TTFont(_packaged(package, cut.source), recalcTimestamp=False) as font:
        narrow = instancer.instantiateVariableFont(font, {"wght": (400, HEAVIEST)})
        narrow.flavor = None
        plain = BytesIO()
        narrow.save(plain)
    plain.seek(0)
    with TTFont(plain, recalcTimestamp=False) as font:
        _kern_alike(font)
        _cut(font, target, cut.letters, "woff2")


def _kern_alike(font: TTFont) -> None:
    """Takes the variations out of the pairs of letters."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            pairs = table.ExtSubTable if table.LookupType == EXTENSION else table
            if pairs.LookupType == PAIRS:
                _forget_variations(pairs)


def _forget_variations(pairs: Any) -> None:
    """Of one table of pairs, written pair by pair or class by class."""
    sets = pairs.PairSet if pairs.Format == 1 else pairs.Class1Record
    for each in sets:
        records = each.PairValueRecord if pairs.Format == 1 else each.Class2Record
        for value in (record.Value1 for record in records if record.Value1):
            value.__dict__.pop("XAdvDevice", None)
            value.XAdvance = round(value.XAdvance / KERN_STEP) * KERN_STEP
    pairs.ValueFormat1 &= ~ADVANCE_DEVICE


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
        parts = [f"{folder}/{source}.ttf" for source in PARTS]
        for source, part in zip(PARTS, parts, strict=True):
            with TTFont(_packaged(package, source)) as font:
                font.flavor = None
                instancer.instantiateVariableFont(font, {"wght": weight}, inplace=True)
                font.save(part)
                day = font["head"].created
        whole = Merger().merge(parts)
    # The package's own day, so that each cut has the same bytes.
    whole["head"].created = whole["head"].modified = day
    whole.recalcTimestamp = False
    return whole


def _packaged(package: Path, source: str) -> Path:
    return package / "files" / f"schibsted-grotesk-{source}-wght-normal.woff2"


def _options(flavor: str | None) -> subset.Options:
    unread = ["STAT", "MVAR", "gasp"] if flavor else []
    return subset.Options(
        flavor=flavor,
        drop_tables=[*subset.Options().drop_tables, *unread],
        layout_features=list(FOR_SCREEN if flavor else FOR_PAPER),
        notdef_outline=True,
        hinting=False,
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
