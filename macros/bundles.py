"""The site's scripts and style sheets, bundled and made small by esbuild into docs/assets/koottu/ when a source has changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .inventory import replace

TARGET = Path("docs/assets/koottu")
SOURCES = (Path("macros/browser"), Path("macros/styles"))
FONTS = Path(".cache/kirjasin")
LOCK = Path("package-lock.json")
TOOL = Path("node_modules/.bin")
LICENCES = {
    "minisearch-LICENSE.txt": Path("node_modules/minisearch/LICENSE.txt"),
    "schibsted-grotesk-LICENSE.txt": Path("node_modules/@fontsource-variable/schibsted-grotesk/LICENSE"),
}
"""Licences of what others wrote and the site serves, by the name under which they are served."""
OPTIONS = (
    "--bundle", "--minify", "--format=iife", "--charset=utf8", "--target=chrome109,firefox115,safari16", "--log-level=warning",
    "--entry-names=[name]", "--asset-names=[name]", "--loader:.woff2=file",
)  # fmt: skip


class BundleError(Exception, SystemExit):
    """Sources that cannot be bundled; ends a build without a traceback, and lets `mkdocs serve` wait for the next edit."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.code = message


def write(root: Path) -> bool:
    """Brings the bundles of `root` up to date; whether anything was made. Raises BundleError."""
    wanted, stamp = _fingerprint(root), root / TARGET / ".tehty"
    if stamp.is_file() and stamp.read_text() == wanted:
        return False
    with tempfile.TemporaryDirectory() as folder:
        _run(root, Path(folder))
        made = {path.name: path.read_bytes() for path in Path(folder).iterdir()}
    made |= {name: (root / path).read_bytes() for name, path in LICENCES.items()}
    for name, content in made.items():
        replace(root / TARGET / name, content)
    for path in (root / TARGET).iterdir():
        if path.name not in made:
            path.unlink()
    replace(stamp, wanted.encode())
    return True


def _run(root: Path, target: Path) -> None:
    tool = shutil.which("esbuild", path=str(root / TOOL))
    if tool is None or not (root / FONTS / ".tehty").is_file():
        raise BundleError("Sivuston tyylit ja skriptit pitää koota uudelleen, mutta kokoaja puuttuu. Aja kerran make build.")
    entries = [str(path) for folder in SOURCES for path in sorted((root / folder / "entries").iterdir())]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"  # where the set-up may have put Node
    command = [tool, *entries, *OPTIONS, f"--outdir={target}"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, env={**os.environ, "PATH": path})
    if done.returncode:
        raise BundleError(f"Sivuston tyylejä tai skriptejä ei voitu koota:\n{done.stderr}")


def _fingerprint(root: Path) -> str:
    """A hash of every source, by content: a copied project needs no new bundles."""
    sources = [path for folder in SOURCES for path in sorted((root / folder).rglob("*.*"))]
    return hashlib.sha256(b"\0".join(_parts([*sources, root / FONTS / ".tehty", root / LOCK, Path(__file__)]))).hexdigest()


def _parts(paths: list[Path]) -> Iterator[bytes]:
    for path in paths:
        yield path.name.encode()
        yield path.read_bytes() if path.is_file() else b""
