"""The largest type that fits is found whatever is guessed, and a good guess takes few layouts."""

from __future__ import annotations

from itertools import product

import pytest

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
