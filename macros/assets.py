"""Third-party files from npm into docs/assets/vendor/, cut to what the site needs; nothing of them is committed."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset

PACKAGE = Path("node_modules/@fontsource-variable/schibsted-grotesk")
TARGET = Path("docs/assets/vendor")
FAMILY = "Schibsted Grotesk"


@dataclass(frozen=True)
class Cut:
    """One part of the font: the package's file, the letters kept of it, and their CSS range."""

    source: str
    target: str
    letters: str
    range: str


COMMON = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)])) + "–—‘’‚“”„•…€−×↑↓™"
NORTHERN = "ČčĐđŊŋŠšŦŧŽž"
CUTS = (
    Cut("latin", "schibsted-latin.woff2", COMMON, "U+0020-007E,U+00A0-00FF,U+2013-2026,U+20AC,U+2122,U+2191,U+2193,U+2212"),
    Cut("latin-ext", "schibsted-north.woff2", NORTHERN, "U+010C-010D,U+0110-0111,U+014A-014B,U+0160-0161,U+0166-0167,U+017D-017E"),
)
"""Finnish, Swedish and other western letters in the first part; Northern Sámi (and š, ž) in the second."""


def make(root: Path) -> bool:
    """Makes the font files and their style sheet under `root`; tells whether anything had to be made."""
    stamp, wanted = root / TARGET / ".tehty", _fingerprint(root)
    if stamp.is_file() and stamp.read_text() == wanted:
        return False
    shutil.rmtree(root / TARGET, ignore_errors=True)
    (root / TARGET).mkdir(parents=True)
    for cut in CUTS:
        _cut(root / PACKAGE / "files" / f"schibsted-grotesk-{cut.source}-wght-normal.woff2", root / TARGET / cut.target, cut.letters)
    shutil.copy(root / PACKAGE / "LICENSE", root / TARGET / "schibsted-grotesk-LICENSE.txt")
    (root / TARGET / "font.css").write_text("\n".join(_face(cut) for cut in CUTS) + "\n", "utf-8")
    stamp.write_text(wanted)
    return True


def _fingerprint(root: Path) -> str:
    parts = [(root / PACKAGE / "package.json").read_bytes(), Path(__file__).read_bytes()]
    return hashlib.sha256(b"".join(parts)).hexdigest()


def _cut(source: Path, target: Path, letters: str) -> None:
    options = subset.Options(flavor="woff2", layout_features=["kern", "liga", "mark", "ccmp", "tnum", "locl"], notdef_outline=True)
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=letters)
    cutter.subset(font)
    subset.save_font(font, str(target), options)


def _face(cut: Cut) -> str:
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:400 900;font-display:swap;src:url({cut.target}) format('woff2');unicode-range:{cut.range}}}"
    )
