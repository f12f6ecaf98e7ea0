"""Markup and template code in the data come out as text, in every field; nothing runs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browsers import settled
from payloads import PLAIN
from playwright.sync_api import Page
from projects import built_from, edit
from reading import read_page
from sharing import Once

from macros.checks.run import check
from macros.content.reading import read_shelf

PAYLOAD = "<img src=x onerror=alert(1)>{{ 71*97 }}"


@pytest.fixture(scope="module")
def spoiled(once: Once, copies: Callable[[], Path]) -> Path:
    """The site built from content whose texts all carry the payload."""

    def make(target: Path) -> str:
        built_from(loaded(copies())).rename(target)
        return ""

    return once.make("vihamielinen", make)[0]


def loaded(root: Path) -> Path:
    """The project with the payload before every text that may have it."""
    for path in (root / "data").rglob("*.yml"):
        text = PLAIN.sub(rf'\g<key>: "{PAYLOAD}\g<text>"', path.read_text("utf-8"))
        path.write_text(text, "utf-8")
    _shorten_until_sound(root)
    return root


def _shorten_until_sound(root: Path) -> None:
    """Takes the payload back from lines that grew over a limit or name a fixed value."""
    for _ in range(6):
        problems = check(read_shelf(root))
        if not problems:
            return
        for each in problems:
            path = root / each.path
            lines = path.read_text("utf-8").split("\n")
            for index in range(max(0, each.line - 1), min(len(lines), each.line + 2)):
                lines[index] = lines[index].replace(PAYLOAD, "")
            path.write_text("\n".join(lines), "utf-8")
    assert check(read_shelf(root)) == []


@pytest.mark.slow
def test_payload_is_shown_as_text(spoiled: Path) -> None:
    shown = 0
    for path in spoiled.rglob("*.html"):
        page = read_page(path)
        assert not page.select("[onerror], img[src=x]")
        told = page.select('script[type="application/ld+json"]')
        assert all("<" not in each.get_text() and json.loads(each.get_text()) for each in told)
        scripts = [each.get_text() for each in page.select("script") if each not in told]
        assert [each for each in scripts if "alert(1)" in each] == []
        text = page.get_text()
        shown += text.count(PAYLOAD)
        assert re.findall(r"\b6887\b", text.replace(PAYLOAD, "")) == []
    assert shown > 300


@pytest.mark.slow
def test_nothing_runs(spoiled: Path, page: Page) -> None:
    alerts: list[str] = []
    page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    for name in (
        "index.html",
        "tyopohjat/hyotylause/index.html",
        "kaytannot/penkkikahvila/index.html",
        "sanasto/index.html",
        "malli/index.html",
    ):
        page.goto((spoiled / name).as_uri())
        settled(page)
    assert alerts == []


def test_a_quote_that_would_end_an_attribute_is_refused_with_its_place(copy: Path) -> None:
    hostile = r"Tapa \"><img src=x onerror=alert(1)> toimia."
    edit(copy / "data/sanasto.yml", "Tapa toimia.", hostile)
    assert [(each.path, each.line) for each in check(read_shelf(copy))] == [("data/sanasto.yml", 4)]
