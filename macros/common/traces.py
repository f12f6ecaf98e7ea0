"""Tracebacks: kept from an editor, and kept for a developer in a file."""

from __future__ import annotations

import os
from pathlib import Path

SHOWN = "JUURRUTTAJA_JALJET"
"""The environment variable whose value `1` shows tracebacks on the terminal."""
FILE = Path(".cache/viimeisin-virhe.txt")
START = "Traceback (most recent call last):"


def shown() -> bool:
    """Whether the one who gives commands wants to see tracebacks."""
    return os.environ.get(SHOWN) == "1"


def keep(root: Path, trace: str) -> str:
    """Writes a traceback under `root`; a Finnish sentence that tells where it is, if it could."""
    path = root / FILE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(trace, "utf-8")
    except OSError:
        return f"Tarkat tiedot näkyvät, kun ympäristössä on {SHOWN}=1."
    return f"Tarkat tiedot ovat tiedostossa {FILE.as_posix()}. Lähetä se ylläpitäjälle."
