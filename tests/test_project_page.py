"""One's own project on its page: begun, opened, renamed, copied, saved, removed, brought back."""

from __future__ import annotations

import json
import re

import brotli
from browsers import axe_faults
from playwright.sync_api import Page, expect
from project_page import FIELD, at_projects, does, opened, plain, project_file, saved, says
from projects import ROOT

from macros.content.handbook import Handbook
from macros.pages.example_file import example_file

OPEN = ".hb-project__open"
OTHERS = ".hb-project__card[data-hanke]"
LARGEST = 64_000
"""Bytes of the page and of what it loads, as brotli sends them; the font is on every page."""


def test_a_browser_without_projects_says_so(page: Page, address: str) -> None:
    at_projects(page, address)
    expect(page.get_by_text("Tässä selaimessa ei ole vielä hanketta.")).to_be_visible()
    expect(page.locator("[data-hanke]")).to_have_count(0)
    expect(page.locator('[data-toimi="vie-hanke"]')).to_be_hidden()
    assert axe_faults(page) == []


def test_a_project_is_begun_and_keeps_its_name(page: Page, address: str) -> None:
    at_projects(page, address)
    page.get_by_label("Uuden hankkeen nimi").fill("Vuoro vastaa")
    page.get_by_label("Uuden hankkeen nimi").press("Enter")
    expect(page.locator(f"{OPEN} h2")).to_have_text("Vuoro vastaa")
    page.get_by_label("Hankkeen nimi", exact=True).fill("Vuoro vaihtuu")
    expect(page.locator(f"{OPEN} h2")).to_have_text("Vuoro vaihtuu")
    at_projects(page, address)
    expect(page.locator(f"{OPEN} h2")).to_have_text("Vuoro vaihtuu")


def test_a_name_that_a_sheet_gave_is_shown_where_it_can_be_changed(
    page: Page, address: str
) -> None:
    opened(page, address, {"hyotylause/hanke": "Vuoro vastaa"})
    expect(page.locator(f"{OPEN} h2")).to_have_text("Vuoro vastaa")
    name = page.get_by_label("Hankkeen nimi", exact=True)
    expect(name).to_have_attribute("placeholder", "Vuoro vastaa")


def test_sheets_under_way_stand_by_phase_with_what_they_hold(page: Page, address: str) -> None:
    opened(
        page,
        address,
        {
            FIELD: "Lause",
            "hyotylause/paatos-1-mita": "Kutsutaan",
            "kokeilukortti/paivays": "1.2.2027",
            "kokeilukortti.k3f9/@nimi": "Kauppa",
            "kokeilukortti.k3f9/paivays": "2.2.2027",
        },
    )
    rows = page.locator(f"{OPEN} [data-arkki]:visible")
    expect(rows).to_have_count(3)
    expect(rows.first).to_contain_text("2 / ")
    expect(rows.last).to_contain_text("10 Kokeilukortti: Kauppa")
    expect(rows.first.get_by_role("link")).to_have_attribute(
        "href", f"{address}tyopohjat/hyotylause/"
    )
    phases = page.locator(f"{OPEN} [data-vaihe]:visible h4")
    assert phases.all_inner_texts() == ["Haku", "Toteutus"]
    told = plain(page.locator(f'{OPEN} [data-osa="sisalto"]').inner_text())
    assert told.startswith("3 arkkia, 4 vastausta, 1 päätös. Muutettu ")


def test_line_of_what_is_done_takes_no_room_until_something_is(page: Page, address: str) -> None:
    at_projects(page, address)
    line = page.locator(".hb-project__said")
    expect(line.get_by_role("status")).to_be_empty()
    assert line.evaluate("(line) => line.offsetHeight") == 0
    page.get_by_label("Uuden hankkeen nimi").fill("Vuoro vastaa")
    page.get_by_role("button", name="Aloita uusi hanke").press("Enter")
    says(page, "Hanke ”Vuoro vastaa” on aloitettu.")
    assert line.evaluate("(line) => line.offsetHeight") >= 46


