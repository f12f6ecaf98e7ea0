"""Letters: the list that the font is cut by is the list that the content is checked by."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from projects import ROOT
from reading import lasting_pages, read_page

from macros.common.letters import (
    FINNISH,
    NORTHERN,
    SIGNS,
    UNSEEN,
    WESTERN,
    not_drawn,
    unseen,
    without_unseen,
)
from macros.web.font_cuts import CUTS, Cut
from macros.web.font_fallbacks import FALLBACKS
from macros.web.fonts import PAPER, TARGET, WEIGHTS

STYLES = ROOT / TARGET / "font.css"
SPOKEN = ("placeholder", "value", "alt", "title", "aria-label")
ZERO_WIDTH = "Sanan ”Hyöty” jälkeen on näkymätön merkki U+200B (nollan levyinen väli). Poista se."
RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")
SOFT_HYPHEN = "\u00ad"


def drawn(path: Path) -> set[str]:
    """Every letter that a font file has."""
    with TTFont(path) as font:
        return set(map(chr, font.getBestCmap()))


@pytest.mark.parametrize("weight", WEIGHTS)
def test_paper_has_every_letter_that_passes(weight: int) -> None:
    have = drawn(ROOT / PAPER / f"schibsted-{weight}.ttf")
    assert have == set(WESTERN + NORTHERN) - {SOFT_HYPHEN}


@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.target)
def test_site_fetches_a_part_of_the_font_for_each_of_its_letters(cut: Cut) -> None:
    named = {
        chr(code)
        for first, last in RANGE.findall(cut.range)
        for code in range(int(first, 16), int(last or first, 16) + 1)
    }
    assert set(cut.letters) <= named
    assert drawn(ROOT / TARGET / cut.target) == set(cut.letters) - {SOFT_HYPHEN}


def test_face_of_every_page_is_light() -> None:
    """At most 15 kB: WOFF2 is packed already, so its bytes go as they are."""
    assert (ROOT / TARGET / CUTS[0].target).stat().st_size <= 15_000


WIDTHS = {
    "Schibsted vara": (100, 110),
    "Schibsted vara Roboto": (100, 112),
    "Schibsted vara DejaVu": (84, 100),
}
"""Ours is wider than Helvetica and Roboto, and narrower than DejaVu (least and most percents)."""


def test_faces_of_the_reader_are_as_wide_as_ours_at_each_weight() -> None:
    rules = STYLES.read_text("utf-8").splitlines()
    tokens = (ROOT / "macros/styles/tokens.css").read_text("utf-8")
    assert set(WIDTHS) == set(FALLBACKS)
    for name, (least, most) in WIDTHS.items():
        own = [rule for rule in rules if f"'{name}'" in rule]
        percents = [float(re.findall(r"size-adjust:([\d.]+)%", rule)[0]) for rule in own]
        assert len(percents) == len(FALLBACKS[name]) == 4
        assert all(least < percent < most for percent in percents), name
        assert f'"{name}"' in tokens


@pytest.mark.parametrize("folder", ["styles", "templates"])
def test_every_sign_of_the_looks_is_drawn(folder: str) -> None:
    for path in sorted((ROOT / "macros" / folder).rglob("*.*")):
        strange = set(not_drawn(path.read_text("utf-8"))) - set(SIGNS)
        assert strange == set(), path.name


@pytest.mark.slow
def test_no_page_has_a_letter_that_no_face_has(site: Path) -> None:
    """What a reader sees, writes over or hears, on every page."""
    known = set(WESTERN + NORTHERN + FINNISH + SIGNS) | set(" \n\t")
    for name in lasting_pages(site):
        page = read_page(site / name)
        said = [page.get_text(" ")]
        for tag in page.select("[placeholder], [value], [alt], [title], [aria-label]"):
            said += [str(tag.get(key, "")) for key in SPOKEN]
        assert set("".join(said)) <= known, name


def test_letter_that_the_font_lacks_is_named_once() -> None:
    assert not_drawn("Hyvä – 5 × 2 600\u00a0€, čáža ŋ") == []
    assert not_drawn("🙂 ja 🙂 ja ж ❤\ufe0f") == ["🙂", "ж", "❤"]


def test_unseen_letter_is_told_at_its_line_after_its_word() -> None:
    assert list(unseen("a\nHyöty\u200blause\u200b\n")) == [(2, ZERO_WIDTH)]
    assert [line for line, _ in unseen("\u2028\n\x85\n")] == [1, 2]


def test_text_without_unseen_letters_reads_as_it_looked() -> None:
    assert without_unseen("Hyöty\u200blause\u2028ja\u2009muu\ufeff") == "Hyötylause ja muu"


def test_what_finnish_needs_is_not_unseen() -> None:
    assert not UNSEEN.search("2\u00a0600\u00a0€\tklo 13–15\nŋ " + WESTERN.replace(SOFT_HYPHEN, ""))


def test_every_mark_that_unicode_calls_unseen_is_told_or_not_drawn() -> None:
    hidden = {"Cc", "Cf", "Zl", "Zp", "Zs"}
    passing = [
        f"U+{code:04X}"
        for code in range(0x110000)
        if unicodedata.category(chr(code)) in hidden
        and not UNSEEN.search(chr(code))
        and not not_drawn(chr(code))
    ]
    assert passing == ["U+0009", "U+000A", "U+0020", "U+00A0"]
