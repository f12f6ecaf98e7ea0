"""`offline`: the whole site as one zip that opens from a folder by a double click.

Every link in it names its file, and nothing is fetched.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from ..common.asked import Asked
from ..common.files import replace

TARGET = Path("dist/juurruttajan-kasikirja.zip")
FOLDER = "juurruttajan-kasikirja"
DAY = (2026, 1, 1, 0, 0, 0)
"""The day of every file in the zip: the same content gives the same bytes."""
FOR_SERVERS = {"404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz"}
COMPRESSED = (".br", ".gz")
READY = (".pdf", ".png", ".docx", ".woff2")
"""Kinds that are compressed already."""
LINK = re.compile(
    r'(<(?:a|form)\b[^>]*?\s(?:href|action)="'
    r'|<meta http-equiv="refresh" content="0; url=)([^"?#]*)'
)
PRELOAD = re.compile(r'<link rel="preload"[^>]*>\n?')
"""Browsers refuse to preload a font from a folder; the style sheet may ask for it there."""
README = """Juurruttajan käsikirja ilman verkkoa

1. Pura tämä paketti kansioksi. Ei riitä, että katsot paketin sisään.
2. Avaa kansiosta tiedosto index.html kaksoisnapsautuksella.

Haku, työpohjien rajaus, työpajan suunnitelma ja tulosteet toimivat ilman verkkoa.
Arkkeihin kirjoitettu teksti jää siihen selaimeen, jolla se kirjoitettiin.
"""


def run(asked: Asked) -> int:
    """Packs the built site, and tells the zip's size."""
    size = pack(asked.root / "site", asked.root / TARGET)
    asked.say(f"{TARGET.as_posix()}: {size} tavua")
    return 0


def pack(site: Path, target: Path) -> int:
    """Writes the finished `site` as a zip to `target`; its size in bytes.

    The old zip stays whole until the new one is.
    """
    draft = target.with_name(f".{target.name}.luonnos")
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(draft, "w") as package:
        for name, content in _files(site):
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", DAY)
            entry.external_attr = 0o644 << 16
            stored = Path(name).suffix in READY
            package.writestr(entry, content, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)
    replace(target, draft.read_bytes())
    draft.unlink()
    return target.stat().st_size


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the zip by its name: pages with their links changed, others as they are."""
    readme = README.replace("\n", "\r\n")
    yield "LUE-MINUT.txt", readme.encode("utf-8-sig")
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        is_left_out = name in FOR_SERVERS or path.suffix in COMPRESSED
        if is_left_out or not path.is_file():
            continue
        content = path.read_bytes()
        if path.suffix == ".html":
            page = content.decode("utf-8")
            content = for_folder(page).encode()
        yield name, content


def for_folder(page: str) -> str:
    """A page whose links name the file that a server would find by itself."""
    without_preload = PRELOAD.sub("", page)
    return LINK.sub(lambda match: match[1] + _file(match[2]), without_preload)


def _file(link: str) -> str:
    """`../malli/` → `../malli/index.html`.

    Addresses elsewhere, files and a bare question or fragment stay.
    """
    if "://" in link or not link or link.startswith(("mailto:", "/")):
        return link
    if link.endswith("/"):
        return f"{link}index.html"
    if link.rpartition("/")[2] in (".", ".."):
        return f"{link}/index.html"
    return link
