"""What axe does not see: the keyboard, reflow, the menu, and the site without script."""

from __future__ import annotations

from functools import partial
from typing import Literal

import pytest
from browsers import in_script, settled
from playwright.sync_api import Browser, Page, Route, expect
from sampling import first
from servers import until
from walking import WIDTHS, Walk

SLOWER = 12
"""How many times slower than this machine's a processor is on which pages come part by part."""


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_runs_over_the_edge(width: int, walked: Walk) -> None:
    assert walked.wide[width] == {}
    assert walked.pages > 30


def focused(page: Page) -> str:
    """What has the focus, as a reader would name it."""
    return str(
        page.evaluate("() => document.activeElement.textContent.trim().replace(/\\s+/g, ' ')")
    )


def test_skip_link_comes_first_and_leads_to_the_content(page: Page, address: str) -> None:
    page.goto(f"{address}malli/")
    page.keyboard.press("Tab")
    assert focused(page) == "Siirry sisältöön"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => !!document.activeElement.closest('article')")


def test_menu_opens_and_closes_by_keyboard_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{address}malli/")
    button = page.get_by_role("button", name="Valikko")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    assert page.evaluate("() => !!document.activeElement.closest('#hb-valikko')")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(page.locator("#hb-valikko")).to_be_hidden()


def test_menu_is_reachable_without_script(scriptless: Page, address: str) -> None:
    scriptless.set_viewport_size({"width": 320, "height": 700})
    scriptless.goto(f"{address}malli/")
    scriptless.get_by_role("link", name="Valikko").click()
    menu = scriptless.get_by_role("navigation", name="Sivuston osat")
    expect(menu.get_by_role("link", name="Työpohjat")).to_be_in_viewport()


def test_choices_grid_and_sheet_work_without_script(scriptless: Page, address: str) -> None:
    heading = scriptless.get_by_role("heading", level=1)
    scriptless.goto(address)
    scriptless.get_by_role("link", name="Toteutus Kokeilut").click()
    expect(heading).to_have_text("Toteutus")
    scriptless.goto(address)
    scriptless.locator('.hb-cell[data-v="viestinta"][data-vaihe="haku"] a').click()
    expect(heading).to_have_text("Hyötylause")
    trouble = scriptless.get_by_label("Arjen pulma").first
    trouble.fill("Kirjoitus toimii")
    expect(trouble).to_have_value("Kirjoitus toimii")


def test_nothing_invisible_takes_the_focus(page: Page, address: str) -> None:
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{address}tyopohjat/hyotylause/")
        for _ in range(40):
            page.keyboard.press("Tab")
            assert page.evaluate(in_script("invisible_focus")) is None


def test_term_shows_its_meaning_on_focus_and_on_pointing_and_esc_takes_it_away(
    page: Page, address: str
) -> None:
    page.clock.install()
    page.goto(f"{address}malli/")
    term = page.locator(".hb-termi").first
    tip = page.get_by_role("tooltip")
    for point in (term.focus, term.hover):
        point()
        expect(tip).to_have_text(str(term.get_attribute("data-selite")))
        expect(tip).to_be_in_viewport(ratio=1)
        assert term.get_attribute("aria-describedby") == tip.get_attribute("id")
        page.keyboard.press("Escape")
        expect(tip).to_be_hidden()
        term.blur()
    page.mouse.move(2, 2)
    term.hover()
    tip.hover()
    page.clock.run_for(1000)
    expect(tip).to_be_visible()
    page.mouse.move(2, 2)
    page.clock.run_for(1000)
    expect(tip).to_be_hidden()


def test_term_says_its_meaning_without_script(scriptless: Page, address: str) -> None:
    scriptless.goto(f"{address}malli/")
    assert len(scriptless.locator(".hb-termi").first.get_attribute("title") or "") > 20


