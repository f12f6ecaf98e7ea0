"""How tests read what was made: pages as soup, PDFs as text, sheets by the sides of their paper."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pypdfium2 as pdfium
from bs4 import BeautifulSoup

from macros.content.worksheet import Worksheet

SIDES = {"a4": (210, 297), "a3": (297, 420), "a1": (594, 841)}
"""Shorter and longer side of a paper, in millimetres."""
POINTS = 72 / 25.4
"""Points of a PDF in a millimetre."""
SOFT = "\u00ad"
UNHEARD = "\ufffe\u00ad\x02-"
"""Marks of a divided word, as readers of PDFs give them."""


def read_page(path: Path) -> BeautifulSoup:
    """A page of the built site; its soft hyphens are left out, as nobody sees them."""
    return BeautifulSoup(path.read_text("utf-8").replace(SOFT, ""), "html.parser")


def read_head(path: Path) -> BeautifulSoup:
    """The head of a page of the built site alone, which is read in a moment."""
    return BeautifulSoup(path.read_text("utf-8").partition("</head>")[0], "html.parser")


def ids_of(page: BeautifulSoup, within: str = "") -> list[str]:
    """Every id of a page, or of what the selector finds, in their order."""
    return [str(tag["id"]) for tag in page.select(f"{within} [id]")]


def lasting_pages(site: Path) -> list[str]:
    """The site-relative file of every page that stays; short addresses lead on at once."""
    files = sorted(site.rglob("*.html"))
    return [path.relative_to(site).as_posix() for path in files if path.parent.parent.name != "t"]


def squeezed(text: str) -> str:
    """The text without spaces, line ends and hyphens, which paper sets as it likes."""
    return "".join(each for each in text if not each.isspace() and each not in UNHEARD)


def page_text(page: pdfium.PdfPage) -> str:
    """The text of one page of a PDF."""
    return str(page.get_textpage().get_text_bounded())


def pdf_text(pages: Iterable[pdfium.PdfPage]) -> str:
    """The text of a PDF from its first page to its last."""
    return "".join(page_text(page) for page in pages)


def millimetres(page: pdfium.PdfPage) -> tuple[int, int]:
    """Width and height of a page of a PDF."""
    width, height = page.get_size()
    return round(width / POINTS), round(height / POINTS)


def turned(size: str, orientation: str) -> tuple[int, int]:
    """Width and height of a paper such as `a4` in millimetres: upright (pysty) or lying (vaaka)."""
    short, long = SIDES[size]
    return (short, long) if orientation == "pysty" else (long, short)


def own_paper(worksheet: Worksheet) -> tuple[int, int]:
    """Width and height of the paper of a worksheet's sheet, in millimetres."""
    return turned(worksheet.sheet.size, worksheet.sheet.orientation)
