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
    outer = reversed(folder.parents[:-1])
    for step in (Path(), *outer, folder):
        hindrance = _hindrance(root / step)
        if hindrance:
            return f"{step.as_posix()}: {hindrance}"
    return None


def _hindrance(path: Path) -> str | None:
    """Why nothing can be written into the folder `path`; one that is not there can be made."""
    if path.is_symlink() and not path.exists():
        return "Kansion paikalla on rikkinäinen linkki. Poista se."
    if path.exists() and not path.is_dir():
        return "Kansion paikalla on tiedosto. Siirrä se muualle ja yritä uudelleen."
    can_write = os.access(path, os.W_OK | os.X_OK)
    if path.is_dir() and not can_write:
        return "Kansioon ei voi kirjoittaa. Anna siihen kirjoitusoikeus."
    return None
