"""The editor's list of names that spelling does not know (sanalista.txt).

A word a line; its inflected forms follow.
"""

from __future__ import annotations

from pathlib import Path

NAMES = Path("data/sanalista.txt")
