"""The sources of one page as numbered notes: where each is named, and the list at its end."""

from __future__ import annotations

from dataclasses import dataclass, field

OWN = "lahde-oma"
"""The anchor of what is told once of the handbook's own conclusions."""


@dataclass(frozen=True)
class Mark:
    """A number in the text: its own anchor, and that of its note."""

    number: int
    place: str
    note: str


@dataclass(frozen=True)
class Note:
    """A source in the list of notes, with the anchors of the places that name it."""

    source: str
    anchor: str
    places: tuple[str, ...]


@dataclass
class Notes:
    """Numbers the sources of one page as they are met; remembers where each was named."""

    met: dict[str, list[str]] = field(default_factory=dict)
    """The anchors of the places, by source."""
    has_own: bool = False
    """Whether something on the page is the handbook's own conclusion."""

    def mark(self, source: str) -> Mark:
        """The next place that names the source."""
        places = self.met.setdefault(source, [])
        sources = list(self.met)
        number = sources.index(source) + 1
        place = f"viite-{number}-{len(places) + 1}"
        places.append(place)
        return Mark(number, place, _anchor(number))

    def mark_own(self) -> str:
        """The anchor of the note on own conclusions, which the page now needs."""
        self.has_own = True
        return OWN

    def listed(self) -> tuple[Note, ...]:
        """Every source that has been met, in the order of the numbers."""
        met = enumerate(self.met.items(), start=1)
        found = []
        for at, (source, places) in met:
            found.append(Note(source, _anchor(at), tuple(places)))
        return tuple(found)


def _anchor(number: int) -> str:
    """The anchor of a note."""
    return f"lahde-{number}"
