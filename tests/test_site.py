"""The built site: links, titles, language and promised hooks, read as a visitor gets them."""

from __future__ import annotations

import itertools
import posixpath
import re
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup
from projects import ROOT
from reading import ids_of, read_page

from macros.content.handbook import Handbook
from macros.content.model import Phase, V

Soups = dict[str, BeautifulSoup]
ENGLISH = re.compile(
    r"\b(the|and|search|skip to|table of contents|next|previous|page not found|last update|copy"
    r"|back to top|made with|built with|share|close|open|menu|type to|results?|loading|home)\b",
    re.IGNORECASE,
)
NAMES_IN_ENGLISH = re.compile(
    r"Material for MkDocs|SIL Open Font License 1\.1|Creative Commons"
    r"|Creative and Inclusive Finland|BMC Medical Informatics and Decision Making"
)


@pytest.fixture(scope="module")
def pages(site: Path) -> Soups:
    """Every page by its site-relative path."""
    files = sorted(site.rglob("*.html"))
    return {path.relative_to(site).as_posix(): read_page(path) for path in files}


def contents(pages: Soups) -> Soups:
    """The pages that have an address of their own; the page for missing ones has none."""
    return {path: soup for path, soup in pages.items() if path != "404.html"}


def test_build_says_nothing_but_what_is_expected(built: tuple[Path, str]) -> None:
    assert not re.search(r"WARNING|ERROR|Traceback", built[1]), built[1]


def test_every_content_has_its_page(pages: Soups, book: Handbook) -> None:
    wanted = {f"tyopohjat/{each.id}/index.html" for each in book.worksheets} | {
        f"kaytannot/{each.id}/index.html" for each in book.cases
    }
    wanted |= {f"malli/{v.value}/index.html" for v in V} | {
        f"vaiheet/{phase.value}/index.html" for phase in Phase
    }
    assert wanted <= set(pages)


def target_of(page: str, link: str) -> tuple[str, str]:
    """The file and the anchor that a link of a page leads to, from the root of the site."""
    parts = urlsplit(link)
    path, anchor = parts.path, parts.fragment
    if not path:
        return page, unquote(anchor)
    joined = posixpath.join("/", posixpath.dirname(page), unquote(path))
    target = posixpath.normpath(joined).lstrip("/")
    if not PurePosixPath(target).suffix:
        target = f"{target}/index.html".lstrip("/")
    return target, unquote(anchor)


def test_every_inner_link_image_and_anchor_resolves(pages: Soups, site: Path) -> None:
    anchors = {path: {tag["id"] for tag in soup.select("[id]")} for path, soup in pages.items()}
    broken = []
    for page, soup in pages.items():
        for link in [
            str(tag.get("href") or tag.get("src")) for tag in soup.select("[href], [src]")
        ]:
            if re.match(r"https?:|mailto:|data:|javascript:void", link):
                continue
            target, anchor = target_of(page, link)
            if not (site / target).exists() or (
                anchor and anchor not in anchors.get(target, {anchor})
            ):
                broken.append(f"{page}: {link}")
    assert broken == []


def test_titles_are_unique(pages: Soups) -> None:
    titles = [soup.title.get_text() for soup in contents(pages).values() if soup.title]
    assert len(titles) == len(contents(pages))
    assert sorted(titles) == sorted(set(titles))


def test_one_heading_of_the_first_level(pages: Soups) -> None:
    assert {
        path: len(soup.select("h1")) for path, soup in pages.items() if len(soup.select("h1")) != 1
    } == {}


def test_heading_levels_do_not_jump(pages: Soups) -> None:
    jumps = []
    for path, soup in pages.items():
        levels = [int(tag.name[1]) for tag in soup.select("main h1, main h2, main h3, main h4")]
        jumps += [path for before, after in itertools.pairwise(levels) if after > before + 1]
    assert jumps == []


def test_ids_are_unique(pages: Soups) -> None:
    doubles = {}
    for path, soup in pages.items():
        ids = ids_of(soup)
        if len(ids) != len(set(ids)):
            doubles[path] = sorted({each for each in ids if ids.count(each) > 1})
    assert doubles == {}


