"""Each empty sheet as a picture (SVG) for the ground of a shared board, made of its print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..common.files import replace
from ..content.made_prints import PICTURES, Made
from ..content.product import Product, ProductKind

KEY = re.compile(rb'data-avain="([^"]*)"')
HEAD = 400
"""Bytes of a picture in which its key stands."""
WAY = "1"
"""To be changed with the way of drawing, so that all are drawn anew."""


def write(root: Path, products: Iterable[Product], ready: Mapping[str, Made]) -> None:
    """Brings the pictures of the sheets that are made up to date, and removes those of none."""
    wanted = {each.file: ready[each.file] for each in products if _is_own(each, ready)}
    titles = {each.file: each.title for each in products if each.file in wanted}
    kept: set[Path] = set()
    for file, made in wanted.items():
        places = _places(root, file, made.pages)
        kept.update(places)
        key = f"{WAY}-{made.key}"
        if any(_key(place) != key for place in places):
            _draw(root, file, titles[file], key)
    for place in (root / PICTURES).glob("*.svg"):
        if place not in kept:
            place.unlink()


def _is_own(product: Product, ready: Mapping[str, Made]) -> bool:
    """Whether it is a sheet in the size that it was made for, and ready."""
    if product.kind is not ProductKind.SHEET or product.file not in ready:
        return False
    return all(each.sheet.size == product.size for each in product.worksheets)


def _places(root: Path, file: str, pages: int) -> list[Path]:
    """Where the pictures of a file's pages are."""
    stem = Path(file).stem
    numbers = range(1, pages + 1)
    return [root / PICTURES / f"{stem}-{number}.svg" for number in numbers]


def _key(place: Path) -> str:
    """What a picture was made of; empty when there is none."""
    if not place.is_file():
        return ""
    with place.open("rb") as picture:
        found = KEY.search(picture.read(HEAD))
    return found[1].decode() if found else ""


def _draw(root: Path, file: str, title: str, key: str) -> None:
    """Draws every page of a file."""
    import pikepdf  # the libraries take half a second to load: only when there is work

    from .drawing import svg_of

    with pikepdf.open(root / PICTURES.parent / file) as pdf:
        places = _places(root, file, len(pdf.pages))
        for place, page in zip(places, pdf.pages, strict=True):
            replace(place, svg_of(page, title, key).encode())
