"""What pages tell machines: heads, pictures, schema.org data, feed, sitemap and open data."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from bs4 import BeautifulSoup
from PIL import Image
from projects import ELSEWHERE, ROOT
from reading import read_head, read_page
from schema_org import ALLOWED

from macros.common.tables import csv_text
from macros.content.handbook import Handbook

HOME = "http://127.0.0.1:8000/"
Soups = dict[str, BeautifulSoup]


@pytest.fixture(scope="module")
def pages(site: Path) -> Soups:
    """The head of every page that is there for itself, by its address."""
    found = {}
    for path in sorted(site.rglob("index.html")):
        address = path.parent.relative_to(site).as_posix() + "/"
        soup = read_head(path)
        if not address.startswith("t/") and not soup.select_one('meta[http-equiv="refresh"]'):
            found["" if address == "./" else address] = soup
    return found


def meta(soup: BeautifulSoup, name: str) -> str:
    """The content of a meta element by its name or property."""
    tag = soup.select_one(f'meta[name="{name}"], meta[property="{name}"]')
    return str(tag["content"]) if tag else ""


def test_canonical_description_and_licence_of_every_page(pages: Soups) -> None:
    for address, soup in pages.items():
        assert soup.select_one('link[rel="canonical"]')["href"] == HOME + address
        assert soup.select_one('link[rel="license"]')["href"].startswith(
            "https://creativecommons.org/licenses/by/4.0/"
        )
        assert meta(soup, "og:url") == HOME + address
    texts = {address: meta(soup, "description") for address, soup in pages.items()}
    assert [
        address for address, text in texts.items() if len(text) < 30 or text.endswith("…")
    ] == []
    assert sorted(texts.values()) == sorted(set(texts.values()))


def test_title_of_a_shared_page_says_what_it_is(pages: Soups) -> None:
    assert meta(pages[""], "og:title") == "Hanke päättyy, tulos jää"
    assert meta(pages["tyopohjat/hyotylause/"], "og:title") == "Hyötylause"
    titles = [meta(soup, "og:title") for soup in pages.values()]
    assert all(titles) and "Etusivu" not in titles


def test_picture_of_every_page_is_there_and_named(pages: Soups, site: Path) -> None:
    for soup in pages.values():
        file = site / meta(soup, "og:image").removeprefix(HOME)
        with Image.open(file) as picture:
            assert picture.size == (1200, 630)
        assert len(meta(soup, "og:image:alt")) > 10
        assert meta(soup, "twitter:card") == "summary_large_image"


def test_contents_have_pictures_of_their_own(pages: Soups, book: Handbook) -> None:
    own = [f"tyopohjat/{each.id}/" for each in book.worksheets] + [
        f"kaytannot/{each.id}/" for each in book.cases
    ]
    own += [f"malli/{each.id.value}/" for each in book.model.perspectives]
    images = [meta(pages[address], "og:image") for address in own]
    assert len(set(images)) == len(own)
    assert not any(image.endswith("kuva.png") for image in images)


def data_of(soup: BeautifulSoup) -> list[dict[str, Any]]:
    """Everything that the page says in JSON-LD."""
    found = [
        json.loads(tag.get_text()) for tag in soup.select('script[type="application/ld+json"]')
    ]
    return [each for one in found for each in (one if isinstance(one, list) else [one])]


def faults(value: object) -> list[str]:
    """Properties that schema.org does not give to their type."""
    found: list[str] = []
    if isinstance(value, dict):
        kind = value.get("@type")
        names = {name for name in value if not name.startswith("@")}
        found += [f"{kind}.{name}" for name in names - ALLOWED.get(str(kind), set())]
        found += [fault for inner in value.values() for fault in faults(inner)]
    if isinstance(value, list):
        found += [fault for inner in value for fault in faults(inner)]
    return found


def test_schema_org_data_uses_its_vocabulary(pages: Soups) -> None:
    assert {
        address: wrong for address, soup in pages.items() if (wrong := faults(data_of(soup)))
    } == {}
    assert faults({"@type": "HowTo", "keksitty": 1}) == ["HowTo.keksitty"]


def test_each_kind_of_page_says_what_it_is(pages: Soups, book: Handbook) -> None:
    def kinds(address: str) -> set[str]:
        return {each["@type"] for each in data_of(pages[address])}

    assert kinds("") == {"WebSite"}
    assert all(
        kinds(f"tyopohjat/{each.id}/") == {"LearningResource", "HowTo", "BreadcrumbList"}
        for each in book.worksheets
    )
    assert all(
        kinds(f"kaytannot/{each.id}/") == {"Article", "BreadcrumbList"} for each in book.cases
    )
    assert kinds("sanasto/") == {"DefinedTermSet", "BreadcrumbList"}
    how = next(
        each for each in data_of(pages["tyopohjat/juurrutusbudjetti/"]) if each["@type"] == "HowTo"
    )
    sheet = book.worksheet["juurrutusbudjetti"]
    assert how["performTime"] == f"PT{sheet.duration.running // 60}H{sheet.duration.running % 60}M"
    assert [step["name"] for step in how["step"]] == [step.title for step in sheet.steps]


def test_breadcrumbs_are_numbered_and_lead_here(pages: Soups) -> None:
    for address, soup in pages.items():
        for trail in (each for each in data_of(soup) if each["@type"] == "BreadcrumbList"):
            places = trail["itemListElement"]
            assert [each["position"] for each in places] == list(range(1, len(places) + 1))
            assert places[-1]["item"] == HOME + address


def test_sitemap_lists_every_page_and_no_leading_one(pages: Soups, site: Path) -> None:
    tree = ElementTree.fromstring((site / "sitemap.xml").read_text("utf-8"))
    listed = {
        str(each.text) for each in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    }
    assert listed == {HOME + address for address in pages}
    assert f"Sitemap: {HOME}sitemap.xml" in (site / "robots.txt").read_text("utf-8")


def test_feed_tells_every_version(site: Path, book: Handbook) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ElementTree.fromstring((site / "muutokset.xml").read_bytes())
    entries = feed.findall(f"{atom}entry")
    assert len(entries) == sum(len(each.changes) for each in book.worksheets)
    ids = [str(each.findtext(f"{atom}id")) for each in entries]
    assert len(ids) == len(set(ids))
    assert all(
        re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", str(each.findtext(f"{atom}updated")))
        for each in entries
    )
    assert feed.find(f"{atom}link[@rel='self']").get("href") == f"{HOME}muutokset.xml"


def test_open_data_follows_its_schema(site: Path, book: Handbook) -> None:
    schema = json.loads((site / "data/kasikirja.schema.json").read_text("utf-8"))
    data = json.loads((site / "data/kasikirja.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)
    assert [each["tunniste"] for each in data["tyopohjat"]] == [each.id for each in book.worksheets]
    data["tyopohjat"][0]["kesto"] = "pitkä"
    assert not jsonschema.Draft202012Validator(schema).is_valid(data)


def test_schema_of_a_project_file_is_published(site: Path) -> None:
    published = (site / "data/hanke.schema.json").read_bytes()
    assert published == (ROOT / "data/skeemat/hanke.schema.json").read_bytes()


def test_table_has_a_row_for_each_worksheet(site: Path, book: Handbook) -> None:
    """As a Finnish Excel reads it: by its mark of UTF-8 and with semicolons."""
    with (site / "data/tyopohjat.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert (site / "data/tyopohjat.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert [row["tunniste"] for row in rows] == [each.id for each in book.worksheets]
    assert rows[0]["ohjaus_min"] == str(book.worksheets[0].duration.running)
    assert rows[0]["lyhyt_osoite"] == f"{HOME}t/01/"
    assert rows[0]["versio"] == f"v{book.worksheets[0].version}", "2.1 would become a day"


def test_table_for_people_has_no_formulas_and_commas_for_points() -> None:
    rows = [["=1+1", "-5", " @a", "|b", "a;b", 'sanoi "ei"'], [12, 2.5, 1000.0, "ä", "", "a\nb"]]
    assert csv_text(rows) == (
        """\ufeff"'=1+1";"'-5";"' @a";"'|b";"a;b";"sanoi ""ei""\"\r\n"""
        """12;"2,5";"1000";"ä";"";"a\nb"\r\n"""
    )


def test_a_worksheet_says_above_its_title_what_it_is(site: Path, book: Handbook) -> None:
    for each in book.worksheets:
        page = read_page(site / f"tyopohjat/{each.id}/index.html")
        told = [link.get_text() for link in page.select(".hb-crumbs a")]
        v, phase = book.perspective[each.v].name, book.stage[each.phase].name
        assert told == ["Työpohja", v, phase], each.id


@pytest.mark.slow
def test_public_address_reaches_head_feed_and_data(elsewhere: Path) -> None:
    for name in (
        "tyopohjat/hyotylause/index.html",
        "muutokset.xml",
        "data/kasikirja.json",
        "data/tyopohjat.csv",
        "sitemap.xml",
        "robots.txt",
    ):
        text = (elsewhere / name).read_text("utf-8")
        assert ELSEWHERE in text
        assert "127.0.0.1" not in text
