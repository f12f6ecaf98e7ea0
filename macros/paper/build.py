"""Makes the print products that are missing or stale, over the machine's cores, and no others."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path

from ..checks.checked_handbook import open_library
from ..common.problems import Problem
from ..content import made_prints
from ..content.made_prints import Made
from ..content.print_catalogue import catalogue
from ..content.product import Product
from . import board_pictures
from .keys import Keys

MOST_WORKERS = 4
"""Processes at most: each takes some 350 MB, and the one that makes the book 560 MB."""
Progress = Callable[[int, int, str], None]
"""Told how many products are done, of how many, and the file just made (or nothing)."""


@dataclass(frozen=True)
class Outcome:
    """What a run did: files made, how many were ready, names removed, and problems met."""

    made: tuple[Made, ...]
    ready: int
    removed: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass
class _Tally:
    """What a run has given so far; the list of what is made is kept up to date on the disk."""

    root: Path
    ready: dict[str, Made]
    made: list[Made] = field(default_factory=list)
    problems: set[Problem] = field(default_factory=set)

    def take(self, result: Made | Problem) -> None:
        """Adds what a worker gave."""
        if not isinstance(result, Made):
            self.problems.add(result)
            return
        self.made.append(result)
        self.ready[result.file] = result
        made_prints.write(self.root, self.ready)


def produce(
    root: Path,
    site: str,
    only: Sequence[str],
    progress: Progress,
) -> Outcome:
    """Makes every product that is not ready, or those that `only` names.

    `only` holds ids of worksheets and of what sets are of, and names of files without endings.
    `site` is the public address. A run with nothing to make does not load the engines.
    """
    book = open_library(root)
    products = catalogue(book)
    keys = Keys(root, site, book)
    removed = made_prints.clear(root, [each.file for each in products])
    tally = _Tally(root, made_prints.read(root))
    wanted = _wanted(products, only)
    todo = _stale(wanted, keys, tally.ready)
    _run(root, site, todo, tally, progress)
    board_pictures.write(root, products, tally.ready)
    return Outcome(
        made=tuple(sorted(tally.made, key=lambda each: each.file)),
        ready=len(wanted) - len(todo),
        removed=tuple(removed),
        problems=tuple(sorted(tally.problems)),
    )


def _wanted(products: Sequence[Product], only: Sequence[str]) -> Sequence[Product]:
    """The products that were asked for by their names: all when none was named."""
    if not only:
        return products
    return [each for each in products if each.names.intersection(only)]


def _stale(
    wanted: Sequence[Product],
    keys: Keys,
    ready: Mapping[str, Made],
) -> dict[str, str]:
    """Files to make and their keys, in the order of their making."""
    todo = {}
    for product in in_order(wanted):
        key = keys.of(product)
        made = ready.get(product.file)
        if made is None or made.key != key:
            todo[product.file] = key
    return todo


def in_order(products: Sequence[Product]) -> list[Product]:
    """The longest first, and those of one subject in turn: they hold the same pieces, laid once.

    So no core is left alone with the book at the end.
    """
    longest: dict[str, int] = {}
    for each in products:
        subject = _subject(each)
        longest[subject] = max(longest.get(subject, 0), len(each.worksheets))
    return sorted(
        products,
        key=lambda each: (-longest[_subject(each)], _subject(each), -len(each.worksheets)),
    )


def _subject(product: Product) -> str:
    """What a product shares its pieces with: the sets of a path, a phase or a V, or a worksheet."""
    kind, id_ = product.subject or (product.kind.value, product.worksheets[0].id)
    return f"{kind}/{id_}"


def _run(
    root: Path,
    site: str,
    todo: Mapping[str, str],
    tally: _Tally,
    progress: Progress,
) -> None:
    """Has workers make the files of `todo`; raises KeyboardInterrupt when one is ended."""
    if not todo:
        return
    from . import fit_cache, worker  # the engines load in half a second: only when there is work

    count = min(MOST_WORKERS, os.cpu_count() or 1, len(todo))
    with ProcessPoolExecutor(count, initializer=worker.begin, initargs=(root, site)) as pool:
        waiting = [pool.submit(worker.work, file, key) for file, key in todo.items()]
        try:
            for done, future in enumerate(as_completed(waiting), start=1):
                result = future.result()
                tally.take(result)
                file = result.file if isinstance(result, Made) else ""
                progress(done, len(waiting), file)
        except BrokenProcessPool as error:  # a worker was ended from outside
            raise KeyboardInterrupt from error
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    fit_cache.forget(root)
