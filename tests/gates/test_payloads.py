"""Every hostile text in every address and in what the browser keeps, without the policy to help."""

from __future__ import annotations

import html
import itertools
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from browsers import in_script, settled
from payloads import PAYLOADS, PLAIN, TRIPWIRE
from playwright.sync_api import Browser, Page, expect
from project_page import at_projects, does, give, project_file, saved
from projects import ROOT, built_from
from reading import lasting_pages

from macros.checks.run import check
from macros.content.handbook import Handbook
from macros.content.reading import read_shelf

SHEET = "tyopohjat/hyotylause/"


def test_there_are_enough_payloads() -> None:
    assert len(set(PAYLOADS)) >= 60


@pytest.fixture
def bare(browser: Browser) -> Iterator[Page]:
    """A page without the policy, so that the escaping stands alone; it may raise no error."""
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(TRIPWIRE)
    page, faults = context.new_page(), []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    yield page
    context.close()
    assert faults == []


PLACES = {
    "q": "haku/?q={}",
    "q of the finder": "tyopohjat/?q={}",
    "kind": "haku/?q=a&laji={}",
    "facet": "tyopohjat/?vaihe={0}&v={0}&muoto={0}&oma={0}",
    "path": "tyopohjat/?polku={0}&aika={0}&meita={0}",
    "question": "tyopohjat/valitse/?vaihe={0}&pulma={0}&aika={0}",
    "t": "tyopaja/?t={}",
    "fragment": "tyopohjat/hyotylause/#{}",
    "fragment of a short address": "t/01/#{}",
}


@pytest.mark.parametrize("place", PLACES)
def test_hostile_address_stays_text(bare: Page, address: str, place: str) -> None:
    for payload in PAYLOADS:
        bare.goto("about:blank")
        bare.goto(address + PLACES[place].format(quote(payload)))
        if place == "q":
            bare.locator('#haku-tulokset[data-valmis="true"]').wait_for()
        settled(bare)
        assert bare.evaluate(in_script("tripped")) == 0, payload


IN_AN_EMPTY_BROWSER = """([name, text]) => new Promise((done) => {
  localStorage.clear();
  const asked = indexedDB.deleteDatabase("juurruttaja");
  asked.onsuccess = asked.onerror = asked.onblocked = done;
}).then(() => localStorage.setItem(name, text))"""


@pytest.mark.parametrize(
    "key",
    [
        "juurruttaja:arkki:hyotylause:{version}",
        "juurruttaja:merkinnat",
        "juurruttaja:varit",
        "juurruttaja:{payload}",
    ],
)
def test_hostile_storage_stays_text(bare: Page, address: str, key: str) -> None:
    bare.goto(address + SHEET)
    version = bare.locator(".hb-sheet[data-tyopohja]").get_attribute("data-versio")
    field = bare.locator("textarea[data-kentta]").first.get_attribute("data-kentta")
    for payload in PAYLOADS:
        name = key.format(version=version, payload=payload)
        kept = json.dumps({field: payload, payload: payload, "hyotylause": [payload]})
        for text in (kept, payload):
            bare.goto(f"{address}404.html")
            bare.evaluate(IN_AN_EMPTY_BROWSER, [name, text])
            bare.goto(address + ("tietoa/tietosuoja/" if "payload" in key else SHEET))
            assert bare.evaluate(in_script("tripped")) == 0, payload
            if "arkki" in key and text is kept:
                expect(bare.locator("textarea[data-kentta]").first).to_have_value(payload)


NAMES = ("hanke/nimi", "merkit/m1/nimi", "tekijat/a1", "toimet/x7f2/mita", "muu/kohta")
"""Places of a project that are no fields of a sheet, and one that nobody knows."""


def hostile_project(book: Handbook, first: int) -> dict[str, object]:
    """A project with a payload in every place, beginning from one of them."""
    fields = [
        f"{sheet}/{field.id}"
        for each in book.worksheets
        for sheet in (each.id, f"{each.id}.k3f9")
        for field in each.sheet.fields()
    ]
    names = [f"{each.id}.k3f9/@nimi" for each in book.worksheets]
    turn = itertools.islice(itertools.cycle(PAYLOADS), first, None)
    return dict(zip([*NAMES, *names, *fields], turn, strict=False))


def _places(address: str, book: Handbook) -> list[str]:
    """The pages that show what is in an open project: each worksheet's, and those about them."""
    sheets = [f"tyopohjat/{each.id}/" for each in book.worksheets]
    pages = [*sheets, "", "tyopohjat/", "tietoa/tietosuoja/"]
    return [address + each for each in pages]


@pytest.mark.parametrize("first", range(0, len(PAYLOADS), 24))
def test_hostile_file_stays_text_in_every_kind_of_field(
    bare: Page, address: str, book: Handbook, tmp_path: Path, first: int
) -> None:
    values = hostile_project(book, first)
    at_projects(bare, address)
    give(bare, project_file(values))
    does(bare, "avaa-omana")
    expect(bare.locator(".hb-project__open h2")).to_be_visible()
    others = {path: f"{payload} " for path, payload in values.items()}
    give(bare, project_file(others, writer="b1"))
    does(bare, "yhdista")
    _, text = saved(bare, "vie-html")
    (tmp_path / "hanke.html").write_text(text, "utf-8")
    bare.evaluate("window.print = () => {}")
    does(bare, "tulosta-vastaukset")
    settled(bare)
    assert bare.evaluate(in_script("tripped")) == 0
    file = tmp_path / "hanke.html"
    for place in [*_places(address, book), file.as_uri()]:
        bare.goto(place)
        settled(bare)
        assert bare.evaluate(in_script("tripped")) == 0, place
    assert bare.locator("script").count() == 1


def _line(key: str, text: str) -> str:
    return f"{key}: {json.dumps(text, ensure_ascii=False)}"


def _spoil(root: Path, payloads: Iterator[str]) -> None:
    """Puts the next payload before every text."""
    for path in sorted((root / "data").rglob("*.yml")):
        text = path.read_text("utf-8")
        path.write_text(
            PLAIN.sub(
                lambda m: (
                    m[0] if m["key"] == "kentta" else _line(m["key"], next(payloads) + m["text"])
                ),
                text,
            ),
            "utf-8",
        )


@pytest.fixture(scope="module")
def mixed(copies: Callable[[], Path]) -> Path:
    """The site built from content whose texts carry the payloads in turn; refused ones go."""
    root = copies()
    _spoil(root, itertools.cycle(PAYLOADS))
    _restore_refused(root)
    return built_from(root)


def _restore_refused(root: Path) -> None:
    """Gives back the original line wherever the checks refuse the spoiled one."""
    for attempt in range(12):
        problems = check(read_shelf(root))
        if not problems:
            return
        for each in problems:
            lines, original = (
                (base / each.path).read_text("utf-8").split("\n") for base in (root, ROOT)
            )
            for index in range(
                max(0, each.line - 3 - 4 * attempt), min(len(lines), each.line + 6 + 4 * attempt)
            ):
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
    for name in lasting_pages(mixed):
        page.goto((mixed / name).as_uri())
        assert page.evaluate(in_script("tripped")) == 0, name
        text = page.content()
        shown |= {payload for payload in PAYLOADS if html.escape(payload, quote=False) in text}
    context.close()
    assert faults == []
    # the rest are refused by the checks, or stand where only letters and their escapes may
    assert len(shown) >= 40
