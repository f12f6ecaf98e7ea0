"""What a site is made of besides its pages, made ready in docs/: a list of steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..checks.checked_handbook import open_library
from ..common.asked import Progress
from ..content.handbook import Handbook
from ..search import index
from . import bundles, open_data, pictures, project_files, workshop_files


@dataclass(frozen=True)
class Work:
    """What every step is given: the project, its content, the public address, and a bar."""

    root: Path
    book: Handbook
    site: str
    progress: Progress | None


def bundle(work: Work) -> None:
    """The browser's programs and the style sheets, each page's in one small file."""
    bundles.write(work.root)


def index_words(work: Work) -> None:
    """What the search finds, with the base form of every word."""
    index.write(work.root, work.book, work.progress)


def draw_pictures(work: Work) -> None:
    """The picture that a message shows of a linked page."""
    pictures.write(work.root, work.book)


def open_the_data(work: Work) -> None:
    """All content for machines, and the feed of changes."""
    open_data.write(work.root, work.book, work.site)


def ready_projects(work: Work) -> None:
    """What a project is saved as, and the invented project to open."""
    project_files.write(work.root, work.book, work.site)


def ready_workshops(work: Work) -> None:
    """The texts and papers that a workshop's plan loads of each chosen worksheet."""
    workshop_files.write(work.root, work.book, work.site)


STEPS: tuple[Callable[[Work], None], ...] = (
    bundle,
    index_words,
    draw_pictures,
    open_the_data,
    ready_projects,
    ready_workshops,
)
"""In this order; each touches only the files that change."""


def prepare(
    root: Path,
    site: str,
    progress: Progress | None = None,
) -> Handbook:
    """Does every step for the checked content of `root`, which it returns; raises RefusedError."""
    work = Work(root, open_library(root), site, progress)
    for step in STEPS:
        step(work)
    return work.book