def test_what_is_only_here_is_told_until_a_file_has_it(page: Page, address: str) -> None:
    opened(page, address, {FIELD: "Lause"})
    only_here = page.locator('[data-osa="vain-taalla"]')
    expect(only_here).to_be_hidden()
    page.get_by_label("Hankkeen nimi", exact=True).fill("Vuoro")
    expect(only_here).to_have_text(re.compile("^1.muutos on vain tässä selaimessa. Tiedosto"))
    expect(page.locator(".hb-kept__status")).to_have_text("Tallennettu tähän selaimeen.")
    name, _ = saved(page)
    assert name == "vuoro.juurrutus.json"
    says(page, f"Tallennettu tiedostoon {name}.")
    expect(only_here).to_be_hidden()
    told = page.locator('[data-osa="tiedostossa"]')
    expect(told).to_contain_text("avattiin tänään klo")
    expect(told).to_contain_text("Sen jälkeen ei ole kirjoitettu mitään.")


def test_what_calls_the_file_of_a_nameless_project_is_asked_on_a_sheet(book: Handbook) -> None:
    asked = {field.id for each in book.worksheets for field in each.sheet.fields()}
    code = (ROOT / "macros/browser/core/project/file-name.ts").read_text("utf-8")
    ends = re.findall(r'"/([a-z0-9-]+)"', code)
    assert {"hanke", "organisaatio"} < set(ends)
    assert set(ends) <= asked | {"hanke"}


def test_a_file_is_called_by_the_project_and_is_the_same_anywhere(page: Page, address: str) -> None:
    values: dict[str, object] = {"hanke/nimi": "Äidin vuoro!", FIELD: "Lause", "hyotylause/x": "y"}
    opened(page, address, values)
    name, text = saved(page)
    assert name == "aidin-vuoro.juurrutus.json"
    assert json.loads(text) == json.loads(project_file(values))


def test_projects_are_opened_in_turn(page: Page, address: str) -> None:
    opened(page, address, {"hanke/nimi": "Ensimmäinen"}, id_="eka")
    opened(page, address, {"hanke/nimi": "Toinen"}, id_="toka")
    expect(page.locator(f"{OPEN} h2")).to_have_text("Toinen")
    expect(page.locator(OTHERS)).to_have_count(1)
    page.get_by_role("button", name="Avaa: Ensimmäinen").press("Enter")
    expect(page.locator(f"{OPEN} h2")).to_have_text("Ensimmäinen")
    expect(page.locator(f"{OPEN} h2")).to_be_focused()
    at_projects(page, address)
    expect(page.locator(f"{OPEN} h2")).to_have_text("Ensimmäinen")
    assert axe_faults(page) == []


def test_a_project_that_is_not_open_is_saved_too(page: Page, address: str) -> None:
    opened(page, address, {"hanke/nimi": "Ensimmäinen"}, id_="eka")
    opened(page, address, {"hanke/nimi": "Toinen"}, id_="toka")
    card = page.locator(OTHERS)
    assert saved(page, "vie-muu")[0] == "ensimmainen.juurrutus.json"
    expect(card).to_contain_text("tiedostossa, joka tallennettiin tai avattiin tänään klo")


def test_a_copy_stands_beside_its_original(page: Page, address: str) -> None:
    opened(page, address, {"hanke/nimi": "Vuoro vastaa", FIELD: "Lause"})
    does(page, "kopioi-hanke")
    card = page.locator(OTHERS)
    expect(card.locator("h3")).to_have_text("Vuoro vastaa (kopio)")
    expect(card).to_contain_text(re.compile("1.arkki, 1.vastaus"))
    expect(page.locator(f"{OPEN} h2")).to_have_text("Vuoro vastaa")


