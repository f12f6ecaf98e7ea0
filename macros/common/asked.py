"""What a command is asked to do, and how it speaks: every command is a function of this."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Say = Callable[[str], None]
"""Tells one line, or several with line ends between them."""
Progress = Callable[[int, int, str], None]
"""Tells how many are done of how many, and the name of the last."""


@dataclass(frozen=True)
class Asked:
    """One errand: the project's folder, its public address (ends with `/`), and the words given."""

    root: Path
    site: str
    words: tuple[str, ...]
    say: Say
    progress: Progress
