"""Fits that were found once, kept in .cache/sovitus/ by the hash of what was fitted.

So a sheet is fitted once for its own file and for every set that holds it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from ..common.files import replace
from .attempts import KEY, Attempt
from .fitting import Fitted, Fitter
from .layout import Press
from .machine import FONTS_MADE, STYLES, digest, hash_of, modules

FITS = Path(".cache/sovitus")
MOST_FITS = 2000
"""Fits kept at most; the oldest go."""
UNSEEN = re.compile(r' name="[^"]*"| <span class="hb-imprint__pages">[^>]*>')
"""What has no height of its own on a page: names of fields, and the number in the foot."""
MAKERS = ("paper/fit_cache",)
"""Modules that find fits; an edit of them or of what they import makes every fit anew."""
ENGINE = "weasyprint"
"""What lays out; another version of it finds every fit anew."""


class FitCache:
    """The fits of one project folder."""

    def __init__(self, root: Path, press: Press) -> None:
        self.folder = root / FITS
        self.press = press
        machine = [
            *sorted(modules(root / "macros", MAKERS)),
            *(root / path for path in STYLES),
            root / FONTS_MADE,
        ]
        self.machine = hash_of(version(ENGINE), digest(machine))

    def fitted(
        self,
        markup: str,
        key: str,
        attempts: Sequence[Attempt],
    ) -> Fitted:
        """The style sheet with which the piece `key` of the markup fills its pages, and how many.

        It is found by the press when it is not known. Raises TooLongError when nothing fits.
        """
        article = _without_names(markup[markup.index("<body>") :], key)
        name = hash_of(self.machine, article, repr(attempts))
        path = self.folder / f"{name}.css"
        with suppress(FileNotFoundError):
            pages, _, style = path.read_text("utf-8").partition("\n")
            return Fitted(style.replace(KEY, f"#{key}"), int(pages))
        fitted = Fitter(self.press, markup, key).fit(attempts)
        style = re.sub(rf"#{key}(?![\w-])", KEY, fitted.style)
        replace(path, f"{fitted.pages}\n{style}".encode())
        return fitted


def forget(root: Path) -> None:
    """Removes the oldest fits of a project folder, those beyond the most that are kept.

    Another run may be removing the same ones.
    """
    found = []
    for path in (root / FITS).glob("*.css"):
        with suppress(FileNotFoundError):
            found.append((path.stat().st_mtime_ns, path))
    for _, path in sorted(found)[:-MOST_FITS]:
        path.unlink(missing_ok=True)


def _without_names(article: str, key: str) -> str:
    """An article without what no height depends on: its key, fields' names, numbers of pages.

    So a sheet of its own is fitted as it is in sets.
    """
    return UNSEEN.sub("", article.replace(f'id="{key}"', ""))
