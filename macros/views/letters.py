"""Texts to be copied, such as a worksheet's messages → what a template draws of them."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.worksheet import Worksheet


@dataclass(frozen=True)
class LetterView:
    """A text to copy: its anchor, what it is, and its paragraphs with their lines."""

    id: str
    title: str
    paragraphs: tuple[str, ...]


def letter(id_: str, title: str, text: str) -> LetterView:
    """A text as paragraphs, for an empty line would end the markup of a page."""
    paragraphs = text.strip().split("\n\n")
    written = [each for each in paragraphs if each.strip()]
    kept = [each.strip("\n") for each in written]
    return LetterView(id_, title, tuple(kept))


def messages(worksheet: Worksheet) -> tuple[LetterView, ...]:
    """The facilitator's messages in the order in which they are sent."""
    held = worksheet.messages
    return (
        letter(f"{worksheet.id}-kutsu", "Kutsu", held.invitation),
        letter(f"{worksheet.id}-muistutus", "Muistutus päivää ennen", held.reminder),
        letter(f"{worksheet.id}-jatko", "Viesti työpajan jälkeen", held.followup),
    )
