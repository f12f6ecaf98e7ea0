"""Imports go one way only: data → source → model → handbook → views → render → doors."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

MACROS = Path(__file__).parent.parent / "macros"
ALLOWED: dict[str, set[str]] = {
    "problems": set(),
    "text": set(),
    "bootstrap": set(),
    "assets": set(),
    "figures": set(),
    "sheet": {"text"},
    "model": {"text"},
    "reference": {"text"},
    "worksheet": {"model", "sheet", "text"},
    "guide": {"model", "text"},
    "guide_views": {"figures", "guide", "handbook", "model", "views", "worksheet"},
    "case": {"model", "reference", "text"},
    "source": {"problems"},
    "answers": {"sheet"},
    "language": set(),
    "glossary": {"reference"},
    "pages": {"problems", "source"},
    "synonyms": {"text"},
    "words": {"glossary", "inventory"},
    "passages": {"handbook", "pages", "synonyms", "views"},
    "search_index": {"handbook", "inventory", "passages", "words"},
    "handbook": {"case", "guide", "ledger", "model", "move", "problems", "reference", "source", "statement", "synonyms", "text", "worksheet"},
    "checks": {
        "addresses",
        "answers",
        "language",
        "case",
        "guide",
        "handbook",
        "model",
        "pages",
        "problems",
        "reference",
        "sheet",
        "source",
        "synonyms",
        "words",
        "worksheet",
    },
    "ledger": {"text"},
    "skeletons": set(),
    "links": {"handbook", "inventory", "reference"},
    "addresses": {"handbook", "inventory", "ledger", "pages", "problems", "products", "skeletons", "views"},
    "finder_views": {"guide", "handbook", "model", "views", "worksheet"},
    "share_views": {"handbook", "pages", "views"},
    "audit": {"bundles", "inventory"},
    "bundles": {"inventory"},
    "publisher": set(),
    "move": {"text"},
    "portability": {"inventory", "move"},
    "third_parties": {"bundles"},
    "release": {"handbook", "library", "publisher"},
    "statement": {"text"},
    "publishing": set(),
    "offline": {"inventory"},
    "head": {"handbook", "pages", "views", "worksheet"},
    "pictures": {"handbook", "head", "inventory", "language"},
    "feed": {"handbook", "head", "pages", "skeletons"},
    "open_data": {"case", "feed", "handbook", "head", "inventory", "model", "pages", "reference", "views", "worksheet"},
    "library": {"checks", "handbook", "problems", "words"},
    "schema": {"case", "guide", "ledger", "model", "move", "reference", "statement", "synonyms", "text", "worksheet"},
    "scaffold": {"addresses", "handbook", "ledger", "model", "pages", "skeletons", "text", "worksheet"},
    "sheet_views": {"answers", "numbers", "sheet"},
    "numbers": set(),
    "browser_tests": set(),
    "qr": set(),
    "ooxml": set(),
    "word_look": {"ooxml", "views"},
    "word_blocks": {"ooxml", "sheet", "sheet_views", "word_look"},
    "word": {"ooxml", "sheet_views", "views", "word_blocks", "word_look"},
    "views": {"handbook", "model", "qr", "sheet", "sheet_views", "worksheet"},
    "products": {"handbook", "sheet", "worksheet"},
    "paper_views": {"guide", "guide_views", "handbook", "model_views", "pages", "products", "qr", "views", "worksheet"},
    "paper": {"fitting", "handbook", "paper_views", "products", "render", "views", "worksheet"},
    "fitting": set(),
    "finishing": set(),
    "inventory": set(),
    "own_set_views": {"handbook", "model", "model_views", "views"},
    "product_views": {"handbook", "inventory", "products", "worksheet"},
    "printing": {"finishing", "fitting"},
    "fitting_store": {"fitting", "inventory", "printing"},
    "overflow": {"answers", "problems", "products", "worksheet"},
    "production": {
        "fitting_store",
        "handbook",
        "inventory",
        "library",
        "overflow",
        "paper",
        "finishing",
        "printing",
        "problems",
        "products",
        "render",
        "views",
        "word",
        "worksheet",
    },
    "model_views": {"figures", "guide", "handbook", "model", "views", "worksheet"},
    "case_views": {"case", "figures", "handbook", "model", "reference", "views"},
    "render": {"figures", "glossary", "handbook", "language", "numbers", "pages", "reference"},
    "doors": {
        "addresses",
        "bundles",
        "case_views",
        "finder_views",
        "guide_views",
        "handbook",
        "head",
        "inventory",
        "library",
        "model",
        "model_views",
        "open_data",
        "own_set_views",
        "pages",
        "passages",
        "pictures",
        "product_views",
        "publisher",
        "render",
        "search_index",
        "share_views",
        "third_parties",
        "views",
    },
    "cli": {
        "addresses",
        "assets",
        "audit",
        "browser_tests",
        "bundles",
        "checks",
        "handbook",
        "library",
        "links",
        "offline",
        "pages",
        "portability",
        "problems",
        "production",
        "publishing",
        "release",
        "scaffold",
        "schema",
        "search_index",
    },
    "__init__": {"doors"},
    "__main__": {"bootstrap", "cli"},
}
"""What each module may import of its own package; a new module gets its line here."""
KNOWS_MKDOCS = {"__init__", "doors"}
KNOWS_ENGINE = {"printing"}


def own_imports(path: Path) -> set[str]:
    """Modules of the package that a file imports, also by name through importlib."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            found |= {node.module.split(".")[0]} if node.module else {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("macros"):
            found.add((node.module or "").removeprefix("macros.") or "__init__")
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith(".") and node.value[1:] in ALLOWED:
            found.add(node.value[1:])
    return found


