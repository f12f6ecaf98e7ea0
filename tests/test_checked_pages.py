"""What the check knows of pages without building them, held against the built site."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from projects import ROOT

from macros.checks.anchors import made_by_macros
from macros.checks.docs import Docs, read_docs
from macros.checks.headings import written_anchors
from macros.checks.known import Known, know
from macros.content.docs_pages import MADE
from macros.content.reading import read_shelf


@pytest.fixture(scope="module")
def docs() -> Docs:
    """The project's own pages."""
    return read_docs(ROOT)


@pytest.fixture(scope="module")
def known(docs: Docs) -> Known:
    """What the project's own content offers."""
    return know(read_shelf(ROOT), docs.pages)


@pytest.mark.slow
def test_every_anchor_that_prose_may_link_to_is_on_its_page(
    site: Path, docs: Docs, known: Known
) -> None:
    missing = []
    count = 0
    for page in docs.pages.pages:
        soup = BeautifulSoup((site / page.address / "index.html").read_text("utf-8"), "html.parser")
        built = {str(tag["id"]) for tag in soup.select("[id]")}
        written = [anchor for anchor, _ in written_anchors(page, docs.markdown[page.name])]
        anchors = [*written, *made_by_macros(page, known)]
        missing += [f"{page.name}#{anchor}" for anchor in anchors if anchor not in built]
        count += len(anchors)
    assert missing == []
    assert count > 1000


def test_files_that_pages_may_link_to_are_made_by_the_build(site: Path) -> None:
    assert [name for name in MADE if not (site / name).is_file()] == []
