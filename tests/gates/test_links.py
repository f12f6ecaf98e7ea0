"""The site with its print products: each is linked where it is looked for, on accessible pages."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import axe_faults
from playwright.sync_api import Page
from prints import MADE, PRODUCTS, of_kind
from projects import ROOT, mkdocs
from reading import read_page
from servers import serving

from macros.content.product import Product, ProductKind
from macros.pages.prints import measure
from macros.web import finish as publishing


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is published, with its print products."""
    target = tmp_path_factory.mktemp("sivusto")
    environment = {
        **{key: value for key, value in os.environ.items() if key != "PDF"},
        "NO_MKDOCS_2_WARNING": "1",
    }
    words = mkdocs("-q", "--site-dir", str(target))
    result = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, env=environment)
    assert result.returncode == 0, result.stdout + result.stderr
    publishing.finish(target, ROOT)
    return target


@pytest.fixture(scope="module")
def served(printed: Path) -> Iterator[str]:
    """The same site on loopback."""
    with serving(printed) as address:
        yield address


def links(page: Path) -> dict[str, str]:
    """File name → text around the link, of every link of a page to a print product."""
    found = {}
    for link in read_page(page).select('a[href$=".pdf"], a[href$=".docx"]'):
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
        "tyopaja/?t=01,04",
        "tyopohjat/hyotylause/",
        "polut/puolivali/",
        "vaiheet/haku/",
    ],
)
@pytest.mark.parametrize("width", [320, 1280])
def test_pages_with_prints_stay_accessible(path: str, width: int, page: Page, served: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(served + path)
    assert axe_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
