"""Makes the print products that are missing or stale, over the machine's cores, and no others."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from ..checks.checked_handbook import open_library
from ..common.problems import Problem
from ..content import made_prints
from ..content.made_prints import Made
from ..content.print_catalogue import catalogue
from ..content.product import Product, ProductKind
from . import board_pictures
from .keys import Keys
from .turns import Turn, Turns

MOST_WORKERS = 4
"""Processes at most: each takes some 250 MB, and the one that makes the book 500 MB."""
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
) -> list[Turn]:
    """Files to make, in the order of their making."""
    todo = []
    for product in in_order(wanted):
        key = keys.of(product)
        made = ready.get(product.file)
        if made is None or made.key != key:
            is_set = product.kind is ProductKind.SET
            todo.append(Turn(product.file, key, _subject(product), is_set))
    return todo


def in_order(products: Sequence[Product]) -> list[Product]:
    """The heaviest first, sets last, and those of one subject in turn: their pieces are laid once.

    So no core is left alone with the book at the end, and sets find the fits of its pieces ready.
    """
    heaviest: dict[str, int] = {}
    for each in products:
        subject = _subject(each)
        heaviest[subject] = max(heaviest.get(subject, 0), _weight(each))
    return sorted(
        products,
        key=lambda each: (
            each.kind is ProductKind.SET,
            -heaviest[_subject(each)],
            _subject(each),
            -len(each.worksheets),
        ),
    )


def _weight(product: Product) -> int:
    """How heavy a product is: its worksheets, of which the book holds three pieces each."""
    return len(product.worksheets) * (3 if product.kind is ProductKind.BOOK else 1)


def _subject(product: Product) -> str:
    """What a product shares its pieces with: the sets of a path, a phase or a V, or a worksheet."""
    kind, id_ = product.subject or (product.kind.value, product.worksheets[0].id)
    return f"{kind}/{id_}"


def _run(
    root: Path,
    site: str,
    todo: Sequence[Turn],
    tally: _Tally,
    progress: Progress,
) -> None:
    """Has workers make the files of `todo`; raises KeyboardInterrupt when one is ended.

    Sets have workers of their own: the one that made the book never gives its memory back.
    """
    if not todo:
        return
    from . import fit_cache  # the engines load in half a second: only when there is work

    done = 0
    for _, part in groupby(todo, key=lambda each: each.is_set):
        with closing(_made(root, site, list(part))) as results:
            for result in results:
                tally.take(result)
                done += 1
                progress(done, len(todo), result.file if isinstance(result, Made) else "")
    fit_cache.forget(root)


def _made(root: Path, site: str, todo: Sequence[Turn]) -> Generator[Made | Problem, None, None]:
    """What workers give, in the order in which they are ready; they are ended after the last."""
    from . import worker

    count = min(MOST_WORKERS, os.cpu_count() or 1, len(todo))
    begun = (root, site, Turns(todo))
    with ProcessPoolExecutor(count, initializer=worker.begin, initargs=begun) as pool:
        waiting = [pool.submit(worker.work) for _ in todo]
        try:
            for future in as_completed(waiting):
                yield future.result()
        except BrokenProcessPool as error:  # a worker was ended from outside
            raise KeyboardInterrupt from error
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
