"""Good content passes; each faulty example gives exactly the sentences that stand beside it.

A new folder is a new test.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.checks.run import check
from macros.common.problems import report
from macros.content.reading import read_shelf

EXAMPLES = Path(__file__).parent / "examples"
CASES = sorted(path for path in (EXAMPLES / "invalid").iterdir() if path.is_dir())


def test_valid_content_has_no_problems() -> None:
    assert report(check(read_shelf(EXAMPLES / "valid"))) == "Ei ongelmia."


def spoil(folder: Path, case: Path) -> None:
    """Lays the files of a case over the valid content; removes those listed in poista.txt.

    A line of linkit.txt names a link and what it leads to.
    """
    removed = case / "poista.txt"
    for name in removed.read_text("utf-8").split() if removed.exists() else []:
        (folder / name).unlink()
    for source in (path for path in case.rglob("*") if path.is_file() and path.parent != case):
        target = folder / source.relative_to(case)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    links = case / "linkit.txt"
    for line in links.read_text("utf-8").splitlines() if links.exists() else []:
        name, target = line.split()
        (folder / name).symlink_to(target)
    if (case / "mkdocs.yml").exists():
        shutil.copy(case / "mkdocs.yml", folder)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_faulty_content_is_told_word_for_word(case: Path, copy: Path) -> None:
    spoil(copy, case)
    assert report(check(read_shelf(copy))) + "\n" == (case / "odotettu.txt").read_text("utf-8")


def test_problems_come_sorted_and_all_at_once(copy: Path) -> None:
    spoil(copy, EXAMPLES / "invalid" / "kaikki-kerralla")
    lines = report(check(read_shelf(copy))).splitlines()[:-1]
    places = [(line.split(":")[0], int(line.split(":")[1])) for line in lines]
    assert places == sorted(places)
    assert len({path for path, _ in places}) == 3


OPEN = sorted(path.relative_to(EXAMPLES / "valid") for path in EXAMPLES.glob("valid/data/**/*.yml"))


@pytest.mark.parametrize("name", OPEN, ids=str)
def test_file_that_does_not_open_is_the_only_thing_told(name: Path, copy: Path) -> None:
    """What refers to its contents may be right: an editor mends the file first."""
    with (copy / name).open("a", encoding="utf-8") as file:
        file.write('\n"auki: [\n')
    problems = check(read_shelf(copy))
    assert [each.path for each in problems] == [name.as_posix()]
