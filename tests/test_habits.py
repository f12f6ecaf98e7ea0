"""The habits of the house, each watched by one tool or one test that names the offender."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from projects import ROOT

TOOLS = {
    "ruff check": ["ruff", "check", "macros", "tests"],
    "ruff format": ["ruff", "format", "--check", "macros", "tests"],
    "mypy": ["mypy"],
    "djlint": ["djlint", "macros/templates", "overrides", "--lint", "--quiet"],
    "yamllint": [
        "yamllint",
        "--strict",
        "data",
        "mkdocs.yml",
        ".yamllint",
        ".pre-commit-config.yaml",
    ],
}
LINES, NODES = 30, 260
"""The most lines of a function with its docstring (the aim is 25), and the most of its nodes."""
CLASS_LINES, MODULE_LINES, DENSITY = 100, 250, 7
"""The most lines of a class and of a module, and the most nodes a line over all of macros/."""
LONG_MODULES: dict[str, str] = {
    "bootstrap.py": "runs before anything is installed, as a file, so that it can import nothing",
    "content/blocks.py": "a new kind of block is written here, beside the others and their union",
}
"""Modules that may be longer, each with the reason why it stays in one piece."""
LONG_TESTS = {
    "test_finder.py": "one finder: its limits, its map and its words",
    "test_story.py": "one story: its figures are compared across all twenty sheets",
    "gates/test_making.py": "every run of the maker starts from the same small shop",
    "gates/test_bootstrap.py": "one machine of the test's own, in which every test stands",
    "gates/test_products.py": "every product goes through all of its gates",
    "test_accessibility.py": "one criterion after another of the same pages",
    "test_fuzz.py": "the material of examples stands beside what it spoils",
    "test_mishaps.py": "one mishap after another of the same commands",
    "test_search.py": "the four sets, the page and the dialog ask the same engine",
    "test_site.py": "one reading of the built pages serves every test",
}
MACHINE = sorted((ROOT / "macros").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
OURS = [*MACHINE, *TESTS]
Function = ast.FunctionDef | ast.AsyncFunctionDef


def name(path: Path) -> str:
    """A file as tests name it."""
    return path.relative_to(ROOT).as_posix()


def nodes(path: Path) -> Iterator[ast.AST]:
    """Every node of a module."""
    return ast.walk(ast.parse(path.read_text("utf-8")))


def lines(node: Function | ast.ClassDef) -> int:
    """How many lines a function or a class takes, decorators apart."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


each_module = pytest.mark.parametrize("path", MACHINE, ids=name)


@pytest.mark.parametrize("tool", TOOLS)
def test_tool_is_content(tool: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", *TOOLS[tool]], cwd=ROOT, capture_output=True, text=True
    )
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("path", OURS, ids=name)
def test_functions_are_short_and_not_dense(path: Path) -> None:
    found = [node for node in nodes(path) if isinstance(node, Function)]
    long = {each.name: lines(each) for each in found if lines(each) > LINES}
    sizes = {each.name: sum(1 for _ in ast.walk(each)) for each in found}
    dense = {name: size for name, size in sizes.items() if size > NODES}
    assert (long, dense) == ({}, {}), "lines of long functions, nodes of dense ones"


@each_module
def test_classes_are_short(path: Path) -> None:
    found = [node for node in nodes(path) if isinstance(node, ast.ClassDef)]
    assert {each.name: lines(each) for each in found if lines(each) > CLASS_LINES} == {}


def test_modules_are_short_or_have_a_reason() -> None:
    for folder, excused in (("macros", LONG_MODULES), ("tests", LONG_TESTS)):
        sizes = {
            path.relative_to(ROOT / folder).as_posix(): len(path.read_text("utf-8").splitlines())
            for path in (ROOT / folder).rglob("*.py")
        }
        long = {module: size for module, size in sizes.items() if size > MODULE_LINES}
        assert {module: size for module, size in long.items() if module not in excused} == {}
        assert set(excused) <= set(long), "a reason that is needed no more"


def test_no_room_is_dense() -> None:
    count = sum(1 for path in MACHINE for _ in nodes(path))
    filled = sum(bool(line.strip()) for path in MACHINE for line in open_lines(path))
    assert count / filled < DENSITY


def open_lines(path: Path) -> list[str]:
    """The lines of a text file."""
    return path.read_text("utf-8").splitlines()


