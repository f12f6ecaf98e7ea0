"""QR codes as one SVG path: the module that knows segno."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import segno


@dataclass(frozen=True)
class Code:
    """A QR code: the text it holds, its side in modules, and its dark modules as SVG path data.

    The path is drawn with a line one module wide, along the middle of each row. The code has no
    quiet zone: the paper's white is one.
    """

    text: str
    side: int
    path: str


@lru_cache(maxsize=1024)
def encode(text: str) -> Code:
    """The smallest code that holds `text`, at level M where it is no larger than at level L.

    It is made once: the same address stands on many papers.
    """
    code = segno.make_qr(
        text,
        error="l",
        boost_error=True,
    )
    rows = [bytes(row) for row in code.matrix]
    return Code(
        text=text,
        side=len(rows),
        path="".join(_steps(rows)),
    )


def _steps(rows: list[bytes]) -> Iterator[str]:
    """A line over every dark stretch, from where the one before it ended: few bytes."""
    x = y = 0
    for line, row in enumerate(rows):
        for start, length in _dark_stretches(row):
            yield f"m{start - x} {line - y}h{length}"
            x = start + length
            y = line


def _dark_stretches(row: bytes) -> Iterator[tuple[int, int]]:
    """Dark stretches of a row as (start, length)."""
    start = 0
    for dark, modules in groupby(row):
        length = len(list(modules))
        if dark:
            yield start, length
        start += length
