"""A version of a worksheet chosen on its page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from written import Sheet, written_sheets

from macros.content.handbook import Handbook
from macros.content.run import run_of

NEXT = ".hb-worksheet__when .hb-plain a"


@pytest.fixture(scope="module")
def sheets() -> list[Sheet]:
    """The worksheets as the editor wrote them, by number."""
    return written_sheets()


def test_choosing_a_version_changes_the_page_and_the_address(
    page: Page, address: str, sheets: list[Sheet]
) -> None:
    sheet = next(each for each in sheets if each["tunniste"] == "hyotylause")
    short = sheet["muunnelmat"]["lyhyt"]
    page.goto(f"{address}tyopohjat/hyotylause/")
    first = page.get_by_role("heading", name=sheet["kulku"][6]["otsikko"])
    expect(first).to_be_visible()
    page.get_by_role("navigation", name="Versiot").get_by_role("link", name="Lyhyt").click()
    expect(page).to_have_url(f"{address}tyopohjat/hyotylause/?versio=lyhyt")
    expect(first).to_be_hidden()
    expect(page.locator(".hb-facts:visible")).to_contain_text(f"{short['minuutit']} min")
    expect(page.locator("[data-mitta=kesto]").first).to_have_text(f"{short['minuutit']} min")
    for field in short["auki"]:
        expect(page.locator(f"#hyotylause-{field}")).to_have_class(re.compile("is-left-open"))
    page.go_back()
    expect(first).to_be_visible()
    assert page.locator(".is-left-open").count() == 0


def test_link_to_a_version_opens_it(page: Page, address: str, sheets: list[Sheet]) -> None:
    short = next(each for each in sheets if each["tunniste"] == "hyotylause")["muunnelmat"]["lyhyt"]
    page.goto(f"{address}tyopohjat/hyotylause/#versio-eta")
    expect(page.locator("#versio-eta")).to_be_visible()
    page.goto(f"{address}tyopohjat/hyotylause/#versio-lyhyt")
    expect(page.locator("#versio-lyhyt")).to_be_visible()
    expect(page.locator("#versio-lyhyt")).to_contain_text(short["auki_sano"])
    expect(page.locator("#versio-lyhyt")).to_contain_text(short["valmistelu"][0]["tee"][:40])


def test_next_worksheets_are_led_to_in_the_same_version(page: Page, address: str) -> None:
    page.goto(f"{address}tyopohjat/hyotylause/?versio=yksin")
    page.locator(NEXT).first.click()
    expect(page).to_have_url(re.compile(r"/tyopohjat/(?!hyotylause)[a-z-]+/\?versio=yksin$"))
    page.get_by_role("navigation", name="Versiot").get_by_role("link").first.click()
    for link in page.locator(NEXT).all():
        assert "versio" not in str(link.get_attribute("href"))


@pytest.mark.parametrize("asked", ["?versio=olematon", "#versio-olematon"])
def test_version_that_is_not_there_is_told(page: Page, address: str, asked: str) -> None:
    page.goto(f"{address}tyopohjat/hyotylause/{asked}")
    told = page.locator("[data-versio-tila]")
    expect(told).to_have_text(
        "Osoitteessa pyydettiin versiota ”olematon”, jota tällä työpohjalla ei ole. "
        "Näytetään pitkä versio."
    )
    expect(told).to_have_role("status")
    assert told.evaluate("(told) => told.offsetHeight") > 20  # for the eyes as well
    links = page.get_by_role("navigation", name="Versiot")
    expect(links.locator("[aria-current]")).to_contain_text("Pitkä")
    links.get_by_role("link", name="Lyhyt").click()
    expect(told).to_contain_text("Sivulla on nyt: Lyhyt")
    expect(told).to_have_class("hb-sr")
    page.go_back()
    expect(told).to_contain_text("”olematon”")


def test_without_script_every_version_is_on_the_page(scriptless: Page, address: str) -> None:
    scriptless.goto(f"{address}tyopohjat/hyotylause/?versio=lyhyt")
    assert scriptless.locator(".hb-version-run:visible").count() == 4
    expect(scriptless.locator(".hb-versions")).to_be_hidden()
    scriptless.locator("#versio-yksin summary").click()
    expect(scriptless.locator("#versio-yksin ol")).to_be_visible()


@pytest.mark.parametrize(
    ("paper", "older"), [("1.0", "1.0"), ("99.0", None), ("<b>1</b>", None), ("", None)]
)
def test_paper_of_an_older_version_is_told_of_the_newest(
    page: Page, address: str, book: Handbook, paper: str, older: str | None
) -> None:
    page.goto(f"{address}t/01/?v={paper}")
    page.wait_for_url("**/tyopohjat/hyotylause/**")
    expect(page.locator("[data-tayta]").first).to_be_visible()
    notice = page.locator("[data-uusin]")
    if older is None:
        expect(notice).to_be_hidden()
    else:
        newest = book.worksheet["hyotylause"].version
        expect(notice).to_contain_text(f"versio {older}, ja uusin versio on {newest}.")
        notice.get_by_role("link").click()
        expect(page.locator("#versiot")).to_be_in_viewport()


def test_renamed_step_has_only_its_own_agreement(book: Handbook) -> None:
    def agreed(worksheet: str, version: str, step: str) -> str | None:
        found = run_of(book.worksheet[worksheet], version)
        assert found
        return next(each.agreed for each in found.steps if each.id == step)

    assert agreed("hyotylause", "paa", "ulkopuolinen") == "ulkopuolisen kuulijan kanssa"
    assert agreed("hyotylause", "eta", "ulkopuolinen") == "ulkopuolisen kuulijan kanssa"
    assert agreed("hyotylause", "suuri-ryhma", "ulkopuolinen") is None
    assert agreed("juurrutusbudjetti", "lyhyt", "omistaja") == "omistajaehdokkaan edustajan kanssa"
    assert agreed("juurrutusbudjetti", "paa", "omistaja") is None
