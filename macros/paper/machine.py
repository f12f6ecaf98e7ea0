"""Which files of the machine paper is made by: modules with all that they import, styles, fonts."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

TOKENS = Path("macros/styles/tokens.css")
"""The colours of the V's, for PDF and for Word."""
STYLES = (TOKENS, Path("macros/styles/paper.css"))
"""The style sheets of paper in their order: the colours, and the rules that use them."""
FONTS = Path(".cache/paperi")
"""Fonts and hyphens, cut by the set-up."""
FONTS_MADE = FONTS / ".tehty"
"""The mark that they are cut; it changes when they do."""


def modules(macros: Path, names: Sequence[str]) -> set[Path]:
    """The modules `room/module` of the folder `macros`, and all of ours that they import."""
    found = set[Path]()
    waiting = [macros / f"{name}.py" for name in names]
    while waiting:
        path = waiting.pop()
        if path in found or not path.is_file():
            continue
        found.add(path)
        tree = ast.parse(path.read_bytes())
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.level:
                waiting += _imported(path, node)
    return found


def _imported(path: Path, node: ast.ImportFrom) -> list[Path]:
    """The files that a relative import of `path` may name: a module, or modules of a room."""
    folder = path.parents[node.level - 1]
    base = folder.joinpath(*(node.module or "").split("."))
    inside = [base / f"{each.name}.py" for each in node.names]
    return [base.with_suffix(".py"), *inside]


def digest(paths: Iterable[Path]) -> str:
    """The hash of what the files hold, in their order."""
    hashes = []
    for path in paths:
        content = path.read_bytes()
        hashes.append(hashlib.sha256(content).hexdigest())
    return hash_of(*hashes)


def hash_of(*parts: str) -> str:
    """The hash of texts, in their order."""
    whole = "\0".join(parts)
    return hashlib.sha256(whole.encode()).hexdigest()
