"""The browser side: types, looks, unit tests, and the rules of its rooms."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from projects import ROOT, command

from macros.upkeep import browser_tests

SOURCES = [
    path
    for path in sorted((ROOT / browser_tests.BROWSER).rglob("*.ts"))
    if not path.name.endswith(".test.ts")
]
ROOMS = ("core", "store", "parts", "pages", "entries")
"""Imports go to a room further left only."""
IMPORT = re.compile(r'from "(\.[^"]+)"')


def said(done: subprocess.CompletedProcess[str]) -> str:
    """All that a tool said."""
    return done.stdout + done.stderr


@pytest.mark.parametrize("project", browser_tests.TYPES)
def test_types_hold(project: str) -> None:
    done = browser_tests.check_types(ROOT, project)
    assert done.returncode == 0, said(done)


def test_looks_are_kept() -> None:
    done = browser_tests.check_looks(ROOT)
    assert done.returncode == 0, said(done)


def test_unit_tests_pass() -> None:
    done = browser_tests.run(ROOT, browser_tests.files(ROOT))
    assert done.returncode == 0, said(done)
    assert "fail 0" in done.stdout
    passed = re.search(r"pass (\d+)", done.stdout)
    assert passed
    assert int(passed[1]) > 100


@pytest.mark.slow
def test_one_file_of_unit_tests_is_run_by_its_name() -> None:
    done = command(ROOT, "test", "macros/browser/core/query.test.ts")
    assert done.returncode == 0, said(done)
    assert re.search(r"pass 2\b", done.stdout)
    missing = command(ROOT, "test", "macros/browser/core/ei-ole.test.ts")
    assert missing.returncode == 1
    assert "ei-ole.test.ts ei ole tiedostoa." in said(missing)


def test_types_are_refused_that_core_may_not_know(tmp_path: Path) -> None:
    shutil.copytree(ROOT / browser_tests.BROWSER, tmp_path / browser_tests.BROWSER)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    (tmp_path / browser_tests.BROWSER / "core/impure.ts").write_text(
        "export const title = () => document.title;\n"
    )
    done = browser_tests.check_types(tmp_path, browser_tests.TYPES[0])
    assert done.returncode != 0
    assert "document" in said(done)


@pytest.mark.parametrize(
    "path", SOURCES, ids=lambda path: path.relative_to(ROOT / browser_tests.BROWSER).as_posix()
)
def test_rooms_import_downwards_only(path: Path) -> None:
    room = path.relative_to(ROOT / browser_tests.BROWSER).parts[0]
    if room not in ROOMS:
        return
    for name in IMPORT.findall(path.read_text("utf-8")):
        other = (
            (path.parent / name)
            .resolve()
            .relative_to((ROOT / browser_tests.BROWSER).resolve())
            .parts[0]
        )
        assert ROOMS.index(other) <= ROOMS.index(room), name


@pytest.mark.parametrize(
    "path", SOURCES, ids=lambda path: path.relative_to(ROOT / browser_tests.BROWSER).as_posix()
)
def test_only_the_store_knows_what_is_kept_under_which_name(path: Path) -> None:
    text = path.read_text("utf-8")
    if path.parent.name in ("store", "testing"):
        return
    for word in ("localStorage", "sessionStorage", "indexedDB", "juurruttaja:", '"storage"'):
        assert word not in text


@pytest.mark.parametrize(
    "path", SOURCES, ids=lambda path: path.relative_to(ROOT / browser_tests.BROWSER).as_posix()
)
def test_files_say_what_they_own_and_are_short(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.startswith(("/**", "// "))
    assert len(text.splitlines()) <= 250
    assert [line for line in text.splitlines() if len(line) > 100] == []
    sizes = {
        match[1]: match[0].count("\n") + 1
        for match in re.finditer(r"^(?:export )?class (\w+).*?^}$", text, re.MULTILINE | re.DOTALL)
    }
    assert {name: size for name, size in sizes.items() if size > 100} == {}


@pytest.mark.parametrize(
    "path", SOURCES, ids=lambda path: path.relative_to(ROOT / browser_tests.BROWSER).as_posix()
)
def test_globals_are_declared_in_one_file(path: Path) -> None:
    if path.name != "globals.d.ts":
        assert "declare global" not in path.read_text("utf-8")


def test_no_markup_in_scripts() -> None:
    for path in SOURCES:
        if path.parent.name == "testing":  # broken files to be read, whole pages among them
            continue
        text = path.read_text("utf-8")
        assert "innerHTML" not in text
        assert not re.search(r"</\w|insertAdjacentHTML|document\.write", text)
