"""`schema`: the editor's schemas written from the types, or only compared."""

from __future__ import annotations

from ..common.asked import Asked
from ..content import schemas
from .checking import mended_by, refuses


def run(asked: Asked) -> int:
    """Writes what is stale; with --check tells it, and that is a failure."""
    compares = bool(asked.words)
    if not compares and refuses(asked, mended_by("make schema")):
        return 1
    changed = schemas.stale(asked.root) if compares else schemas.write(asked.root)
    for path in changed:
        name = path.relative_to(asked.root).as_posix()
        asked.say(f"{name}: {'vanhentunut' if compares else 'kirjoitettu'}")
    if not changed:
        asked.say("Skeemat ovat ajan tasalla.")
    return 1 if changed and compares else 0
