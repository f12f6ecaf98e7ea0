"""The font and hyphens from npm, cut to what the site and the paper need; none is committed."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

from ..common import letters
from ..common.refused import RefusedError

PACKAGE = Path("node_modules/@fontsource-variable/schibsted-grotesk")
TARGET = Path(".cache/kirjasin")
PAPER = Path(".cache/paperi")
DONE = ".tehty"
HYPHENS = Path("node_modules/hyphenation.fi/lib/fi.js")
FAMILY = "Schibsted Grotesk"
WEIGHTS = (400, 700, 800)
"""Weights that paper uses, each a whole font of its own.

A PDF carries no variable font, and a form field only one file.
"""
GROUP = re.compile(r'(\d+)\s*:\s*"([^"]*)"')
MISSING = (
    "Kirjasin ja tavutus puuttuvat kansiosta node_modules. Aja kerran make build, joka hakee ne."
)


def make(root: Path) -> bool:
    """Makes what is missing or stale under `root`: fonts of the site and the paper, and hyphens.

    Whether anything was; raises RefusedError where the npm packages are missing.
    """
    wanted = _fingerprint(root)
    if all(_stamp(root / folder) == wanted for folder in (TARGET, PAPER)):
        return False
    for folder in (TARGET, PAPER):
        shutil.rmtree(root / folder, ignore_errors=True)
        (root / folder).mkdir(parents=True)
    _for_site(root)
    _for_paper(root)
    for folder in (TARGET, PAPER):
        (root / folder / DONE).write_text(wanted, "utf-8")
    return True


def _stamp(folder: Path) -> str:
    """Of what the folder's files were made."""
    path = folder / DONE
    return path.read_text("utf-8") if path.is_file() else ""


def _fingerprint(root: Path) -> str:
    """What changes when the packages or the code that makes the fonts do."""
    packages = [root / PACKAGE / "package.json", root / HYPHENS]
    is_installed = all(path.is_file() for path in packages)
    if not is_installed:
        raise RefusedError(MISSING)
    here = Path(__file__)
    beside = [here.with_name(f"{name}.py") for name in ("font_cuts", "font_fallbacks")]
    of_letters = Path(letters.__file__)
    sources = (*packages, here, *beside, of_letters)
    parts = [path.read_bytes() for path in sources]
    whole = b"".join(parts)
    return hashlib.sha256(whole).hexdigest()


def _for_site(root: Path) -> None:
    """Web fonts, and the style sheets that name them: first what nearly every page needs."""
    from . import font_cuts, font_fallbacks  # their tools take long to load

    folder = root / TARGET
    look = f"font-family:'{FAMILY}';font-weight:400 {font_cuts.HEAVIEST};font-display:swap"
    faces = []
    for cut in font_cuts.CUTS:
        font_cuts.cut_for_screen(root / PACKAGE, cut, folder / cut.target)
        source = f"url({cut.target}) format('woff2')"
        faces.append(f"@font-face{{{look};src:{source};unicode-range:{cut.range}}}")
    first, *others = faces
    measured = folder / font_cuts.CUTS[0].target
    fallbacks = font_fallbacks.faces(measured)
    _write(folder / "font.css", [first, *fallbacks])
    _write(folder / "font-other.css", others)


def _for_paper(root: Path) -> None:
    """One plain font per weight with every letter, their style sheet, and patterns of hyphens."""
    from . import font_cuts

    faces = []
    for weight in WEIGHTS:
        name = f"schibsted-{weight}.ttf"
        font_cuts.cut_for_paper(root / PACKAGE, weight, root / PAPER / name)
        faces.append(f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};src:url({name})}}")
    _write(root / PAPER / "font.css", faces)
    _write(root / PAPER / "hyph_fi.dic", _hyphens((root / HYPHENS).read_text("utf-8")))


def _write(path: Path, lines: list[str]) -> None:
    """Writes lines, each with its end."""
    text = "\n".join(lines)
    path.write_text(f"{text}\n", "utf-8", newline="\n")


def _hyphens(script: str) -> list[str]:
    """TeX patterns in pyphen's form, out of the npm package; `_` there is the edge of a word.

    It holds groups of patterns of one length, written one after another.
    """
    lines = ["UTF-8"]
    for size, group in GROUP.findall(script):
        for at in range(0, len(group), int(size)):
            pattern = group[at : at + int(size)]
            lines.append(pattern.replace("_", "."))
    return lines
