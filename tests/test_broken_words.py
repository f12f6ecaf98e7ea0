"""Words at the end of a line: cut with a hyphen or whole, at every width and at twice the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from browsers import in_script, with_text_of
from drafts_page import with_example
from playwright.sync_api import Browser, Page, expect
from reading import SOFT, lasting_pages
from sampling import first

from macros.views.hyphens import Hyphens
from macros.web.softening import softened

ROOT = Path(__file__).parent.parent
PLAIN, DOUBLE = 16, 32
"""Pixels of the text that the reader has chosen in the browser."""
NARROW, WIDE = (320, PLAIN), (1280, DOUBLE)
A4_INSIDE = 703
"""Pixels of an A4 between its margins."""
OTHERS = [(390, PLAIN), (768, PLAIN), (1280, PLAIN), (768, DOUBLE)]


@contextmanager
def reader(browser: Browser, address: str, width: int, size: int) -> Iterator[Page]:
    """A page of a browser whose text has a size, with the invented project open."""
    with with_text_of(browser, size) as larger:
        page = larger.new_page(viewport={"width": width, "height": 900})
        with_example(page, address, "hakemus/")
        yield page


def faults(page: Page, address: str, names: Sequence[str]) -> dict[str, list[str]]:
    """What is cut or too wide, by the page that it is on."""
    found = {}
    for name in names:
        page.goto(address + name)
        found[name] = page.evaluate(in_script("broken_words"))
    return {name: each for name, each in found.items() if each}


def one_of_each(names: Sequence[str]) -> list[str]:
    """The pages at the top and one of each folder."""
    kinds = {name.split("/")[-3:-2][0] if name.count("/") > 1 else name: name for name in names}
    return sorted(kinds.values())


@pytest.mark.parametrize(("width", "size"), [NARROW])
def test_no_word_of_any_kind_of_page_is_cut_without_a_hyphen(
    browser: Browser, site: Path, address: str, width: int, size: int
) -> None:
    names = one_of_each(lasting_pages(site))
    assert len(names) > 20
    with reader(browser, address, width, size) as page:
        assert faults(page, address, names) == {}


@pytest.mark.slow
@pytest.mark.parametrize(("width", "size"), [NARROW, WIDE, *OTHERS])
def test_no_word_of_any_page_is_cut_without_a_hyphen(
    browser: Browser, site: Path, address: str, width: int, size: int
) -> None:
    with reader(browser, address, width, size) as page:
        assert faults(page, address, lasting_pages(site)) == {}


@pytest.mark.parametrize("width", first([320, 390, 768]))
@pytest.mark.parametrize("name", ["hanke/", "hanke/paatokset/"])
def test_no_word_of_the_map_of_a_project_is_cut(
    page: Page, address: str, name: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    with_example(page, address, "hakemus/")
    page.goto(address + name)
    sheets = page.locator(".hb-project-map a")
    for fold in page.locator("details:has(.hb-project-map) > summary").all():
        fold.press("Enter")
    expect(sheets.first).to_be_visible()
    assert sheets.count() > 19
    assert page.evaluate(in_script("broken_words")) == []


def test_no_word_of_a_printed_plan_is_cut(page: Page, address: str) -> None:
    page.set_viewport_size({"width": A4_INSIDE, "height": 1000})
    page.goto(f"{address}tyopaja/?t=03,04&n=4")
    page.wait_for_function("Object.keys(globalThis.hbTyopohjat ?? {}).length === 2")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator(".hb-sheet:visible").count() > 1
    assert page.evaluate(in_script("broken_words")) == []


def test_a_cut_word_and_a_wide_one_are_seen(page: Page) -> None:
    page.set_content(
        "<p style='width:4em;overflow-wrap:anywhere'>juurtumistarkastus"
        "<p style='width:9em'>juurtumis\u00adtarkastus <p style='width:400vw'>leveä"
    )
    cut, *wide = page.evaluate(in_script("broken_words"))
    assert cut.startswith("cut juurtumistarkastus ")
    assert wide == ["wide p in undefined"]


def test_heads_are_softened_and_nothing_else() -> None:
    hyphens = Hyphens(ROOT)
    soft = hyphens.soften("Juurtumistarkastus")
    head = '<h2 id="juurtumistarkastus"><a title="juurtumistarkastus">Juurtumistarkastus</a></h2>'
    assert softened(head, hyphens) == head.replace(">Juurtumistarkastus<", f">{soft}<")
    for name in ("title", "p", "option", "textarea"):
        plain = f"<{name}>Juurtumistarkastus</{name}>"
        assert softened(plain, hyphens) == plain


def test_what_is_read_by_machines_has_no_soft_hyphens(site: Path) -> None:
    kinds = ("*.json", "assets/haku/*.js", "*.xml", "*.csv", "*.txt")
    texts = [path for kind in kinds for path in site.rglob(kind)]
    assert len(texts) > 10
    for path in texts:
        assert SOFT not in path.read_text("utf-8"), path
    for path in site.rglob("*.html"):
        head = path.read_text("utf-8").partition("</head>")[0]
        assert SOFT not in head, path
