"""The font and the hyphens cut anew from their packages: the letters of Finland are there."""

from __future__ import annotations

from pathlib import Path

import pyphen
import pytest
from fontTools.ttLib import TTFont
from projects import ROOT, tree

from macros.web import font_cuts
from macros.web import fonts as assets

LARGEST = 20_000
"""Bytes of the part of the font that every page loads."""


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where the assets have just been made."""
    root = tmp_path_factory.mktemp("hanke")
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    assert assets.make(root)
    return root


def letters(font: Path) -> set[str]:
    """What a font can show."""
    with TTFont(font) as opened:
        return set(map(chr, opened.getBestCmap()))


def test_made_once_and_the_same_as_the_set_up_made(cut: Path) -> None:
    before = tree(cut / ".cache")
    assert not assets.make(cut)
    assert tree(cut / ".cache") == before
    for folder in (assets.TARGET, assets.PAPER):
        assert tree(cut / folder) == tree(ROOT / folder)


def test_an_unfinished_or_old_cut_is_made_again(cut: Path) -> None:
    (cut / assets.PAPER / ".tehty").write_text("vanha")
    (cut / assets.PAPER / "vanha.ttf").touch()
    assert assets.make(cut)
    assert not (cut / assets.PAPER / "vanha.ttf").exists()


def test_the_site_has_every_letter_in_three_parts(cut: Path) -> None:
    first, west, north = (letters(cut / assets.TARGET / each.target) for each in font_cuts.CUTS)
    assert set("ÅÄÖåäöé€–”’…×↑ \N{NO-BREAK SPACE}") <= first
    assert set("üß„“™−↓") <= west
    assert not first & west
    assert set("ČčĐđŊŋŠšŦŧŽž") <= north
    names = ("font.css", "font-other.css")
    mostly, others = ((cut / assets.TARGET / each).read_text("utf-8") for each in names)
    css = mostly + others
    assert (mostly.count(".woff2"), others.count(".woff2")) == (1, 2)
    assert all(each.target in css and each.range in css for each in font_cuts.CUTS)


def test_the_part_that_every_page_needs_is_small_and_varies_in_weight(cut: Path) -> None:
    path = cut / assets.TARGET / font_cuts.CUTS[0].target
    assert path.stat().st_size <= LARGEST
    with TTFont(path) as font:
        (axis,) = font["fvar"].axes
    assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", 400, font_cuts.HEAVIEST)


@pytest.mark.parametrize("weight", assets.WEIGHTS)
def test_fonts_of_paper_are_plain_and_whole(cut: Path, weight: int) -> None:
    path = cut / assets.PAPER / f"schibsted-{weight}.ttf"
    assert set("ÅÄÖåäöŠšŽžČčĐđŊŋŦŧ€–”’…−") <= letters(path)
    with TTFont(path) as font:
        assert "fvar" not in font
        features = (
            {each.FeatureTag for each in font["GSUB"].table.FeatureList.FeatureRecord}
            if "GSUB" in font
            else set()
        )
    assert not features & {"liga", "ccmp", "calt", "locl"}


def test_hyphens_are_finnish(cut: Path) -> None:
    hyphens = pyphen.Pyphen(filename=str(cut / assets.PAPER / "hyph_fi.dic"))
    assert hyphens.inserted("juurruttaminen", "·") == "juur·rut·ta·mi·nen"
    assert hyphens.inserted("valtavirtaistaminen", "·") == "val·ta·vir·tais·ta·mi·nen"
