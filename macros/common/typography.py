"""Finnish typography in texts: quotation marks, dashes, dates, times, numbers and units.

Each fault has its sentence, and a lone last word is bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

CODE = re.compile(
    r"\]\([^)]*\)|https?://\S+|`[^`]*`|\{[{:%].*?\}\}?|<[^>]*>"
    r"|\b[A-Z]{2,}\d*-\d+\b|\b(?:19|20)\d\d/\d+\b"
)
"""What is not prose: link targets, addresses, code, macro calls, markup, and codes with digits."""
SHORT = 10
"""Letters of a word that looks lost when it is a line by itself."""
UNITS = r"(?:€|%|min|h|kk|pv|htp|km|m|cm|mm|kg|s|kpl|hlö)"
HOW = "Kirjoita sitova välilyönti: Windowsissa Alt+0160, Macissa Option+välilyönti."
RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r'"'), 'Suora lainausmerkki " tekstissä. Kirjoita ”näin”.'),
    (re.compile(r"[“„«»‘]"), "Vieras lainausmerkki {0}. Kirjoita ”näin”."),
    (re.compile(r"(?<=\w)'(?=\w)|'"), "Suora heittomerkki '. Kirjoita ’."),
    (
        re.compile(r"(?<=\S)[^\S\n]+-\s"),  # at the start of a line it marks an item of a list
        "Yhdysmerkki ajatusviivan paikalla. Kirjoita viiva – välilyöntien väliin.",
    ),
    (re.compile(r"—"), "Pitkä viiva —. Suomessa ajatusviiva on –."),
    (
        re.compile(r"(?<![\w.-])\d+(?:[.,]\d+)?-\d+(?![\w-])"),
        "Väli {0} yhdysmerkillä. Kirjoita lukujen väliin –.",
    ),
    (re.compile(r"\d\s+–\s+\d"), "Väli {0}: lukujen välissä viivan ympärillä ei ole välilyöntejä."),
    (re.compile(r"\b\d{4}-\d{2}-\d{2}\b"), "Päivämäärä {0}. Kirjoita se näin: 22.11.2026."),
    (
        re.compile(r"\b0\d\.\d{1,2}\.\d{4}|\b\d{1,2}\.0\d\.\d{4}"),
        "Päivämäärä {0}: jätä etunolla pois.",
    ),
    (
        re.compile(r"\bklo \d{1,2}:\d\d|\bkello \d{1,2}:\d\d"),
        "Kellonaika {0}. Kirjoita piste: klo 13.30.",
    ),
    (
        re.compile(rf"\d (?={UNITS}(?!\w))"),
        f"Luvun ja yksikön välissä on tavallinen välilyönti. {HOW}",
    ),
    (
        re.compile(rf"\d(?={UNITS}(?!\w))(?!h\w)"),
        f"Luvun ja yksikön välistä puuttuu välilyönti. {HOW}",
    ),
    (
        re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?!\w)"),
        "Luvussa {0} on tavallinen välilyönti. " + HOW,
    ),
    (re.compile(r"\.\.\."), "Kolme pistettä. Kirjoita yksi merkki …."),
    (re.compile(r"  +(?=\S)"), "Kaksi välilyöntiä peräkkäin."),
    (re.compile(r" [,.;:!?](?=\s|$)"), "Välilyönti välimerkin edessä."),
)


def faults(text: str) -> Iterator[str]:
    """A Finnish sentence for every rule that the text breaks."""
    prose = CODE.sub("]", text)
    for pattern, sentence in RULES:
        match = pattern.search(prose)
        if match:
            broken = match[0].strip()
            yield sentence.format(f"”{broken}”")


def bound(text: str) -> str:
    """The text with a short last word (up to SHORT letters) bound to the one before it.

    So it never is a line by itself.
    """
    head, _, last = text.rpartition(" ")
    if head and len(last) <= SHORT:
        return f"{head}\u00a0{last}"
    return text
