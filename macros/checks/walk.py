"""Walking over plain data as YAML gives it: every text, every group of fields, and their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ..common.problems import Problem, problem
from ..content.reading import Shelf
from ..content.yaml_source import Place, Plain


@dataclass(frozen=True)
class Spot:
    """A place of one of the shelf's files, at whose line a problem is told.

    `name` is the file within data/, and `place` the keys and the numbers (from 0) that lead in.
    """

    shelf: Shelf
    name: str
    place: Place = ()

    def inside(self, *steps: str | int) -> Spot:
        """The place that lies further in by these keys and numbers."""
        return replace(self, place=(*self.place, *steps))

    def fault(self, message: str) -> Problem:
        """The problem at this place, at the line where it is written."""
        document = self.shelf.entries[self.name].document
        line = document.line(self.place)
        return problem(document.path, line, message)


def fault(
    shelf: Shelf,
    name: str,
    place: Place,
    message: str,
) -> Problem:
    """The problem at a place of the shelf's file `name`, at the line where the place is written."""
    return Spot(shelf, name, place).fault(message)


def texts(shelf: Shelf, name: str) -> Iterator[tuple[Place, str]]:
    """Every text of a file with its place, in the order of the file."""
    document = shelf.entries[name].document
    root: Place = ()
    yield from _texts(document.data, root)


def groups(shelf: Shelf, name: str) -> Iterator[tuple[Place, dict[str, Plain]]]:
    """Every group of fields of a file, an outer one before those inside it."""
    document = shelf.entries[name].document
    root: Place = ()
    yield from _groups(document.data, root)


def listed(shelf: Shelf, name: str, key: str) -> list[str]:
    """The ids of the list `key` of a file, also when the file breaks its type; none without it.

    An id that is no text comes as one: that is told by its type.
    """
    entry = shelf.entries.get(name)
    data = entry.document.data if entry else None
    items = data.get(key) if isinstance(data, dict) else None
    if not isinstance(items, list):
        return []
    ids: list[str] = []
    for item in items:
        if isinstance(item, dict) and "tunniste" in item:
            ids.append(str(item["tunniste"]))
    return ids


def _texts(value: Plain, place: Place) -> Iterator[tuple[Place, str]]:
    """Every text at a place and further in."""
    if isinstance(value, str):
        yield place, value
    for key, inner in _inside(value):
        place_of_inner = (*place, key)
        yield from _texts(inner, place_of_inner)


def _groups(value: Plain, place: Place) -> Iterator[tuple[Place, dict[str, Plain]]]:
    """Every group of fields at a place and further in."""
    if isinstance(value, dict):
        yield place, value
    for key, inner in _inside(value):
        place_of_inner = (*place, key)
        yield from _groups(inner, place_of_inner)


def _inside(value: Plain) -> Iterable[tuple[str | int, Plain]]:
    """What a value holds, by its keys or its numbers (from 0); nothing in a value that is plain."""
    if isinstance(value, dict):
        return value.items()
    if isinstance(value, list):
        return enumerate(value)
    return ()
