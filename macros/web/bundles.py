"""The site's scripts and style sheets, bundled by esbuild into docs/assets/koottu/."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ..common.files import replace
from ..common.refused import RefusedError

TARGET = Path("docs/assets/koottu")
SOURCES = (Path("macros/browser"), Path("macros/styles"))
FONTS = Path(".cache/kirjasin")
LOCK = Path("package-lock.json")
TOOL = Path("node_modules/.bin")
PACKAGES = Path("node_modules")
LICENCES = {
    "minisearch-LICENSE.txt": PACKAGES / "minisearch/LICENSE.txt",
    "schibsted-grotesk-LICENSE.txt": (PACKAGES / "@fontsource-variable/schibsted-grotesk/LICENSE"),
    "idb-LICENSE.txt": PACKAGES / "idb/LICENSE",
    "pdf-lib-LICENSE.txt": PACKAGES / "@cantoo/pdf-lib/LICENSE.md",
    "fflate-LICENSE.txt": PACKAGES / "fflate/LICENSE",
    "tslib-LICENSE.txt": PACKAGES / "tslib/LICENSE.txt",
    "culori-LICENSE.txt": PACKAGES / "culori/LICENSE",
    "html-entities-LICENSE.txt": PACKAGES / "html-entities/LICENSE",
    "node-html-better-parser-LICENSE.txt": PACKAGES / "node-html-better-parser/LICENSE",
    "ical-generator-LICENSE.txt": PACKAGES / "ical-generator/LICENSE",
    "lean-qr-LICENSE.txt": PACKAGES / "lean-qr/LICENSE",
}
"""Licences of what others wrote and the site serves, by the name under which they are served."""
OPTIONS = (
    "--bundle",
    "--minify",
    "--format=iife",
    "--charset=utf8",
    "--target=chrome109,firefox115,safari16",
    "--log-level=warning",
    "--entry-names=[name]",
    "--asset-names=[name]",
    "--loader:.woff2=file",
)


class BundleError(RefusedError):
    """Sources that cannot be bundled; the message tells what the bundler said."""


def write(root: Path) -> bool:
    """Brings the bundles of `root` up to date; whether anything was made. Raises BundleError."""
    target = root / TARGET
    wanted = _fingerprint(root)
    stamp = target / ".tehty"
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return False
    made = _made(root)
    for name, content in made.items():
        replace(target / name, content)
    for path in target.iterdir():
        if path.name not in made:
            path.unlink()
    replace(stamp, wanted.encode())
    return True


def _made(root: Path) -> dict[str, bytes]:
    """Every bundle and licence by the name under which it is served."""
    files: dict[str, bytes] = {}
    with tempfile.TemporaryDirectory() as folder:
        _run(root, Path(folder))
        for path in Path(folder).iterdir():
            files[path.name] = path.read_bytes()
    for name, licence in LICENCES.items():
        files[name] = (root / licence).read_bytes()
    return files


def _run(root: Path, target: Path) -> None:
    """Bundles every entry into the folder `target`."""
    tool = shutil.which("esbuild", path=str(root / TOOL))
    if tool is None or not (root / FONTS / ".tehty").is_file():
        raise BundleError(
            "Sivuston tyylit ja skriptit pitää koota uudelleen, mutta kokoaja puuttuu. "
            "Aja kerran make build."
        )
    folders = [root / folder / "entries" for folder in SOURCES]
    entries = [str(path) for folder in folders for path in sorted(folder.iterdir())]
    command = [tool, *entries, *OPTIONS, f"--outdir={target}"]
    done = subprocess.run(
        command,
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        env=node_environment(),
    )
    if done.returncode:
        raise BundleError(f"Sivuston tyylejä tai skriptejä ei voitu koota:\n{done.stderr}")


def node_environment() -> dict[str, str]:
    """The environment in which Node is found where the set-up may have put it."""
    beside = Path(sys.executable).parent
    machine = os.environ.get("PATH", "")
    path = f"{beside}{os.pathsep}{machine}"
    return {**os.environ, "PATH": path}


def _fingerprint(root: Path) -> str:
    """A hash of every source, by content: a copied project needs no new bundles."""
    paths: list[Path] = []
    for folder in SOURCES:
        paths += sorted((root / folder).rglob("*.*"))
    paths += [root / FONTS / ".tehty", root / LOCK, Path(__file__)]
    parts = b"\0".join(_parts(paths))
    return hashlib.sha256(parts).hexdigest()


def _parts(paths: list[Path]) -> Iterator[bytes]:
    """The name and the content of every file; of one that is not there only its name."""
    for path in paths:
        yield path.name.encode()
        yield path.read_bytes() if path.is_file() else b""
