"""axe in a real browser on every page, light and dark, narrow and wide."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

ROOT = Path(__file__).parent.parent
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
RUN = """async () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const result = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
  return result.violations.map(each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | '));
}"""
SOURCES = sorted(
    path for path in (ROOT / "docs").rglob("*.md") if path.parent.name != "t"
)  # short addresses lead on at once
NAMES = [
    path.relative_to(ROOT / "docs").with_suffix("").as_posix().removesuffix("index").strip("/")
    for path in SOURCES
]


@pytest.mark.parametrize("name", [*NAMES, "404.html"])
def test_axe_finds_nothing(name: str, page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(f"{address}{name}{'' if not name or name.endswith('.html') else '/'}")
    page.evaluate(AXE)
    found = {}
    for scheme, pressed in (("light", "false"), ("dark", "true")):
        button = page.get_by_role("button", name="Tummat värit")
        if button.get_attribute("aria-pressed") != pressed:
            button.click()
        expect(button).to_have_attribute("aria-pressed", pressed)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 900})
            if violations := page.evaluate(RUN):
                found[scheme, width] = violations
    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_what_was_asked(
    page: Page, address: str, scheme: Literal["light", "dark"], width: int
) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    found = {}
    for name in (
        "haku/?q=hyötylause",
        "haku/?q=xqzwxqzw",
        "tyopohjat/?vaihe=haku&aika=45&q=raha",
        "tyopohjat/valitse/?vaihe=haku&pulma=hyoty-epaselva&aika=30",
    ):
        page.goto(address + name)
        page.wait_for_timeout(600)
        page.evaluate(AXE)
        if violations := page.evaluate(RUN):
            found[name] = violations
    page.get_by_role("button", name="Hae", exact=True).click()
    page.get_by_role("combobox", name="Mitä etsit?").fill("kokeilu")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    if violations := page.evaluate(RUN):
        found["haku auki"] = violations
    assert found == {}
