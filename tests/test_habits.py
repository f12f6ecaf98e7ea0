"""The habits of the house, each watched by one tool."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOLS = {
    "ruff check": ["ruff", "check", "macros", "tests"],
    "ruff format": ["ruff", "format", "--check", "macros", "tests"],
    "mypy": ["mypy"],
    "djlint": ["djlint", "macros/templates", "overrides", "--lint", "--quiet"],
    "yamllint": ["yamllint", "--strict", "data", "mkdocs.yml", ".yamllint"],
}
LONGEST = 30
"""Lines of a function with its docstring; the aim is 25."""


@pytest.mark.parametrize("tool", TOOLS)
def test_tool_is_content(tool: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", *TOOLS[tool]], cwd=ROOT, capture_output=True, text=True
    )
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    "path", sorted((ROOT / "macros").rglob("*.py")), ids=lambda path: path.stem
)
def test_functions_are_short(path: Path) -> None:
    functions = [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]
    long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in functions
        if node.end_lineno and node.end_lineno - node.lineno >= LONGEST
    }
    assert long == {}


@pytest.mark.parametrize(
    "path", sorted((ROOT / "macros").rglob("*.py")), ids=lambda path: path.stem
)
def test_modules_and_public_things_say_what_they_own(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree)
    public = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    ]
    assert [node.name for node in public if not ast.get_docstring(node)] == []


def test_no_file_names_a_host_of_packages_or_a_path_of_a_machine() -> None:
    hosts = (
        "pypi" + ".org",
        "registry." + "npmjs",
        "file" + "s.pythonhosted",
        "deb." + "debian",
        "/wo" + "rk/",
        "/ro" + "ot/",
    )
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    found = []
    for name in filter(None, tracked):
        path = ROOT / name
        if path.suffix not in {".png", ".woff2"} and path.is_file():
            text = path.read_text("utf-8", errors="replace")
            found += [f"{name}: {host}" for host in hosts if host in text]
    assert found == []


def test_locks_hold_hashes_for_everything() -> None:
    for name in ("requirements.txt", "requirements-test.txt", "requirements-node.txt"):
        blocks = [
            line
            for line in (ROOT / name).read_text().splitlines()
            if line and not line.startswith((" ", "#"))
        ]
        assert blocks
        assert all(line.rstrip().endswith("\\") and "==" in line for line in blocks), name
