"""Files written whole: nobody ever sees half of one."""

from __future__ import annotations

import os
from pathlib import Path


def replace(path: Path, content: bytes) -> None:
    """Writes a file beside its place and moves it there, so that nobody sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}.uusi")
    fresh.write_bytes(content)
    fresh.replace(path)
