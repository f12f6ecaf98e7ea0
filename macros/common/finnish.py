"""Finnish as a machine needs it: the endings of words."""

from __future__ import annotations

CASE = r"(?:[nta]|ä|t[aä]|tt[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|n[aä]|ksi|kse|h[aeiouyäö]n|seen|siin|hin|d?en|tt?en|j[aä]|jen)"
ENDING = (
    rf"(?:[aeiouyäö]{{0,2}}{CASE}?)(?:ni|si|ns[aä]|mme|nne|[aeä]n)?(?:kin|kaan|kään|k[oö]|h[aä]n)?"
)
"""A Finnish case ending with its possessive and clitic; any other tail makes another word or a compound."""


def spoken(minutes: int) -> str:
    """Minutes as Finnish speaks of them: 135 → `2 h 15 min`, 45 → `45 min`."""
    hours, rest = divmod(minutes, 60)
    parts = ([f"{hours}\N{NO-BREAK SPACE}h"] if hours else []) + (
        [f"{rest}\N{NO-BREAK SPACE}min"] if rest else []
    )
    return " ".join(parts)


def clock(minutes: int) -> str:
    """Minutes as a running clock: 75 → `1:15`."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def thousands(value: int) -> str:
    """`2600` → `2 600`, with a non-breaking space as Finnish writes it."""
    return f"{value:,}".replace(",", "\N{NO-BREAK SPACE}")


def alphabetical(word: str) -> str:
    """A sorting key that puts å, ä and ö last, in that order, as Finnish does."""
    return word.lower().translate(str.maketrans("åäö", "{|}"))
