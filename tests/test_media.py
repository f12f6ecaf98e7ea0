"""What is set by the width or the height of a screen never reaches paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from projects import ROOT

STYLES = sorted((ROOT / "macros/styles").glob("*.css"))
WIDTH = re.compile(r"@media ([^{]*(?:width)[^{]*)\{")
WINDOW = re.compile(r"min-height:[^;]*\dvh")


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_a_width_is_asked_of_a_screen_alone(path: Path) -> None:
    asked = WIDTH.findall(path.read_text("utf-8"))
    assert [each for each in asked if "screen" not in each] == []


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_nothing_on_paper_is_as_high_as_a_window(path: Path) -> None:
    text = path.read_text("utf-8")
    for found in WINDOW.finditer(text):
        before = text[: found.start()]
        is_body = before.rstrip().endswith(("body {", "flex-direction: column;"))
        rule = before[before.rindex("@media") :] if "@media" in before else ""
        opened = rule.count("{") - rule.count("}")
        assert is_body or (rule.startswith("@media screen") and opened == 2), before[-120:]
