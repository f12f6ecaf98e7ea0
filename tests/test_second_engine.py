"""A second engine beside axe: IBM's, in the same browser on the same pages, wide and narrow."""

from __future__ import annotations

import pytest
from browsers import in_script
from playwright.sync_api import Page
from projects import ROOT
from sampling import first
from test_axe import NAMES

ENGINE = ROOT / "node_modules/accessibility-checker-engine/ace.js"
NO_FAULTS = {
    "label_content_exists": (
        "<label for=",
        "The label is there for the eye and the finger. Its field says the prompt as its own name, "
        "so that it is heard once (decision on the spoken page).",
    ),
    "element_attribute_deprecated": (
        "<meta|<svg",
        "The policy of a page from the disk stands in a meta element, and a drawing has a colour "
        "of its own: both are in today's standards of HTML and SVG.",
    ),
    "element_tabbable_role_valid": (
        'class="hb-scroll',
        "A box that scrolls sideways takes the focus so that arrow keys move it: axe and "
        "WCAG 2.1.1 ask for that.",
    ),
}
"""What the engine takes for faults: the rule, where it may say so, and why it is none."""
SHEET = "tyopohjat/hyotylause"
"""The page with the most kinds of controls; the rest are looked at in the gates."""
PAGES = (SHEET, *(each for each in NAMES if each != SHEET), "404.html")
NARROW = 320
OF_CARDS = "table_headers_exists"
"""On a narrow screen each row of a table is a card, and its heads are said in each field's name.

The engine asks for heads that it could see. The same table is looked at when it is wide.
"""


def is_fault(found: str) -> bool:
    """Whether what the engine tells is a fault indeed."""
    rule = found.partition(" ")[0]
    places, _ = NO_FAULTS.get(rule, ("", ""))
    return not places or not any(place in found for place in places.split("|"))


def engine_faults(page: Page) -> list[str]:
    """What the engine finds wrong on a page as it now is."""
    if page.evaluate("typeof ace === 'undefined'"):
        page.evaluate(ENGINE.read_text("utf-8"))
    found: list[str] = page.evaluate(in_script("ace"))
    return [each for each in found if is_fault(each)]


@pytest.mark.parametrize("name", first(PAGES))
def test_second_engine_finds_nothing(name: str, page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{address}{name}{'' if not name or name.endswith('.html') else '/'}")
    found = {}
    for width in (1280, NARROW):
        page.set_viewport_size({"width": width, "height": 900})
        of_cards = OF_CARDS if width == NARROW else "-"
        if faults := [each for each in engine_faults(page) if not each.startswith(of_cards)]:
            found[width] = faults
    assert found == {}
