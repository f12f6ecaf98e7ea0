"""Whole builds against each other: the same bytes twice, and the former site whole after a kill."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from projects import ROOT, build, command, macros, tree
from servers import until

from macros.web import finish as publishing


def test_two_builds_are_the_same_byte_for_byte(tmp_path: Path, site: Path) -> None:
    result = build(tmp_path / "toinen", SOURCE_DATE_EPOCH="1764000000", PYTHONHASHSEED="7")
    assert result.returncode == 0, result.stdout + result.stderr
    third = build(tmp_path / "kolmas", SOURCE_DATE_EPOCH="1764000000", PYTHONHASHSEED="8")
    assert third.returncode == 0
    for name in ("toinen", "kolmas"):
        publishing.finish(tmp_path / name, ROOT)
    assert tree(tmp_path / "toinen") == tree(tmp_path / "kolmas")
    assert tree(site).keys() == tree(tmp_path / "toinen").keys()


@pytest.mark.parametrize("sign", ["**/index.html", "sitemap.xml", "**/*.br"])
def test_a_build_killed_at_any_point_leaves_the_former_site_whole(
    sign: str, killed: tuple[Path, dict[str, str]]
) -> None:
    """Killed when the first page is there, when every page is, and when the site is readied."""
    project, before = killed
    environment = {**os.environ, "PDF": "off", "SOURCE_DATE_EPOCH": "1764000000"}
    process = subprocess.Popen(
        macros("build"),
        cwd=project,
        stdout=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )
    until(lambda: is_there(project / ".site-uusi", sign), sign)
    os.killpg(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    assert tree(project / "site") == before


def is_there(folder: Path, sign: str) -> bool:
    """Whether a build has come so far; folders may go while they are looked through."""
    try:
        return any(folder.glob(sign))
    except FileNotFoundError:
        return False


@pytest.fixture(scope="module")
def killed(copies: Callable[[], Path]) -> tuple[Path, dict[str, str]]:
    """A project with a built site, and what the site holds."""
    project = copies()
    assert command(project, "build", PDF="off", SOURCE_DATE_EPOCH="1764000000").returncode == 0
    return project, tree(project / "site")
