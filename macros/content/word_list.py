"""The editor's list of names that spelling does not know (sanalista.txt): a word a line, inflected forms follow."""

from __future__ import annotations

from pathlib import Path

NAMES = Path("data/sanalista.txt")
