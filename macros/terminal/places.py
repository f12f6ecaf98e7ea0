"""The folders into which a command writes: whether they can be written, asked before any work."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


def faults(root: Path, folders: Iterable[str]) -> Iterator[str]:
    """A Finnish sentence for each of the folders under `root` that cannot be made or written."""
    for name in folders:
        sentence = _fault(root, Path(name))
        if sentence:
            yield sentence


def _fault(root: Path, folder: Path) -> str | None:
    """The first thing that stands in the way on the path of one folder."""
    steps = [Path(), *reversed(folder.parents[:-1]), folder]
    for step in steps:
        path = root / step
        shown = step.as_posix()
        if path.is_symlink() and not path.exists():
            return f"{shown}: Kansion paikalla on rikkinäinen linkki. Poista se."
        if path.exists() and not path.is_dir():
            return f"{shown}: Kansion paikalla on tiedosto. Siirrä se muualle ja yritä uudelleen."
        if path.is_dir() and not os.access(path, os.W_OK | os.X_OK):
            return f"{shown}: Kansioon ei voi kirjoittaa. Anna siihen kirjoitusoikeus."
    return None