def test_a_removed_project_is_brought_back_also_after_a_reload(page: Page, address: str) -> None:
    opened(page, address, {"hanke/nimi": "Vuoro vastaa", FIELD: "Lause"})
    does(page, "poista-hanke")
    back = page.get_by_role("button", name="Palauta: Vuoro vastaa")
    expect(back).to_be_focused()
    expect(page.locator("[data-hanke]")).to_have_count(0)
    at_projects(page, address)
    back.press("Enter")
    expect(page.locator(f"{OPEN} h2")).to_have_text("Vuoro vastaa")
    expect(page.locator(f"{OPEN} [data-arkki]:visible")).to_have_count(1)
    says(page, "Hanke on palautettu.")


def test_a_project_is_removed_for_good(page: Page, address: str) -> None:
    opened(page, address, {"hanke/nimi": "Vuoro vastaa"})
    does(page, "poista-hanke")
    page.get_by_role("button", name="Poista lopullisesti: Vuoro vastaa").press("Enter")
    expect(page.locator(".hb-project__card")).to_have_count(0)
    at_projects(page, address)
    expect(page.locator(".hb-project__card")).to_have_count(0)


def test_the_example_is_opened_in_one_press_and_is_marked(
    page: Page, address: str, book: Handbook
) -> None:
    at_projects(page, address)
    does(page, "avaa-esimerkki")
    expect(page.locator(f"{OPEN} h2")).to_have_text(book.project.name)
    expect(page.locator(OPEN).get_by_text(book.project.label)).to_be_visible()
    expect(page.locator(f"{OPEN} [data-arkki]:visible")).to_have_count(len(book.worksheets))
    at_projects(page, address)
    does(page, "avaa-esimerkki")
    expect(page.locator("[data-hanke]")).to_have_count(1)
    assert axe_faults(page) == []


def test_the_example_answers_every_example_of_the_handbook(book: Handbook) -> None:
    file = example_file(book).model_dump(by_alias=True)
    worksheets = {path.split("/")[0] for path in file["arvot"]} - {"hanke"}
    assert worksheets == {each.id for each in book.worksheets}
    numbers = sorted(entry[2] for entries in file["arvot"].values() for entry in entries)
    assert numbers == list(range(1, file["kirjoittajat"]["esimerkki"] + 1))


def test_old_answers_are_taken_over_once(page: Page, address: str) -> None:
    page.goto(f"{address}sanasto/")
    page.evaluate(
        "localStorage.setItem('juurruttaja:arkki:hyotylause:1.0', '{\"kaytanne\": \"Vanha\"}')"
    )
    at_projects(page, address)
    expect(page.locator(f"{OPEN} h2")).to_have_text("Nimetön hanke")
    expect(page.locator(f"{OPEN} [data-arkki]:visible")).to_have_count(1)
    at_projects(page, address)
    expect(page.locator("[data-hanke]")).to_have_count(1)


def test_front_page_and_finder_tell_what_is_under_way(page: Page, address: str) -> None:
    for place in ("", "tyopohjat/"):
        page.goto(address + place)
        expect(page.locator("#hb-kesken")).to_be_hidden()
    opened(page, address, {"hanke/nimi": "Vuoro vastaa", FIELD: "Lause"})
    for place in ("", "tyopohjat/"):
        page.goto(address + place)
        line = page.locator("#hb-kesken")
        expect(line).to_contain_text(re.compile("Hankkeessa ”Vuoro vastaa” on tekstiä: 1.arkki."))
        expect(line.get_by_role("link", name="Jatka hanketta")).to_be_visible()


def test_page_is_small(page: Page, address: str) -> None:
    sizes: list[int] = []
    page.on("response", lambda each: sizes.append(len(brotli.compress(each.body()))))
    at_projects(page, address)
    assert 0 < sum(sizes) <= LARGEST


def test_without_scripts_the_page_says_so(scriptless: Page, address: str) -> None:
    scriptless.goto(f"{address}hanke/")
    assert "JavaScript on pois päältä" in scriptless.locator("main noscript").inner_html()
    expect(scriptless.locator("#hb-hanke")).to_be_hidden()
