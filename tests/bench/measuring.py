"""What the benchmarks share: the time of a build and how spreads are told.

A benchmark imports this first: it makes the project and the tests' helpers importable.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path[:0] = [str(folder) for folder in Path(__file__).resolve().parents[1:3]]

ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PDF": "off"}


def seconds(folder: Path, target: Path) -> float:
    """One build of the project in `folder` into `target`, from process start to end."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(target)],
        cwd=folder,
        check=True,
        env=ENVIRONMENT,
    )
    return time.perf_counter() - start


def print_spread(measured: dict[str, Sequence[float]]) -> None:
    """Prints the least, the median and the most of two columns and of their ratios."""
    first, second = measured.values()
    ratios = [a / b for a, b in zip(first, second, strict=True)]
    for label, values in {**measured, "suhde": ratios}.items():
        print(f"{label:16} {min(values):.2f} – {statistics.median(values):.2f} – {max(values):.2f}")
