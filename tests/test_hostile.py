"""Markup and template code in the data come out as text, whatever field they stand in; nothing runs in the browser."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from payloads import PLAIN
from playwright.sync_api import Browser
from projects import build, copy_project

from macros.checks.run import check
from macros.content.reading import read_shelf

PAYLOAD = "<img src=x onerror=alert(1)>{{ 7*7 }}"


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The site built from content whose texts all carry the payload."""
    payload = PAYLOAD
    root = copy_project(tmp_path_factory.mktemp("hanke"))
    for path in (root / "data").rglob("*.yml"):
        path.write_text(
            PLAIN.sub(lambda m: f'{m["key"]}: "{payload}{m["text"]}"', path.read_text("utf-8")),
            "utf-8",
        )
    _shorten_until_sound(root, payload)
    result = build(root / "site", root=root)
    assert result.returncode == 0, result.stdout + result.stderr
    return root / "site", payload.replace("\\", "")


def _shorten_until_sound(root: Path, payload: str) -> None:
    """Takes the payload back from lines that grew over a limit or name a fixed value."""
    for _ in range(6):
        problems = check(read_shelf(root))
        if not problems:
            return
        for each in problems:
            path = root / each.path
            lines = path.read_text("utf-8").split("\n")
            for index in range(max(0, each.line - 1), min(len(lines), each.line + 2)):
                lines[index] = lines[index].replace(payload, "")
            path.write_text("\n".join(lines), "utf-8")
    if any(payload in path.read_text("utf-8") for path in (root / "data").rglob("*.yml")):
        assert not check(read_shelf(root))


def test_payload_is_shown_as_text(spoiled: tuple[Path, str]) -> None:
    site, payload = spoiled
    shown = 0
    for path in site.rglob("*.html"):
        soup = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        assert not soup.select("[onerror], img[src=x]")
        told = soup.select('script[type="application/ld+json"]')
        assert all("<" not in each.get_text() and json.loads(each.get_text()) for each in told)
        assert all(
            "alert(1)" not in script.get_text()
            for script in soup.select("script")
            if script not in told
        )
        shown += soup.get_text().count(payload)
        assert "49" not in re.findall(
            r"\{\{ 7\*7 \}\}|\b49\b", soup.get_text().replace(payload, "")
        )
    assert shown > 300


def test_nothing_runs(spoiled: tuple[Path, str], browser: Browser) -> None:
    site, _ = spoiled
    page = browser.new_page()
    alerts: list[str] = []
    page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    for name in (
        "index.html",
        "tyopohjat/hyotylause/index.html",
        "kaytannot/penkkikahvila/index.html",
        "sanasto/index.html",
        "malli/index.html",
    ):
        page.goto((site / name).as_uri())
        page.wait_for_timeout(100)
    page.close()
    assert alerts == []


def test_a_quote_that_would_end_an_attribute_is_refused_with_its_place(copy: Path) -> None:
    path = copy / "data/sanasto.yml"
    path.write_text(
        path.read_text("utf-8").replace(
            "Tapa toimia.", r"Tapa \"><img src=x onerror=alert(1)> toimia."
        ),
        "utf-8",
    )
    assert [(each.path, each.line) for each in check(read_shelf(copy))] == [("data/sanasto.yml", 4)]
