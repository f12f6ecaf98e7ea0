"""The promise that no address breaks: the ledger against the content, and pages that lead on."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from projects import ROOT, built_from, edit
from reading import ids_of, read_page
from sharing import Once

from macros.checks.run import check
from macros.common.problems import Problem
from macros.content.docs_pages import read_pages
from macros.content.handbook import Handbook
from macros.content.reading import read_shelf
from macros.upkeep.ledger import write

LEDGER = "data/osoitteet.yml"


def told(root: Path) -> list[Problem]:
    """What is wrong with the ledger."""
    return [each for each in check(read_shelf(root)) if each.path == LEDGER]


def bring_up(root: Path) -> list[str]:
    """`make addresses`."""
    book = read_shelf(root).handbook()
    assert book
    return write(root, book, read_pages(root).addresses)


def test_every_address_of_the_ledger_answers(site: Path, book: Handbook) -> None:
    anchors: dict[str, set[str]] = {}
    for file in site.rglob("index.html"):
        page = file.parent.relative_to(site).as_posix() + "/"
        anchors["" if page == "./" else page] = {"", *ids_of(read_page(file))}
    broken = []
    for address in book.ledger.addresses():
        page, _, anchor = address.partition("#")
        if page.startswith("tulosteet/") and not page.endswith("/"):
            continue  # the gates look at every print product
        if anchor not in anchors.get(page, set()):
            broken.append(address)
    assert broken == []
    assert len(book.ledger.addresses()) > 1000


def test_prints_of_the_ledger_are_those_of_the_catalogue(book: Handbook) -> None:
    from macros.content.print_catalogue import catalogue

    assert set(book.ledger.prints) == {each.file for each in catalogue(book)}


def test_lost_page_field_term_and_print_are_told(copy: Path) -> None:
    edit(copy / LEDGER, "sivut:\n", 'sivut:\n  - "tyopohjat/kadonnut/"\n')
    edit(copy / LEDGER, "  alku:\n", "  alku:\n    - poistettu-kentta\n")
    edit(copy / LEDGER, "termit:\n", "termit:\n  - vanha-sana\n")
    edit(copy / LEDGER, "tulosteet:\n", "tulosteet:\n  - vanha.pdf\n")
    lost = [
        found[1]
        for each in told(copy)
        if (found := re.search(r"”(\S+?)” on julkaistu", each.message))
    ]
    assert lost == [
        "tyopohjat/kadonnut/",
        "tyopohjat/alku/#alku-poistettu-kentta",
        "sanasto/#vanha-sana",
        "tulosteet/vanha.pdf",
    ]


def test_new_field_is_asked_into_the_ledger_and_added(copy: Path) -> None:
    text = (copy / LEDGER).read_text("utf-8")
    (copy / LEDGER).write_text(re.sub(r'  - "polut/polku/"\n', "", text), "utf-8")
    assert [each.message for each in told(copy)] == [
        "Osoite ”polut/polku/” puuttuu luettelosta. Lisää se komennolla make addresses."
    ]
    assert bring_up(copy) == [LEDGER]
    assert told(copy) == []
    assert bring_up(copy) == []


def test_moved_page_needs_a_successor_and_its_leading_page(copy: Path) -> None:
    edit(copy / LEDGER, "sivut:\n", 'sivut:\n  - "polut/vanha/"\n')
    edit(
        copy / LEDGER,
        "siirretyt: []",
        'siirretyt:\n  - {vanha: "polut/vanha/", uusi: "polut/uusi/"}',
    )
    assert any(each.message.startswith("Seuraajaa ”polut/uusi/” ei ole.") for each in told(copy))
    edit(copy / LEDGER, "polut/uusi/", "polut/polku/")
    assert [each.message for each in told(copy)] == [
        "Osoitteesta ”polut/vanha/” puuttuu ohjaussivu. Tee se komennolla make addresses."
    ]
    assert bring_up(copy) == [LEDGER, "docs/polut/vanha/index.md"]
    assert check(read_shelf(copy)) == ()


@pytest.fixture(scope="module")
def led(once: Once, copies: Callable[[], Path]) -> Path:
    """The site with a moved page, a removed one and a moved field."""

    def lead(target: Path) -> str:
        built_from(moved(copies())).rename(target)
        return ""

    return once.make("siirretty", lead)[0]


def moved(root: Path) -> Path:
    """The project with a moved page, a removed one and a moved field."""
    edit(root / LEDGER, "sivut:\n", 'sivut:\n  - "polut/vanha/"\n  - "polut/pois/"\n')
    edit(root / LEDGER, "  hyotylause:\n", "  hyotylause:\n    - vanha-kentta\n")
    edit(
        root / LEDGER,
        "siirretyt:\n",
        'siirretyt:\n  - {vanha: "polut/vanha/", uusi: "polut/minimipolku/"}\n'
        '  - vanha: "tyopohjat/hyotylause/#hyotylause-vanha-kentta"\n'
        '    uusi: "tyopohjat/hyotylause/#hyotylause-hanke"\n',
    )
    edit(
        root / LEDGER,
        "poistetut: []",
        'poistetut:\n  - {vanha: "polut/pois/", katso: "polut/", otsikko: "Vanha polku",'
        ' syy: "Polku yhdistettiin toiseen."}',
    )
    bring_up(root)
    return root


def test_leading_page_keeps_question_and_fragment(led: Path, page: Page) -> None:
    page.goto(f"{(led / 'polut/vanha/index.html').as_uri()}?a=1#varoitus")
    page.wait_for_url("**/polut/minimipolku/index.html?a=1#varoitus")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Minimipolku")


def test_leading_page_is_finnish_and_kept_from_robots(led: Path) -> None:
    page = read_page(led / "polut/vanha/index.html")
    assert page.select_one('meta[name="robots"]')["content"] == "noindex"
    assert page.select_one('link[rel="canonical"]')["href"].endswith("/polut/minimipolku/")
    assert page.html["lang"] == "fi"
    assert "polut/vanha/" not in (led / "sitemap.xml").read_text("utf-8")


def test_removed_page_says_why_and_where_to_look(led: Path) -> None:
    page = read_page(led / "polut/pois/index.html")
    assert page.h1.get_text() == "Vanha polku: sivu on poistettu"
    assert "Polku yhdistettiin toiseen." in page.get_text()
    assert page.select("script, meta[http-equiv=refresh]") == []
    assert page.select_one("article a")["href"] == "../"


def test_moved_field_says_where_it_is_now(led: Path, page: Page) -> None:
    page.goto(f"{(led / 'tyopohjat/hyotylause/index.html').as_uri()}#hyotylause-vanha-kentta")
    page.get_by_role("link", name="Katso sitä tästä.").click()
    expect(page).to_have_url(re.compile("#hyotylause-hanke$"))


def test_short_address_leads_with_and_without_script(
    page: Page, scriptless: Page, address: str
) -> None:
    for each in (page, scriptless):
        each.goto(f"{address}t/07/#nain-ohjaatte")
        each.wait_for_url("**/tyopohjat/vaikuttajaverkko/**")
        expect(each.get_by_role("heading", level=1)).to_have_text("Vaikuttajaverkko")


def test_heading_anchors_are_written_out_and_ascii(site: Path) -> None:
    for path in (ROOT / "docs").rglob("*.md"):
        for line in re.findall(r"^#+ .*$", path.read_text("utf-8"), re.MULTILINE):
            assert re.search(r"\{: #[a-z0-9-]+[ }]", line), f"{path.name}: {line}"
    for path in site.rglob("index.html"):
        ids = ids_of(read_page(path), "article")
        assert [each for each in ids if not re.fullmatch(r"[a-z0-9-]+", each)] == [], path
