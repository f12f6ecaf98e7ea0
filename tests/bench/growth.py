"""What growth costs: the handbook with three times as many worksheets, beside the handbook itself.

Both are copies of the project as it is; the further worksheets are copies of its own under ids and
numbers of their own, and nothing of the machine is changed. Each thing is timed in turn in both:
the check and the build as processes, the finder and the search in one browser. Prints medians and
their ratio, and what a worksheet more costs; judges nothing.
`python tests/bench/growth.py [RUNS] [MANY]`.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from measuring import seconds

from browsers import in_script, launched
from filling import grown
from playwright.sync_api import Browser
from projects import ROOT, copy_project, macros
from servers import serving

QUERIES = ("hyöty päättäjille", "kuka maksaa jatkossa", "kokeilu", "vuosikello", "sopimus loppuu")
Times = Mapping[str, float]


@dataclass(frozen=True)
class Subject:
    """A copy of the project with so many worksheets, its built site served at `home`."""

    count: int
    root: Path
    home: str


def main() -> None:
    """Makes both copies, times them in turn and prints the figures."""
    given = [int(word) for word in sys.argv[1:3]]
    runs = given[0] if given else 3
    few = len(list((ROOT / "data/tyopohjat").glob("*.yml")))
    many = given[1] if len(given) > 1 else 3 * few
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        browser = stack.enter_context(launched())
        subjects = [_subject(Path(name), count, stack) for count in (few, many)]
        rounds: list[tuple[Times, ...]] = []
        for _ in range(runs + 1):
            rounds.append(tuple(dict(_timed(each, browser)) for each in subjects))
    tell(runs, subjects, rounds[1:])  # the first round warms the caches


def _subject(folder: Path, count: int, stack: ExitStack) -> Subject:
    root = grown(copy_project(folder / str(count)), count)
    seconds(root, root / "site")
    return Subject(count, root, stack.enter_context(serving(root / "site")))


def _timed(subject: Subject, browser: Browser) -> Iterator[tuple[str, float]]:
    """Every measure of one subject, in seconds."""
    yield "tarkistus", _clocked(lambda: _check(subject.root))
    yield "rakennus", seconds(subject.root, subject.root / "site")
    page = browser.new_page()
    page.goto(subject.home)
    yield "löytimen avaus", _clocked(lambda: page.goto(f"{subject.home}tyopohjat/"))
    yield "löytimen rajaus", page.evaluate(in_script("time_finder")) / 1000
    page.goto(f"{subject.home}haku/?q=alku")
    page.wait_for_selector('#haku-tulokset[data-valmis="true"]')
    yield "haku", page.evaluate(in_script("time_search"), list(QUERIES)) / 1000
    page.close()


def _check(root: Path) -> None:
    subprocess.run(macros("check"), cwd=root, check=True, stdout=subprocess.DEVNULL)


def _clocked(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def tell(runs: int, subjects: Sequence[Subject], rounds: Sequence[tuple[Times, ...]]) -> None:
    """Prints the medians of both, their ratio, and the price of a worksheet more."""
    few, many = (each.count for each in subjects)
    print(f"{runs} kertaa vuorotellen: {few} ja {many} työpohjaa, mediaanit millisekunteina")
    for name in rounds[0][0]:
        small, large = (
            statistics.median(each[index][name] for each in rounds) * 1000 for index in (0, 1)
        )
        more = (large - small) / (many - few)
        print(
            f"{name:16} {small:8.1f} {large:8.1f}   suhde {large / small:.2f}"
            f"   lisätty työpohja {more:.2f} ms"
        )


if __name__ == "__main__":
    main()
