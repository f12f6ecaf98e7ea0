"""Walking over plain data as YAML gives it: every text, every group of fields, and their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..common.problems import Problem, problem
from ..content.reading import Shelf
from ..content.yaml_source import Place, Plain


def fault(
    shelf: Shelf,
    name: str,
    place: Place,
    message: str,
) -> Problem:
    """The problem at a place of the shelf's file `name`, at the line where the place is written."""
    document = shelf.entries[name].document
    return problem(document.path, document.line(place), message)


def texts(shelf: Shelf, name: str) -> Iterator[tuple[Place, str]]:
    """Every text of a file."""
    yield from _texts(shelf.entries[name].document.data, ())


def groups(shelf: Shelf, name: str) -> Iterator[tuple[Place, dict[str, Plain]]]:
    """Every group of fields of a file, an outer one before those inside it."""
    yield from _groups(shelf.entries[name].document.data, ())


def listed(
    shelf: Shelf,
    name: str,
    key: str,
) -> list[str]:
    """The ids of the list `key` of a file, also when the file breaks its type; none without it."""
    entry = shelf.entries.get(name)
    data = entry.document.data if entry else None
    items = data.get(key) if isinstance(data, dict) else None
    if not isinstance(items, list):
        return []
    named = [item for item in items if isinstance(item, dict) and "tunniste" in item]
    return [str(item["tunniste"]) for item in named]


def _texts(value: Plain, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield place, value
    for key, inner in _inside(value):
        yield from _texts(inner, (*place, key))


def _groups(value: Plain, place: Place) -> Iterator[tuple[Place, dict[str, Plain]]]:
    if isinstance(value, dict):
        yield place, value
    for key, inner in _inside(value):
        yield from _groups(inner, (*place, key))


def _inside(value: Plain) -> Iterable[tuple[str | int, Plain]]:
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()
