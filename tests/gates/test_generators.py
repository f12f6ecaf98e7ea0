"""The site made by each generator that may come after ours, through the command, and compared."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from projects import ROOT, command

from macros.upkeep.portability import DAY, GENERATORS, KNOWN
from macros.upkeep.site_comparison import compare
from macros.web.other_generators import PYTHON, VARIABLE

HOUSE = PYTHON.parts[0]

pytestmark = pytest.mark.skipif(
    not (ROOT / PYTHON).exists(), reason="make gates installs the generators, python -m pytest none"
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


@pytest.mark.parametrize(("name", "package"), GENERATORS.items())
def test_the_site_is_the_same_but_for_what_is_known(project: Path, name: str, package: str) -> None:
    assert f"Sivuston rakensi {package}.\n" in build_by(project, package)
    found = compare(project / "oma", project / "site")
    assert [each for each in found if (name, each.kind) not in KNOWN] == []
    assert names(project / "site") == names(project / "oma")


def names(site: Path) -> set[str]:
    """Every file of a site."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
