"""From the edit of a data file to the fresh page under `mkdocs serve`, beside a whole build.

Both are measured in turn in one run, without print products. Prints seconds and their ratio; judges
nothing. `python tests/bench/serve_time.py [RUNS]`.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measuring import ENVIRONMENT, print_spread, seconds

from projects import copy_project, edit
from servers import free_port, page_says, until

PAGE, DATA = "tyopohjat/hyotylause/", "data/tyopohjat/hyotylause.yml"


def shown(project: Path, address: str, number: int) -> float:
    """Seconds from the edit of a prompt to the page that shows it."""
    old = "Arjen pulma" if number == 0 else f"Arjen pulma {number}"
    new = f"Arjen pulma {number + 1}"
    start = time.perf_counter()
    edit(project / DATA, old, new)
    until(lambda: page_says(address, new), new)
    return time.perf_counter() - start


def main() -> None:
    """Edits and builds in turn and prints the figures."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    port = free_port()
    address = f"http://127.0.0.1:{port}/{PAGE}"
    with tempfile.TemporaryDirectory() as name:
        served, built = (copy_project(Path(name) / each) for each in ("tarjottu", "rakennettu"))
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
        process = subprocess.Popen(
            command,
            cwd=served,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=ENVIRONMENT,
        )
        until(lambda: page_says(address, "Arjen pulma"), "the page")
        edits, builds = [], []
        for number in range(runs + 1):
            edits.append(shown(served, address, number))
            builds.append(seconds(built, built / "site"))
        process.terminate()
    edits, builds = edits[1:], builds[1:]  # the first round warms the caches
    print(f"{runs} kertaa vuorotellen, sekunteina (pienin–mediaani–suurin)")
    print_spread({"muutos näkyviin": edits, "koko rakennus": builds})


if __name__ == "__main__":
    main()
