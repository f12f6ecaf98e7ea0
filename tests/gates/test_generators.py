"""The site made by each generator that may publish it, through the command, beside our own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from projects import ROOT, command

from macros.upkeep.portability import DAY
from macros.upkeep.site_comparison import compare
from macros.web.other_generators import OFFERED, PYTHON, VARIABLE

HOUSE = PYTHON.parts[0]

pytestmark = pytest.mark.skipif(
    not (ROOT / PYTHON).exists(), reason="the generators are not installed; make gates does it"
)


def build_by(project: Path, generator: str) -> str:
    """What `build` says when it makes the site by a generator."""
    result = command(project, "build", PDF="off", SOURCE_DATE_EPOCH=DAY, **{VARIABLE: generator})
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def project(copies: Callable[[], Path]) -> Path:
    """A copy of the project beside the generators, with the site of ours in the folder `oma`."""
    project = copies()
    (project / HOUSE).symlink_to(ROOT / HOUSE)
    build_by(project, "mkdocs")
    (project / "site").rename(project / "oma")
    return project


@pytest.mark.parametrize("name", OFFERED[1:])
def test_the_site_is_the_same(project: Path, name: str) -> None:
    assert f"Sivuston rakensi {name}.\n" in build_by(project, name)
    assert compare(project / "oma", project / "site") == []
    assert names(project / "site") == names(project / "oma")


def names(site: Path) -> set[str]:
    """Every file of a site."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