def test_colours_follow_the_device_until_chosen_and_the_choice_is_kept(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    ground = "getComputedStyle(document.body).backgroundColor"
    page.goto(address)
    dark = page.evaluate(ground)
    button = page.get_by_role("button", name="Tummat värit")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false")
    light = page.evaluate(ground)
    assert light != dark
    page.goto(f"{address}malli/")
    assert page.evaluate(ground) == light
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_device_without_script(
    browser: Browser, address: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(color_scheme=scheme, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    ground = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert ground == {"light": "rgb(251, 250, 245)", "dark": "rgb(23, 26, 24)"}[scheme]
    context.close()


def test_front_page_answers_on_one_screen(page: Page, address: str) -> None:
    page.goto(address)
    for phase in ("haku", "kaynnistys", "toteutus", "paatos", "jalkiseuranta"):
        expect(page.locator(f'.hb-choices a[href$="{phase}/"]')).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("img", name="Vuosirenkaat")).to_be_in_viewport()
    expect(
        page.get_by_role("heading", name="Kaikki työpohjat yhdellä kartalla")
    ).to_be_in_viewport()


# --- the focus, spacing, and what the reader's device asks for ------------------------------------

STOPS = 45


@pytest.mark.parametrize("scheme", first(["light", "dark"]))
@pytest.mark.parametrize("width", first([320, 1280]))
@pytest.mark.parametrize(
    "name",
    [
        "",
        "tyopohjat/",
        "tyopohjat/hyotylause/",
        "tyopohjat/viestinnan-vuosikello/",
        "tyopaja/",
        "tyopaja/ohjaa/",
        "haku/?q=raha",
    ],
)
def test_focus_is_always_seen(
    page: Page, address: str, name: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + name)
    faults, stops = [], 0
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        focus = page.evaluate(in_script("focus"))
        if focus is None:
            break
        stops += 1
        if focus["width"] < 3 or focus["contrast"] < 3 or not focus["seen"]:
            faults.append(focus)
    assert faults == []
    assert stops > 12


@pytest.mark.parametrize("width", first([320, 1280]))
def test_text_may_be_spaced_out(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    faults = {}
    for name in (
        "",
        "malli/",
        "tyopohjat/",
        "tyopohjat/hyotylause/",
        "tyopohjat/juurrutusbudjetti/",
        "kaytannot/penkkikahvila/",
        "tulosteet/",
        "esr/",
    ):
        page.goto(address + name)
        clipped = page.evaluate(in_script("spacing"))
        wide = page.evaluate("document.documentElement.scrollWidth")
        if clipped or wide > width:
            faults[name] = (wide, clipped)
    assert faults == {}


def test_forced_colours_leave_every_control_and_cell_with_an_edge(page: Page, address: str) -> None:
    page.emulate_media(forced_colors="active")
    for name in ("", "tyopohjat/", "tyopohjat/hyotylause/", "tyopaja/?t=01"):
        page.goto(address + name)
        bare = page.evaluate(in_script("edges"))
        assert bare == [], name
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")


def test_nothing_moves_for_who_asks_so(page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    for name in ("", "tyopohjat/hyotylause/", "tyopohjat/"):
        page.goto(address + name)
        assert page.evaluate(in_script("moving")) == []


def test_every_drawing_has_a_name_or_is_left_unsaid(walked: Walk) -> None:
    assert walked.nameless == {}


def test_escape_closes_what_opened_and_the_menu_closes_when_left(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{address}malli/")
    button = page.get_by_role("button", name="Valikko")
    button.press("Enter")
    page.get_by_role("link", name="Juurruttajan käsikirja").focus()
    expect(button).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Control+k")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="Hae")).to_be_focused()


def test_no_shortcut_is_a_single_character(page: Page, address: str) -> None:
    """WCAG 2.1.4: speech input types letters, and none of them may do more than that."""
    page.goto(f"{address}tyopohjat/hyotylause/")
    before = page.url
    for key in "/?.,+-*#abcdefghijklmnopqrstuvwxyz0123456789":
        page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert page.url == before
    assert page.evaluate("document.activeElement === document.body")


def test_the_watch_sees_a_jump(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("document.body.prepend(Object.assign(new Image(), {height: 400}))")
    settled(page)
    assert page.evaluate(in_script("shift")) > 0.01


@pytest.mark.parametrize("width", first([412, 1280]))
@pytest.mark.parametrize(
    "name",
    first(
        [
            "",
            "tyopohjat/",
            "tyopohjat/hyotylause/",
            "tyopohjat/valitse/",
            "tyopaja/",
            "tyopaja/ohjaa/",
            "haku/?q=raha",
            "kaytannot/penkkikahvila/",
        ]
    ),
)
def test_nothing_jumps_while_the_page_comes(
    browser: Browser, address: str, name: str, width: int
) -> None:
    """Cumulative layout shift of a load on a slow processor, as Chromium has it: at most 0.01."""
    context = browser.new_context(viewport={"width": width, "height": 823})
    page = context.new_page()
    slow = {"rate": SLOWER}
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", slow)
    page.goto(address + name)
    page.wait_for_load_state("networkidle")
    settled(page)
    assert page.evaluate(in_script("shift")) <= 0.01
    context.close()


def holding(held: list[Route], route: Route) -> None:
    """Lets a request wait."""
    held.append(route)


@pytest.mark.parametrize("width", first([412, 1280]))
def test_nothing_jumps_when_the_letters_come_late(
    browser: Browser, address: str, width: int
) -> None:
    """A page is read in a font of the reader's own first, as on a slow line, and then in ours."""
    come = "() => document.fonts.check('16px \"Schibsted Grotesk\"')"
    for name in (
        "",
        "malli/vakiinnuttaminen/",
        "tyopohjat/hyotylause/",
        "kaytannot/penkkikahvila/",
    ):
        context = browser.new_context(viewport={"width": width, "height": 823})
        page = context.new_page()
        held: list[Route] = []
        page.route("**/*.woff2", partial(holding, held))
        page.goto(address + name, wait_until="domcontentloaded")
        settled(page)
        assert not page.evaluate(come), name
        for route in held:
            route.continue_()
        until(lambda shown=page: shown.evaluate(come), "the letters")
        settled(page)
        assert page.evaluate(in_script("shift")) <= 0.01, name
        context.close()


MARKS = """all => all.filter((one) => one.checkVisibility())
  .map((one) => getComputedStyle(one, "::before").content)"""


def test_what_opens_shows_that_it_opens(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for name in ("tyopohjat/", "tyopaja/?t=01", "tyopaja/ohjaa/?t=01", "ohjaajalle/", "hanke/"):
        page.goto(address + name)
        marks = page.locator("main summary").evaluate_all(MARKS)
        assert set(marks) <= {'"+"', '"–"'}, name