def test_scripts_of_the_tests_have_lines_of_a_hundred_letters() -> None:
    scripts = (ROOT / "tests/in_browser").glob("*.js")
    long = [f"{name(path)}: {line}" for path in scripts for line in open_lines(path)]
    assert [each for each in long if len(each.partition(": ")[2]) > 100] == []


@each_module
def test_modules_and_public_things_say_what_they_own(path: Path) -> None:
    module = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(module)
    things = [node for node in module.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    public = [node for node in things if not node.name.startswith("_")]
    assert [node.name for node in public if not ast.get_docstring(node)] == []


# --- what a tool is asked to pass over ------------------------------------------------------------

PASSED_OVER = re.compile(r"#\s*(?:noqa|fmt: |type: ignore|pragma: no cover|pylint|mypy: )[^\n]*")
WITH_REASON = re.compile(r"# (?:noqa: [A-Z]+\d+ — .{8,}|type: ignore\[[a-z-]+(?:, [a-z-]+)*\].*)")


@pytest.mark.parametrize("path", OURS, ids=name)
def test_no_rule_is_passed_over_without_a_name_and_a_reason(path: Path) -> None:
    if path == Path(__file__):
        return  # it has to name what it looks for
    found = PASSED_OVER.findall(path.read_text("utf-8"))
    assert [each for each in found if not WITH_REASON.fullmatch(each)] == []


def test_rules_are_left_out_with_a_reason_only() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    settings = tomllib.loads(text)["tool"]
    ruff = settings["ruff"]["lint"]
    assert ruff["mccabe"]["max-complexity"] <= 10
    assert settings["ruff"]["line-length"] == 100
    assert settings["mypy"]["strict"] is True
    assert "per-file-ignores" not in ruff
    for rule in ruff["ignore"]:
        assert re.search(rf'^\s*"{rule}", +# .{{8,}}$', text, re.M), rule
    for rule in (
        "E",
        "F",
        "I",
        "B",
        "UP",
        "SIM",
        "PTH",
        "RET",
        "ARG",
        "N",
        "A",
        "PIE",
        "C4",
        "C90",
    ):
        assert rule in ruff["select"]


# --- tests that say what they are -----------------------------------------------------------------

WAITS = re.compile(r"wait_for_timeout\(|\bsleep\(|setTimeout\([^()]+,\s*\d")
TODAY = re.compile(r"\bdate\.today\(|\bdatetime\.(?:now|utcnow|today)\(")
MAY_WAIT = {"servers.py"}
"""The one helper that looks again and again until a condition holds."""
CHECKS = ("assert ", "expect(", "pytest.raises(", "until(")
FILES = [*TESTS, *sorted((ROOT / "tests/in_browser").glob("*.js"))]


@pytest.mark.parametrize("path", FILES, ids=name)
def test_tests_wait_for_conditions_and_know_no_today(path: Path) -> None:
    if path == Path(__file__):
        return  # it has to name what it looks for
    text = path.read_text("utf-8")
    assert path.name in MAY_WAIT or WAITS.findall(text) == []
    assert TODAY.findall(text) == []


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("test_*.py")), ids=name)
def test_every_test_asserts_something(path: Path) -> None:
    """By itself, or through a function of its module that does."""
    text = path.read_text("utf-8")
    found = [node for node in nodes(path) if isinstance(node, ast.FunctionDef)]
    bodies = {node.name: ast.get_source_segment(text, node) or "" for node in found}
    asserting = {name for name, body in bodies.items() if any(map(body.__contains__, CHECKS))}
    others = {name: body for name, body in bodies.items() if name not in asserting}
    tests = {name: body for name, body in others.items() if name.startswith("test_")}
    helped = {name for name, body in tests.items() if any(f"{each}(" in body for each in asserting)}
    assert set(tests) - helped == set()


def test_lanes_are_those_that_pytest_knows() -> None:
    from conftest import LANES, lane

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    listed = {
        each.partition(":")[0] for each in settings["tool"]["pytest"]["ini_options"]["markers"]
    }
    assert listed == {*LANES, "unit", "slow"}
    assert lane({"page", "browser", "site", "built"}) == "browser"
    assert lane({"copy", "shop", "tmp_path"}) == "site"
    assert lane({"tmp_path"}) == "unit"