def test_language_is_finnish(pages: Soups) -> None:
    assert {soup.html["lang"] for soup in pages.values() if soup.html} == {"fi"}


def test_no_english_in_what_a_reader_meets(pages: Soups) -> None:
    found = {}
    for path, soup in pages.items():
        for tag in soup.select('script, style, [lang="en"]'):
            tag.extract()
        spoken = [soup.get_text(" ")]
        spoken += [
            str(tag[key])
            for key in ("aria-label", "title", "placeholder", "alt")
            for tag in soup.select(f"[{key}]")
        ]
        if hits := ENGLISH.findall(NAMES_IN_ENGLISH.sub("", " ".join(spoken))):
            found[path] = hits
    assert found == {}


def test_short_address_of_every_worksheet_leads_to_it(pages: Soups, book: Handbook) -> None:
    for each in book.worksheets:
        page = f"t/{each.number:02d}/index.html"
        refresh = pages[page].select_one('meta[http-equiv="refresh"]')["content"]
        assert (
            target_of(page, refresh.removeprefix("0; url="))[0] == f"tyopohjat/{each.id}/index.html"
        )
        assert pages[page].select_one("main a")["href"].strip("./") == f"tyopohjat/{each.id}"
        assert (
            pages[page]
            .select_one('link[rel="canonical"]')["href"]
            .endswith(f"/tyopohjat/{each.id}/")
        )
        assert pages[page].select_one('meta[name="robots"]')["content"] == "noindex"


def test_missing_page_helps_in_finnish(pages: Soups) -> None:
    page = pages["404.html"]
    assert page.h1 and page.h1.get_text() == "Sivua ei löytynyt"
    assert page.select_one('main a[href$="/tyopohjat/"]')


def test_front_page_answers_in_finnish(pages: Soups, book: Handbook) -> None:
    front = pages["index.html"]
    assert [tag["href"] for tag in front.select(".hb-choices a")] == [
        f"vaiheet/{phase.value}/" for phase in Phase
    ]
    cells = front.select(".hb-cell[data-v][data-vaihe]")
    assert [(cell["data-vaihe"], cell["data-v"]) for cell in cells] == [
        (phase.value, v.value) for phase in Phase for v in V
    ]
    coming = [cell for cell in cells if "hb-cell--coming" in cell["class"]]
    assert len(coming) == len(cells) - len(book.home)
    assert all("Tulossa" in cell.get_text() for cell in coming)


def test_sheet_keeps_the_contract(pages: Soups, book: Handbook) -> None:
    for each in book.worksheets:
        page = pages[f"tyopohjat/{each.id}/index.html"]
        (sheet,) = page.select("section.hb-sheet[data-tyopohja]")
        assert (sheet["data-tyopohja"], sheet["data-koko"], sheet["data-suunta"]) == (
            each.id,
            each.sheet.size,
            each.sheet.orientation,
        )
        for field in each.sheet.fields():
            (control,) = sheet.select(f"#{each.id}-{field.id}")
            assert control["data-kentta"] == field.id
        assert [str(block["class"][1]) for block in sheet.select(".hb-block")] == [
            f"hb-block--{block.type}" for block in each.sheet.blocks
        ]


@pytest.mark.slow
def test_every_control_has_a_name(pages: Soups, book: Handbook) -> None:
    for each in book.worksheets:
        page = pages[f"tyopohjat/{each.id}/index.html"]
        for control in page.select("section.hb-sheet [data-kentta]"):
            label = page.select_one(f'label[for="{control["id"]}"]')
            named_by = (
                page.select_one(f"#{control['aria-labelledby']}")
                if control.get("aria-labelledby")
                else None
            )
            assert (
                control.get("aria-label")
                or (label and label.get_text(strip=True))
                or (named_by and named_by.get_text(strip=True))
            ), control


