"""`build`: the strict site in the folder site, changed over only when it is whole."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from ..common.asked import Asked
from ..common.refused import RefusedError
from . import finish, other_generators
from .mkdocs_run import start, told
from .prepare import prepare

SITE = Path("site")
FRESH = Path(".site-uusi")
OLD = Path(".site-vanha")
PRINTS = (".pdf", ".docx")


def run(asked: Asked) -> int:
    """Builds the site beside the old one; the old one stays where the build fails."""
    fresh = asked.root / FRESH
    site = asked.root / SITE
    old = asked.root / OLD
    finish.recover(site, old)
    prepare(asked.root, asked.site, asked.progress)
    shutil.rmtree(fresh, ignore_errors=True)
    if not _is_built(asked, fresh):
        shutil.rmtree(fresh, ignore_errors=True)
        asked.say("Sivustoa ei rakennettu, ja entinen jäi paikalleen. Syy on yllä.")
        return 1
    if os.environ.get("PDF") == "off":
        _take_prints_away(fresh)
    finish.finish(fresh, asked.root)
    finish.change_over(fresh, site, old)
    pages = len(list(site.rglob("*.html")))
    asked.say(f"Sivusto on kansiossa {SITE}: {pages} sivua.")
    return 0


def _is_built(asked: Asked, target: Path) -> bool:
    """Whether the site is made in `target` by the generator that the environment names."""
    try:
        name = other_generators.chosen()
        if name == other_generators.OURS:
            return _strictly_built(asked, target)
        other_generators.build(asked.root, name).rename(target)
    except RefusedError as refusal:
        asked.say(str(refusal))
        return False
    asked.say(f"Sivuston rakensi {name}.")
    return True


def _strictly_built(asked: Asked, target: Path) -> bool:
    """Whether a strict build succeeds; of what MkDocs says only warnings and errors are told.

    Its own --quiet would hide them from --strict.
    """
    process = start(asked.root, "build", "--strict", "--site-dir", str(target))
    assert process.stdout
    for line in told(asked.root, process.stdout):
        if line.strip() and not line.startswith("INFO"):
            asked.say(line)
    return process.wait() == 0


def _take_prints_away(site: Path) -> None:
    """They lie in docs/ from an earlier run, and no page links to them."""
    for path in (site / "tulosteet").glob("*"):
        if path.suffix in PRINTS:
            path.unlink()
    shutil.rmtree(site / "tulosteet/kuvat", ignore_errors=True)
