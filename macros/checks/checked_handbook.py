"""The checked handbook of a folder, kept until a file that it was read from changes."""

from __future__ import annotations

from pathlib import Path

from ..common.problems import report
from ..content.handbook import Handbook
from ..content.reading import read_shelf
from ..content.word_list import NAMES
from .run import check

Fingerprint = frozenset[tuple[str, int, int]]
_kept: dict[Path, tuple[Fingerprint, Handbook]] = {}


class ContentError(Exception, SystemExit):
    """Content that cannot be built; its message is the report that an editor reads.

    As a SystemExit it ends a build without a traceback; as an Exception it lets `mkdocs serve`
    wait for the next edit.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.code = message


def fingerprint(root: Path) -> Fingerprint:
    """Path, time of change (ns) and size (bytes) of every file that the handbook is read from."""
    files = [
        *(root / "data").rglob("*.y*ml"),
        *(root / "docs").rglob("*.md"),
        root / "mkdocs.yml",
        root / NAMES,
    ]
    marks: set[tuple[str, int, int]] = set()
    for path in files:
        if path.is_file():
            stat = path.stat()
            marks.add((str(path), stat.st_mtime_ns, stat.st_size))
    return frozenset(marks)


def open_library(root: Path) -> Handbook:
    """The handbook of `root`; raises ContentError with every problem when there are any."""
    now = fingerprint(root)
    if root in _kept:
        then, kept = _kept[root]
        if then == now:
            return kept
    shelf = read_shelf(root)
    problems = check(shelf)
    book = None if problems else shelf.handbook()
    if book is None:
        raise ContentError("\n" + report(problems))
    _kept[root] = (now, book)
    return book
