"""Ways to fit pieces to their paper: promised pages, sizes of type, and rules for one way alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..content.worksheet import Worksheet
from ..views.example_card import LIMITS

LEAST = 9.0
"""Points of the smallest type on paper."""
SMALLER = {"small": 0.82, "near": 0.92}
"""What is smaller than the text of a piece, in proportion to it (styles/paper.css)."""
KEY = "#KEY"
"""What stands for the piece in the rules of an attempt."""


@dataclass(frozen=True)
class Placing:
    """How two pages of half a paper lie on the whole one: its rules, and the break between."""

    style: str
    second: str


@dataclass(frozen=True)
class Attempt:
    """A way to fit a piece.

    `pages` are promised, `sizes` are of the type in points from the largest, and `style` holds
    rules that hold for this attempt alone; `#KEY` in it stands for the piece. `unless`: the way is
    not taken when that one would do. `placed`: how what was fitted lies on its paper in the end.
    `is_broken`: the rules of its style say where the second page begins. `glance`: rules for tries
    alone, of a page whose parts are equal: the first of them tells whether all fit.
    """

    pages: int
    sizes: tuple[float, ...]
    style: str = ""
    unless: Attempt | None = None
    placed: Placing | None = None
    is_broken: bool = False
    glance: str = ""

    def tried(self, key: str, size: float) -> str:
        """The rules with which it is tried whether the piece fits in a size of type."""
        return self.rules(key, size) + _for_piece(self.glance, key)

    def rules(self, key: str, size: float) -> str:
        """The rules for the piece of a key in a size of type."""
        sizes = [f"font-size:{size}pt"]
        for name, share in SMALLER.items():
            smaller = max(LEAST, size * share)
            sizes.append(f"--hb-{name}:{smaller:.2f}pt")
        return f"#{key}{{{';'.join(sizes)}}}" + _for_piece(self.style, key)

    def laid_down(self, style: str, key: str) -> str:
        """The style of what was fitted on halves of a paper, for the whole one."""
        if self.placed is None:
            return style
        whole = style.replace(_for_piece(self.style, key), "")
        whole = whole.replace("break-before:page", f"break-before:{self.placed.second}")
        return whole + _for_piece(self.placed.style, key)


def _for_piece(style: str, key: str) -> str:
    """Rules for the piece of a key."""
    return style.replace(KEY, f"#{key}")


OWN_A4 = Attempt(1, (10.4, 10.2, 10.0, 9.8, 9.6, 9.4, 9.2, 9.0))
HALVED = Attempt(2, (10.4, 10.0, 9.6, 9.2, 9.0))
OWN_A3 = Attempt(1, (14.0, 13.5, 13.0, 12.5, 12.0, 11.5, 11.0, 10.4, 10.0))
SIDE_BY_SIDE = Placing(
    "#KEY{page:a3-vaaka}#KEY .hb-paper{columns:2;column-gap:24mm;column-fill:auto}",
    "column",
)
STACKED = Placing("#KEY{page:a3-pysty}", "auto")
HALVES = {
    "pysty": Attempt(
        2,
        HALVED.sizes,
        "#KEY{page:a3-puolet}",
        unless=replace(OWN_A4, style="#KEY{page:a4-pysty}"),
        placed=SIDE_BY_SIDE,
    ),
    "vaaka": Attempt(
        2,
        HALVED.sizes,
        "#KEY{page:a3-kerrokset}",
        unless=replace(OWN_A4, style="#KEY{page:a4-vaaka}"),
        placed=STACKED,
    ),
}
"""What takes two pages of A4 lies on an A3 in its two halves: no place to write is smaller."""
NOTES_A3 = {
    "kehat": Attempt(
        1,
        (11.0, 10.6, 10.2, 9.8),
        "#KEY{page:a3-vaaka}#KEY .hb-bands textarea{height:66mm}",
    ),
    "nelikentta": Attempt(
        1,
        (11.0, 10.6, 10.2, 9.8),
        "#KEY .hb-quadrants textarea{height:66mm}",
    ),
    "kello": Attempt(
        2,
        (12.0, 11.5, 11.0),
        "#KEY .hb-block--kello{break-after:page}#KEY .hb-clock textarea{height:70mm}",
        is_broken=True,
    ),
}
"""Drawings that sticky notes are put on: their areas hold one, and a clock has its own leaf."""
LONG_A4 = Attempt(3, (9.6, 9.0))
COVER = Attempt(1, (10.0,))
INTRODUCTION = Attempt(1, (12.5, 12.0, 11.0))
TERMS = tuple(Attempt(pages, (10.0, 9.6, 9.2)) for pages in range(2, 7))
WITHOUT_NOTES = "#KEY .hb-block--muistiinpanot{display:none}"
RUN = (
    Attempt(2, (10.4, 10.0, 9.5, 9.0)),
    Attempt(2, (9.4, 9.0), WITHOUT_NOTES + "#KEY td{padding-top:0.12em;padding-bottom:0.16em}"),
    Attempt(3, (10.4, 10.0, 9.6, 9.2)),
    Attempt(4, (10.4, 10.0)),
)
"""Two pages are one leaf in the hand, rather without a place for notes than with a third page.

