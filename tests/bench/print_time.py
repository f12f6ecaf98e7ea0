"""Seconds per sheet of laying out and writing a PDF, beside Chromium's print of the same worksheets' pages, in turn in one run.

Prints both and their ratio; judges nothing. `python tests/bench/print_time.py [RUNS]`.
"""

from __future__ import annotations

import functools
import http.server
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Page, sync_playwright  # noqa: E402 — the root must be importable first

from macros.bootstrap import find_browser  # noqa: E402
from macros.checks.checked_handbook import open_library  # noqa: E402
from macros.content.print_catalogue import ProductKind, catalogue  # noqa: E402
from macros.paper.layout import Press  # noqa: E402
from macros.paper.pdf import Particulars  # noqa: E402
from macros.paper.pieces import Composer  # noqa: E402
from macros.views.render import Renderer  # noqa: E402

SITE = "http://127.0.0.1:8000/"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""


def ours(composer: Composer, press: Press) -> float:
    """Seconds to fit and write every worksheet's sheet in its own size, without the cache of fits."""
    start = time.perf_counter()
    for product in catalogue(composer.book):
        if product.kind is ProductKind.SHEET and product.size == product.worksheets[0].sheet.size:
            pieces = composer.pieces(product)
            markup = composer.document(product, pieces)
            style = press.fit(markup, pieces[0].key, pieces[0].attempts).style
            press.print(markup, style, Particulars(product.title, SITE, "mittaus"), forms=True)
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
    with tempfile.TemporaryDirectory() as site, sync_playwright() as playwright:
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PDF": "off"}
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-q", "-d", site],
            cwd=ROOT,
            check=True,
            env=environment,
        )
        with http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(_Quiet, directory=site)
        ) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            page = playwright.chromium.launch(
                executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"]
            ).new_page()
            address = f"http://127.0.0.1:{server.server_port}/"
            pairs = [
                (ours(composer, press) / len(ids), chromium(page, address, ids) / len(ids))
                for _ in range(runs + 1)
            ][1:]
            server.shutdown()
    print(
        f"{len(ids)} arkkia, {runs} kertaa vuorotellen, sekunteina arkkia kohti (pienin–mediaani–suurin)"
    )
    columns = {
        "weasyprint": [a for a, _ in pairs],
        "chromium": [b for _, b in pairs],
        "suhde": [a / b for a, b in pairs],
    }
    for label, values in columns.items():
        print(f"{label:12} {min(values):.2f} – {statistics.median(values):.2f} – {max(values):.2f}")


if __name__ == "__main__":
    main()
