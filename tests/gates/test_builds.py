"""Whole builds against each other: the same bytes twice, and the former site whole whenever one is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from projects import build, command, copy_project, tree

from macros.web import finish as publishing


def test_two_builds_are_the_same_byte_for_byte(tmp_path: Path, site: Path) -> None:
    result = build(tmp_path / "toinen", SOURCE_DATE_EPOCH="1764000000", PYTHONHASHSEED="7")
    assert result.returncode == 0, result.stdout + result.stderr
    third = build(tmp_path / "kolmas", SOURCE_DATE_EPOCH="1764000000", PYTHONHASHSEED="8")
    assert third.returncode == 0
    for name in ("toinen", "kolmas"):
        publishing.finish(tmp_path / name)
    assert tree(tmp_path / "toinen") == tree(tmp_path / "kolmas")
    assert tree(site).keys() == tree(tmp_path / "toinen").keys()


@pytest.mark.parametrize("share", [0.35, 0.7, 0.95])
def test_a_build_killed_at_any_point_leaves_the_former_site_whole(
    share: float, killed: tuple[Path, float, dict[str, str]]
) -> None:
    project, whole, before = killed
    environment = {**os.environ, "PDF": "off", "SOURCE_DATE_EPOCH": "1764000000"}
    words = [sys.executable, "-m", "macros", "build"]
    process = subprocess.Popen(
        words, cwd=project, stdout=subprocess.DEVNULL, env=environment, start_new_session=True
    )
    time.sleep(whole * share)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert tree(project / "site") == before


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float, dict[str, str]]:
    """A project with a built site, the seconds of its build, and what the site holds."""
    project = copy_project(tmp_path_factory.mktemp("hanke"))
    seconds = 0.0
    for _ in range(2):
        start = time.monotonic()
        assert command(project, "build", PDF="off", SOURCE_DATE_EPOCH="1764000000").returncode == 0
        seconds = time.monotonic() - start
    return project, seconds, tree(project / "site")
