"""Fonts of the reader's own, sized so that a page keeps its lines when ours takes their place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

OFTEN = "a99 t84 i81 e66 n61 k56 s55 o45 ä44 l40 u39 m26 j25 r21 v19 h17 y17 p16 .11 ,10 d6 ö5"
FREQUENCIES = {" ": 122, **{each[0]: int(each[1:]) for each in OFTEN.split()}}
"""How often a letter stands in a thousand of the handbook's text (26.11.2026)."""

KERNED = 0.991
"""How much of its width our text keeps when its pairs are kerned (in Chromium, 26.11.2026)."""


@dataclass(frozen=True)
class Face:
    """A weight of a font of the reader's own: its names and its letters' widths.

    `weights` are those it stands for, `weight` is the one of ours whose width it takes; widths are
    in thousandths of an em.
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


HELVETICA = ("Arial", "ArialMT", "Helvetica", "Liberation Sans", "NimbusSans-Regular")
HELVETICA_BOLD = (
    "Arial Bold",
    "Arial-BoldMT",
    "Helvetica Bold",
    "Liberation Sans Bold",
    "NimbusSans-Bold",
)
"""Families of one width: Helvetica's and those made like it, on most computers."""


def _family(plain: Face, bold: Face) -> tuple[Face, ...]:
    """A family in the four weights of the handbook's text."""
    return (
        plain,
        replace(plain, weights="500", weight=500),
        bold,
        replace(bold, weights="750 800", weight=800),
    )


FALLBACKS = {
    "Schibsted vara": _family(
        Face(
            HELVETICA,
            "400",
            400,
            _widths(556, {" .,t": 278, "ijl": 222, "ksvy": 500, "r": 333, "m": 833}),
        ),
        Face(
            HELVETICA_BOLD,
            "600 700",
            700,
            _widths(611, {" .,ijl": 278, "aäeksvy": 556, "t": 333, "r": 389, "m": 889}),
        ),
    ),
    "Schibsted vara Roboto": _family(
        Face(
            ("Roboto", "Roboto-Regular"),
            "400",
            400,
            _widths(
                556,
                {
                    " ,.ijl": 244,
                    "t": 327,
                    "r": 339,
                    "vy": 478,
                    "ks": 512,
                    "aäe": 540,
                    "oöd": 568,
                    "m": 877,
                },
            ),
        ),
        Face(
            ("Roboto Bold", "Roboto-Bold"),
            "600 700",
            700,
            _widths(
                561,
                {" ,.ijl": 261, "t": 338, "r": 366, "vy": 504, "s": 514, "aäek": 537, "m": 866},
            ),
        ),
    ),
    "Schibsted vara DejaVu": _family(
        Face(
            ("DejaVu Sans",),
            "400",
            400,
            _widths(
                634,
                {
                    " ,.": 318,
                    "ijl": 278,
                    "t": 392,
                    "r": 411,
                    "s": 521,
                    "kvy": 586,
                    "aäeoö": 613,
                    "m": 974,
                },
            ),
        ),
        Face(
            ("DejaVu Sans Bold", "DejaVuSans-Bold"),
            "600 700",
            700,
            _widths(
                712,
                {
                    " ": 348,
                    ".,": 380,
                    "ijl": 343,
                    "t": 478,
                    "r": 493,
                    "s": 595,
                    "kvy": 658,
                    "aäe": 676,
                    "oö": 687,
                    "m": 1042,
                },
            ),
        ),
    ),
}
"""The families that stand after ours in the style sheet's list of families (tokens.css).

Computers have one like Helvetica, phones with Android have Roboto, and Linux DejaVu.
"""


def faces(font_file: Path) -> list[str]:
    """`@font-face` rules of the fallbacks, by the measures of the variable font in a file."""
    rules: list[str] = []
    for name, family in FALLBACKS.items():
        of_family = [_face(font_file, name, each) for each in family]
        rules.extend(of_family)
    return rules


def _face(font_file: Path, family: str, face: Face) -> str:
    """One rule: the fallback as wide as ours in Finnish text, its lines as high as ours."""
    with TTFont(font_file) as font:
        ours = instancer.instantiateVariableFont(font, {"wght": face.weight})
        em = ours["head"].unitsPerEm
        letters = ours.getBestCmap()
        advances = {letter: ours["hmtx"][letters[ord(letter)]][0] for letter in FREQUENCIES}
        hhea = ours["hhea"]
        heights = (hhea.ascent / em, -hhea.descent / em, hhea.lineGap / em)
    size = KERNED * _mean(advances) / em / (_mean(face.widths) / 1000)
    ascent, descent, gap = (f"{height / size:.2%}" for height in heights)
    source = ",".join(f"local('{name}')" for name in face.names)
    return (
        f"@font-face{{font-family:'{family}';font-weight:{face.weights};src:{source};"
        f"size-adjust:{size:.2%};ascent-override:{ascent};descent-override:{descent};"
        f"line-gap-override:{gap}}}"
    )


def _mean(widths: dict[str, int]) -> float:
    """The mean width of a letter in Finnish text."""
    width = 0
    letters = 0
    for letter, often in FREQUENCIES.items():
        width += widths[letter] * often
        letters += often
    return width / letters
