"""What the tests share: the built site, a browser, and copies of the content to spoil."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browsers import launched
from page_kinds import one_of_each
from playwright.sync_api import Browser, Page
from projects import (
    ELSEWHERE,
    ROOT,
    VALID,
    build,
    built_from,
    copy_project,
    make_small,
    name_publisher,
)
from reading import lasting_pages
from sampling import first
from servers import serving
from sharing import Once
from walking import Walk, walk

from macros.checks.checked_handbook import open_library
from macros.content.handbook import Handbook
from macros.web import finish as publishing

LANES = {
    "browser": {"browser"},
    "site": {"built", "copies", "project", "small", "shop"},
}
"""The mark of a test by the fixtures it stands on; one that needs none of them is a unit test."""


def lane(fixtures: set[str]) -> str:
    """The lane of a test that stands on these fixtures, however deep."""
    return next((name for name, needed in LANES.items() if needed & fixtures), "unit")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks every test by its lane, so that nobody need remember; a second site is slow."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        item.add_marker(lane(fixtures))
        if "elsewhere" in fixtures:
            item.add_marker("slow")


@pytest.fixture(scope="session")
def book() -> Handbook:
    """The project's own content."""
    return open_library(ROOT)


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Once:
    """Makes what is dear once for all the processes that run the tests."""
    base = tmp_path_factory.getbasetemp()
    return Once(base if worker_id == "master" else base.parent)


@pytest.fixture(scope="session")
def built(once: Once) -> tuple[Path, str]:
    """The site built once and readied as it is published, and what the build said."""
    return once.make("site", build_and_ready)


def build_and_ready(target: Path) -> str:
    """Builds the site as it is published; what the build said."""
    result = build(target)
    assert result.returncode == 0, result.stdout + result.stderr
    publishing.finish(target, ROOT)
    return result.stdout + result.stderr


@pytest.fixture(scope="session")
def elsewhere(once: Once, copies: Callable[[], Path]) -> Path:
    """The site as it is published by somebody, for a folder of another host: ELSEWHERE.

    Read it, and change nothing in it.
    """

    def publish(target: Path) -> str:
        root = name_publisher(copies())
        built_from(root, SITE_URL=ELSEWHERE).rename(target)
        publishing.finish(target, ROOT)
        return ""

    return once.make("muualla", publish)[0]


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


@pytest.fixture(scope="session", params=first(["lajit", "kaikki"]))
def walked(
    request: pytest.FixtureRequest, once: Once, browser: Browser, address: str, site: Path
) -> Walk:
    """What a walk through a page of each kind saw; in the gates, through every page."""
    files = one_of_each(site) if request.param == "lajit" else lasting_pages(site)

    def seen(_: Path) -> str:
        return walk(browser, address, site, files).model_dump_json()

    return Walk.model_validate_json(once.make(f"kierros-{request.param}", seen)[1])


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


@pytest.fixture(scope="session")
def small_model(once: Once) -> Path:
    """The example content as a project that has been built; copied, never changed."""
    return once.make("pieni", make_small)[0]


@pytest.fixture
def small(small_model: Path, tmp_path: Path) -> Path:
    """A small project that builds in a moment, to be changed at will."""
    return shutil.copytree(small_model, tmp_path / "pieni")


@pytest.fixture
def project(copies: Callable[[], Path]) -> Path:
    """A copy of the project that can be built, to be changed at will."""
    return copies()
