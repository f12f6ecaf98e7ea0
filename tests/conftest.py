"""What the tests share: the built site, a browser, and a copy of the example content to spoil."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from projects import ROOT, VALID, Quiet, build

from macros.bootstrap import find_browser
from macros.checks.checked_handbook import open_library
from macros.content.handbook import Handbook
from macros.web import finish as publishing

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def book() -> Handbook:
    """The project's own content."""
    return open_library(ROOT)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The site built once and readied as it is published, and what the build said."""
    target = tmp_path_factory.mktemp("site")
    result = build(target)
    assert result.returncode == 0, result.stdout + result.stderr
    publishing.finish(target)
    return target, result.stdout + result.stderr


@pytest.fixture(scope="session")
def site(built: tuple[Path, str]) -> Path:
    """The folder of the built site."""
    return built[0]


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The built site served on loopback, with a slash at the end."""
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=site)
    ) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the session."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with storage of its own; any error of its scripts fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    fresh, errors = context.new_page(), []
    fresh.on("pageerror", lambda error: errors.append(str(error)))
    yield fresh
    context.close()
    assert errors == []


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The valid example content, to be changed at will."""
    shutil.copytree(VALID, tmp_path / "hanke")
    return tmp_path / "hanke"


@pytest.fixture
def shop(copy: Path) -> Path:
    """The example content with the machine beside it: commands can be run there."""
    (copy / "macros").symlink_to(ROOT / "macros")
    (copy / "docs/assets").symlink_to(ROOT / "docs/assets")
    (copy / ".cache").mkdir()
    (copy / ".cache/paperi").symlink_to(ROOT / ".cache/paperi")
    return copy
