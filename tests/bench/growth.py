"""How the cost of a page grows with their number: the site with 50 and with 500 worksheets.

Both are built in turn in one run. The worksheets are copies of the handbook's own under new names;
the rule of twenty is lifted in the copied machine. Prints seconds, seconds per worksheet page and
their ratio; judges nothing. `python tests/bench/growth.py [RUNS] [FEW] [MANY]`.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from measuring import seconds

from projects import copy_project, edit, macros

LIFTED = {
    "macros/content/worksheet.py": (", ge=1, le=20,", ", ge=1,"),
    "macros/checks/grid.py": ("in shelf.of(Worksheet):", "in ():"),
}
"""Of the copied machine: numbers beyond 20, and any number of worksheets in a cell."""


def grown(target: Path, count: int) -> Path:
    """A copy of the project with `count` worksheets."""
    project = copy_project(target)
    for name, (old, new) in LIFTED.items():
        edit(project / name, old, new)
    originals = sorted((project / "data/tyopohjat").glob("*.yml"))
    nav = []
    for number in range(len(originals) + 1, count + 1):
        original = originals[number % len(originals)]
        nav.append(_copied(project, original, f"{original.stem}-{number}", number))
    place = "      - esimerkkihanke.md\n"
    edit(project / "mkdocs.yml", place, "".join(nav) + place)
    subprocess.run(macros("addresses"), cwd=project, check=True, stdout=subprocess.DEVNULL)
    return project


def _copied(project: Path, original: Path, id_: str, number: int) -> str:
    """One worksheet under a new name; its line of the navigation."""
    text = original.read_text("utf-8")
    text = re.sub(r"^tunniste: .*$", f"tunniste: {id_}", text, count=1, flags=re.M)
    text = re.sub(r"^numero: .*$", f"numero: {number}", text, count=1, flags=re.M)
    text = re.sub(
        r'^otsikko: "?([^"\n]*)"?$', rf'otsikko: "\1 {number}"', text, count=1, flags=re.M
    )
    original.with_name(f"{id_}.yml").write_text(text, "utf-8")
    page = project / f"docs/tyopohjat/{original.stem}.md"
    page.with_name(f"{id_}.md").write_text(
        page.read_text("utf-8").replace(f"tunniste: {original.stem}", f"tunniste: {id_}"), "utf-8"
    )
    return f"      - tyopohjat/{id_}.md\n"


def main() -> None:
    """Builds both in turn and prints the figures."""
    given = sys.argv[1:4]
    runs, few, many = map(int, [*given, *["3", "50", "500"][len(given) :]])
    with tempfile.TemporaryDirectory() as name:
        projects = {count: grown(Path(name) / str(count), count) for count in (few, many)}
        times: dict[int, list[float]] = {count: [] for count in projects}
        for _ in range(runs + 1):
            for count, project in projects.items():
                times[count].append(seconds(project, project / "site"))
    # the first round warms the caches
    tell(runs, {count: statistics.median(each[1:]) for count, each in times.items()})


def tell(runs: int, medians: dict[int, float]) -> None:
    """Prints the medians of few and of many worksheets, and what one of them costs."""
    few, many = medians
    print(f"{runs} kertaa vuorotellen, sekunteina")
    for count, median in medians.items():
        print(
            f"{count:5} työpohjaa: {median:.2f} s, {1000 * median / count:.1f} ms työpohjaa kohden"
        )
    print(f"työpohjan hinnan suhde: {(medians[many] / many) / (medians[few] / few):.2f}")
    print(f"lisätyn työpohjan hinta: {1000 * (medians[many] - medians[few]) / (many - few):.1f} ms")


if __name__ == "__main__":
    main()
