"""A project of twenty sheets and two hundred actions in Chromium: opened, joined and saved.

Prints milliseconds (median and most of a hundred) and each as a ratio to reading and writing the
same file by JSON alone in the same run. `python tests/bench/project_time.py [TIMES]`.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import measuring  # noqa: F401 — makes the project and its tests importable

from browsers import launched
from playwright.sync_api import Page
from projects import ROOT
from servers import serving

from macros.checks.checked_handbook import open_library
from macros.content.handbook import Handbook
from macros.web import bundles

PAGE = ROOT / "macros/browser/testing/project-bench.ts"
MOST = {"open": 50.0, "merge": 30.0, "save": 16.0}
"""Milliseconds that each may take, by the order of own projects."""
ACTIONS = 200


def places(book: Handbook) -> list[str]:
    """The place of every field of the twenty sheets that have a cell of their own."""
    sheets = [each for each in book.worksheets if each.number <= 20]
    return [f"{each.id}/{field.id}" for each in sheets for field in each.sheet.fields()]


def measured(page: Page, paths: Sequence[str], times: int) -> dict[str, list[float]]:
    """Each work's milliseconds, as often as asked."""
    asked = {"paths": paths, "actions": ACTIONS, "times": times}
    found: dict[str, list[float]] = page.evaluate("(asked) => measure(asked)", asked)
    return found


def told(found: dict[str, list[float]]) -> bool:
    """Prints the figures; whether all are as fast as they must be."""
    base = statistics.median(found["json"])
    for name, times in found.items():
        median = statistics.median(times)
        limit = f"   at most {MOST[name]:.0f}" if name in MOST else ""
        spread = f"{median:7.2f} ms median, {max(times):7.2f} most"
        print(f"{name:6} {spread}   {median / base:5.2f} × JSON{limit}")
    return all(statistics.median(found[name]) < most for name, most in MOST.items())


def main() -> int:
    """Measures in a page that has the core and the store and nothing else."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    paths = places(open_library(ROOT))
    with tempfile.TemporaryDirectory() as name, launched() as browser:
        folder = Path(name)
        tool = ROOT / bundles.TOOL / "esbuild"
        made = f"--outfile={folder / 'bench.js'}"
        command = [tool, str(PAGE), *bundles.OPTIONS, made]
        subprocess.run(command, cwd=ROOT, check=True, env=bundles.node_environment())
        (folder / "index.html").write_text("<!doctype html><script src=bench.js></script>")
        with serving(folder) as home:
            page = browser.new_page()
            page.goto(home)
            sizes = page.evaluate("(asked) => sizes(asked)", {"paths": paths, "actions": ACTIONS})
            print(f"{len(paths)} fields, {ACTIONS} actions: {json.dumps(sizes)}")
            return 0 if told(measured(page, paths, times)) else 1


if __name__ == "__main__":
    sys.exit(main())
