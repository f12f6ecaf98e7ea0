"""Fits that were found once, kept in .cache/sovitus/ by the hash of what was fitted: a sheet is fitted once for its own file and every set."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from ..common.files import replace
from .layout import STYLE, Press
from .stretching import Attempt

FOLDER = Path(".cache/sovitus")
KEPT = 2000
"""Fits kept at most; the oldest go."""


class FittingStore:
    """The fits of one project folder."""

    def __init__(self, root: Path, press: Press) -> None:
        self.folder, self.press = root / FOLDER, press
        made_of = (
            root / STYLE,
            root / ".cache/paperi/.tehty",
            *(Path(__file__).with_name(f"{name}.py") for name in ("stretching", "layout")),
        )
        self.style_sheet = b"\0".join(path.read_bytes() for path in made_of)

    def style(self, markup: str, key: str, attempts: Sequence[Attempt]) -> str:
        """The style sheet that makes the piece `key` of `markup` fill its pages; found by the press when it is not known."""
        article = markup[markup.index("<body>") :]
        name = hashlib.sha256(
            b"\0".join([self.style_sheet, article.encode(), key.encode(), repr(attempts).encode()])
        ).hexdigest()
        path = self.folder / f"{name}.css"
        if path.is_file():
            return path.read_text("utf-8")
        style = self.press.fit(markup, key, attempts).style
        replace(path, style.encode())
        self._forget()
        return style

    def _forget(self) -> None:
        kept = sorted(self.folder.glob("*.css"), key=lambda path: path.stat().st_mtime_ns)
        for path in kept[:-KEPT]:
            path.unlink(missing_ok=True)
