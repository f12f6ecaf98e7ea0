"""MkDocs as a process of its own: what it says is passed on, but never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..common import traces

QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"}
"""Of the environment: no notice of what MkDocs 2 will be, and letters that we can read."""
LEVELS = ("INFO", "WARNING", "ERROR", "DEBUG")
"""How a line that MkDocs logs begins: where one does, a traceback has ended."""


def start(root: Path, *arguments: str) -> subprocess.Popen[str]:
    """MkDocs begun in `root`; all that it says comes in one pipe."""
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=root,
        env={**os.environ, **QUIET},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )


def told(root: Path, lines: Iterable[str]) -> Iterator[str]:
    """The lines with every traceback put into a file, and a Finnish sentence in its place."""
    trace: list[str] = []
    for line in lines:
        if trace and line.startswith(LEVELS):
            yield _kept(root, trace)
            trace = []
        if trace or (line.startswith(traces.START) and not traces.shown()):
            trace.append(line)
        else:
            yield line.rstrip("\n")
    if trace:
        yield _kept(root, trace)


def _kept(root: Path, trace: list[str]) -> str:
    """What is said when MkDocs breaks off: its trace is kept in a file."""
    whole = "".join(trace)
    where = traces.keep(root, whole)
    return f"MkDocs keskeytyi virheeseen. {where}"
