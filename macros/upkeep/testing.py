"""`test`, `gates`, `coverage` and `bench`: tests run, whole or only the files asked for."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..checks.checked_handbook import fingerprint
from ..common.asked import Asked
from ..common.files import replace
from ..common.refused import RefusedError
from . import browser_tests

STAMP = Path(".cache/testien-pohja")
"""A hash of what the site's parts were last made of for the tests."""
MEASURED = Path(".cache/kattavuus/tulos")
GATES = "tests/gates"
SLOW = ("tests", "-m", "slow")
"""Tests of which `make test` runs but one of each kind."""
BENCHES = Path("tests/bench")
UNIT = ".ts"
WORKERS = ("-n", "--numprocesses")
"""pytest's own option of how many processes run the tests."""


def test(asked: Asked) -> int:
    """Runs every test, or the files and names that are asked for: Python's and TypeScript's."""
    units = [asked.root / word for word in asked.words if word.endswith(UNIT)]
    others = [word for word in asked.words if not word.endswith(UNIT)]
    status = 0
    if units:
        status = run_units(asked.root, units)
    if others or not units:
        _prepare_once(asked)
        workers = workers_for(asked.root, others)
        status = _pytest(*workers, *others) or status
    return status


def gates(asked: Asked) -> int:
    """Puts every print product through its gates, and runs the slow tests; the worst status."""
    status = _pytest(GATES, *asked.words)
    if not asked.words:
        status = _pytest(*SLOW) or status
    return status


def coverage(asked: Asked) -> int:
    """Runs tests and gates, and tells which lines of macros/ none of them ran.

    Fails under the least share that pyproject.toml sets.
    """
    _coverage(asked.root, "erase")
    worst = 0
    for which in (("tests",), (GATES,), SLOW):
        status = _coverage(asked.root, "run", "-m", "pytest", *which, *asked.words)
        worst = max(worst, status)
    _coverage(asked.root, "combine", "-q")
    told = _coverage(asked.root, "report", "--skip-covered", "--show-missing")
    return worst or told


def bench(asked: Asked) -> int:
    """Runs the benchmarks, each beside its peer; the worst exit status."""
    worst = 0
    for path in sorted((asked.root / BENCHES).glob("*.py")):
        run = subprocess.run([sys.executable, str(path), *asked.words])
        worst = max(worst, run.returncode)
    return worst


def run_units(root: Path, files: Sequence[Path]) -> int:
    """Runs unit tests of the browser's side by Node, bundled first; its exit status."""
    missing = [path for path in files if not path.is_file()]
    if missing:
        raise RefusedError(f"Polussa {missing[0]} ei ole tiedostoa. Tarkista se.")
    done = browser_tests.run(root, files)
    print(done.stdout + done.stderr, end="")
    return 1 if done.returncode else 0


def workers_for(root: Path, words: Sequence[str]) -> list[str]:
    """pytest's option of workers: for files that are named none, for to start them takes longer."""
    names_files = False
    for word in words:
        if word.startswith(WORKERS):
            return []
        file = word.partition("::")[0]
        names_files = names_files or (root / file).is_file()
    return ["-n", "0"] if names_files else []


def _pytest(*words: str) -> int:
    """pytest's exit status."""
    run = subprocess.run([sys.executable, "-m", "pytest", *words])
    return run.returncode


def _coverage(root: Path, *words: str) -> int:
    """Coverage with its results in one place, also of commands that tests run in copies."""
    environment = dict(os.environ)
    for name in os.environ:
        if name.startswith("COVERAGE_"):  # of a measurement that runs this one
            del environment[name]
    environment["COVERAGE_FILE"] = str(root / MEASURED)
    run = subprocess.run([sys.executable, "-m", "coverage", *words], env=environment)
    return run.returncode


def _prepare_once(asked: Asked) -> None:
    """Makes the site's parts for the tests that build it, unless nothing has changed since."""
    parts = "\n".join(_parts(asked))
    wanted = hashlib.sha256(parts.encode()).hexdigest()
    stamp = asked.root / STAMP
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    from ..web.prepare import prepare  # loads every room: a second that most runs can do without

    prepare(asked.root, asked.site, asked.progress)
    replace(stamp, wanted.encode())


def _parts(asked: Asked) -> Iterator[str]:
    """What the parts are made of: content, the machine and the address."""
    yield asked.site
    yield from sorted(map(str, fingerprint(asked.root)))
    for path in sorted((asked.root / "macros").rglob("*.*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield f"{path} {path.stat().st_mtime_ns}"
