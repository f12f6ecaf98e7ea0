"""What the tests share: the built site, a browser, and a copy of the example content to spoil."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from macros import publishing
from macros.bootstrap import find_browser
from macros.handbook import Handbook
from macros.library import open_library

ROOT = Path(__file__).parent.parent
VALID = ROOT / "tests" / "examples" / "valid"
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def book() -> Handbook:
    """The project's own content."""
    return open_library(ROOT)


def build(target: Path, *, root: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """A strict build of `root` into `target`, without print products unless the environment says otherwise: gates look at those."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    return subprocess.run(
        command, cwd=root, capture_output=True, text=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PDF": "off", **environment}
    )


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


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The built site served on loopback, with a slash at the end."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=site)) as server:
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


def copy_project(target: Path) -> Path:
    """A copy of the project that can be built, with what the set-up made of words and letters."""
    for name in ("data", "docs", "macros", "overrides", "mkdocs.yml", "package-lock.json", ".cache/kirjasin", ".cache/paperi", ".cache/sanat.json"):
        source, to = ROOT / name, target / name
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, to) if source.is_dir() else shutil.copy(source, to)
    return target


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The valid example content, to be changed at will."""
    shutil.copytree(VALID, tmp_path / "hanke")
    return tmp_path / "hanke"
