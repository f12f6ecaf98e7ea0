"""Imports go one way only: from a room to the rooms on lower floors."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from sys import stdlib_module_names

import pytest

MACROS = Path(__file__).parent.parent / "macros"
FLOORS = (
    {"__main__"},
    {"cli", "__init__"},
    {"terminal"},
    {"upkeep"},
    {"web", "paper"},
    {"pages", "word"},
    {"search", "views"},
    {"checks"},
    {"content"},
    {"common"},
    {"bootstrap"},
)
"""The rooms from the top down: a module imports from its own and from rooms on lower floors."""
LEVEL = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
MODULES = sorted(MACROS.rglob("*.py"))
KNOWS_MKDOCS = {"web/at_hand.py", "web/macros.py"}
KNOWS_ENGINE = {"paper/layout.py"}


def name(path: Path) -> str:
    """A module as tests name it: `paper/layout.py`."""
    return path.relative_to(MACROS).as_posix()


def room(path: Path) -> str:
    """The room of a module; one that lies flat is a room of its own."""
    return Path(name(path)).parts[0].removesuffix(".py")


def module(path: Path) -> Path | None:
    """The file of a module or a package, where there is one."""
    found = (path.with_name(f"{path.name}.py"), path / "__init__.py")
    return next((each for each in found if each.is_file()), None)


def own_imports(path: Path) -> Iterator[Path]:
    """Files of ours that a file imports, also by name through importlib."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = path.parents[node.level - 1].joinpath(*(node.module or "").split("."))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "macros":
            base = MACROS.joinpath(*(node.module or "").split(".")[1:])
        else:
            yield from by_name(node)
            continue
        for alias in node.names:
            found = module(base / alias.name) or module(base)
            assert found, f"{name(path)}: no file for {node.module} {alias.name}"
            yield found


def by_name(node: ast.AST) -> Iterator[Path]:
    """The module that a text such as `.web.macros` names, where it names one."""
    text = str(node.value).partition(":")[0] if isinstance(node, ast.Constant) else ""
    if re.fullmatch(r"(?:\.[a-z_]+)+", text) and (
        found := module(MACROS.joinpath(*text[1:].split(".")))
    ):
        yield found


def outer_imports(path: Path) -> set[str]:
    """Top-level names of everything else that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.split(".")[0])
    return names


def test_every_room_stands_on_a_floor() -> None:
    assert {room(path) for path in MODULES} == set(LEVEL)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_go_down(path: Path) -> None:
    here = room(path)
    up = [name(each) for each in own_imports(path) if room(each) != here]
    assert [
        each for each in up if LEVEL[each.split("/")[0].removesuffix(".py")] <= LEVEL[here]
    ] == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_macros_know_mkdocs_and_only_the_layout_its_engine(path: Path) -> None:
    if name(path) not in KNOWS_MKDOCS:
        assert "mkdocs" not in outer_imports(path)
        assert ".env." not in path.read_text("utf-8")
    if name(path) not in KNOWS_ENGINE:
        assert "weasyprint" not in outer_imports(path)


def test_modules_of_a_room_have_no_circle() -> None:
    graph = {path: {each for each in own_imports(path) if each != path} for path in MODULES}
    done: set[Path] = set()
    while rest := set(graph) - done:
        ready = {path for path in rest if graph[path] <= done}
        assert ready, f"a circle among {sorted(map(name, rest))}"
        done |= ready


def test_set_up_needs_nothing_installed() -> None:
    assert outer_imports(MACROS / "bootstrap.py") <= stdlib_module_names


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_markup_in_python(path: Path) -> None:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    strings = [node.value for node in nodes if isinstance(node, ast.Constant)]
    texts = [text for text in strings if isinstance(text, str)]
    assert [text for text in texts if "</" in text or "/>" in text] == []


@pytest.mark.parametrize(
    "path", sorted((MACROS / "templates").rglob("*.j2")), ids=lambda path: path.name
)
def test_templates_trust_nothing(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "|safe" not in text.replace(" ", "")
    assert "style=" not in text
    assert "|sort" not in text.replace(" ", "")
