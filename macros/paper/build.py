"""Makes the print products that are missing or stale, over the cores of the machine; what is ready is not touched."""

from __future__ import annotations

import ast
import hashlib
import os
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from ..checks.checked_handbook import open_library
from ..common.files import replace
from ..common.problems import Problem
from ..content import made_prints
from ..content.handbook import Handbook
from ..content.made_prints import Made
from ..content.print_catalogue import Product, ProductKind, catalogue
from ..content.worksheet import Worksheet
from ..views.render import Renderer
from ..views.sheet_view import sheet_view
from .fit_cache import FittingStore
from .pieces import Composer, Piece
from .too_long import overflow_problem

WORKERS = 4
"""Processes at most: each lays out up to 60 pages and takes some 200 MB."""
ENGINES = ("weasyprint", "pikepdf", "python-docx", "segno", "pydyf")
MAKERS = ("paper/pieces", "paper/layout", "word/document")
"""Modules that make products; an edit of any module that they import makes everything anew."""
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Outcome:
    """What a run did: files made, the number of those that were ready, names removed, and problems met."""

    made: tuple[Made, ...]
    ready: int
    removed: tuple[str, ...]
    problems: tuple[Problem, ...]


class UnfitError(Exception):
    """Content that does not fit its paper, as a problem for the editor."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def produce(root: Path, site: str, only: Sequence[str], progress: Progress) -> Outcome:
    """Makes every product that is not ready, or those that `only` names (a worksheet's id or a file's stem)."""
    book = open_library(root)
    products = catalogue(book)
    keys = Keys(root, site, book)
    removed = made_prints.clear(root, [each.file for each in products])
    ready = {name: made for name, made in made_prints.read(root).items() if name not in removed}
    wanted = [each for each in products if not only or _named(each, only)]
    todo = [
        each for each in wanted if ready.get(each.file, Made("", "", 0, 0)).key != keys.of(each)
    ]
    made, problems = _run(
        root, site, {each.file: keys.of(each) for each in _heavy_first(todo)}, ready, progress
    )
    return Outcome(
        tuple(made), len(wanted) - len(todo), tuple(removed), tuple(sorted(set(problems)))
    )


class Keys:
    """Hashes of all that a product is made of: its content, the templates, the style sheet, the engine and the address."""

    def __init__(self, root: Path, site: str, book: Handbook) -> None:
        self.root, self.site, self.book = root, site, book

    def of(self, product: Product) -> str:
        """The key of one product."""
        subject = product.subject and self._subject(*product.subject)
        return _hash(
            self.common,
            product.file,
            subject or "",
            *(self._worksheet(each) for each in product.worksheets),
        )

    @cached_property
    def common(self) -> str:
        """What every product shares."""
        macros = self.root / "macros"
        files = [
            *sorted(_with_imports(macros, MAKERS)),
            *sorted((macros / "templates").rglob("*.j2")),
            macros / "styles/paper.css",
            self.root / ".cache/paperi/.tehty",
        ]
        names = [
            each.model_dump_json()
            for each in (*self.book.model.perspectives, *self.book.model.stages)
        ]
        return _hash(
            self.site,
            self.book.project.model_dump_json(),
            *names,
            *map(version, ENGINES),
            *(_digest(path) for path in files),
        )

    def _worksheet(self, each: Worksheet) -> str:
        return _hash(each.model_dump_json())

    def _subject(self, kind: str, id_: str) -> str:
        return self.book.path[id_].model_dump_json() if kind == "polku" else id_


def _with_imports(macros: Path, names: Sequence[str]) -> set[Path]:
    """The modules of `macros` by those names (`room/module`), and every module of ours that they import, however far."""
    found, waiting = set[Path](), [macros / f"{name}.py" for name in names]
    while waiting:
        path = waiting.pop()
        if path in found or not path.is_file():
            continue
        found.add(path)
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.ImportFrom) and node.level:
                waiting += _imported(path, node)
    return found


def _imported(path: Path, node: ast.ImportFrom) -> list[Path]:
    """The files that a relative import of `path` may name: a module, or modules of a room."""
    base = path.parents[node.level - 1].joinpath(*(node.module or "").split("."))
    return [base.with_suffix(".py"), *(base / f"{each.name}.py" for each in node.names)]


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _named(product: Product, only: Sequence[str]) -> bool:
    own = product.worksheets[0].id if len(product.worksheets) == 1 else ""
    return (
        own in only or Path(product.file).stem in only or (product.subject or ("", ""))[1] in only
    )


def _heavy_first(products: Sequence[Product]) -> list[Product]:
    """The longest work first, so that no core is left alone with the book at the end."""
    return sorted(
        products,
        key=lambda each: -len(each.worksheets) * (each.kind in (ProductKind.SET, ProductKind.BOOK)),
    )


def _run(
    root: Path, site: str, todo: Mapping[str, str], ready: dict[str, Made], progress: Progress
) -> tuple[list[Made], list[Problem]]:
    made: list[Made] = []
    problems: list[Problem] = []
    if not todo:
        return made, problems
    workers = min(WORKERS, os.cpu_count() or 1, len(todo))
    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(root, site)) as pool:
        waiting = [pool.submit(_work, file, key) for file, key in todo.items()]
        try:
            for result in _results(waiting, progress):
                if isinstance(result, Made):
                    made.append(result)
                    ready[result.file] = result
                    made_prints.write(root, ready)
                else:
                    problems.append(result)
        except BrokenProcessPool as error:  # a worker was ended from outside
            raise KeyboardInterrupt from error
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return sorted(made, key=lambda each: each.file), problems


def _results(
    waiting: Sequence[Future[Made | Problem]], progress: Progress
) -> Iterator[Made | Problem]:
    for done, future in enumerate(as_completed(waiting), start=1):
        result = future.result()
        progress(done, len(waiting), result.file if isinstance(result, Made) else "")
        yield result


class Worker:
    """One process's press: everything that is read once and used for every product."""

    def __init__(self, root: Path, site: str) -> None:
        from .layout import (
            Press,
        )  # the engine takes half a second to load, and a run with nothing to make needs none

        self.root, self.site = root, site
        self.book = open_library(root)
        self.composer = Composer(self.book, Renderer(self.book), site)
        self.press = Press(root)
        self.fittings = FittingStore(root, self.press)

    def make(self, product: Product, key: str) -> Made:
        """Makes one file and puts it in its place."""
        content, pages = (
            self._word(product) if product.kind is ProductKind.WORD else self._pdf(product, key)
        )
        replace(self.root / made_prints.PRINTS / product.file, content)
        return Made(product.file, key, pages, len(content))

    def _pdf(self, product: Product, key: str) -> tuple[bytes, int]:
        from .layout import TooLongError
        from .pdf import Particulars

        pieces = self.composer.pieces(product)
        style = "".join(self._style(product, piece) for piece in pieces if piece.attempts)
        about = Particulars(product.title, self.composer.address(product), key)
        try:
            return self.press.print(
                self.composer.document(product, pieces),
                style,
                about,
                forms=product.kind is not ProductKind.POSTER,
            )
        except TooLongError as error:
            worksheet = self.book.worksheet.get(
                error.place.rpartition("-")[0], product.worksheets[0]
            )
            raise self._unfit(worksheet, product.kind, error.over, error.place) from error

    def _unfit(
        self, worksheet: Worksheet, part: ProductKind, over: float, place: str
    ) -> UnfitError:
        return UnfitError(overflow_problem(self.root, worksheet, part, over, place))

    def _style(self, product: Product, piece: Piece) -> str:
        from .layout import TooLongError

        try:
            return self.fittings.style(
                self.composer.document(product, (piece,)), piece.key, piece.attempts
            )
        except TooLongError as error:
            raise self._unfit(
                piece.worksheet or product.worksheets[0], piece.part, error.over, error.place
            ) from error

    def _word(self, product: Product) -> tuple[bytes, int]:
        from ..word import document as word

        worksheet = product.worksheets[0]
        return word.make(
            sheet_view(self.book, worksheet, self.site), self.composer.address(product)
        ), 0


_worker: Worker | None = None


def _begin(root: Path, site: str) -> None:
    global _worker
    signal.signal(
        signal.SIGINT, signal.SIG_DFL
    )  # Ctrl+C ends a worker at once and without a word; no file is half-written
    _worker = Worker(root, site)


def _work(file: str, key: str) -> Made | Problem:
    """Makes a product in a worker process; content that does not fit comes back as a problem."""
    assert _worker is not None
    product = next(each for each in catalogue(_worker.book) if each.file == file)
    try:
        return _worker.make(product, key)
    except UnfitError as error:
        return error.problem
