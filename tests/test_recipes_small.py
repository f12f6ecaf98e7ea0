"""Recipes of CONTRIBUTING for a check, a thing the browser keeps and a sentence, in a copy."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from projects import ROOT, command, edit

from macros.search.index import FIELDS

pytestmark = pytest.mark.slow  # copies of the project are changed; the gates run it

CHECK = '''"""No worksheet is called a draft (luonnos)."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from .known import Known
from .walk import fault


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """Every title that says it is a draft."""
    for name, worksheet in shelf.of(Worksheet):
        if worksheet.title.startswith("Luonnos:"):
            yield fault(shelf, name, ("otsikko",), "Nimi ei ole valmis. Poista alusta ”Luonnos:”.")
'''
KEPT = """/** Whether the visitor has hidden the tips. */

import { ofBrowser, type Source, textOr, writeText } from "./door.ts";
import { TIPS } from "./keys.ts";

/** True when the tips are hidden in this browser. */
export function tipsHidden(source: Source = ofBrowser): boolean {
  return textOr("", TIPS, source) === "piilossa";
}

/** Hides the tips. */
export function hideTips(source: Source = ofBrowser): void {
  writeText(TIPS, "piilossa", source);
}
"""
KEPT_TEST = """import assert from "node:assert/strict";
import { test } from "node:test";

import { memoryStorage, refused, sourceOf } from "../testing/storage.ts";
import { nameOf, TIPS } from "./keys.ts";
import { hideTips, tipsHidden } from "./tips.ts";

test("hidden tips are kept, and a refused storage fails nothing", () => {
  const source = sourceOf(memoryStorage());
  assert.equal(tipsHidden(source), false);
  hideTips(source);
  assert.equal(tipsHidden(source), true);
  hideTips(refused);
  assert.equal(tipsHidden(refused), false);
  assert.equal(nameOf(TIPS), "Piilotetut vinkit");
});
"""


@pytest.fixture
def project(copies: Callable[[], Path]) -> Path:
    """A copy of the project, tools of npm with it."""
    root = copies()
    if not (root / "node_modules").exists():
        (root / "node_modules").symlink_to(ROOT / "node_modules")
    return root


def test_a_new_check_is_a_file_and_a_line(project: Path) -> None:
    (project / "macros/checks/drafts.py").write_text(CHECK, "utf-8")
    run = project / "macros/checks/run.py"
    edit(run, "    example_answers,\n", "    drafts,\n    example_answers,\n")
    edit(run, "    worksheets,\n    running,\n", "    worksheets,\n    drafts,\n    running,\n")
    assert command(project, "check").stdout == "Ei ongelmia.\n"
    edit(project / "data/tyopohjat/elonmerkit.yml", 'otsikko: "', 'otsikko: "Luonnos: ')
    said = command(project, "check").stdout
    assert (
        "data/tyopohjat/elonmerkit.yml:4: Nimi ei ole valmis. Poista alusta ”Luonnos:”.\n" in said
    )


def test_a_new_thing_that_the_browser_keeps_has_a_key_a_name_and_a_test(project: Path) -> None:
    store = project / "macros/browser/store"
    keys = store / "keys.ts"
    edit(keys, "const SHEET", 'export const TIPS = "juurruttaja:vinkit";\nconst SHEET')
    edit(keys, "  [COLOURS,", '  [TIPS, "Piilotetut vinkit"],\n  [COLOURS,')
    (store / "tips.ts").write_text(KEPT, "utf-8")
    (store / "tips.test.ts").write_text(KEPT_TEST, "utf-8")
    done = command(project, "test", "macros/browser/store/tips.test.ts")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "pass 1" in done.stdout


def test_a_sentence_stands_where_its_fault_is_found(project: Path) -> None:
    old = "Ryhmän pienin koko on suurempi kuin suurin."
    places = [path for path in (project / "macros").rglob("*.py") if old in path.read_text("utf-8")]
    assert len(places) == 1
    new = "Ryhmän pienin koko ei voi olla suurinta isompi."
    edit(places[0], old, new)
    worksheet = project / "data/tyopohjat/elonmerkit.yml"
    edit(worksheet, "ryhma: {vahintaan: ", "ryhma: {vahintaan: 9")
    assert new in command(project, "check").stdout


def test_index_and_engine_name_the_same_fields() -> None:
    """A new field of the search has its weight, in the same place of both lists."""
    weights = (ROOT / "macros/browser/core/search/weights.ts").read_text("utf-8")
    listed = re.search(r"FIELDS = \[(.*?)\]", weights, re.DOTALL)
    assert listed
    assert tuple(re.findall(r'"(\w+)"', listed[1])) == FIELDS
