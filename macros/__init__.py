"""The doors that pages open: each macro is a few lines that fetch a view and render it. Only this module knows MkDocs."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
_seen: dict[str, int] = {}


def define_env(env: Any) -> None:
    """Registers the macros; called by mkdocs-macros at the start of every build."""
    if _machine_changed():
        importlib.import_module(__name__).define_env(env)
        return
    doors = importlib.import_module(".web.macros", __name__)
    doors.register(env, ROOT, os.environ.get("SITE_URL", "http://127.0.0.1:8000/"))


def _machine_changed() -> bool:
    """True when a file of macros/ was edited since the last build; then every loaded module is forgotten."""
    now = {str(path): path.stat().st_mtime_ns for path in Path(__file__).parent.rglob("*.py")}
    changed = bool(_seen) and now != _seen
    _seen.update(now)
    if changed:
        for name in [name for name in sys.modules if name.split(".")[0] == __name__]:
            del sys.modules[name]
    return changed
