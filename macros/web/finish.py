"""A built site made ready for any host: words softened, assets named by content, texts packed."""

from __future__ import annotations

import ctypes
import gzip
import hashlib
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from ..views.hyphens import Hyphens
from .softening import soften_site

UNUSED = ("assets/images", "assets/javascripts", "assets/stylesheets")
"""What the theme puts into every site and no page of ours loads."""
BUNDLED = "koottu"
LEAVES = (
    "assets/koottu/*.woff2",
    "assets/haku/*.js",
    "assets/hanke/*.js",
    "assets/tyopaja/*.js",
    "assets/koottu/hakuikkuna.js",
    "assets/koottu/hakumoottori.js",
    "assets/koottu/pdflukija.js",
    "assets/koottu/docxlukija.js",
    "assets/koottu/qr.js",
    "assets/koottu/hanketiedosto.js",
    "assets/koottu/arkkitiedosto.js",
    "assets/koottu/arkkilisat.js",
    "assets/koottu/seuraava-kerta.js",
)
BRANCHES = ("assets/koottu/*.css", "assets/koottu/*.js")
"""Assets in the order in which they are named: those that name no other come first."""
NAMING = (".html", ".css", ".js")
TEXTS = (".html", ".css", ".js", ".json", ".csv", ".xml", ".svg", ".txt")
LETTERS = 10
"""Hexadecimal digits of an asset's hash in its name."""
LEAST = 200
"""Bytes under which a file is not worth compressing: of the icon's 320, which every page asks for,
170 are left (27.11.2026)."""
QUALITY = 10
"""Brotli's, for a page: 6 % smaller than by 9 in twice the time; 11 takes six times more for 1 %
(26.11.2026)."""
BEST = 11
"""Brotli's, for a bundle, which every page shares, and for a long page."""
LONG = 60_000
"""Bytes from which a page is long: mostly worksheets, of which a phone waits for the most."""
CURRENT = -100
"""Linux: a path is from the current directory."""
EXCHANGE = 2
"""Linux: two paths change places at once (renameat2)."""


def finish(site: Path, root: Path) -> None:
    """Readies the built folder `site` in place, by the hyphens of the project at `root`."""
    for name in UNUSED:
        shutil.rmtree(site / name, ignore_errors=True)
    soften_site(site, Hyphens(root))
    name_by_content(site)
    compress(site)


def name_by_content(site: Path) -> dict[str, str]:
    """Gives every bundled asset a name that changes with its content.

    The new site-relative name of each, by the old one.
    """
    renamed: dict[str, str] = {}
    for pattern in (*LEAVES, *BRANCHES):
        for path in sorted(site.glob(pattern)):
            old = path.relative_to(site).as_posix()
            if old not in renamed.values():
                _mention(path, renamed)
                new = _rename(path)
                renamed[old] = new.relative_to(site).as_posix()
    for path in site.rglob("*.html"):
        _mention(path, renamed)
    return renamed


def _rename(path: Path) -> Path:
    """Puts a hash of the content into the file's name: `x.css` → `x.0123456789.css`."""
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    short_digest = digest[:LETTERS]
    renamed = path.with_name(f"{path.stem}.{short_digest}{path.suffix}")
    return path.rename(renamed)


def _mention(path: Path, renamed: dict[str, str]) -> None:
    """Puts the new names into a file that names assets.

    A style sheet names those beside it without their folder.
    """
    if path.suffix not in NAMING:
        return
    text = before = path.read_text("utf-8")
    for old, new in renamed.items():
        if path.suffix == ".css":
            old_name = Path(old).name
            new_name = Path(new).name
            text = text.replace(f"./{old_name}", f"./{new_name}")
        else:
            text = text.replace(old, new)
    if text != before:
        path.write_text(text, "utf-8")


def compress(site: Path) -> None:
    """Writes `.br` and `.gz` beside every text, for hosts that serve them as they are.

    They have the same bytes at every build.
    """
    with ThreadPoolExecutor() as threads:
        list(threads.map(_compress, _texts(site)))


def _compress(path: Path) -> None:
    """Writes the two compressed copies of one text beside it."""
    content = path.read_bytes()
    is_worth_most = path.parent.name == BUNDLED or len(content) >= LONG
    quality = BEST if is_worth_most else QUALITY
    by_brotli = brotli.compress(content, mode=brotli.MODE_TEXT, quality=quality)
    brotli_copy = path.with_name(f"{path.name}.br")
    brotli_copy.write_bytes(by_brotli)
    by_gzip = gzip.compress(content, compresslevel=9, mtime=0)
    gzip_copy = path.with_name(f"{path.name}.gz")
    gzip_copy.write_bytes(by_gzip)


def _texts(site: Path) -> Iterator[Path]:
    """Every text that is worth compressing."""
    for path in sorted(site.rglob("*")):
        is_text = path.suffix in TEXTS and path.is_file()
        if is_text and path.stat().st_size >= LEAST:
            yield path


def change_over(fresh: Path, site: Path, old: Path) -> None:
    """Puts `fresh` in the place of `site`; on Linux at once: there is always a whole site."""
    recover(site, old)
    if site.exists() and _exchange(fresh, site):
        shutil.rmtree(fresh)
        return
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def recover(site: Path, old: Path) -> None:
    """Brings back the former site where a change-over was cut between its two steps."""
    if old.exists() and not site.exists():
        old.rename(site)


def _exchange(one: Path, other: Path) -> bool:
    """Lets two folders change places in one step; False where the system cannot."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    return bool(
        rename(
            CURRENT,
            bytes(one),
            CURRENT,
            bytes(other),
            EXCHANGE,
        )
        == 0
    )
