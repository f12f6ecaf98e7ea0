"""Letters: those that our font has, and those that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ASCII = range(0x20, 0x7F)
_LATIN_1 = range(0xA0, 0x100)
_MARKS = "–—‘’‚“”„•…€−×↑↓™"
WESTERN = "".join(map(chr, (*_ASCII, *_LATIN_1))) + _MARKS
"""Finnish, Swedish and other western letters, and the marks of text."""
_RARE = "\"#$&'<>@\\^_`{|}~"
_COMMON = "ÄÖÅäöåé\N{NO-BREAK SPACE}\N{SOFT HYPHEN}”’–…·×€↑•½"
FINNISH = "".join(chr(code) for code in _ASCII if chr(code) not in _RARE) + _COMMON
"""What nearly every page of the handbook needs; signs of programmers and addresses are rare.

Chromium asks for • wherever a list has its marks."""
SIGNS = "→←☆★○●✓✕▲▼☐"
"""What the site draws with the reader's own fonts: each is hidden from speech or has words."""
NORTHERN = "ČčĐđŊŋŠšŦŧŽž"
"""The rest of Northern Sámi (and š, ž)."""
VARIANTS = "\ufe00-\ufe0f"
"""Said of the emoji before them, which is told itself."""
_DRAWN = re.escape(WESTERN + NORTHERN)
NOT_DRAWN = re.compile(rf"[^\s{VARIANTS}{_DRAWN}]")


@dataclass(frozen=True)
class Unseen:
    """A kind of character that nobody sees: what it is called, and what to do with it."""

    letters: str
    name: str
    way_out: str


REMOVE = "Poista se."
BREAK = "Vaihda se tavalliseen rivinvaihtoon tai välilyöntiin."
SPACE = "Vaihda se tavalliseen välilyöntiin."
REWRITE = "Kirjoita kohta uudelleen."
KINDS = (
    Unseen("\u0085\u2028\u2029", "näkymätön merkki {} (vieras rivinvaihto)", BREAK),
    Unseen(
        "\u1680\u2000-\u200a\u202f\u205f\u3000", "näkymätön merkki {} (vieras välilyönti)", SPACE
    ),
    Unseen("\u00ad", "näkymätön merkki {} (tavutusvihje)", REMOVE),
    Unseen("\u200b", "näkymätön merkki {} (nollan levyinen väli)", REMOVE),
    Unseen("\u200c\u200d\u2060", "näkymätön merkki {} (sidos tai sen esto)", REMOVE),
    Unseen("\ufeff", "näkymätön merkki {} (tavujärjestysmerkki)", REMOVE),
    Unseen(
        "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
        "näkymätön merkki {} (kirjoitussuunnan merkki)",
        REMOVE,
    ),
    Unseen("\ud800-\udfff\ufffd-\uffff", "rikkinäinen merkki {}", REWRITE),
    Unseen("\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f", "näkymätön merkki {} (ohjausmerkki)", REMOVE),
    Unseen(
        "\u180e\u2061-\u2065\u206a-\u206f\ufff9-\ufffc",
        "näkymätön merkki {} (ohjausmerkki)",
        REMOVE,
    ),
    Unseen("\U000e0000-\U000e0fff", "näkymätön merkki {} (ohjausmerkki)", REMOVE),
)
"""Told wherever they stand; the non-breaking space is no fault, for Finnish needs it."""
_ALL = "".join(kind.letters for kind in KINDS)
UNSEEN = re.compile(f"[{_ALL}]")
WORD = re.compile(r"\w+")


def unseen(text: str) -> Iterator[tuple[int, str]]:
    """Every unseen character, once for each line: the line (from 1) and a Finnish sentence."""
    told: set[tuple[int, str]] = set()
    for match in UNSEEN.finditer(text):
        lines_before = text.count("\n", 0, match.start())
        line = lines_before + 1
        found = (line, match[0])
        if found not in told:
            told.add(found)
            yield line, _sentence(text, match)


def without_unseen(text: str) -> str:
    """The text as its writer saw it: unseen characters off, strange breaks and spaces plain."""
    return UNSEEN.sub(_as_it_looked, text)


def not_drawn(text: str) -> list[str]:
    """The letters of a text that our font lacks, each once; they would print as empty boxes."""
    found = NOT_DRAWN.findall(text)
    return list(dict.fromkeys(found))


def code(letter: str) -> str:
    """The number by which a letter is looked up: `U+200B`."""
    return f"U+{ord(letter):04X}"


def _as_it_looked(match: re.Match[str]) -> str:
    """What a reader saw in the place of an unseen character."""
    kind = _kind(match[0])
    if kind.way_out in (BREAK, SPACE):
        return " "
    return ""


def _kind(letter: str) -> Unseen:
    """The kind of an unseen character."""
    for kind in KINDS:
        if re.match(f"[{kind.letters}]", letter):
            return kind
    raise LookupError(code(letter))


def _sentence(text: str, match: re.Match[str]) -> str:
    """What is said of an unseen character, by the word before it on its line."""
    character = match[0]
    kind = _kind(character)
    place = match.start()
    line_start = text.rfind("\n", 0, place) + 1
    words_before = WORD.findall(text, line_start, place)
    where = f"Sanan ”{words_before[-1]}” jälkeen" if words_before else "Alussa"
    what = kind.name.format(code(character))
    return f"{where} on {what}. {kind.way_out}"
