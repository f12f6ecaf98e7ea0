"""What is told of the site itself: accessibility, privacy, third parties, and what it lacks."""

from __future__ import annotations

import base64
import datetime
import hashlib
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from projects import ROOT, name_publisher
from reading import read_page
from sampling import first

from macros.content.handbook import Handbook
from macros.upkeep import audit, release
from macros.web import publisher, third_parties

TODAY = datetime.date(2026, 11, 25)
SITE = "https://esimerkki.fi/kasikirja/"


@pytest.fixture
def published(project: Path) -> Path:
    """A copy of the project with its publisher named."""
    return name_publisher(project)


def test_a_ready_site_may_be_published(published: Path) -> None:
    assert release.missing(published, SITE, TODAY) == []
    assert publisher.read(published).nimi == "Testikunta"


def test_everything_that_is_missing_is_told_at_once(published: Path) -> None:
    (published / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    said = release.missing(published, "http://127.0.0.1:8000/", datetime.date(2027, 5, 25))
    line = next(
        number
        for number, text in enumerate((ROOT / "mkdocs.yml").read_text("utf-8").splitlines(), 1)
        if "julkaisija:" in text
    )
    assert said[:3] == [
        f"mkdocs.yml:{line}: Puuttuu julkaisijan nimi. Täytä kohta extra.julkaisija.",
        f"mkdocs.yml:{line}: Puuttuu julkaisijan sähköposti. Täytä kohta extra.julkaisija.",
        f"mkdocs.yml:{line}: Puuttuu palautteen osoite. Täytä kohta extra.julkaisija.",
    ]
    assert "ei ole julkinen https-osoite" in said[3]
    assert "Seloste piti tarkistaa 24.5.2027 mennessä" in said[4]
    assert "Aja make audit" in said[5]
    assert len(said) == 6


PRIVATE = (
    "http://esimerkki.fi/",
    "https://localhost/",
    "https://192.168.1.7/",
    "https://kone.local/",
)


@pytest.mark.parametrize("site", first(PRIVATE))
def test_a_private_address_is_refused(published: Path, site: str) -> None:
    assert [each.split(":")[0] for each in release.missing(published, site, TODAY)] == ["SITE_URL"]


def test_the_review_day_itself_is_still_good(published: Path) -> None:
    said = release.missing(published, SITE, datetime.date(2027, 5, 24))
    assert [each for each in said if "Seloste" in each] == []


RAN = (
    ("test_axe", "test_axe_finds_nothing[malli]", ""),
    ("test_axe", "test_axe_finds_nothing[esr]", '<failure message="x"/>'),
    ("test_axe", "test_axe_finds_nothing_in_what_was_asked[a]", "<failure/>"),
    ("gates.test_html", "test_page_is_valid[esr]", ""),
    ("test_accessibility", "test_menu", ""),
    ("gates.test_products", "test_structure_is_pdf_ua[a.pdf]", "<error/>"),
)
"""Module and name of a test, and how its case ends in the report."""


def test_audit_counts_what_the_tests_gave() -> None:
    cases = "".join(
        f'<testcase classname="tests.{module}" name="{name}">{end}</testcase>'
        for module, name, end in RAN
    )
    report = f"<testsuites><testsuite>{cases}</testsuite></testsuites>"
    versions = {each.tool: "1.2.3" for each in audit.EXAMINED}
    text = audit.results(report, versions, datetime.date(2026, 11, 4))
    assert 'paiva: "4.11.2026"' in text
    assert '{tunniste: axe, valine: "axe-core 1.2.3", tarkastettu: 2, virheita: 1}' in text
    assert '{tunniste: html, valine: "vnu-jar 1.2.3", tarkastettu: 1, virheita: 0}' in text
    assert '{tunniste: pdf, valine: "page-validation 1.2.3", tarkastettu: 1, virheita: 1}' in text


def test_statement_tells_what_the_law_asks(site: Path, book: Handbook) -> None:
    page = read_page(site / "tietoa/saavutettavuus/index.html")
    text = " ".join(page.article.get_text(" ").split())
    for part in (
        "täyttää digipalvelulain vaatimukset osittain",
        "Palautteen osoite lisätään tähän, kun sivusto julkaistaan.",
        "Traficom",
        book.statement.review,
        book.audits.day,
    ):
        assert part in text
    assert {each.id for each in book.statement.faults} <= {
        tag["id"] for tag in page.select(".hb-fault")
    }
    rows = page.select(".hb-audits tbody tr")
    assert [row.select("td")[1].get_text() for row in rows] == [
        str(each.faults) for each in book.audits.items
    ]
    assert {each.id for each in book.audits.items} == {each.id for each in audit.EXAMINED}


def test_statement_names_the_publisher_and_its_feedback_address(elsewhere: Path) -> None:
    page = read_page(elsewhere / "tietoa/saavutettavuus/index.html")
    assert "Siitä vastaa Testikunta." in page.get_text()
    assert "Vastaamme kahden viikon kuluessa." in page.get_text()
    assert page.select_one('a[href="mailto:palaute@esimerkki.fi"]')


def test_third_parties_are_those_of_the_lock_and_their_files_are_served(site: Path) -> None:
    page = read_page(site / "tietoa/index.html")
    locked = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    rows = {row.select_one("span").get_text(): row for row in page.select(".hb-parts tbody tr")}
    assert set(rows) == set(third_parties.SERVED)
    for name, row in rows.items():
        each = locked[f"node_modules/{name}"]
        assert row.code.get_text() == each["integrity"]
        assert row.td.get_text().startswith(each["version"])
        assert (
            len(base64.b64decode(each["integrity"].removeprefix("sha512-")))
            == hashlib.sha512().digest_size
        )
        assert (site / "tietoa" / row.a["href"]).is_file()
        assert (
            json.loads((ROOT / f"node_modules/{name}/package.json").read_text("utf-8"))["version"]
            == each["version"]
        )


def test_only_listed_packages_reach_the_browser() -> None:
    package = json.loads((ROOT / "package.json").read_text("utf-8"))
    at_build = {"esbuild", "hyphenation.fi"}
    by_pdf_lib = {"culori", "html-entities", "node-html-better-parser", "tslib"}
    assert set(package["dependencies"]) | by_pdf_lib == set(third_parties.SERVED) | at_build


def test_privacy_page_shows_what_is_kept_and_wipes_it(page: Page, address: str) -> None:
    page.goto(f"{address}tietoa/tietosuoja/")
    status = page.get_by_role("status")
    expect(status).to_have_text("Tässä selaimessa ei ole mitään tallessa.")
    page.goto(f"{address}tyopohjat/hyotylause/")
    page.get_by_label("Arjen pulma").first.fill("Jono on pitkä")
    expect(page.locator(".hb-kept__status")).to_contain_text("Tallennettu")
    page.get_by_role("button", name="Tummat värit").click()
    page.goto(f"{address}tietoa/tietosuoja/")
    expect(status).to_have_text("Tallessa on 2 tietoa.")
    expect(page.get_by_role("row").filter(has_text="Nimetön hanke")).to_have_count(1)
    page.get_by_role("button", name="Poista: Valitut värit").press("Enter")
    expect(status).to_have_text("Tieto on poistettu.")
    undo = page.get_by_role("button", name="Kumoa poisto")
    expect(undo).to_be_focused()
    undo.press("Enter")
    expect(page.get_by_role("row")).to_have_count(4)
    page.get_by_role("button", name="Poista kaikki").press("Enter")
    expect(status).to_have_text("Kaikki on poistettu.")
    assert page.evaluate("localStorage.length") == 0
    page.goto(f"{address}tyopohjat/hyotylause/")
    expect(page.get_by_label("Arjen pulma").first).to_have_value("")


def test_preview_says_once_on_each_page_that_it_is_one(site: Path, elsewhere: Path) -> None:
    for name in ("index.html", "tyopohjat/hyotylause/index.html", "404.html"):
        assert (site / name).read_text("utf-8").count("Tämä on esikatselu.") == 1
        assert "Tämä on esikatselu." not in (elsewhere / name).read_text("utf-8")
