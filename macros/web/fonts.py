"""The font and hyphens from npm, cut to what the site (.cache/kirjasin/) and the paper (.cache/paperi/) need; none is committed."""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from ..common import letters
from ..common.letters import NORTHERN, WESTERN

PACKAGE = Path("node_modules/@fontsource-variable/schibsted-grotesk")
TARGET = Path(".cache/kirjasin")
PAPER = Path(".cache/paperi")
HYPHENS = Path("node_modules/hyphenation.fi/lib/fi.js")
FAMILY = "Schibsted Grotesk"


@dataclass(frozen=True)
class Cut:
    """One part of the font: the package's file, the letters kept of it, and their CSS range."""

    source: str
    target: str
    letters: str
    range: str


CUTS = (
    Cut(
        "latin",
        "schibsted-latin.woff2",
        WESTERN,
        "U+0020-007E,U+00A0-00FF,U+2013-2026,U+20AC,U+2122,U+2191,U+2193,U+2212",
    ),
    Cut(
        "latin-ext",
        "schibsted-north.woff2",
        NORTHERN,
        "U+010C-010D,U+0110-0111,U+014A-014B,U+0160-0161,U+0166-0167,U+017D-017E",
    ),
)
"""Finnish, Swedish and other western letters in the first part; Northern Sámi (and š, ž) in the second."""


WEIGHTS = (400, 700, 800)
"""Weights that paper uses, each a whole font of its own: a PDF carries no variable font, and a form field only one file.

They have no ligatures and no other forms of a letter: the engine cannot say which letters such a glyph stands for, and PDF/UA asks.
"""
GROUP = re.compile(r'(\d+)\s*:\s*"([^"]*)"')


def make(root: Path) -> bool:
    """Makes what is missing or stale under `root`: the site's font files, the paper's fonts and hyphens. Whether anything was."""
    wanted = _fingerprint(root)
    if all(
        (root / folder / ".tehty").is_file() and (root / folder / ".tehty").read_text() == wanted
        for folder in (TARGET, PAPER)
    ):
        return False
    for folder in (TARGET, PAPER):
        shutil.rmtree(root / folder, ignore_errors=True)
        (root / folder).mkdir(parents=True)
    _for_site(root)
    _for_paper(root)
    for folder in (TARGET, PAPER):
        (root / folder / ".tehty").write_text(wanted)
    return True


def _for_site(root: Path) -> None:
    for cut in CUTS:
        with subset.load_font(str(_packaged(root, cut)), _options("woff2")) as font:
            _cut(font, root / TARGET / cut.target, cut.letters, "woff2")
    (root / TARGET / "font.css").write_text("\n".join(_face(cut) for cut in CUTS) + "\n", "utf-8")


def _for_paper(root: Path) -> None:
    """One plain font per weight with every letter, their style sheet, and the hyphenation patterns in pyphen's form."""
    faces = []
    for weight in WEIGHTS:
        name = f"schibsted-{weight}.ttf"
        _cut(_instance(root, weight), root / PAPER / name, WESTERN + NORTHERN, None)
        faces.append(f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};src:url({name})}}")
    (root / PAPER / "font.css").write_text("\n".join(faces) + "\n", "utf-8")
    (root / PAPER / "hyph_fi.dic").write_text(
        _hyphens((root / HYPHENS).read_text("utf-8")), "utf-8"
    )


def _instance(root: Path, weight: int) -> TTFont:
    """Both parts of the variable font at one weight, as one font."""
    with tempfile.TemporaryDirectory() as folder:
        parts = [f"{folder}/{cut.source}.ttf" for cut in CUTS]
        for cut, part in zip(CUTS, parts, strict=True):
            with TTFont(_packaged(root, cut)) as font:
                font.flavor = None
                instancer.instantiateVariableFont(font, {"wght": weight}, inplace=True)
                font.save(part)
                day = font["head"].created
        whole = Merger().merge(parts)
    whole["head"].created = whole["head"].modified = (
        day  # the package's own, so that each cut has the same bytes
    )
    whole.recalcTimestamp = False
    return whole


def _hyphens(script: str) -> str:
    """TeX patterns out of the npm package: groups of patterns of one length, written one after another; `_` is the word's edge."""
    patterns = [
        group[at : at + int(size)]
        for size, group in GROUP.findall(script)
        for at in range(0, len(group), int(size))
    ]
    return "\n".join(["UTF-8", *(pattern.replace("_", ".") for pattern in patterns)]) + "\n"


def _fingerprint(root: Path) -> str:
    packages = [root / PACKAGE / "package.json", root / HYPHENS]
    own = (Path(__file__), Path(letters.__file__))
    parts = [path.read_bytes() for path in (*packages, *own)]
    return hashlib.sha256(b"".join(parts)).hexdigest()


def _packaged(root: Path, cut: Cut) -> Path:
    return root / PACKAGE / "files" / f"schibsted-grotesk-{cut.source}-wght-normal.woff2"


def _options(flavor: str | None) -> subset.Options:
    features = ["kern", "mark", *(["liga", "ccmp", "tnum", "locl"] if flavor else [])]
    return subset.Options(
        flavor=flavor, layout_features=features, notdef_outline=True, hinting=flavor is not None
    )


def _cut(font: TTFont, target: Path, kept: str, flavor: str | None) -> None:
    cutter = subset.Subsetter(_options(flavor))
    cutter.populate(text=kept)
    cutter.subset(font)
    subset.save_font(font, str(target), _options(flavor))


def _face(cut: Cut) -> str:
    return f"@font-face{{font-family:'{FAMILY}';font-weight:400 900;font-display:swap;src:url({cut.target}) format('woff2');unicode-range:{cut.range}}}"
