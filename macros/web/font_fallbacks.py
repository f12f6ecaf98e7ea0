"""Fonts of the reader's own, sized so that a page keeps its lines when ours takes their place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

NAME = "Schibsted vara"
"""The family that stands after ours in the style sheet's list of families."""
FREQUENCIES = {
    " ": 122, "a": 99, "t": 84, "i": 81, "e": 66, "n": 61, "k": 56, "s": 55, "o": 45, "ä": 44,
    "l": 40, "u": 39, "m": 26, "j": 25, "r": 21, "v": 19, "h": 17, "y": 17, "p": 16, ".": 11,
    ",": 10, "d": 6, "ö": 5,
}  # fmt: skip
"""How often a letter stands in a thousand of the handbook's text (26.11.2026)."""


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


FALLBACKS = (
    Fallback(
        ("Arial", "Helvetica", "Liberation Sans", "Arimo", "Nimbus Sans"),
        "400 500",
        400,
        _widths(556, {" .,t": 278, "ijl": 222, "ksvy": 500, "r": 333, "m": 833}),
    ),
    Fallback(
        ("Arial Bold", "Helvetica Bold", "Liberation Sans Bold", "Arimo Bold", "Nimbus Sans Bold"),
        "600 800",
        700,
        _widths(611, {" .,ijl": 278, "aäeksvy": 556, "t": 333, "r": 389, "m": 889}),
    ),
)
"""Families of one width, which nearly every system has: Helvetica's and those made like it."""


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
    size = _mean(advances) / em / (_mean(fallback.widths) / 1000)
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
