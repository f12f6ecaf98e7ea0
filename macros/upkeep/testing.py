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
BENCHES = Path("tests/bench")
UNIT = ".ts"


def test(asked: Asked) -> int:
    """Runs every test, or the files and names that are asked for: Python's and TypeScript's."""
    units = [word for word in asked.words if word.endswith(UNIT)]
    others = [word for word in asked.words if word not in units]
    status = run_units(asked.root, [asked.root / each for each in units]) if units else 0
    if units and not others:
        return status
    _prepare_once(asked)
    return _pytest(*workers_for(asked.root, others), *others) or status


def gates(asked: Asked) -> int:
    """Puts every print product through its gates, and runs the slow tests."""
    return _pytest(GATES, *asked.words)


def coverage(asked: Asked) -> int:
    """Runs tests and gates, and tells which lines of macros/ none of them ran.

    Fails under the least share that pyproject.toml sets.
    """
    _coverage(asked.root, "erase")
    runs = [
        _coverage(asked.root, "run", "-m", "pytest", folder, *asked.words)
        for folder in ("tests", GATES)
    ]
    _coverage(asked.root, "combine", "-q")
    return max(runs) or _coverage(asked.root, "report", "--skip-covered", "--show-missing")


def bench(asked: Asked) -> int:
    """Runs the benchmarks, each beside its peer; the worst exit status."""
    scripts = sorted((asked.root / BENCHES).glob("*.py"))
    runs = [subprocess.run([sys.executable, str(path), *asked.words]) for path in scripts]
    return max((run.returncode for run in runs), default=0)


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
    files = [word for word in words if (root / word.partition("::")[0]).is_file()]
    asks_workers = any(word.startswith(("-n", "--numprocesses")) for word in words)
    return ["-n", "0"] if files and not asks_workers else []


def _pytest(*words: str) -> int:
    return subprocess.run([sys.executable, "-m", "pytest", *words]).returncode


def _coverage(root: Path, *words: str) -> int:
    """Coverage with its results in one place, also of commands that tests run in copies."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("COVERAGE_")  # of a measurement that runs this one
    }
    environment["COVERAGE_FILE"] = str(root / MEASURED)
    return subprocess.run([sys.executable, "-m", "coverage", *words], env=environment).returncode


def _prepare_once(asked: Asked) -> None:
    """Makes the site's parts for the tests that build it, unless nothing has changed since."""
    wanted = hashlib.sha256("\n".join(_parts(asked)).encode()).hexdigest()
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
