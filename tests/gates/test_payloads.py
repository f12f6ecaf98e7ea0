"""Hostile texts in addresses and in what the browser kept: every payload in every place, without the policy to help."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

sys.path.append(str(Path(__file__).parent.parent))

from payloads import PAYLOADS, TRIPPED, TRIPWIRE

SHEET = "tyopohjat/hyotylause/"


def test_there_are_enough_payloads() -> None:
    assert len(set(PAYLOADS)) >= 60


@pytest.fixture
def bare(browser: Browser) -> Iterator[Page]:
    """A page without the policy, so that the escaping stands alone; an error of its scripts or a dialog fails the test."""
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(TRIPWIRE)
    page, faults = context.new_page(), []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    yield page
    context.close()
    assert faults == []


PLACES = {
    "q": "haku/?q={}", "q of the finder": "tyopohjat/?q={}", "kind": "haku/?q=a&laji={}", "facet": "tyopohjat/?vaihe={0}&v={0}&muoto={0}&oma={0}",
    "path": "tyopohjat/?polku={0}&aika={0}&meita={0}", "question": "tyopohjat/valitse/?vaihe={0}&pulma={0}&aika={0}", "t": "tulosteet/kokoa/?t={}",
    "fragment": "tyopohjat/hyotylause/#{}", "fragment of a short address": "t/01/#{}",
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_hostile_address_stays_text(bare: Page, address: str, place: str) -> None:
    for payload in PAYLOADS:
        bare.goto("about:blank")
        bare.goto(address + PLACES[place].format(quote(payload)))
        if place == "q":
            bare.locator('#haku-tulokset[data-valmis="true"]').wait_for()
        bare.evaluate("() => new Promise((done) => setTimeout(done, 20))")
        assert bare.evaluate(TRIPPED) == 0, payload


@pytest.mark.parametrize("key", ["juurruttaja:arkki:hyotylause:{version}", "juurruttaja:merkinnat", "juurruttaja:varit", "juurruttaja:{payload}"])
def test_hostile_storage_stays_text(bare: Page, address: str, key: str) -> None:
    bare.goto(address + SHEET)
    version = bare.locator(".hb-sheet[data-tyopohja]").get_attribute("data-versio")
    field = bare.locator("textarea[data-kentta]").first.get_attribute("data-kentta")
    for payload in PAYLOADS:
        name = key.format(version=version, payload=payload)
        kept = json.dumps({field: payload, payload: payload, "hyotylause": [payload]})
        for text in (kept, payload):
            bare.evaluate("([name, text]) => { localStorage.clear(); localStorage.setItem(name, text); }", [name, text])
            bare.goto(address + ("tietoa/tietosuoja/" if "payload" in key else SHEET))
            assert bare.evaluate(TRIPPED) == 0, payload
            if "arkki" in key and text is kept:
                expect(bare.locator("textarea[data-kentta]").first).to_have_value(payload)
