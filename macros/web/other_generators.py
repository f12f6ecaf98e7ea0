"""The site by a generator that may come after MkDocs; GENERAATTORI in the environment names it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from ..common.refused import RefusedError
from . import public_address

VARIABLE = "GENERAATTORI"
OURS = "mkdocs"
OTHERS: Mapping[str, tuple[str, ...]] = {
    "properdocs": ("build", "--strict", "-q"),
    "zensical": ("build",),
}
"""Generators by their packages, and the words that build with them."""
OFFERED = (OURS, "properdocs")
"""Those whose site may be published; Zensical is only compared (decisions/0023)."""
WORK = Path(".cache/siirto")
PYTHON = Path(".venv-siirto") / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
"""The Python of the environment that the others live in."""
COPIED = (
    "data",
    "docs",
    "macros",
    "overrides",
    "mkdocs.yml",
    "package-lock.json",
    ".cache/kirjasin",
    ".cache/paperi",
    ".cache/sanat.json",
)
ROBOTS = Path("overrides/robots.txt")
SITE_URL = "{{ config.site_url }}"
QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"}
SAID = 2000
"""Letters at the end of what a generator said."""


class BuildError(RefusedError):
    """A generator that did not build; the message is what it said."""


def chosen() -> str:
    """The generator that the environment names, MkDocs without a name; raises RefusedError."""
    name = os.environ.get(VARIABLE) or OURS
    if name not in OFFERED:
        known = " ja ".join(OFFERED)
        raise RefusedError(f"Rakentajaa ”{name}” ei ole ({VARIABLE}). Rakentajat: {known}.")
    return name


def build(root: Path, name: str) -> Path:
    """The project of `root` built by a generator that is not ours; the folder of its site.

    It builds a fresh copy, so that nothing of an earlier build or of another generator is left in
    it. Raises RefusedError.
    """
    if not (root / PYTHON).exists():
        raise RefusedError(
            f"Rakentajaa ”{name}” ei ole asennettu. Aja {VARIABLE}={name} make build, "
            "joka asentaa sen lukitusta luettelosta requirements-portability.txt."
        )
    project = root / WORK / name
    copy(root, project)
    return built(root, project, (name, *OTHERS[name]))


def built(
    root: Path, project: Path, words: tuple[str, ...], environment: Mapping[str, str] | None = None
) -> Path:
    """The site that a generator's words make of the project; raises BuildError."""
    done = subprocess.run(
        [root / PYTHON, "-m", *words],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, **QUIET, **(environment or {})},
    )
    if done.returncode or not (project / "site/index.html").is_file():
        said = f"{done.stdout[-SAID:]}{done.stderr[-SAID:]}"
        raise BuildError(f"{words[0]} ei saanut sivustoa valmiiksi:\n{said}")
    return project / "site"


def copy(source: Path, project: Path) -> None:
    """A fresh copy of what a build reads."""
    shutil.rmtree(project, ignore_errors=True)
    for name in COPIED:
        target = project / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if (source / name).is_dir():
            shutil.copytree(source / name, target)
        elif (source / name).exists():
            shutil.copy(source / name, target)
    _fill_robots(project / ROBOTS)


def _fill_robots(path: Path) -> None:
    """Writes the site's address into robots.txt: Zensical would copy the template as it is."""
    address = public_address.read_for_mkdocs(os.environ)
    text = path.read_text("utf-8").replace(SITE_URL, address)
    path.write_text(text, "utf-8")
