"""Ready paths as files → what a plan of the same worksheets in the same versions is offered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.made_prints import Made
from ..content.paths import ReadyPath
from ..content.run import Run, run_on_path
from ..content.ways import REMOTE, ways_on
from .prints import Offer, of_set


@dataclass(frozen=True)
class ReadySet:
    """A ready path as one file on A4, for a plan of the same worksheets in the same versions.

    `sheets`: number and version of each (`01.lyhyt 04.paa`). `people`: whom it is for alone, when
    not 0. `is_part_remote`: it is for people of whom some are remote.
    """

    offer: Offer
    sheets: str
    people: int
    is_part_remote: bool


def ready_sets(book: Handbook, made: Mapping[str, Made]) -> Iterator[ReadySet]:
    """The files of every path that are made."""
    for path in book.paths:
        yield from _sets(book, path, made)


def _sets(book: Handbook, path: ReadyPath, made: Mapping[str, Made]) -> Iterator[ReadySet]:
    """The files of a path that are made: in its own versions, then in each way to hold it."""
    found = of_set(book, path.id, made)
    if found is None:
        return
    own = [run_on_path(book.worksheet[step.id], step) for step in path.steps]
    for offer in found.only_a4:
        yield ReadySet(offer, _versions(own), 0, is_part_remote=False)
    offers = {offer.address: offer for offer in found.ways}
    for held in ways_on(book, path):
        way = held.way
        address = f"tulosteet/setti-{path.id}-{way.id}.pdf"
        if address in offers:
            sheets = _versions(held.runs)
            is_part_remote = way is REMOTE
            yield ReadySet(offers[address], sheets, way.people, is_part_remote)


def _versions(runs: Sequence[Run]) -> str:
    """The number and the version of each run's worksheet: `01.lyhyt 04.paa`."""
    versions = []
    for run in runs:
        number = f"{run.worksheet.number:02d}"
        versions.append(f"{number}.{run.kind.id}")
    return " ".join(versions)
