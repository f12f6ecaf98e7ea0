"""Every sentence that an editor can meet in a report has an example that shows it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from projects import ROOT

EXPECTED = sorted((ROOT / "tests/examples/invalid").glob("*/odotettu.txt"))
MODULES = sorted(
    path
    for room in ("checks", "content", "common")
    for path in (ROOT / "macros" / room).glob("*.py")
)
NOT_OF_REPORTS = {
    "common/asked.py",  # what commands say; asserted where those are tested
    "common/refused.py",
    "common/traces.py",
    "content/browser_types.py",  # English comments of a generated file
}
BLANK = "\0"
"""Stands in a sentence for what is filled in."""
SENTENCE = re.compile(rf"[A-ZÄÖ”{BLANK}].*[a-zäö].*\s.*\s.*[.?][”{BLANK}]?")


def template(node: ast.AST) -> str | None:
    """The text of a string with its gaps blank; None when the node is no string."""
    if isinstance(node, ast.JoinedStr):
        parts = (
            str(part.value) if isinstance(part, ast.Constant) else BLANK for part in node.values
        )
        return "".join(parts)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.sub(r"\{\w*\}", BLANK, node.value)
    return None


def not_messages(tree: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, what schemas say of fields, and the parts of texts that are looked at whole."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            yield node.value
        elif isinstance(node, ast.keyword) and node.arg == "description":
            yield from ast.walk(node.value)
        elif isinstance(node, ast.JoinedStr):
            yield from (each for each in ast.walk(node) if each is not node)


def sentences(path: Path) -> list[str]:
    """Every Finnish sentence of a module."""
    tree = ast.parse(path.read_text("utf-8"))
    passed_over = set(not_messages(tree))
    texts = (template(node) for node in ast.walk(tree) if node not in passed_over)
    return [
        text.strip() for text in texts if text and SENTENCE.fullmatch(text.strip()) and _tells(text)
    ]


def _tells(text: str) -> bool:
    """Whether it is a message: a question without gaps is asked on a sheet."""
    return BLANK in text or not text.endswith("?")


@pytest.fixture(scope="module")
def told() -> list[str]:
    """Every message of the examples."""
    lines = [line for path in EXPECTED for line in path.read_text("utf-8").splitlines()]
    return [line.split(": ", 1)[1] for line in lines if ": " in line]


@pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: path.relative_to(ROOT / "macros").as_posix()
)
def test_every_sentence_has_its_example(path: Path, told: list[str]) -> None:
    if path.relative_to(ROOT / "macros").as_posix() in NOT_OF_REPORTS:
        return
    without = []
    for sentence in sentences(path):
        pattern = re.compile(".*".join(map(re.escape, sentence.split(BLANK))))
        if not any(pattern.search(message) for message in told):
            without.append(sentence)
    assert without == []


def test_sentences_are_found() -> None:
    assert sum(len(sentences(path)) for path in MODULES) > 150