def outer_imports(path: Path) -> set[str]:
    """Top-level names of everything else that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.split(".")[0])
    return names


def test_every_module_has_its_line() -> None:
    assert {path.stem for path in MACROS.glob("*.py")} == set(ALLOWED)


def test_the_allowed_imports_have_no_circle() -> None:
    done: set[str] = set()
    while rest := {name for name in ALLOWED if name not in done}:
        ready = {name for name in rest if ALLOWED[name] <= done}
        assert ready, f"a circle among {sorted(rest)}"
        done |= ready


@pytest.mark.parametrize("name", sorted(ALLOWED))
def test_module_imports_only_what_it_may(name: str) -> None:
    assert own_imports(MACROS / f"{name}.py") <= ALLOWED[name]


@pytest.mark.parametrize("name", sorted(set(ALLOWED) - KNOWS_MKDOCS))
def test_only_the_doors_know_mkdocs(name: str) -> None:
    assert "mkdocs" not in outer_imports(MACROS / f"{name}.py")
    assert ".env." not in (MACROS / f"{name}.py").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(set(ALLOWED) - KNOWS_ENGINE))
def test_only_printing_knows_the_engine(name: str) -> None:
    assert "weasyprint" not in outer_imports(MACROS / f"{name}.py")


def test_set_up_needs_nothing_installed() -> None:
    from sys import stdlib_module_names

    assert outer_imports(MACROS / "bootstrap.py") <= stdlib_module_names


@pytest.mark.parametrize("path", sorted(MACROS.glob("*.py")), ids=lambda path: path.stem)
def test_no_markup_in_python(path: Path) -> None:
    strings = [node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant)]
    assert [text for text in strings if isinstance(text, str) and ("</" in text or "/>" in text)] == []


@pytest.mark.parametrize("path", sorted((MACROS / "templates").rglob("*.j2")), ids=lambda path: path.name)
def test_templates_trust_nothing(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "|safe" not in text.replace(" ", "")
    assert "style=" not in text
    assert "|sort" not in text.replace(" ", "")
