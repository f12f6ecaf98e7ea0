"""What a page answers on its first screen: the sheet itself, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from sampling import first
from sheets import FIRST, open_sheet
from written import written_sheets

SCREENS = {1280: (800, 500), 390: (844, 844)}
"""The height of a screen by its width, and where the first field has begun at the latest."""
FIRST_FIELD = """() => Math.min(...[...document.querySelectorAll(
  ".hb-sheet__blocks :is(textarea, input)")].map((field) => {
    const box = field.getBoundingClientRect();
    return box.height ? box.top : Infinity;
  }))"""


@pytest.mark.parametrize("part", first(range(4)))
@pytest.mark.parametrize("width", first(SCREENS))
def test_the_first_question_of_every_sheet_is_on_the_first_screen(
    browser: Browser, address: str, width: int, part: int
) -> None:
    height, most = SCREENS[width]
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    tops = {}
    for sheet in written_sheets()[part::4]:
        open_sheet(page, address, sheet["tunniste"])
        tops[sheet["tunniste"]] = page.evaluate(FIRST_FIELD)
    context.close()
    assert {name: top for name, top in tops.items() if top > most} == {}


def test_the_title_and_the_minutes_are_told_once(page: Page, address: str) -> None:
    open_sheet(page, address)
    seen = page.get_by_text("Hyötylause", exact=True).filter(visible=True)
    assert [each.evaluate("tag => tag.localName") for each in seen.all()] == ["h1"]
    expect(page.locator(".hb-sheet [data-mitta=kesto]")).to_be_hidden()


def test_filling_begins_at_the_first_question_without_an_answer(page: Page, address: str) -> None:
    open_sheet(page, address)
    begin = page.get_by_role("link", name="Täytä tässä")
    begin.click()
    expect(page.locator(FIRST)).to_be_focused()
    page.keyboard.type("Vastaus")
    begin.click()
    expect(page.locator("#hyotylause-kuulija input").first).to_be_focused()


@pytest.mark.parametrize("width", SCREENS)
def test_what_can_be_done_stays_in_reach(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": SCREENS[width][0]})
    page = open_sheet(context.new_page(), address)
    page.locator("#hyotylause-paatos-1-mita").scroll_into_view_if_needed()
    expect(page.get_by_role("link", name="Täytä tässä")).to_be_in_viewport()
    expect(page.get_by_role("button", name="Tulosta omasi")).to_be_in_viewport()
    context.close()


TAKEN_ALONG = ("innokyla", "tyopohjat/hyotylause", "malli/variointi", "kaytannot/penkkikahvila")
ONE_AND_A_HALF = 1.5 * 844


@pytest.mark.parametrize("path", TAKEN_ALONG)
def test_a_visitor_has_seen_a_sheet_and_can_copy_within_a_screen_and_a_half(
    browser: Browser, address: str, path: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{address}{path}/")
    for wanted in ("[data-kopioi=linkki]", "[data-kopioi=viite]", ".hb-picture, .hb-sheet"):
        box = page.locator(wanted).first.bounding_box()
        assert box is not None and box["y"] < ONE_AND_A_HALF, wanted
    context.close()


@pytest.mark.parametrize(
    "path",
    ["malli", "vaiheet/paatos", "hakemus", "ohjaajalle", "ohjausryhmalle", "paattaminen"],
)
def test_every_page_that_is_quoted_is_copied_within_a_screen_and_a_half(
    phone: Page, address: str, path: str
) -> None:
    phone.goto(f"{address}{path}/")
    for name in ("linkki", "viite"):
        box = phone.locator(f"[data-kopioi={name}]").bounding_box()
        assert box is not None and box["y"] < ONE_AND_A_HALF


def test_the_fields_of_innokyla_are_a_link_on_the_first_screen_of_a_phone(
    phone: Page, address: str
) -> None:
    phone.goto(f"{address}innokyla/")
    expect(phone.get_by_role("link", name="Innokylän kentät")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("guide", ["hakemus", "ohjausryhmalle"])
def test_all_of_a_long_guide_is_a_link_on_the_first_screen_of_a_phone(
    phone: Page, address: str, guide: str
) -> None:
    phone.goto(f"{address}{guide}/")
    links = phone.locator(".hb-contents a, .hb-frame__taken .hb-button")
    assert links.count() >= 7
    for each in links.all():
        expect(each).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", SCREENS)
def test_the_four_vs_are_on_the_first_screen_of_the_model(
    browser: Browser, address: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": SCREENS[width][0]})
    page = context.new_page()
    page.goto(f"{address}malli/")
    links = page.locator(".hb-vlist a")
    assert links.count() == 4
    for each in links.all():
        expect(each).to_be_in_viewport()
    context.close()


@pytest.mark.parametrize("phase", ["haku", "kaynnistys", "toteutus", "paatos", "jalkiseuranta"])
def test_a_phase_leads_with_what_to_do(page: Page, address: str, phase: str) -> None:
    page.goto(f"{address}vaiheet/{phase}/")
    first = page.locator(".hb-now")
    expect(page.get_by_role("heading", level=2).first).to_have_text("Tee nämä")
    assert 1 <= first.locator("li").count() <= 4
    funder = page.get_by_role("heading", name="Mitä rahoittaja kysyy")
    assert funder.count() == (phase != "jalkiseuranta")


def test_a_date_is_never_broken_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    open_sheet(page, address)
    day = page.locator("#hyotylause-paivays")
    empty = day.evaluate("field => field.scrollHeight")
    day.fill("15.12.2027")
    assert day.evaluate("field => field.scrollHeight") == empty


MIDDLES = """rows => rows.flatMap((row) => {
  const boxes = [...row.querySelectorAll("a, button")].map((one) => one.getBoundingClientRect());
  const seen = boxes.filter((box) => box.height);
  return seen.map((box) => Math.round(box.top + box.height / 2));
})"""


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("tyopohjat/juurrutusbudjetti/", ".hb-rail"),
        ("tyopaja/ohjaa/?t=01", ".hb-actions:has([data-toimi=suuri])"),
    ],
)
def test_what_stands_in_one_row_stands_on_one_line(
    page: Page, address: str, name: str, row: str
) -> None:
    page.goto(address + name)
    middles = page.locator(row).evaluate_all(MIDDLES)
    assert max(middles) - min(middles) <= 2


TWO_SCREENS = 2 * 844


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def lowest(links: Locator) -> float:
    """Where the lowest of the links is on its page."""
    return max(float(each.evaluate(TOP)) for each in links.all())


TOP = "each => each.getBoundingClientRect().bottom + scrollY"


def test_the_ways_on_from_the_front_page_are_above_its_map(phone: Page, address: str) -> None:
    phone.goto(address)
    for path in ("tyopohjat/", "polut/", "tyopaja/", "kaytannot/"):
        way = phone.locator(f'.hb-hero a[href="{path}"]')
        expect(way).to_have_count(1)
        assert lowest(way) < TWO_SCREENS


@pytest.mark.parametrize(
    "answers",
    ["tilanne=hakemus&pulma=hakemus-kaikki", "tilanne=oma&vaihe=haku&pulma=hyoty-epaselva"],
)
def test_what_the_questions_advise_is_within_two_screens(
    phone: Page, address: str, answers: str
) -> None:
    phone.goto(f"{address}tyopohjat/valitse/?{answers}")
    ways = phone.locator(":is(.hb-chooser__answer .hb-wscard > a, .hb-chooser__more a)")
    assert ways.count() > 1
    assert lowest(ways) < TWO_SCREENS
