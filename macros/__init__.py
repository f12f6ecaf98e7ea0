"""The door that MkDocs opens: it gives the macros to every build."""

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
    address = importlib.import_module(".web.public_address", __name__)
    site = address.read_for_mkdocs(os.environ)
    importlib.import_module(".web.macros", __name__).register(env, ROOT, site)


def _machine_changed() -> bool:
    """True when a file of macros/ was edited since the last build; its modules are forgotten."""
    modules = Path(__file__).parent.rglob("*.py")
    now = {str(path): path.stat().st_mtime_ns for path in modules}
    changed = bool(_seen) and now != _seen
    _seen.update(now)
    if changed:
        for name in list(sys.modules):
            if name.partition(".")[0] == __name__:
                del sys.modules[name]
    return changed
