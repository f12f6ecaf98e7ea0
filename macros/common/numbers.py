"""Numbers as Finns write them, read, summed and shown.

The browser's core/numbers.ts agrees: both are tried on tests/examples/luvut.json.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
THOUSANDTH = Decimal("0.001")
DIGITS = 15
"""More than these a browser does not hold exactly."""

UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
SPACES = re.compile("[\t \u00a0\u2007\u2009\u202f]+")
NOTHING = re.compile("[-\u2013\u2014\u2212]+")
SPACED = r"[1-9][0-9]{0,2}(?: [0-9]{3})+"
POINTED = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+"
NUMBER = re.compile(
    "(?P<sign>[+\u2212-]?) ?(?:(?:€|eur) ?)?"
    rf"(?P<body>(?:{SPACED}|{POINTED}|[0-9]*)(?:,[0-9]*)?|{SPACED}\.[0-9]+|[0-9]+\.[0-9]+)"
    "(?P<even>[,.] ?[-\u2013\u2014\u2212]{1,2})? ?(?:€|e|eur|euro|euroa)?\\.?",
    re.IGNORECASE,
)
THOUSANDS = re.compile(rf"{POINTED}(?:,|$)")
LINE = re.compile("\r?\n")
UNSURE = re.compile(r"(?!0\.)[0-9]+\.[0-9]{3}")


@dataclass(frozen=True)
class Uncounted:
    """A text that is not a number for sure."""

    text: str


@dataclass(frozen=True)
class Sum:
    """The sum of what was understood, how many numbers it has, and the texts that are not in it."""

    total: Decimal
    counted: int
    uncounted: tuple[str, ...]


def read(text: str) -> Decimal | Uncounted | None:
    """The number (to a thousandth) in a text such as `1.000,50` or `1000,-`.

    None when nothing is written, a dash included.
    """
    plain = SPACES.sub(" ", UNSEEN.sub("", text).strip())
    if not plain or NOTHING.fullmatch(plain):
        return None
    match = NUMBER.fullmatch(plain)
    if match is None:
        return Uncounted(text.strip())
    body = match["body"]
    if not _is_sure(body) or (match["even"] and "," in body):
        return Uncounted(text.strip())
    size = _size(body)
    if match["sign"] not in ("", "+") and size:
        return -size
    return size


def _is_sure(body: str) -> bool:
    """Whether a number without sign and unit can be taken in one way only, and held exactly."""
    if UNSURE.fullmatch(body) and not THOUSANDS.match(body):
        return False
    digits = sum(letter.isdigit() for letter in body)
    return 0 < digits <= DIGITS


def _size(body: str) -> Decimal:
    """The size of a number that is written without sign and unit."""
    between_thousands = "." if THOUSANDS.match(body) else " "
    plain = body.replace(between_thousands, "")
    with_point = plain.replace(",", ".")
    exact = Decimal(f"0{with_point}")
    return exact.quantize(THOUSANDTH, ROUND_HALF_UP)


def add(texts: Iterable[str]) -> Sum:
    """Adds up cells, exactly; each line of a cell is a number of its own."""
    counted: list[Decimal] = []
    uncounted: list[str] = []
    for reading in _readings(texts):
        if isinstance(reading, Uncounted):
            uncounted.append(reading.text)
        else:
            counted.append(reading)
    total = sum(counted, Decimal(0))
    return Sum(total, len(counted), tuple(uncounted))


def _readings(texts: Iterable[str]) -> Iterator[Decimal | Uncounted]:
    """What each line of the cells is read as, the empty ones apart."""
    for text in texts:
        for line in LINE.split(text):
            reading = read(line)
            if reading is not None:
                yield reading


def sum_text(result: Sum) -> str:
    """A sum as it is shown: `1 500`, `1 500, 1 ei laskettu`; nothing when nothing is written."""
    parts = [thousands(result.total)] if result.counted else []
    if result.uncounted:
        parts.append(f"{len(result.uncounted)} ei laskettu")
    return ", ".join(parts)


def thousands(value: Decimal | float) -> str:
    """A number with its thousands apart and a comma: 1299.5 → `1 299,5`; three decimals at most."""
    size = abs(Decimal(str(value)))
    rounded = size.quantize(THOUSANDTH, ROUND_HALF_UP)
    whole, _, thousandths = f"{rounded:,.3f}".partition(".")
    groups = whole.replace(",", NBSP)
    decimals = thousandths.rstrip("0")
    comma = "," if decimals else ""
    is_negative = value < 0 and rounded
    sign = MINUS if is_negative else ""
    return f"{sign}{groups}{comma}{decimals}"
