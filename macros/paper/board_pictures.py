"""Each empty sheet as a picture (SVG) for the ground of a shared board, made of its print."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from ..common.files import replace
from ..content.made_prints import PICTURES, Made
from ..content.product import Product, ProductKind

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
KEY = re.compile(rb'data-avain="([^"]*)"')
HEAD = 600
"""Bytes of a picture in which its key stands."""
FINE = re.compile(r"(\.\d\d)\d+")
"""A number of a shape, finer than by hundredths of a point, which nobody sees."""
WAY = "2"
"""To be changed with the way of drawing, so that all are drawn anew."""


@dataclass(frozen=True)
class _Picture:
    """A sheet whose print is made."""

    root: Path
    product: Product
    made: Made

    @property
    def places(self) -> list[Path]:
        """Where the pictures of its pages are."""
        stem = Path(self.product.file).stem
        numbers = range(1, self.made.pages + 1)
        return [self.root / PICTURES / f"{stem}-{number}.svg" for number in numbers]

    def bring(self) -> None:
        """Brings every page up to date."""
        key = f"{WAY}-{self.made.key}"
        if all(_key(place) == key for place in self.places):
            return
        pdf = self.root / PICTURES.parent / self.product.file
        for number, place in enumerate(self.places, start=1):
            replace(place, svg_of(pdf, number, self.product.title, key))


def write(root: Path, products: Iterable[Product], ready: Mapping[str, Made]) -> None:
    """Brings the pictures of the sheets that are made up to date, and removes those of none."""
    wanted = [each for each in products if _is_own(each, ready)]
    pictures = [_Picture(root, each, ready[each.file]) for each in wanted]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(_Picture.bring, pictures))
    kept = {place for each in pictures for place in each.places}
    for place in (root / PICTURES).glob("*.svg"):
        if place not in kept:
            place.unlink()


def _is_own(product: Product, ready: Mapping[str, Made]) -> bool:
    """Whether it is a sheet in the size that it was made for, and ready."""
    if product.kind is not ProductKind.SHEET or product.file not in ready:
        return False
    return all(each.sheet.size == product.size for each in product.worksheets)


def _key(place: Path) -> str:
    """What a picture was made of; empty when there is none."""
    if not place.is_file():
        return ""
    with place.open("rb") as picture:
        found = KEY.search(picture.read(HEAD))
    return found[1].decode() if found else ""


def svg_of(pdf: Path, number: int, title: str, key: str) -> bytes:
    """A page as a whole picture in UTF-8; `key` stands for its content.

    Letters are shapes, so that no board needs our font. Raises CalledProcessError when the page
    cannot be read.
    """
    with tempfile.TemporaryDirectory() as folder:
        drawn = Path(folder) / "arkki.svg"
        page = ("-f", str(number), "-l", str(number))
        command = ("pdftocairo", "-svg", *page, str(pdf), str(drawn))
        subprocess.run(command, check=True, capture_output=True)
        picture = ElementTree.parse(drawn).getroot()
    for shape in picture.iter(f"{{{SVG}}}path"):
        shape.set("d", FINE.sub(r"\1", shape.get("d", "")))
    ground = {"width": "100%", "height": "100%", "fill": "#fff"}
    picture.insert(0, ElementTree.Element(f"{{{SVG}}}rect", ground))
    name = ElementTree.Element(f"{{{SVG}}}title")
    name.text = title
    picture.insert(0, name)
    picture.attrib = {"data-avain": key, "role": "img", **picture.attrib}
    ElementTree.register_namespace("", SVG)
    ElementTree.register_namespace("xlink", XLINK)
    return bytes(ElementTree.tostring(picture, encoding="utf-8"))
