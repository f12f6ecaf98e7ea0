"""Of many that are alike, one of each kind is tried at every run; the rest in the gates."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar

import pytest

Each = TypeVar("Each")


def sampled(
    all_: Sequence[Each],
    kind: Callable[[Each], Hashable],
    name: Callable[[Each], str] = str,
) -> list[Any]:
    """The parameters of a test: all but the first of each kind carry the mark `slow`."""
    seen: set[Hashable] = set()
    parameters = []
    for each in all_:
        marks = [pytest.mark.slow] if kind(each) in seen else []
        seen.add(kind(each))
        parameters.append(pytest.param(each, id=name(each), marks=marks))
    return parameters


def first(all_: Sequence[Each]) -> list[Any]:
    """The parameters of a test that are all alike: the first is for every run."""
    return sampled(all_, kind=lambda _: None)
