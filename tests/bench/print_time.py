"""Seconds per sheet of laying out and writing a PDF, beside Chromium's print of the same pages.

Both print in turn in one run. Prints both and their ratio; judges nothing.
`python tests/bench/print_time.py [RUNS]`.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from measuring import print_spread, seconds

from browsers import launched
from playwright.sync_api import Page
from projects import ROOT
from servers import serving

from macros.checks.checked_handbook import open_library
from macros.content.print_catalogue import catalogue
from macros.content.product import ProductKind
from macros.paper.composer import Composer
from macros.paper.fitting import Fitter
from macros.paper.layout import Press
from macros.paper.pdf import Particulars
from macros.paper.pieces import pieces
from macros.paper.printing import print_pdf
from macros.views.render import Renderer

SITE = "http://127.0.0.1:8000/"


def ours(composer: Composer, press: Press) -> float:
    """Seconds to fit and write every worksheet's sheet in its size, without the cache of fits."""
    start = time.perf_counter()
    for product in catalogue(composer.book):
        if product.kind is ProductKind.SHEET and product.size == product.worksheets[0].sheet.size:
            parts = pieces(composer, product)
            markup = composer.document(product, parts)
            style = Fitter(press, markup, parts[0].key).fit(parts[0].attempts).style
            print_pdf(press, markup, style, Particulars(product.title, SITE), forms=True)
    return time.perf_counter() - start


def chromium(page: Page, address: str, ids: list[str]) -> float:
    """Seconds to open and print every worksheet's page."""
    start = time.perf_counter()
    for id_ in ids:
        page.goto(f"{address}tyopohjat/{id_}/")
        page.pdf(prefer_css_page_size=True)
    return time.perf_counter() - start


def main() -> None:
    """Prints every sheet with both in turn and tells the seconds per sheet."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    book = open_library(ROOT)
    ids = [each.id for each in book.worksheets]
    composer, press = Composer(book, Renderer(book), SITE), Press(ROOT)
    with tempfile.TemporaryDirectory() as site, launched() as browser:
        seconds(ROOT, Path(site))
        with serving(Path(site)) as address:
            page = browser.new_page()
            pairs = [
                (ours(composer, press) / len(ids), chromium(page, address, ids) / len(ids))
                for _ in range(runs + 1)
            ][1:]
    print(f"{len(ids)} arkkia, {runs} kertaa vuorotellen")
    print("sekunteina arkkia kohti (pienin–mediaani–suurin)")
    print_spread({"weasyprint": [a for a, _ in pairs], "chromium": [b for _, b in pairs]})


if __name__ == "__main__":
    main()
