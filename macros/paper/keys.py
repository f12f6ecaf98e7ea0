"""When a product is stale: the hash of all that it is made of, and of the machine that makes it."""

from __future__ import annotations

from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from ..content.handbook import Handbook
from ..content.product import Product, ProductKind
from ..content.site_settings import feedback_address
from .machine import FONTS_MADE, STYLES, digest, hash_of, modules

ENGINES = ("weasyprint", "pikepdf", "python-docx", "segno", "pydyf")
MAKERS = ("paper/pieces", "paper/fit_cache", "paper/printing", "word/document")
"""Modules that make products; an edit of any module that they import makes everything anew."""
PLANS = (ProductKind.PLAN, ProductKind.PLAN_EXAMPLE, ProductKind.PLAN_WORD)
"""Products that hold the plan on a page."""


class Keys:
    """Keys of the products of one handbook, for one project folder and public address."""

    def __init__(
        self,
        root: Path,
        site: str,
        book: Handbook,
    ) -> None:
        self.root = root
        self.site = site
        self.book = book

    def of(self, product: Product) -> str:
        """The key of one product: another key means that the product must be made anew."""
        worksheets = [hash_of(each.model_dump_json()) for each in product.worksheets]
        return hash_of(
            self.common,
            product.file,
            self._subject(product),
            *worksheets,
        )

    @cached_property
    def common(self) -> str:
        """What every product shares: the machine, the engines, the address, the model's names."""
        model = self.book.model
        named = (*model.perspectives, *model.stages)
        return hash_of(
            self.site,
            self.book.project.model_dump_json(),
            *(each.model_dump_json() for each in named),
            *map(version, ENGINES),
            digest(self._machine()),
        )

    def _machine(self) -> list[Path]:
        """Every file of the machine that a product may be made by."""
        macros = self.root / "macros"
        return [
            *sorted(modules(macros, MAKERS)),
            *sorted((macros / "templates").rglob("*.j2")),
            *(self.root / path for path in STYLES),
            self.root / FONTS_MADE,
        ]

    def _subject(self, product: Product) -> str:
        """What a product is of beside worksheets: a path, the plan or the questions of feedback."""
        if product.kind is ProductKind.FEEDBACK:
            return self.book.feedback.model_dump_json() + feedback_address(self.root)
        if product.kind in PLANS:
            return self.book.plan.model_dump_json()
        if product.subject is None:
            return ""
        kind, id_ = product.subject
        return self.book.path[id_].model_dump_json() if kind == "polku" else id_
