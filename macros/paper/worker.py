"""One process of a run: everything that is read once, and used for every product it makes."""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from ..checks.checked_handbook import open_library
from ..common.files import plain_text, replace
from ..common.problems import Problem
from ..common.tokens import colours
from ..content.made_prints import PRINTS, Made
from ..content.print_catalogue import catalogue
from ..content.product import Product, ProductKind
from ..content.site_settings import feedback_address
from ..content.worksheet import Worksheet
from ..views.plan import plan_view
from ..views.render import Renderer
from ..views.sheet_view import sheet_view
from ..word.document import editable_copy, editable_plan
from .composer import Composer, Piece
from .fit_cache import FitCache
from .fitting import Fitted
from .laid import TooLongError
from .layout import Press
from .machine import TOKENS
from .pdf import Particulars
from .pieces import CONTENTS_KEY, pieces
from .printing import Part, bind_pdf, print_pdf
from .sets import latest
from .too_long import overflow_problem
from .turns import Turns

BOUND = (
    ProductKind.SET,
    ProductKind.BOOK,
    ProductKind.STRIPS,
    ProductKind.EXAMPLE_CARDS,
)
"""Products of many pieces, which are laid out one by one."""
WITHOUT_FIELDS = (ProductKind.POSTER,)
"""Products that hold no form: people write on them by hand."""


class _UnfitError(Exception):
    """Content that does not fit its paper, as a problem for the editor."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Worker:
    """Makes products for one project folder and public address."""

    def __init__(self, root: Path, site: str) -> None:
        self.root = root
        self.site = site
        self.book = open_library(root)
        reply = feedback_address(root)
        self.composer = Composer(self.book, Renderer(self.book), site, reply)
        self.press = Press(root)
        self.fits = FitCache(root, self.press)
        self.colours = colours(plain_text(root / TOKENS))

    @cached_property
    def products(self) -> dict[str, Product]:
        """Every product by its file."""
        return {each.file: each for each in catalogue(self.book)}

    def make(self, product: Product, key: str) -> Made | Problem:
        """Makes one file and puts it in its place; a problem when its content does not fit."""
        try:
            content, pages = self._content(product)
        except _UnfitError as error:
            return error.problem
        replace(self.root / PRINTS / product.file, content)
        return Made(product.file, key, pages, len(content))

    def _content(self, product: Product) -> tuple[bytes, int]:
        """The file and its number of pages, 0 where that is not fixed."""
        if product.kind is ProductKind.WORD:
            return self._word(product), 0
        if product.kind is ProductKind.PLAN_WORD:
            day = latest(product.worksheets)
            return editable_plan(plan_view(self.book), day, self.composer.address(product)), 0
        return self._pdf(product)

    def _word(self, product: Product) -> bytes:
        """The editable copy of a worksheet's sheet."""
        worksheet = product.worksheets[0]
        view = sheet_view(self.book, worksheet, self.site)
        colour = self.colours[view.v.id.value]
        address = self.composer.address(product)
        return editable_copy(view, address, colour.removeprefix("#").upper())

    def _pdf(self, product: Product) -> tuple[bytes, int]:
        """The PDF of a product, and its number of pages."""
        found = pieces(self.composer, product)
        address = self.composer.address(product)
        about = Particulars(product.title, address)
        if product.kind in BOUND:
            return bind_pdf(self.press, self._parts(product, found), about)
        fits = [self._fit(product, piece).style for piece in found]
        markup = self.composer.document(product, found)
        forms = product.kind not in WITHOUT_FIELDS
        try:
            return print_pdf(self.press, markup, "".join(fits), about, forms=forms)
        except TooLongError as error:
            id_ = error.place.rpartition("-")[0]  # a card is called by its worksheet and side
            worksheet = self.book.worksheet.get(id_, product.worksheets[0])
            raise self._unfit(error, worksheet, product.kind) from error

    def _parts(self, product: Product, found: Sequence[Piece]) -> Iterator[Part]:
        """The pieces of a product as documents of their own: other products hold many of them."""
        for piece in found:
            markup = self.composer.document(product, (piece,))
            fit = self._fit(product, piece)
            shared, has_contents = _is_shared(product, piece), piece.key == CONTENTS_KEY
            yield Part(piece.key, markup, fit.style, shared, has_contents, fit.pages)

    def _fit(self, product: Product, piece: Piece) -> Fitted:
        """The style sheet that makes a piece fill its pages; none when its sizes are fixed."""
        if not piece.attempts:
            return Fitted("", 1)
        markup = self.composer.document(product, (piece,))
        try:
            return self.fits.fitted(markup, piece.key, piece.attempts)
        except TooLongError as error:
            worksheet = piece.worksheet or product.worksheets[0]
            raise self._unfit(error, worksheet, piece.part, piece.run) from error

    def _unfit(
        self,
        error: TooLongError,
        worksheet: Worksheet,
        part: ProductKind,
        run: str = "",
    ) -> _UnfitError:
        """What is too long, as a problem of the part of a worksheet."""
        problem = overflow_problem(
            self.root,
            worksheet,
            part,
            over=error.over,
            place=error.place,
            run=run,
        )
        return _UnfitError(problem)


def _is_shared(product: Product, piece: Piece) -> bool:
    """Whether the next sets hold a piece too: the runs of a way are its own, and so is a cover."""
    if product.kind is not ProductKind.SET:
        return False
    return piece.part is ProductKind.SHEET or (piece.part is ProductKind.RUN and not product.way)


class _Process:
    """This process of a run: its worker, whose turn is next, and what the last one was of."""

    def __init__(self, root: Path, site: str, turns: Turns) -> None:
        self.worker = Worker(root, site)
        self.turns = turns
        self.subject = ""

    def work(self) -> Made | Problem:
        """Makes the product whose turn is next."""
        turn = self.turns.take(self.subject)
        self.subject = turn.subject
        made = self.worker.make(self.worker.products[turn.file], turn.key)
        self.worker.press.clear(is_ready=True)
        return made


_process: _Process | None = None


def begin(root: Path, site: str, turns: Turns) -> None:
    """Readies this process to work."""
    global _process
    # Ctrl+C ends a worker at once and without a word; no file is half-written.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _process = _Process(root, site, turns)
    # The engine's boxes are garbage only when a piece is ready, and looking for it all the time
    # took 28 % of the time (68 layouts, 26.11.2026): the press looks for it when it is cleared.
    gc.freeze()
    gc.disable()


def work() -> Made | Problem:
    """Makes the product whose turn it is; content that does not fit comes back as a problem."""
    assert _process is not None
    return _process.work()
