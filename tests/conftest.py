"""What the tests share: the built site, a browser, and copies of the content to spoil."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browsers import launched
from playwright.sync_api import Browser, Page
from projects import ROOT, VALID, build, copy_project
from servers import serving, until

from macros.checks.checked_handbook import open_library
from macros.content.handbook import Handbook
from macros.web import finish as publishing

LANES = {
    "browser": {"browser"},
    "site": {"built", "copies", "project", "shop"},
}
"""The mark of a test by the fixtures it stands on; one that needs none of them is a unit test."""


def lane(fixtures: set[str]) -> str:
    """The lane of a test that stands on these fixtures, however deep."""
    return next((name for name, needed in LANES.items() if needed & fixtures), "unit")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks every test by its lane, so that nobody need remember."""
    for item in items:
        item.add_marker(lane(set(getattr(item, "fixturenames", ()))))


@pytest.fixture(scope="session")
def book() -> Handbook:
    """The project's own content."""
    return open_library(ROOT)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> tuple[Path, str]:
    """The site built once and readied as it is published, and what the build said."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    said = once(shared / "site", build_and_ready)
    return shared / "site", said


def build_and_ready(target: Path) -> str:
    """Builds the site as it is published; what the build said."""
    result = build(target)
    assert result.returncode == 0, result.stdout + result.stderr
    publishing.finish(target)
    return result.stdout + result.stderr


def once(target: Path, make: Callable[[Path], str]) -> str:
    """What `make(target)` says; of several test processes one makes it, and the others wait."""
    told = target.with_suffix(".json")
    try:
        target.with_suffix(".begun").open("x").close()
    except FileExistsError:
        until(told.exists, f"{target.name} of another process", seconds=300)
        answer = json.loads(told.read_text("utf-8"))
        assert answer["made"], f"{target.name} failed in another process"
        return str(answer["said"])
    answer = {"made": False, "said": ""}
    try:
        answer = {"made": True, "said": make(target)}
    finally:
        fresh = target.with_suffix(".fresh")
        fresh.write_text(json.dumps(answer), "utf-8")
        fresh.replace(told)
    return str(answer["said"])


@pytest.fixture(scope="session")
def site(built: tuple[Path, str]) -> Path:
    """The folder of the built site: read it, and change nothing in it."""
    return built[0]


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The built site served on loopback, with a slash at the end."""
    with serving(site) as home:
        yield home


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the session."""
    with launched() as chromium:
        yield chromium


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
def scriptless(browser: Browser) -> Iterator[Page]:
    """A page of a browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


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


@pytest.fixture(scope="session")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Makes a copy of the project that can be built, to be changed at will."""
    return lambda: copy_project(tmp_path_factory.mktemp("projekti") / "hanke")


@pytest.fixture
def project(copies: Callable[[], Path]) -> Path:
    """A copy of the project that can be built, to be changed at will."""
    return copies()
