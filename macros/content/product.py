"""A print product: a file of docs/tulosteet/, what it is made of, and the parts of a large one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePath

from .worksheet import Worksheet

MOST_SHEETS = 50
"""Sheets in one file at most: beyond it a set is too heavy to lay out and to open."""


class ProductKind(StrEnum):
    """What a product is (laji)."""

    SHEET = "arkki"
    EXAMPLE = "esimerkki"
    RUN = "ajolista"
    POSTER = "juliste"
    WORD = "muokattava"
    SET = "setti"
    BOOK = "tyokirja"
    BOARD = "tilannekuva"
    DECK = "kortit"
    STRIPS = "liuskat"
    EXAMPLE_CARDS = "esimerkkikortit"
    PLAN = "suunnitelma"
    PLAN_EXAMPLE = "suunnitelmaesimerkki"
    PLAN_WORD = "muokattava-suunnitelma"
    FEEDBACK = "palaute"


@dataclass(frozen=True)
class Product:
    """A file of docs/tulosteet/, made of `worksheets` on paper of a `size` (`a4`).

    `title` is its own name, `label` the short one on a link, and `what` tells what file it is.
    `subject`: the kind and id of what a set is of, as pages are named (`v`, `vaihe`, `polku`).
    `part` counts the files, from 1, of a set that is too heavy for one. `run` is the id of the
    version that a run sheet is of. `only_a4`: a set whose every sheet is laid out on A4, and `way`
    is the id of the way in which a path's set is held.
    """

    file: str
    kind: ProductKind
    title: str
    label: str
    size: str
    worksheets: tuple[Worksheet, ...]
    what: str = "PDF"
    subject: tuple[str, str] | None = None
    part: int = 1
    run: str = ""
    only_a4: bool = False
    way: str = ""

    @property
    def names(self) -> set[str]:
        """The words by which it may be asked for: of its file, its worksheet or its subject."""
        found = {PurePath(self.file).stem}
        if len(self.worksheets) == 1:
            found.add(self.worksheets[0].id)
        if self.subject:
            found.add(self.subject[1])
        return found


def parts(product: Product) -> Iterator[Product]:
    """A product of many sheets in files of MOST_SHEETS at most; the first has the product's name.

    Later worksheets come into later files, so that a file's address keeps what it has.
    """
    yield replace(product, worksheets=product.worksheets[:MOST_SHEETS])
    stem = PurePath(product.file).stem
    starts = range(MOST_SHEETS, len(product.worksheets), MOST_SHEETS)
    for part, start in enumerate(starts, start=2):
        yield replace(
            product,
            file=f"{stem}-{part}.pdf",
            title=f"{product.title}, osa {part}",
            label=f"{product.label}, osa {part}",
            worksheets=product.worksheets[start : start + MOST_SHEETS],
            part=part,
        )
