"""Markup and template code in the data come out as text, whatever field they stand in; nothing runs in the browser."""

from __future__ import annotations

import html
import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import ROOT, build, copy_project
from payloads import PAYLOADS as ALL
from payloads import TRIPPED, TRIPWIRE
from playwright.sync_api import Browser

from macros.checks import check
from macros.handbook import read_shelf

PAYLOAD = "<img src=x onerror=alert(1)>{{ 7*7 }}"
KEYS = (
    "otsikko|kysymys|vihje|ohje|sano|teksti|selite|miten|miksi|mita|kuka|opetus|nimi|osuus|yksikko|arvo|tilanne|johdanto|"
    "tiivistelma|termi|lyhenne|merkinta|pelastus|ongelma|kentta|huomio|teko|aika|paatelty"
)
PLAIN = re.compile(rf'(?P<key>\b(?:{KEYS})): "(?P<text>[^"\\]{{2,}})"')


def _line(key: str, text: str) -> str:
    return f"{key}: {json.dumps(text, ensure_ascii=False)}"


def _spoil(root: Path, payloads: Iterator[str]) -> None:
    """Puts the next payload before every text."""
    for path in sorted((root / "data").rglob("*.yml")):
        text = path.read_text("utf-8")
        path.write_text(PLAIN.sub(lambda m: m[0] if m["key"] == "kentta" else _line(m["key"], next(payloads) + m["text"]), text), "utf-8")


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built from content in which every text carries one of all the payloads, in turn; what is refused is taken back."""
    root = copy_project(tmp_path_factory.mktemp("sekoitus"))
    _spoil(root, itertools.cycle(ALL))
    _restore_refused(root)
    result = build(root / "site", root=root)
    assert result.returncode == 0, result.stdout + result.stderr
    return root / "site"


def _restore_refused(root: Path) -> None:
    """Gives back the original line wherever the checks refuse the spoiled one."""
    for attempt in range(12):
        problems = check(read_shelf(root))
        if not problems:
            return
        for each in problems:
            lines, original = ((base / each.path).read_text("utf-8").split("\n") for base in (root, ROOT))
            for index in range(max(0, each.line - 3 - 4 * attempt), min(len(lines), each.line + 6 + 4 * attempt)):
                lines[index] = original[index]
            (root / each.path).write_text("\n".join(lines), "utf-8")
    raise AssertionError(problems[:5])


def test_no_payload_in_any_text_becomes_more_than_text(mixed: Path, browser: Browser) -> None:
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(TRIPWIRE)
    page, faults = context.new_page(), []
    page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: faults.append(str(error)))
    shown: set[str] = set()
    for path in sorted(mixed.rglob("*.html")):
        if path.parent.parent.name == "t":
            continue
        page.goto(path.as_uri())
        assert page.evaluate(TRIPPED) == 0, path
        text = page.content()
        shown |= {payload for payload in ALL if html.escape(payload, quote=False) in text}
    context.close()
    assert faults == []
    assert len(shown) >= 40  # the rest are refused by the checks, or stand where only letters and their escapes may


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The site built from content whose texts all carry the payload."""
    payload = PAYLOAD
    root = copy_project(tmp_path_factory.mktemp("hanke"))
    for path in (root / "data").rglob("*.yml"):
        path.write_text(PLAIN.sub(lambda m: f'{m["key"]}: "{payload}{m["text"]}"', path.read_text("utf-8")), "utf-8")
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
        assert all("alert(1)" not in script.get_text() for script in soup.select("script") if script not in told)
        shown += soup.get_text().count(payload)
        assert "49" not in re.findall(r"\{\{ 7\*7 \}\}|\b49\b", soup.get_text().replace(payload, ""))
    assert shown > 300


def test_nothing_runs(spoiled: tuple[Path, str], browser: Browser) -> None:
    site, _ = spoiled
    page = browser.new_page()
    alerts: list[str] = []
    page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    for name in ("index.html", "tyopohjat/hyotylause/index.html", "kaytannot/penkkikahvila/index.html", "sanasto/index.html", "malli/index.html"):
        page.goto((site / name).as_uri())
        page.wait_for_timeout(100)
    page.close()
    assert alerts == []


def test_a_quote_that_would_end_an_attribute_is_refused_with_its_place(copy: Path) -> None:
    path = copy / "data/sanasto.yml"
    path.write_text(path.read_text("utf-8").replace("Tapa toimia.", r"Tapa \"><img src=x onerror=alert(1)> toimia."), "utf-8")
    assert [(each.path, each.line) for each in check(read_shelf(copy))] == [("data/sanasto.yml", 4)]
