"""Fonts of the reader's own, sized so that a page keeps its lines when ours takes their place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

NAME = "Schibsted vara"
"""The family that stands after ours in the style sheet's list of families."""
OFTEN = "a99 t84 i81 e66 n61 k56 s55 o45 ä44 l40 u39 m26 j25 r21 v19 h17 y17 p16 .11 ,10 d6 ö5"
FREQUENCIES = {" ": 122, **{each[0]: int(each[1:]) for each in OFTEN.split()}}
"""How often a letter stands in a thousand of the handbook's text (26.11.2026)."""

KERNED = 0.991
"""How much of its width our text keeps when its pairs are kerned (in Chromium, 26.11.2026)."""


@dataclass(frozen=True)
class Fallback:
    """A font of the reader's own: its names, the weights it stands for, and its letters' widths.

    `weight` is the weight of ours whose width it takes; widths are in thousandths of an em.
    """

    names: tuple[str, ...]
    weights: str
    weight: int
    widths: dict[str, int]


def _widths(most: int, others: dict[str, int]) -> dict[str, int]:
    """Widths by letter: `others` gives them by groups of letters, and the rest are `most` wide."""
    widths = dict.fromkeys(FREQUENCIES, most)
    for group, width in others.items():
        widths |= dict.fromkeys(group, width)
    return widths


PLAIN = ("Arial", "ArialMT", "Helvetica", "Liberation Sans", "NimbusSans-Regular")
BOLD = ("Arial Bold", "Arial-BoldMT", "Helvetica Bold", "Liberation Sans Bold", "NimbusSans-Bold")
"""Families of one width, which nearly every system has: Helvetica's and those made like it."""
PLAIN_WIDTHS = _widths(556, {" .,t": 278, "ijl": 222, "ksvy": 500, "r": 333, "m": 833})
BOLD_WIDTHS = _widths(611, {" .,ijl": 278, "aäeksvy": 556, "t": 333, "r": 389, "m": 889})
FALLBACKS = (
    Fallback(PLAIN, "400", 400, PLAIN_WIDTHS),
    Fallback(PLAIN, "500", 500, PLAIN_WIDTHS),
    Fallback(BOLD, "600 700", 700, BOLD_WIDTHS),
    Fallback(BOLD, "750 800", 800, BOLD_WIDTHS),
)


def faces(font_file: Path) -> list[str]:
    """`@font-face` rules of the fallbacks, by the measures of the variable font in a file."""
    return [_face(font_file, each) for each in FALLBACKS]


def _face(font_file: Path, fallback: Fallback) -> str:
    """One rule: the fallback as wide as ours in Finnish text, its lines as high as ours."""
    with TTFont(font_file) as font:
        ours = instancer.instantiateVariableFont(font, {"wght": fallback.weight})
        em = ours["head"].unitsPerEm
        letters = ours.getBestCmap()
        advances = {letter: ours["hmtx"][letters[ord(letter)]][0] for letter in FREQUENCIES}
        hhea = ours["hhea"]
        heights = (hhea.ascent / em, -hhea.descent / em, hhea.lineGap / em)
    size = KERNED * _mean(advances) / em / (_mean(fallback.widths) / 1000)
    ascent, descent, gap = (f"{height / size:.2%}" for height in heights)
    source = ",".join(f"local('{name}')" for name in fallback.names)
    return (
        f"@font-face{{font-family:'{NAME}';font-weight:{fallback.weights};src:{source};"
        f"size-adjust:{size:.2%};ascent-override:{ascent};descent-override:{descent};"
        f"line-gap-override:{gap}}}"
    )


def _mean(widths: dict[str, int]) -> float:
    """The mean width of a letter in Finnish text."""
    total = sum(FREQUENCIES.values())
    return sum(widths[letter] * often for letter, often in FREQUENCIES.items()) / total
