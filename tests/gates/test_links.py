"""The site with its print products: each is linked where its reader looks for it, and the pages that link stay accessible."""

from __future__ import annotations

import functools
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import MADE, PRODUCTS, ROOT, of_kind
from playwright.sync_api import Page

from macros.content.print_catalogue import Product, ProductKind
from macros.pages.prints import measure

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
RUN = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations.map(each => each.id + ': ' + each.nodes[0].target.join(' '))"


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built with its print products."""
    target = tmp_path_factory.mktemp("sivusto")
    environment = {
        **{key: value for key, value in os.environ.items() if key != "PDF"},
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "--site-dir", str(target)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=environment)
    assert result.returncode == 0, result.stdout + result.stderr
    return target


@pytest.fixture(scope="module")
def served(printed: Path) -> Iterator[str]:
    """The same site on loopback."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Says nothing."""

    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=printed)
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def links(page: Path) -> dict[str, str]:
    """File name → text around the link, of every link of a page to a print product."""
    soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    found = {}
    for link in soup.select('a[href$=".pdf"], a[href$=".docx"]'):
        target = (page.parent / str(link["href"])).resolve()
        if link["href"].startswith(".") or "://" not in link["href"]:
            assert target.is_file(), link["href"]
            found[target.name] = link.parent.get_text(" ", strip=True) + str(
                link.get("aria-label", "")
            )
    return found


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda each: each.file)
def test_list_of_prints_tells_pages_and_size(product: Product, printed: Path) -> None:
    assert measure(MADE[product.file]) in links(printed / "tulosteet/index.html")[product.file]


@of_kind(
    ProductKind.SHEET, ProductKind.EXAMPLE, ProductKind.RUN, ProductKind.POSTER, ProductKind.WORD
)
def test_worksheet_page_links_its_files(product: Product, printed: Path) -> None:
    assert product.file in links(printed / "tyopohjat" / product.worksheets[0].id / "index.html")


@of_kind(ProductKind.SET)
def test_page_of_a_v_a_phase_or_a_path_links_its_set(product: Product, printed: Path) -> None:
    kind, id_ = product.subject or ("", "")
    assert product.file in links(
        printed / {"v": "malli", "vaihe": "vaiheet", "polku": "polut"}[kind] / id_ / "index.html"
    )


@pytest.mark.parametrize(
    "path",
    [
        "tulosteet/",
        "tulosteet/kokoa/?t=01,04",
        "tyopohjat/hyotylause/",
        "polut/puolivali/",
        "vaiheet/haku/",
    ],
)
@pytest.mark.parametrize("width", [320, 1280])
def test_pages_with_prints_stay_accessible(path: str, width: int, page: Page, served: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(served + path)
    page.evaluate(AXE)
    assert page.evaluate(RUN) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