def test_the_sheets_use_every_block(book: Handbook) -> None:
    used = {block.type for each in book.worksheets for block in each.sheet.blocks}
    templates = {
        path.name.split(".")[0] for path in (ROOT / "macros/templates/blocks").glob("[!_]*.j2")
    }
    assert used == templates


def test_a_row_of_a_sheet_has_places_to_break_its_long_words(site: Path) -> None:
    page = (site / "tyopohjat/strategiakytkenta/index.html").read_text("utf-8")
    assert '<th scope="row">Hyvin\N{SOFT HYPHEN}vointialue</th>' in page


def test_example_is_marked_and_answered(pages: Soups, book: Handbook) -> None:
    for each in book.worksheets:
        example = pages[f"tyopohjat/{each.id}/index.html"].select_one(
            f'[data-esimerkki="{each.id}"]'
        )
        assert example is not None
        assert book.project.label in example.get_text()
        assert not example.select("textarea, input, label, [id]")
        assert example.select_one(".hb-answer")


def test_original_publications_are_linked(pages: Soups) -> None:
    links = {str(tag["href"]) for tag in pages["malli/tausta/index.html"].select("main a[href]")}
    stem = "https://innokyla.fi/fi/toimintamalli/"
    assert f"{stem}hanketulokset-kayttoon-4v-juurruttamisen-malli" in links
    assert f"{stem}projekti-loppuu-mita-jaa-sosiaalisten-innovaatioiden-juurruttaminen" in links


def test_terms_are_marked_once_a_page(pages: Soups) -> None:
    marked = 0
    for path, soup in pages.items():
        terms = [str(tag["href"]).partition("#")[2] for tag in soup.select(".hb-termi")]
        assert len(terms) == len(set(terms)), path
        assert all(tag.get("title") for tag in soup.select(".hb-termi"))
        marked += len(terms)
    assert marked > 50


def test_nothing_is_loaded_from_elsewhere(pages: Soups) -> None:
    loaded = [
        str(tag[key])
        for soup in pages.values()
        for key, names in (
            ("src", "script, img, iframe"),
            ("href", "link:not([rel=license], [rel=canonical])"),
        )
        for tag in soup.select(names)
        if tag.get(key)
    ]
    outside = [
        address
        for address in loaded
        if re.match(r"(https?:)?//", address) and "127.0.0.1" not in address
    ]
    assert outside == []


def test_cases_are_listed_by_year_with_what_stayed(pages: Soups, book: Handbook) -> None:
    table = pages["kaytannot/index.html"].select(".hb-cases")[0]
    heads = [tag.get_text() for tag in table.select("thead th")]
    assert heads == ["Tapaus", "Vuodet", "Missä", "Yksi luku", "Mikä jäi", "Mikä ei jäänyt"]
    rows = table.select("tbody tr")
    years = [row.select("td")[0].get_text() for row in rows]
    assert len(rows) == len(book.cases)
    assert years == sorted(years) and years[0] == "2008–2014"
    assert all(cell.get_text(strip=True) for row in rows for cell in row.select("td"))


def test_a_case_begins_with_what_stayed(pages: Soups, book: Handbook) -> None:
    for case in book.cases:
        page = pages[f"kaytannot/{case.id}/index.html"]
        headings = [tag.get_text() for tag in page.select(".hb-case :is(h2, h3)")]
        assert headings[0] == "Mikä jäi, mikä ei", case.id
        assert len(headings) <= 5, case.id
        assert "oma päätelmämme" in page.select(".hb-verdict > span")[0].get_text()


def test_case_tells_what_happened_afterwards(pages: Soups) -> None:
    text = pages["kaytannot/keski-suomen-ohjausrinki/index.html"].select_one(".hb-afterwards")
    assert text is not None and "lakkau" in text.get_text()
    steps = pages["kaytannot/penkkikahvila/index.html"].select(".hb-casesteps > li")
    assert len(steps) == 10
    for place in ("Kyyjärvi", "Liminka", "Pori"):
        assert place in pages["kaytannot/penkkikahvila/index.html"].get_text()
