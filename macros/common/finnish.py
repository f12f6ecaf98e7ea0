"""Finnish as a machine needs it: dates, minutes, numbers, the alphabet and the endings of words."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

NBSP = "\N{NO-BREAK SPACE}"
IN_HOURS = 120  # minutes from which a time is told in hours
DATE = re.compile(r"(?:(?:([0-9]{1,2})\.)?([0-9]{1,2})\.)?([0-9]{4})")
MONTHS = (
    "Tammikuu",
    "Helmikuu",
    "Maaliskuu",
    "Huhtikuu",
    "Toukokuu",
    "Kesäkuu",
    "Heinäkuu",
    "Elokuu",
    "Syyskuu",
    "Lokakuu",
    "Marraskuu",
    "Joulukuu",
)
_CASES = (
    r"[nta]|ä|t[aä]|tt[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|n[aä]|ksi|kse",
    r"h[aeiouyäö]n|seen|siin|hin|d?en|tt?en|j[aä]|jen",
)
_CASE = rf"(?:{'|'.join(_CASES)})"
_POSSESSIVE = r"(?:ni|si|ns[aä]|mme|nne|[aeä]n)"
_CLITIC = r"(?:kin|kaan|kään|k[oö]|h[aä]n)"
ENDING = rf"(?:[aeiouyäö]{{0,2}}{_CASE}?){_POSSESSIVE}?{_CLITIC}?"
"""A Finnish case ending with its possessive and clitic.

Any other tail makes another word or a compound.
"""


@dataclass(frozen=True)
class FinnishDate:
    """A year, a month or a day, in the precision in which it was written."""

    year: int
    month: int | None = None
    day: int | None = None


def parse_date(written: str) -> FinnishDate | None:
    """`2026`, `11.2026` or `22.11.2026` as a date; None for what no calendar has."""
    match = DATE.fullmatch(written)
    if match is None:
        return None
    day, month, year = (int(part) if part else None for part in match.groups())
    if not year:
        return None
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None:
        if not month:
            return None
        _, last_of_month = monthrange(year, month)
        if not 1 <= day <= last_of_month:
            return None
    return FinnishDate(year, month, day)


def is_day(written: str) -> bool:
    """Whether it is a whole day of the calendar: `22.11.2026`."""
    parsed = parse_date(written)
    return parsed is not None and parsed.day is not None


def calendar_day(written: str) -> date:
    """A whole day such as `22.11.2026` for the clock to count with; raises on anything else."""
    parsed = parse_date(written)
    if parsed is None or parsed.month is None or parsed.day is None:
        raise ValueError(f"no whole day: {written!r}")
    return date(parsed.year, parsed.month, parsed.day)


def iso_day(written: str) -> str:
    """A whole Finnish day as ISO 8601: `22.11.2026` → `2026-11-22`."""
    return calendar_day(written).isoformat()


def finnish_day(day: date) -> str:
    """A day as Finnish writes it: `22.11.2026`."""
    return f"{day.day}.{day.month}.{day.year}"


def decimal_year(written: str, *, end: bool = False) -> float:
    """A Finnish date as a decimal year: `1.7.2008` → 2008.5.

    With `end`, a bare year or month counts to its end.
    """
    parsed = parse_date(written)
    if parsed is None:
        raise ValueError(f"no date: {written!r}")
    if parsed.month is None:
        return float(parsed.year + end)
    if parsed.day is None:
        return parsed.year + (parsed.month - 1 + end) / 12
    return parsed.year + (parsed.month - 1) / 12 + (parsed.day - 1) / 365


def day_range(days: Iterable[str]) -> str:
    """The first and the last of days written as `22.11.2026`: `22.–25.11.2026`, or the only one."""
    ordered = sorted(set(days), key=decimal_year)
    first, last = ordered[0], ordered[-1]
    if first == last:
        return first
    day, month_and_year = first.split(".", 1)
    _, last_month_and_year = last.split(".", 1)
    if month_and_year == last_month_and_year:
        return f"{day}.–{last}"
    return f"{first}–{last}"


def spoken(minutes: int) -> str:
    """Minutes as Finnish speaks of them: 135 → `2 h 15 min`, 85 → `85 min`, 0 → `0 min`."""
    if minutes < IN_HOURS:
        return f"{minutes}{NBSP}min"
    hours, rest = divmod(minutes, 60)
    in_hours = f"{hours}{NBSP}h"
    if not rest:
        return in_hours
    return f"{in_hours}{NBSP}{rest}{NBSP}min"


def clock(minutes: int) -> str:
    """Minutes as a running clock: 75 → `1:15`."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02d}"


def iso_minutes(minutes: int) -> str:
    """Minutes as an ISO 8601 duration: 90 → `PT1H30M`."""
    hours, rest = divmod(minutes, 60)
    hour_part = f"{hours}H" if hours else ""
    minute_part = f"{rest}M" if rest or not hours else ""
    return f"PT{hour_part}{minute_part}"


def alphabetical(word: str) -> str:
    """A sorting key that puts å, ä and ö last, in that order, as Finnish does."""
    return word.lower().translate(str.maketrans("åäö", "{|}"))
