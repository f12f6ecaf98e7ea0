"""How one finds on: from a wrong address, along a path, and in a title that is too long."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect
from reading import read_page

from macros.common.finnish import spoken
from macros.content.handbook import Handbook
from macros.content.run import run_of
from macros.pages.paths import path_page
from macros.views.hyphens import Hyphens

ROOT = Path(__file__).parent.parent


def test_a_wrong_address_offers_the_nearest(page: Page, address: str, site: Path) -> None:
    page.goto(f"{address}404.html")
    expect(page.locator("#hb-lahimmat")).to_be_hidden()
    page.route("**/hyotylauze/", lambda route: route.fulfill(status=404, path=site / "404.html"))
    page.goto(f"{address}tyopohjat/hyotylauze/")
    near = page.locator("#hb-lahimmat").get_by_role("link")
    expect(near.first).to_have_text("Hyötylause")
    page.get_by_label("Mitä etsit?").last.fill("budjetti")
    page.get_by_role("button", name="Hae", exact=True).last.click()
    expect(page).to_have_url(f"{address}haku/?q=budjetti")


def test_a_path_tells_when_each_worksheet_is_run(site: Path, book: Handbook) -> None:
    for path in book.paths:
        view = path_page(book, path.id)
        rows = read_page(site / f"polut/{path.id}/index.html").select(".hb-timetable tbody tr")
        times = [(row.select("td")[0].get_text(), row.select("td")[1].get_text()) for row in rows]
        assert times == [(step.when, spoken(step.minutes)) for step in view.steps]
        assert view.on_many_days is (path.id != "hakemus-tana-iltana")


def test_a_path_leads_one_person_to_the_versions_for_one(site: Path, book: Handbook) -> None:
    for path in book.paths:
        page = read_page(site / f"polut/{path.id}/index.html")
        links = page.select('main p a[href$="?versio=yksin"]')
        named = [book.worksheet[step.id].title for step in path.steps]
        assert [link.get_text() for link in links] == named
        minutes = [run_of(book.worksheet[step.id], "yksin") for step in path.steps]
        told = spoken(sum(each.minutes for each in minutes if each))
        assert f"Yksin polku vie {told}." in page.get_text()


def test_long_words_are_softened_and_short_ones_are_not(tmp_path: Path) -> None:
    hyphens = Hyphens(ROOT)
    softened = hyphens.soften("Juurtumistarkastus on tehty")
    assert softened.replace("\u00ad", "") == "Juurtumistarkastus on tehty"
    assert softened.startswith("Juurtu\u00admistar\u00adkastus") and softened.endswith(" on tehty")
    assert Hyphens(tmp_path).soften("Juurtumistarkastus") == "Juurtumistarkastus"
