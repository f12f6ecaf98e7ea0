"""Worksheets → one list of what to bring for a group on them, each thing once with its count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..common.finnish import NBSP
from ..content.quantities import Per, SheetCount, ThingCount
from ..content.ways import MOST
from ..content.worksheet import Worksheet


@dataclass(frozen=True)
class Crowd:
    """The people that things are counted for, and their groups by the worksheet's id, else one."""

    people: int
    groups: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_alone(self) -> bool:
        """Whether it is somebody alone, who needs nothing that is for many."""
        return self.people == 1

    def heads(self, worksheet: Worksheet) -> dict[Per, int]:
        """How many there are of what a thing of the worksheet is counted for."""
        return {
            "henkilo": self.people,
            "pari": -(-self.people // 2),
            "ryhma": self.groups.get(worksheet.id, 1),
            "tyopaja": 1,
        }


@dataclass(frozen=True)
class Need:
    """A thing with its whole count; without one the worksheet tells it in words."""

    name: str
    count: int | None = None

    @property
    def text(self) -> str:
        """The thing in words: `12 kynää`; a single one goes by its name alone."""
        if self.count is None:
            return self.name[0].upper() + self.name[1:]
        return f"{self.count}{NBSP}{self.name}"


def people(worksheets: Sequence[Worksheet]) -> int:
    """The people of a group that may do all of the worksheets.

    What is counted for people is counted for so many.
    """
    most = [each.group.most for each in worksheets]
    return min(MOST, *most)


def needs(
    worksheets: Sequence[Worksheet],
    crowd: Crowd | None = None,
    *,
    only_a4: bool = False,
) -> tuple[Need, ...]:
    """Papers first, then the things; counted for one group when no `crowd` is told.

    A pen is brought once for all of the worksheets, but what is spent is brought for each.
    """
    whom = crowd or Crowd(people(worksheets))
    papers = _papers(
        worksheets,
        whom,
        only_a4=only_a4,
    )
    return (*papers, *_things(worksheets, whom))


def _papers(
    worksheets: Sequence[Worksheet],
    crowd: Crowd,
    *,
    only_a4: bool,
) -> Iterator[Need]:
    """Copies of the sheets, by the size of their paper."""
    counted = {"a4": 0, "a3": 0}
    for each in worksheets:
        heads = crowd.heads(each)
        for copies in _sheets(each, crowd):
            size = copies.size if not only_a4 else "a4"
            counted[size] += copies.count * heads[copies.per]
    for paper, count in counted.items():
        if count:
            named = paper.upper()
            yield _counted(
                count,
                one=f"{named}-arkki",
                many=f"{named}-arkkia",
            )


def _sheets(worksheet: Worksheet, crowd: Crowd) -> tuple[SheetCount, ...]:
    """Sheets to print; somebody alone has one of the worksheet's own size."""
    counts = worksheet.sheet_counts
    if not crowd.is_alone:
        return counts
    size = worksheet.sheet.size
    own = tuple(each for each in counts if each.size == size)
    return own or counts


def _things(worksheets: Sequence[Worksheet], crowd: Crowd) -> Iterator[Need]:
    """Things that are counted, then those that a worksheet tells in words."""
    counted: dict[str, tuple[ThingCount, int]] = {}
    told: list[str] = []
    for each in worksheets:
        if each.quantities is None:
            told += each.materials
            continue
        heads = crowd.heads(each)
        for thing in _for_crowd(each.quantities.things, crowd):
            count = thing.count * heads[thing.per]
            before = counted[thing.one][1] if thing.one in counted else 0
            whole = before + count if thing.is_spent else max(before, count)
            counted[thing.one] = (thing, whole)
    for thing, count in counted.values():
        yield _counted(
            count,
            one=thing.one,
            many=thing.many or thing.one,
        )
    yield from map(Need, dict.fromkeys(told))


def _for_crowd(things: Sequence[ThingCount], crowd: Crowd) -> Iterator[ThingCount]:
    """The things as they are for many, or for somebody alone."""
    for thing in things:
        if not crowd.is_alone:
            yield thing
        elif thing.alone:
            single = {
                "one": thing.alone,
                "count": 1,
                "is_spent": False,
            }
            yield thing.model_copy(update=single)
        elif not thing.is_for_many:
            yield thing


def _counted(
    count: int,
    *,
    one: str,
    many: str,
) -> Need:
    """A thing in the form that its count asks for."""
    if count == 1:
        return Need(one)
    return Need(many, count)
