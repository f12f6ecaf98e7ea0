"""axe in a real browser on every page, light and dark, narrow and wide."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from browsers import axe_faults
from playwright.sync_api import Page, expect
from projects import ROOT
from sampling import first, sampled

SOURCES = sorted(
    path for path in (ROOT / "docs").rglob("*.md") if path.parent.parent.name != "t"
)  # short addresses lead on at once
NAMES = [
    path.relative_to(ROOT / "docs").with_suffix("").as_posix().removesuffix("index").strip("/")
    for path in SOURCES
]


MACRO = re.compile(r"\{\{ ?([a-z]+)")


def kind_of_page(name: str) -> str:
    """Pages that call the same macros are made by one template; prose alone is its own kind."""
    sources = [path for path, each in zip(SOURCES, NAMES, strict=True) if each == name]
    macros = MACRO.findall(sources[0].read_text("utf-8")) if sources else []
    return " ".join(macros) or name


COLOURS = ("color-contrast", "link-in-text-block")
"""All that other colours can break of a page that is whole in the light ones."""


@pytest.mark.parametrize("name", sampled([*NAMES, "404.html"], kind=kind_of_page))
def test_axe_finds_nothing(name: str, page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(f"{address}{name}{'' if not name or name.endswith('.html') else '/'}")
    found = {}
    for scheme, pressed in (("light", "false"), ("dark", "true")):
        button = page.get_by_role("button", name="Tummat värit")
        if button.get_attribute("aria-pressed") != pressed:
            button.click()
        expect(button).to_have_attribute("aria-pressed", pressed)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 900})
            if faults := axe_faults(page, rules=COLOURS if scheme == "dark" else ()):
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
    page: Page, address: str, scheme: Literal["light", "dark"], width: int
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