A method that is run in several meetings takes more.
"""
CONTENTS = (
    Attempt(1, (10.0, 9.6)),
    Attempt(1, (10.0, 9.6, 9.2, 9.0), WITHOUT_NOTES),
    Attempt(2, (10.0,)),
)
REMOTE = (
    Attempt(1, (10.4, 10.0, 9.6, 9.2)),
    Attempt(1, (10.0, 9.6, 9.2, 9.0), WITHOUT_NOTES),
    Attempt(2, (10.4, 10.0)),
)
WITHOUT_FILLS = "#KEY .hb-strip__fills{display:none}"
LONG_STRIPS = (
    "#KEY .hb-strip{width:210mm;border-right:0}#KEY ol{columns:2;column-gap:8mm}"
    "#KEY .hb-strip--3,#KEY .hb-strip--4{display:none}#KEY li{break-inside:avoid}"
)
"""Strips of a method of several meetings: two to a page."""
STRIPS = (
    Attempt(1, (11.0, 10.6, 10.2, 9.8, 9.4, 9.0)),
    Attempt(1, (9.4, 9.0), WITHOUT_FILLS),
    Attempt(1, (10.2, 9.8, 9.4, 9.0), LONG_STRIPS),
)
CUT, CUT_MORE = (
    {
        limit: f"#KEY .hb-{which}-{limit}{{display:none}}"
        f"#KEY .hb-more--{which}-{limit}{{display:inline}}"
        f"#KEY tr.hb-more--{which}-{limit}{{display:table-row}}"
        for limit in LIMITS
    }
    for which in ("past", "further")
)
"""The first rows of each table alone, and the first answers; and how many there are more."""
ONE_ROW = (
    "#KEY table{display:none}#KEY .hb-example__lines--instead{display:block}" + CUT[LIMITS[-1]]
)
"""A table of a single row is told as a line, which needs no heads above it."""
FIRST_CARD = "#KEY .hb-example--2>*{display:none}"
EXAMPLE_CARDS = tuple(
    replace(each, glance=FIRST_CARD)
    for each in (
        Attempt(1, (11.0, 10.6, 10.2)),
        *(Attempt(1, (11.0, 10.6, 10.2, 9.8), rule) for limit, rule in CUT.items() if limit > 1),
        Attempt(1, (11.0, 10.6, 10.2, 9.8, 9.6, 9.4, 9.2), ONE_ROW),
        *(Attempt(1, (9.8, 9.6, 9.4, 9.2), ONE_ROW + rule) for rule in CUT_MORE.values()),
    )
)
"""A card is read at arm's length: rather fewer rows than small type, then fewer answers."""
WALL_A1 = Attempt(1, (34.0, 30.0, 27.0, 24.0))
BOARD_A1 = Attempt(1, (*WALL_A1.sizes, 22.0, 20.0, 18.0))
BOARD_A3 = Attempt(1, (*OWN_A3.sizes, 10.0, 9.0))


def sheet_attempts(
    worksheet: Worksheet,
    size: str,
    *,
    may_halve: bool,
) -> tuple[Attempt, ...]:
    """How a sheet is fitted to paper of a size; an A4 may go on over a second page."""
    if size == "a3":
        drawn = [NOTES_A3[each.type] for each in worksheet.sheet.blocks if each.type in NOTES_A3]
        return (*drawn, HALVES[worksheet.sheet.orientation], OWN_A3)
    return (OWN_A4, HALVED) if may_halve else (OWN_A4,)
