"""`check`: every problem of the content; and whether a command may write into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..checks.checked_handbook import ContentError, open_library
from ..checks.run import check
from ..common.asked import Asked
from ..common.problems import Problem, report
from ..content.reading import read_shelf


def run(asked: Asked) -> int:
    """Tells every problem of the content and their count; 1 when there are any."""
    try:
        open_library(asked.root)  # kept for the command that comes after
    except ContentError as error:
        asked.say(str(error).strip())
        return 1
    asked.say(report(()))
    return 0


def hindrances(root: Path, mended: Callable[[Problem], bool]) -> list[Problem]:
    """The problems for which a command must write nothing: all but those that it mends itself."""
    shelf = read_shelf(root)
    problems = check(shelf)
    return [problem for problem in problems if not mended(problem)]


def refuses(asked: Asked, mended: Callable[[Problem], bool]) -> bool:
    """Whether there are hindrances; they have then been told."""
    problems = hindrances(asked.root, mended)
    if problems:
        asked.say(f"Mitään ei kirjoitettu. Korjaa nämä ensin:\n{report(problems)}")
    return bool(problems)


def mended_by(command: str) -> Callable[[Problem], bool]:
    """Whether a problem's own sentence sends the editor to the command: it mends that problem."""
    return lambda problem: problem.message.endswith(f" {command}.")
