"""The types that the browser's scripts share with the content, as the text of a TypeScript file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from .fields import FieldKind
from .kinds import HIT_KINDS, MARKS, MEETINGS, RUN_KINDS
from .model import Phase, V

FILE = Path("macros/browser/core/types.ts")
FIRST = (
    "// Made from macros/content by `python -m macros schema`: change the types there, not here.\n"
)
WIDTH = 100
"""Letters of a line, as the browser's formatter breaks them."""


def text() -> str:
    """The whole file, formatted as the browser's own sources are."""
    hits = [kind.id for kind in HIT_KINDS]
    parts = [
        FIRST,
        _union("V", "The four V's, in the order in which they are met first.", V),
        _union("Phase", "The five phases of a funded project.", Phase),
        _union("FieldKind", "The kind of an answer on a sheet.", FieldKind),
        _union("Meeting", "A way of meeting.", [id_ for id_, _ in MEETINGS]),
        _union("RunId", "A way to run a worksheet.", [kind.id for kind in RUN_KINDS]),
        _union("Mark", "A visitor's own mark on a worksheet.", MARKS),
        _union("HitKind", "A kind of what the search finds.", hits),
        _names("HIT_NAMES", "What one hit of each kind is called.", "HitKind"),
    ]
    return "\n".join(parts)


def _union(
    name: str,
    meaning: str,
    values: Iterable[str],
) -> str:
    """A type that is one of the values, on one line when it fits."""
    members = [_quoted(value) for value in values]
    line = f"export type {name} = {' | '.join(members)};"
    if len(line) > WIDTH:
        rows = "".join(f"\n  | {member}" for member in members)
        line = f"export type {name} ={rows};"
    return f"/** {meaning} */\n{line}\n"


def _names(
    name: str,
    meaning: str,
    key: str,
) -> str:
    """A table of the names of hits."""
    rows = "".join(f"  {kind.id}: {_quoted(kind.one)},\n" for kind in HIT_KINDS)
    opening = f"export const {name}: Readonly<Record<{key}, string>> = {{"
    return f"/** {meaning} */\n{opening}\n{rows}}};\n"


def _quoted(value: str) -> str:
    """The value as a TypeScript text."""
    return json.dumps(str(value), ensure_ascii=False)
