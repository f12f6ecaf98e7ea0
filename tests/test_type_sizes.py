"""The largest type that fits is found whatever is guessed, and nothing is laid out twice for it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any, cast
from xml.etree.ElementTree import Element

import pytest
from projects import ROOT

from macros.paper import fit_cache
from macros.paper.attempts import EXAMPLE_CARDS, Attempt
from macros.paper.fit_cache import FitCache
from macros.paper.fitting import Fitter
from macros.paper.laid import Laid, Room, TooLongError
from macros.paper.sizes import Taken, first_fitting

SIZES = (10.4, 10.2, 10.0, 9.8, 9.6, 9.4, 9.2, 9.0)
GUESSES = (None, 0, 3, 7)


@pytest.mark.parametrize("count", range(1, 9))
def test_first_size_that_fits_is_found_from_any_start_by_any_guess(count: int) -> None:
    for first, start, likely in product(range(count + 1), range(count), GUESSES):
        seen: list[int] = []

        def tried(
            index: int,
            seen: list[int] = seen,
            first: int = first,
            likely: int | None = likely,
        ) -> tuple[bool, int | None]:
            seen.append(index)
            return index >= first, likely

        assert first_fitting(count, start, tried) == first
        assert len(seen) == len(set(seen)), "no size is laid out twice"
        assert set(seen) <= set(range(count))


def test_height_of_one_size_tells_which_is_likely_to_fit() -> None:
    assert Taken(10.4, 0.9).likely(SIZES, 1) == 0
    assert Taken(10.4, 1.05).likely(SIZES, 1) == 2
    assert Taken(10.4, 3.0).likely(SIZES, 1) == len(SIZES) - 1
    assert Taken(9.0, 1.3).likely(SIZES, 2) == 0, "two pages have room for the largest"
    assert Taken(10.4, None).likely(SIZES, 1) is None


def test_right_guess_is_checked_by_the_next_larger_size() -> None:
    seen = []

    def tried(index: int) -> tuple[bool, int | None]:
        seen.append(index)
        return index >= 3, 3

    assert first_fitting(len(SIZES), 0, tried) == 3
    assert seen == [0, 3, 2]


class CountingPress:
    """A press whose papers take as many pages as it is told; it remembers what it laid out."""

    def __init__(self, pages: Callable[[str], int]) -> None:
        self.pages = pages
        self.styles: list[str] = []

    def lay(self, _: str, style: str) -> Laid:
        """A paper of empty pages."""
        self.styles.append(style)
        return Laid(style, Element("article"), (Room(0, 100),) * self.pages(style), {})


def fitter(press: CountingPress) -> Fitter:
    """A fitter of a piece that is called `arkki`."""
    return Fitter(cast(Any, press), "<article></article>", "arkki")


def test_same_style_is_laid_out_once_though_two_ways_to_fit_try_it() -> None:
    press = CountingPress(lambda _: 2)
    found = fitter(press).fit((Attempt(1, (10.0, 9.0)), Attempt(2, (10.0, 9.0))))
    assert found.pages == 2
    assert len(press.styles) == len(set(press.styles)) == 2
    assert "font-size:10.0pt" in found.style


def test_paper_of_equal_parts_is_tried_in_part_and_laid_out_whole_in_the_end() -> None:
    glanced = Attempt(1, (10.0, 9.0, 8.0), glance="#KEY .toinen>*{display:none}")
    press = CountingPress(lambda style: 1 if "font-size:9.0" in style or "8.0" in style else 2)
    found = fitter(press).fit((glanced,))
    assert "font-size:9.0pt" in found.style
    assert "toinen" not in found.style
    assert [style for style in press.styles if "toinen" not in style] == [found.style]


def test_part_that_fits_promises_nothing_of_the_whole() -> None:
    glanced = Attempt(1, (10.0,), glance="#KEY .toinen>*{display:none}")
    press = CountingPress(lambda style: 1 if "toinen" in style else 2)
    assert fitter(press).fit((glanced, Attempt(2, (9.0,)))).pages == 2
    with pytest.raises(TooLongError):
        fitter(press).fit((glanced,))
    stubborn = CountingPress(lambda style: 2 if "toinen" in style else 1)
    assert fitter(stubborn).fit((glanced,)).pages == 1, "nothing that fits whole is called too long"


def test_cards_are_tried_by_the_first_of_the_two() -> None:
    assert all(each.glance for each in EXAMPLE_CARDS)


def fits_in(folder: Path, press: CountingPress) -> FitCache:
    """Fits that are kept in a folder."""
    fits = FitCache(ROOT, cast(Any, press))
    fits.folder = folder
    return fits


def test_kept_fit_tells_its_style_and_pages_until_the_engine_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press = CountingPress(lambda _: 2)
    asked = ('<body><article id="arkki"></article>', "arkki", (Attempt(2, (10.0,)),))
    found = fits_in(tmp_path, press).fitted(*asked)
    assert found.pages == 2
    assert fits_in(tmp_path, press).fitted(*asked) == found
    assert len(press.styles) == 1
    monkeypatch.setattr(fit_cache, "version", lambda _: "uudempi")
    assert fits_in(tmp_path, press).fitted(*asked) == found
    assert len(press.styles) == 2
