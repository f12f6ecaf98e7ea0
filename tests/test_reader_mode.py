"""A reader's mode keeps what a page is for: Readability, as in Firefox, on pages of every kind.

Boxes that are much of them links say that they are entries, and a text that is not spoken because
its field says it is of the class that Readability spares; else it would take both away.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from projects import ROOT
from reading import lasting_pages, read_page, squeezed

from macros.upkeep import browser_tests

READER = ROOT / "tests/spoken/reader_mode.mjs"
KINDS = {
    "definitions": ".hb-glossary dt, .hb-glossary dd > p, .hb-titled dt, .hb-titled dd > p, "
    ".hb-claim > p, .hb-claims > li > p",
    "steps": ".hb-steps > li :is(h3, h4), .hb-steps > li > .hb-entry > p",
    "questions": ".hb-questions__question, .hb-form__questions h4, .hb-prompt > span:last-child, "
    ".hb-table thead :is(th, td), .hb-table tbody :is(th, .hb-th), .hb-checks label > span",
}
"""What must be kept, and where a page has it."""
SHORT = {
    "definitions": ["sanasto", "malli/viestinta"],
    "steps": ["tyopohjat/hyotylause"],
    "questions": ["tyopohjat/hyotylause"],
}


def kept(files: list[Path]) -> list[str]:
    """The text that a reader's mode shows of each page, squeezed."""
    asked = json.dumps([str(file) for file in files])
    done = browser_tests.node(ROOT, str(READER), asked)
    assert done.returncode == 0, done.stderr
    return [squeezed(text) for text in json.loads(done.stdout)]


def shown(page: BeautifulSoup, selector: str) -> Iterator[str]:
    """What a page shows in these places without being asked."""
    for tag in page.select("article"):
        for each in tag.select(selector):
            if not each.find("button") and not any(map(is_apart, (each, *each.parents))):
                yield squeezed(each.get_text())


def is_apart(tag: Tag) -> bool:
    """Whether a part of a page is not shown: it waits for a script, or is a sheet's picture."""
    return tag.name in ("template", "noscript", "dialog") or "hidden" in tag.attrs


def lost(file: Path, text: str, kinds: list[str]) -> list[str]:
    """What a reader's mode lost of a page, and the kinds of which it has nothing."""
    page = read_page(file)
    found = []
    for kind in kinds:
        found += [f"{kind}: {each}" for each in shown(page, KINDS[kind]) if each not in text]
    return found


@pytest.mark.parametrize("kind", SHORT)
def test_reader_mode_keeps_what_a_page_is_for(kind: str, site: Path) -> None:
    files = [site / name / "index.html" for name in SHORT[kind]]
    for file, text in zip(files, kept(files), strict=True):
        assert len(list(shown(read_page(file), KINDS[kind]))) > 3
        assert lost(file, text, [kind]) == []


@pytest.mark.slow
def test_reader_mode_keeps_every_definition_step_and_question(site: Path) -> None:
    files = [site / name for name in lasting_pages(site)]
    texts = kept(files)
    found = {}
    for file, text in zip(files, texts, strict=True):
        if wrong := lost(file, text, list(KINDS)):
            found[file.relative_to(site).as_posix()] = wrong
    assert found == {}
