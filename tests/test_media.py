"""What is set by the height of a screen never reaches paper, where it makes an empty page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from projects import ROOT

STYLES = sorted((ROOT / "macros/styles").glob("*.css"))
WINDOW = re.compile(r"min-height:[^;]*\dvh")


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_nothing_on_paper_is_as_high_as_a_window(path: Path) -> None:
    text = path.read_text("utf-8")
    for found in WINDOW.finditer(text):
        before = text[: found.start()]
        is_body = before.rstrip().endswith(("body {", "flex-direction: column;"))
        rule = before[before.rindex("@media") :] if "@media" in before else ""
        opened = rule.count("{") - rule.count("}")
        assert is_body or (rule.startswith("@media screen") and opened == 2), before[-120:]
