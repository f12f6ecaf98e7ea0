"""Finnish as a machine needs it: the endings of words."""

from __future__ import annotations

CASE = r"(?:[nta]|ä|t[aä]|tt[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|n[aä]|ksi|kse|h[aeiouyäö]n|seen|siin|hin|d?en|tt?en|j[aä]|jen)"
ENDING = (
    rf"(?:[aeiouyäö]{{0,2}}{CASE}?)(?:ni|si|ns[aä]|mme|nne|[aeä]n)?(?:kin|kaan|kään|k[oö]|h[aä]n)?"
)
"""A Finnish case ending with its possessive and clitic; any other tail makes another word or a compound."""
