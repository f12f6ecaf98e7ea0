"""QR codes as one SVG path: the module that knows segno."""

from __future__ import annotations

from dataclasses import dataclass

import segno


@dataclass(frozen=True)
class Code:
    """A QR code: the text it holds, its side in modules (no quiet zone: the paper's white is one), and its dark modules as SVG path data."""

    text: str
    side: int
    path: str


def encode(text: str) -> Code:
    """The smallest code that holds `text`, at level M where it is no larger than at level L."""
    code = segno.make_qr(text, error="l", boost_error=True)
    rows = [bytes(row) for row in code.matrix]
    path = "".join(
        f"M{start} {y}h{length}v1h-{length}z"
        for y, row in enumerate(rows)
        for start, length in _runs(row)
    )
    return Code(text, len(rows), path)


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Dark stretches of a row as (start, length)."""
    runs, start = [], None
    for x, dark in enumerate([*row, 0]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            runs.append((start, x - start))
            start = None
    return runs
