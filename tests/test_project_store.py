"""The store of projects in a real Chromium: killed, left at once, in two tabs, full; its size."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from browsers import FLAGS
from playwright.sync_api import Browser, BrowserContext, Page
from projects import ROOT
from servers import free_port, page_says, serving, until

from macros.bootstrap import find_browser
from macros.upkeep import browser_tests
from macros.web import bundles

PAGE = ROOT / "macros/browser/testing/store-page.ts"
FIELD = "hyotylause/kaytanne"
MOST_BYTES = {
    'import { ProjectStore } from "{}/store/project-store.ts"; globalThis.x = ProjectStore;': 8000,
    'import { readProject } from "{}/core/project/file.ts";'
    'import { sentenceOf } from "{}/core/project/fault-sentences.ts";'
    "globalThis.x = [readProject, sentenceOf];": 5800,
}
"""What a bundle may weigh, brotli: the store with its libraries, and the reading of a file."""


def bundled(source: Path, target: Path) -> bytes:
    """A script as the site bundles it."""
    tool = ROOT / bundles.TOOL / "esbuild"
    command = [tool, str(source), *bundles.OPTIONS, f"--outfile={target}"]
    subprocess.run(command, cwd=ROOT, check=True, env=bundles.node_environment())
    return target.read_bytes()


@pytest.mark.parametrize("source", MOST_BYTES)
def test_bundles_are_small(source: str, tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(dir=ROOT / ".cache") as folder:  # by the packages' side
        entry = Path(folder, "koko.ts")
        entry.write_text(source.replace("{}", str(ROOT / browser_tests.BROWSER)), "utf-8")
        made = bundled(entry, tmp_path / "koko.js")
    assert len(brotli.compress(made)) <= MOST_BYTES[source]


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page that has the store and nothing else."""
    folder = tmp_path_factory.mktemp("varasto")
    bundled(PAGE, folder / "store-page.js")
    (folder / "index.html").write_text("<!doctype html><script src=store-page.js></script>")
    with serving(folder) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser in which nothing is kept."""
    fresh = browser.new_context()
    yield fresh
    fresh.close()


def opened(context: BrowserContext, address: str) -> Page:
    """A page whose project has been read."""
    page = context.new_page()
    page.goto(address)
    page.evaluate("() => ready")
    return page


def stands(page: Page, path: str = FIELD) -> list[str]:
    """What stands at a path."""
    values: list[str] = page.evaluate("path => read(path)", path)
    return values


def write(page: Page, value: str, path: str = FIELD) -> None:
    """Writes at a path."""
    page.evaluate("([path, value]) => write(path, value)", [path, value])


def kept(page: Page) -> str:
    """Where the project is kept."""
    keeping: str = page.evaluate("() => store.status.keeping")
    return keeping


LEAVING = """value => {
    write("hyotylause/kaytanne", value);
    setTimeout(() => location.reload());
}"""


def test_leaving_at_once_loses_nothing(context: BrowserContext, bare: str) -> None:
    page = opened(context, bare)
    for number in range(12):
        with page.expect_navigation():
            page.evaluate(LEAVING, f"v{number}")
        page.evaluate("() => ready")
        assert stands(page) == [f"v{number}"]


def test_two_tabs_lose_nothing_and_come_to_the_same(context: BrowserContext, bare: str) -> None:
    tabs = [opened(context, bare), opened(context, bare)]
    for round_ in range(20):
        for name, tab in zip("ab", tabs, strict=True):
            script = """([name, round]) => {
                for (let i = 0; i < 50; i++) write(`arkki/${name}${i % 5}`, `${round} ${i}`);
            }"""
            tab.evaluate(script, [name, round_])
    for tab in tabs:
        for name in "ab":
            for number in range(5):
                path, value = f"arkki/{name}{number}", f"19 {45 + number}"
                until(lambda tab=tab, path=path, value=value: stands(tab, path) == [value], path, 2)


def test_a_tab_that_comes_back_goes_on(context: BrowserContext, bare: str) -> None:
    page = opened(context, bare)
    write(page, "A")
    page.goto("about:blank")
    other = opened(context, bare)
    write(other, "B", "arkki/toinen")
    page.go_back()
    page.evaluate("() => ready")
    until(lambda: stands(page, "arkki/toinen") == ["B"], "the other tab's text")
    assert stands(page) == ["A"]


FULL = """() => {
    let count = 0;
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
        try {
            for (;;) localStorage.setItem(`muu${(count += 1)}`, "x".repeat(size));
        } catch { /* as much as there was room for */ }
    }
}"""
NO_DATABASE = "Object.defineProperty(window, 'indexedDB', {get() { throw new Error('no'); }})"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"


def test_a_full_storage_does_no_harm_while_the_database_keeps(
    context: BrowserContext, bare: str
) -> None:
    page = opened(context, bare)
    page.evaluate(FULL)
    write(page, "A")
    until(lambda: kept(page) == "tallennettu", "the database")
    assert stands(opened(context, bare)) == ["A"]


@pytest.mark.parametrize(
    ("without", "keeping"),
    [
        (NO_DATABASE, "lokissa"),
        (NO_STORAGE, "tallennettu"),
        (f"{NO_DATABASE}; {NO_STORAGE}", "sivulla"),
    ],
)
def test_what_is_missing_is_told_and_the_text_stays(
    context: BrowserContext, bare: str, without: str, keeping: str
) -> None:
    page = context.new_page()
    page.add_init_script(without)
    page.goto(bare)
    page.evaluate("() => ready")
    write(page, "A")
    until(lambda: kept(page) == keeping, keeping)
    other = opened(context, bare)
    write(other, "B", "arkki/toinen")
    until(lambda: kept(other) == "tallennettu", "the other tab")
    assert stands(page) == ["A"]
    expected = [] if keeping == "sivulla" else ["A"]
    assert stands(opened(context, bare)) == expected


@contextlib.contextmanager
def started(browser: Browser, profile: Path) -> Iterator[tuple[subprocess.Popen[bytes], Page]]:
    """A Chromium of its own process, with a profile on the disk, and a page in it."""
    port = free_port()
    options = ("--headless=new", f"--remote-debugging-port={port}", f"--user-data-dir={profile}")
    words = [find_browser(), *FLAGS, *options, "about:blank"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(words, start_new_session=True, stdout=quiet, stderr=quiet)
    try:
        door = f"http://127.0.0.1:{port}"
        until(lambda: page_says(f"{door}/json/version", "Browser"), "Chromium")
        context = browser.browser_type.connect_over_cdp(door).contexts[0]
        yield process, context.new_page()
    finally:
        killed(process)


def killed(process: subprocess.Popen[bytes]) -> None:
    """Ends a process that we started, and its children, at once."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


TYPING = """() => {
    let count = 0;
    setInterval(() => { count += 1; write("arkki/luku", String(count)); }, 50);
}"""


def test_a_killed_browser_loses_at_most_half_a_second(
    browser: Browser, bare: str, tmp_path: Path
) -> None:
    last = 0
    with started(browser, tmp_path) as (process, page):
        page.goto(bare)
        page.evaluate("() => ready")
        page.evaluate(TYPING)
        while last < 40:
            last = int("".join(stands(page, "arkki/luku")) or 0)
        killed(process)
    with started(browser, tmp_path) as (_, page):
        page.goto(bare)
        page.evaluate("() => ready")
        assert int(stands(page, "arkki/luku")[0]) >= last - 10
