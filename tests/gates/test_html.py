"""The Nu Html Checker (vnu, of the W3C's validator) on every page: no error."""

from __future__ import annotations

import json
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest
from projects import ROOT

JAR = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
PAGES = sorted(
    path.relative_to(ROOT / "docs").with_suffix("").as_posix()
    for path in (ROOT / "docs").rglob("*.md")
)
FILES = [name if name == "index" else f"{name.removesuffix('/index')}/index" for name in PAGES] + [
    "404"
]


@pytest.fixture(scope="session")
def errors(site: Path) -> dict[str, list[str]]:
    """What the checker says is wrong, by file."""
    files = [str(site / f"{name}.html") for name in FILES]
    command = [
        "java",
        "-Xss4m",
        "-jar",
        str(JAR),
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
        *files,
    ]
    messages = json.loads(
        subprocess.run(command, check=True, capture_output=True, text=True).stdout
    )["messages"]
    # it warns that a page of a folder cannot know its host: silence would mean that it read nothing
    assert messages
    found: dict[str, list[str]] = defaultdict(list)
    for each in messages:
        if each["type"] != "info":
            found[each["url"].removeprefix(f"file:{site}/")].append(
                f"{each.get('lastLine')}: {each['message']}"
            )
    return found


@pytest.mark.parametrize("name", FILES)
def test_page_is_valid(name: str, errors: dict[str, list[str]]) -> None:
    assert errors[f"{name}.html"] == []


def test_the_checker_finds_a_planted_error(tmp_path: Path) -> None:
    page = tmp_path / "virhe.html"
    page.write_text("<!doctype html><html lang=fi><title>Virhe</title><p><img src=kuva.png>")
    result = subprocess.run(
        ["java", "-jar", str(JAR), "--errors-only", str(page)], capture_output=True, text=True
    )
    assert result.returncode == 1
    assert "must have an" in result.stderr
