"""The merge of projects: its laws tried for long, and wrong merges that the laws must catch."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from projects import ROOT

from macros.upkeep import browser_tests

CORE = browser_tests.BROWSER / "core/project"
STORE = browser_tests.BROWSER / "store"
LAWS = CORE / "laws.test.ts"
TRIES = (LAWS, CORE / "register.test.ts", CORE / "bad-files.test.ts", CORE / "journal.test.ts")
STORED = (STORE / "project-store.test.ts", STORE / "shelf.test.ts")
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
        "if (hasStamp(live, entry)) return false;",
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
        "return !!tenth && byVersion(entry, tenth) > 0 && isCounted(project.writers, entry);",
        "return isCounted(project.writers, entry);",
    ),
    "what is forgotten comes back": (
        "register.ts",
        "return !!tenth && byVersion(entry, tenth) > 0 && isCounted(project.writers, entry);",
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
        "put(former, path, versions(replaced));",
        "",
    ),
    "all that was ever replaced is kept": (
        "former.ts",
        "at < MOST_FORMER || !isCounted(project.writers, entry);",
        "at < MOST_KEPT;",
    ),
    "what no count tells of is forgotten": (
        "former.ts",
        "at < MOST_FORMER || !isCounted(project.writers, entry);",
        "at < MOST_FORMER;",
    ),
    "a page forgets before its record does": (
        "register.ts",
        "put(former, path, old);",
        "put(former, path, old.slice(0, MOST_FORMER));",
    ),
    "a count that is not of all is left out": (
        "file-text.ts",
        "osittain: parts.length ? sortedObject(parts) : undefined,",
        "",
    ),
    "the oldest are kept": (
        "former.ts",
        "return minute(b) - minute(a) ||",
        "return minute(a) - minute(b) ||",
    ),
    "of one stamp with two values one is lost": (
        "register.ts",
        "return hasStamp([a], b) && a.value === b.value;",
        "return hasStamp([a], b);",
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


STORE_MUTANTS = {
    "a writer is kept over a restore": (
        "journals.ts",
        "this.#journal = { ...newJournal(randomId(WRITER)), writes };",
        "this.#journal = { ...newJournal(this.writer), writes };",
    ),
    "what is put back destroys what is newer": (
        "shelved.ts",
        "const text = before && since ? fileText(merge(before, since)) : taken.text;",
        "const text = before && since ? taken.text : taken.text;",
    ),
}
"""A wrong store, in the same way."""


def is_caught(path: Path, right: str, wrong: str, tests: Sequence[Path]) -> bool:
    """Whether a test fails when a part of a module is otherwise, in the copy that it is in."""
    text = path.read_text("utf-8")
    assert text.count(right) == 1
    path.write_text(text.replace(right, wrong), "utf-8")
    root = next(each for each in path.parents if (each / "node_modules").exists())
    done = browser_tests.run(root, tests)
    failed = re.search(r"^# fail [1-9]", done.stdout, re.MULTILINE)
    assert failed, done.stdout + done.stderr
    return done.returncode != 0


@pytest.mark.parametrize("name", MUTANTS)
def test_a_wrong_merge_is_caught(name: str, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module, right, wrong = MUTANTS[name]
    monkeypatch.setenv(RUNS, "4000")
    assert is_caught(copy / CORE / module, right, wrong, TRIES)


@pytest.mark.parametrize("name", STORE_MUTANTS)
def test_a_wrong_store_is_caught(name: str, copy: Path) -> None:
    module, right, wrong = STORE_MUTANTS[name]
    assert is_caught(copy / STORE / module, right, wrong, STORED)
