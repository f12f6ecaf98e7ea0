"""axe in a real browser on every page, light and dark, narrow and wide."""

from __future__ import annotations

from typing import Literal

import pytest
from browsers import axe_faults
from page_kinds import NAMES, kind_of_page
from playwright.sync_api import Page, expect
from sampling import first, sampled

Scheme = Literal["light", "dark"]
COLOURS = ("color-contrast", "link-in-text-block")
"""All that other colours can break of a page that is whole in the light ones."""


VIEWS: dict[str, dict[Scheme, int]] = {
    "leveä vaaleana": {"light": 1280, "dark": 320},
    "kapea vaaleana": {"light": 320, "dark": 1280},
}
"""By the colours: how wide the window is, in pixels."""


@pytest.mark.parametrize("view", first(list(VIEWS)))
@pytest.mark.parametrize("name", sampled([*NAMES, "404.html"], kind=kind_of_page))
def test_axe_finds_nothing(name: str, view: str, page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(f"{address}{name}{'' if not name or name.endswith('.html') else '/'}")
    found = {}
    for scheme, width in VIEWS[view].items():
        is_dark = scheme == "dark"
        button = page.get_by_role("button", name="Tummat värit")
        if is_dark:
            button.click()
        expect(button).to_have_attribute("aria-pressed", "true" if is_dark else "false")
        page.set_viewport_size({"width": width, "height": 900})
        if faults := axe_faults(page, rules=COLOURS if is_dark else ()):
            found[scheme, width] = faults
    assert found == {}
    page.wait_for_function(NOTHING_UNSEEN)


NOTHING_UNSEEN = """() => [...document.querySelectorAll("article :is(h1, h2, h3)")]
    .every((heading) => getComputedStyle(heading).visibility === "visible")"""
"""What axe does not look at: a page that has come keeps no heading out of sight."""


ANSWERS = {
    "haku/?q=hyötylause": "#haku-tulokset[data-valmis=true]",
    "haku/?q=xqzwxqzw": "#haku-tulokset[data-valmis=true]",
    "tyopohjat/?vaihe=haku&aika=45&q=raha": "[data-tyopohja-kortti][hidden]",
    "tyopohjat/valitse/?vaihe=haku&pulma=hyoty-epaselva&aika=30": ".hb-chooser__answer b",
}
"""What was asked, and what shows that the answer has come."""


@pytest.mark.parametrize("scheme", first(["light", "dark"]))
@pytest.mark.parametrize("width", first([320, 1280]))
def test_axe_finds_nothing_in_what_was_asked(
    page: Page, address: str, scheme: Scheme, width: int
) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    found = {}
    for name, answer in ANSWERS.items():
        page.goto(address + name)
        page.locator(answer).first.wait_for(state="attached")
        if faults := axe_faults(page):
            found[name] = faults
    page.get_by_role("button", name="Hae", exact=True).click()
    page.get_by_role("combobox", name="Mitä etsit?").fill("kokeilu")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    if faults := axe_faults(page):
        found["haku auki"] = faults
    assert found == {}
