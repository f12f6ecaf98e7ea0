"""From the edit of a data file to the fresh page under `mkdocs serve`, beside a whole build without print products, in turn in one run.

Prints seconds and their ratio; judges nothing. `python tests/bench/serve_time.py [RUNS]`.
"""

from __future__ import annotations

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from projects import copy_project  # noqa: E402 — the root must be importable first

ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PDF": "off"}
PAGE, DATA = "tyopohjat/hyotylause/", "data/tyopohjat/hyotylause.yml"


def until(address: str, text: str) -> None:
    """Returns when the page says the text."""
    for _ in range(3000):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if text in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(text)


def build(project: Path) -> float:
    """Seconds of one build, from process start to end."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-d", "site"],
        cwd=project,
        check=True,
        env=ENVIRONMENT,
    )
    return time.perf_counter() - start


def edit(project: Path, address: str, number: int) -> float:
    """Seconds from the edit of a prompt to the page that shows it."""
    path = project / DATA
    old = "Arjen pulma" if number == 0 else f"Arjen pulma {number}"
    text = path.read_text("utf-8")
    start = time.perf_counter()
    path.write_text(text.replace(old, f"Arjen pulma {number + 1}"), "utf-8")
    until(address, f"Arjen pulma {number + 1}")
    return time.perf_counter() - start


def main() -> None:
    """Edits and builds in turn and prints the figures."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        served, built = (copy_project(Path(name) / each) for each in ("tarjottu", "rakennettu"))
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
        process = subprocess.Popen(
            command,
            cwd=served,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=ENVIRONMENT,
        )
        until(f"http://127.0.0.1:{port}/{PAGE}", "Arjen pulma")
        edits, builds = [], []
        for number in range(runs + 1):
            edits.append(edit(served, f"http://127.0.0.1:{port}/{PAGE}", number))
            builds.append(build(built))
        process.terminate()
    edits, builds = edits[1:], builds[1:]  # the first round warms the caches
    print(f"{runs} kertaa vuorotellen, sekunteina (pienin–mediaani–suurin)")
    ratios = [a / b for a, b in zip(edits, builds, strict=True)]
    for label, values in (("muutos näkyviin", edits), ("koko rakennus", builds), ("suhde", ratios)):
        print(f"{label:16} {min(values):.2f} – {statistics.median(values):.2f} – {max(values):.2f}")


if __name__ == "__main__":
    main()
