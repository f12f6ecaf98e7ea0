"""What a page weighs, what its first paint waits for, and what is fetched before it is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsers import in_script, settled
from playwright.sync_api import Browser, Page, Route, expect
from reading import read_page
from servers import Quiet, serving, until
from walking import Walk

LIGHT = 37_200
"""Bytes that a page may be, cold and with everything that it loads."""
WITH_STORE = 69_700
"""Bytes of a worksheet's page with its project's store; the longest page has 22 kB of HTML."""
WEIGHTS = {
    "": LIGHT,
    "malli/viestinta/": LIGHT,
    "vaiheet/toteutus/": LIGHT,
    "kaytannot/penkkikahvila/": LIGHT,
    "sanasto/": LIGHT,
    "polut/minimipolku/": LIGHT,
    "innokyla/": LIGHT,
    "tyopohjat/": 40_000,
    "tyopohjat/hyotylause/": 63_100,
    "tyopohjat/kuulemispiste/": WITH_STORE,
}
FIRST_PAINT = {
    "": 11_500,
    "malli/viestinta/": 14_600,
    "malli/variointi/": 14_600,
    "malli/valtavirtaistaminen/": 14_600,
    "malli/vakiinnuttaminen/": 14_600,
}
"""Bytes of a page's HTML and of the style sheets that it waits for: what a host may send at once,
in ten packets, before it hears whether anything came."""


@pytest.mark.parametrize("name", WEIGHTS)
def test_page_is_light_and_asks_little(page: Page, address: str, site: Path, name: str) -> None:
    """Cold: bytes and requests of the page and all it loads, as brotli copies where there are."""
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(address + name)
    page.wait_for_load_state("networkidle")
    sizes = [sent(site, url.removeprefix(address)) for url in asked if url.startswith(address)]
    assert len(asked) <= 12
    assert 30_000 < sum(sizes) <= WEIGHTS[name]


@pytest.mark.parametrize("name", FIRST_PAINT)
def test_first_paint_waits_for_few_bytes(site: Path, name: str) -> None:
    page = read_page(site / name / "index.html")

    def sheets(where: str) -> list[str]:
        links = page.select(f'{where} link[rel="stylesheet"]')
        return [str(tag["href"]).replace("../", "") for tag in links]

    for_paper = page.select('link[rel="stylesheet"][media="print"]')
    waited = [each for each in sheets("head") if "tuloste" not in each]
    assert len(for_paper) == 1
    assert sum(sent(site, each) for each in (name, *waited)) <= FIRST_PAINT[name]
    assert [Path(each).name.partition(".")[0] for each in sheets("body")] == ["alaosa"]
    assert sheets("main") == []


def test_a_page_is_painted_before_the_styles_of_its_foot_come(page: Page, address: str) -> None:
    """And nothing in it moves when they do."""
    waiting: list[Route] = []
    page.route("**/alaosa*.css", lambda route: waiting.append(route))
    page.goto(f"{address}malli/viestinta/", wait_until="commit")
    painted = "() => performance.getEntriesByName('first-contentful-paint').length"
    until(lambda: page.evaluate(painted), "paint", seconds=20)
    for route in waiting:
        route.continue_()
    expect(page.locator(".hb-footer")).to_be_attached()
    settled(page)
    assert page.evaluate(in_script("shift")) <= 0.01


def sent(site: Path, address: str) -> int:
    """Bytes of a file of the site as a host sends it."""
    path = site / (address.split("?")[0] or "index.html")
    path = path / "index.html" if path.is_dir() else path
    copy = path.with_name(f"{path.name}.br")
    return (copy if copy.is_file() else path).stat().st_size


def test_every_page_links_the_styles_that_mean_something_on_it(walked: Walk) -> None:
    assert walked.unlinked == {}


def test_next_page_is_fetched_while_the_pointer_rests_on_its_link(
    browser: Browser, site: Path
) -> None:
    """By speculation rules, of our own host and under our own policy."""
    fetched: list[str] = []

    class Noting(Quiet):
        """Notes what is fetched before it is asked for."""

        def do_GET(self) -> None:  # noqa: N802 — http.server calls it
            """Answers as ever."""
            if self.headers.get("Sec-Purpose") == "prefetch":
                fetched.append(self.path)
            super().do_GET()

    with serving(site, Noting) as home:
        context = browser.new_context()
        page = context.new_page()
        page.goto(home)
        page.get_by_role("link", name="Malli", exact=True).first.hover()
        until(lambda: fetched, "prefetch", seconds=20)
        context.close()
    assert fetched == ["/malli/"]


HAS_FONT = """[...document.fonts].some(
  (face) => face.family.includes('Grotesk') && face.status === 'loaded',
)"""


@pytest.mark.parametrize("width", [412, 1280])
@pytest.mark.parametrize("name", ["", "malli/viestinta/", "vaiheet/toteutus/"])
def test_nothing_jumps_when_the_font_comes_late(
    browser: Browser, address: str, width: int, name: str
) -> None:
    """The reader's own font is seen first; ours takes its place a while after it."""
    context = browser.new_context(viewport={"width": width, "height": 823})
    page = context.new_page()
    waiting: list[Route] = []
    page.route("**/*.woff2", lambda route: waiting.append(route))
    page.goto(address + name, wait_until="domcontentloaded")
    settled(page)
    assert not page.evaluate(HAS_FONT)
    for route in waiting:
        route.continue_()
    page.wait_for_function(HAS_FONT)
    settled(page)
    assert page.evaluate(in_script("shift")) <= 0.01
    context.close()
