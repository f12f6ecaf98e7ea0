"""The merge of projects: its laws tried for long, and wrong merges that the laws must catch."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from projects import ROOT

from macros.upkeep import browser_tests

CORE = browser_tests.BROWSER / "core/project"
LAWS = CORE / "laws.test.ts"
TRIES = (LAWS, CORE / "register.test.ts", CORE / "bad-files.test.ts", CORE / "journal.test.ts")
RUNS = "HB_AJOJA"
"""How many executions of the laws are tried, in the environment of Node."""

MUTANTS = {
    "nothing is ever replaced": (
        "register.ts",
        "if ([...live, ...former].some((each) => isAfter(each, entry))) return true;",
        "",
    ),
    "what is alike in both is thought replaced": (
        "register.ts",
        "if (live.some((each) => isStampOf(each, entry))) return false;",
        "",
    ),
    "what they wrote is left out": (
        "register.ts",
        "return eachOnce([...here, ...there]);",
        "return eachOnce([...here]);",
    ),
    "the last writer wins": (
        "register.ts",
        "return eachOnce([...here, ...there]);",
        "return eachOnce([...here, ...there]).slice(0, 1);",
    ),
    "counts of theirs are left out": (
        "register.ts",
        "const writers = raised(a.writers, b.writers);",
        "const writers = a.writers;",
    ),
    "a count alone erases": (
        "register.ts",
        "return isSeen && former.length === MOST_FORMER && isOlder(entry, former);",
        "return isSeen;",
    ),
    "what is forgotten comes back": (
        "register.ts",
        "return isSeen && former.length === MOST_FORMER && isOlder(entry, former);",
        "return false;",
    ),
    "an earlier write of another is thought seen": (
        "register.ts",
        "return each.writer === entry.writer && each.number >= entry.number;",
        "return each.number >= entry.number;",
    ),
    "a write does not see what it replaces": (
        "register.ts",
        "writes.push({ path, replaced: old,",
        "writes.push({ path, replaced: [],",
    ),
    "what a merge drops is lost": (
        "register.ts",
        "put(former, path, newestVersions(replaced));",
        "",
    ),
    "all that was ever replaced is kept": (
        "former.ts",
        "return kept.slice(0, MOST_FORMER);",
        "return kept;",
    ),
    "the oldest are kept": (
        "former.ts",
        "return minute(b) - minute(a) ||",
        "return minute(a) - minute(b) ||",
    ),
    "of one stamp with two values one is lost": (
        "register.ts",
        "return isStampOf(a, b) && a.value === b.value;",
        "return isStampOf(a, b);",
    ),
    "numbers are used again": (
        "register.ts",
        "let number = Math.max(by.number, project.writers.get(by.writer) ?? 0);",
        "let number = by.number;",
    ),
    "a journal claims what it does not have": (
        "journal.ts",
        "  if (!isContinued) return project;\n",
        "",
    ),
}
"""A wrong merge: the module, what stands in it, and what stands there instead."""


def test_the_laws_hold_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(RUNS, "60000")
    done = browser_tests.run(ROOT, [LAWS])
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The browser side in a folder of its own."""
    shutil.copytree(ROOT / browser_tests.BROWSER, tmp_path / browser_tests.BROWSER)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


@pytest.mark.parametrize("name", MUTANTS)
def test_a_wrong_merge_is_caught(name: str, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module, right, wrong = MUTANTS[name]
    path = copy / CORE / module
    text = path.read_text("utf-8")
    assert text.count(right) == 1
    path.write_text(text.replace(right, wrong), "utf-8")
    monkeypatch.setenv(RUNS, "4000")
    done = browser_tests.run(copy, TRIES)
    assert done.returncode != 0
    assert re.search(r"^# fail [1-9]", done.stdout, re.MULTILINE), done.stdout + done.stderr
