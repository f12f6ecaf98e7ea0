"""Phrases of a draft: a few joining words with slots for what a team has written itself.

`{1}` is the answer of the first field, `{1|€}` the same as a sum of money. What is in square
brackets is left out when a field in it has no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SLOT = re.compile(r"\{([a-z0-9-]+)((?:\|€)?)\}")
ROW = "rivi"
"""The slot in which the title of a row stands."""


def slots(phrase: str) -> tuple[str, ...]:
    """What the slots of a phrase are called, in their order."""
    found = SLOT.finditer(phrase)
    return tuple(match[1] for match in found)


def is_sound(phrase: str) -> bool:
    """Whether every bracket has its pair and every brace is a slot's."""
    rest = SLOT.sub("", phrase)
    if "{" in rest or "}" in rest:
        return False
    if rest.count("[") != rest.count("]"):
        return False
    return all(depth >= 0 for depth in _depths(rest))


def plain(text: str) -> str:
    """A title without the letters that mean something in a phrase."""
    return re.sub(r"[\[\]{}]", "", text)


def _depths(text: str) -> Iterator[int]:
    """How deep within brackets one is after each of them."""
    depth = 0
    for letter in text:
        depth += {"[": 1, "]": -1}.get(letter, 0)
        yield depth
