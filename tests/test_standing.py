"""Where a project stands: the steering group's page on screen and paper, and the project's map."""

from __future__ import annotations

from pathlib import Path

import brotli
import pypdfium2
import pytest
from browsers import axe_faults
from follow_up import ROWS, STANDING, follow, go
from playwright.sync_api import Browser, Page, expect
from project_page import opened, says

ASKED = "Lähetetäänkö suositus lautakunnalle?\nKuka pyytää rahaa?"
FIGURES: dict[str, object] = {
    "roolit-ja-lahtotaso/mittari-1-mittari": "Vuorot vuodessa",
    "roolit-ja-lahtotaso/mittari-1-lahtoarvo": "4",
    "roolit-ja-lahtotaso/mittari-1-tavoite": "40",
    "juurtumistarkastus/mittari-1-mittari": "Vuorot vuodessa",
    "juurtumistarkastus/mittari-1-nyt": "33",
    "juurrutusbudjetti/vuodet-ensimmainen-maksaja": "Kunta",
    "juurrutusbudjetti/vuodet-ensimmainen-hinta": "12 500,50 €",
    "juurrutusbudjetti/vuodet-toinen-maksaja": "Auki",
    "juurrutusbudjetti/vuodet-toinen-hinta": "11 400 €",
    "jatkosopimus/kulut-puhelin-eurot": "240",
    "jatkosopimus/kulut-puhelin-maksaja": "Kaupunki",
    "jatkosopimus/kulut-muut-eurot": "100",
}
LARGEST = 60_000
"""Bytes of the page and of what it loads, as brotli sends them; the font is on every page."""
MOST_PAGES = 2


def pages_of(page: Page, folder: Path) -> int:
    """How many pages of paper the page takes."""
    path = folder / "tilanne.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def test_the_group_sees_what_is_asked_done_and_late(page: Page, address: str) -> None:
    follow(page, address, {**ROWS, **FIGURES}, STANDING)
    page.get_by_label("Mitä ryhmältä pyydetään nyt?").fill(ASKED)
    page.get_by_label("Ohjausryhmän kokous").fill("2026-10-08")
    expect(page.locator(".hb-standing__asked li")).to_have_count(2)
    expect(page.locator(".hb-standing__asked")).to_contain_text("2\N{NO-BREAK SPACE}asiaa")
    expect(page.locator(".hb-standing__meeting")).to_contain_text("8.10.2026")
    expect(page.locator('[data-osa="myohassa"] li')).to_have_count(1)
    expect(page.locator('[data-osa="myohassa"]')).to_contain_text("Kutsutaan kolme jatkajaa")
    expect(page.locator('[data-osa="luvattu"]')).to_contain_text("Vuorot vuodessa: tavoite 40")
    unwritten = page.locator('[data-arkki="elonmerkit"] .hb-project-map__words')
    assert unwritten.evaluate("words => words.clientWidth") == 1
    expect(page.get_by_text("Pelkkä numero: aloittamatta.")).to_be_visible()
    assert axe_faults(page) == []
    go(page, address, STANDING)
    expect(page.get_by_label("Mitä ryhmältä pyydetään nyt?")).to_have_value(ASKED)


@pytest.mark.slow
def test_the_group_sees_figures_and_the_line_of_time(page: Page, address: str) -> None:
    follow(page, address, {**ROWS, **FIGURES}, STANDING)
    gauge = page.get_by_role("img", name="lähtöarvo 4, nyt 33, tavoite 40")
    expect(gauge).to_be_visible()
    money = page.locator(".hb-standing__money")
    expect(money).to_contain_text("1. vuosi hankkeen jälkeen12 500,50 €Kunta", use_inner_text=False)
    expect(money).to_contain_text("2. vuosi hankkeen jälkeen")
    expect(money.locator(".is-open")).to_have_text(["Auki", "Maksaja puuttuu"])
    told = page.locator('[data-osa="yhteensa"]')
    expect(told).to_contain_text("Maksaja puuttuu: 100\N{NO-BREAK SPACE}€.")
    line = page.get_by_role("img", name="Päätökset ajassa 12.9.2026–1.10.2026")
    expect(line).to_be_visible()
    assert axe_faults(page) == []


def test_an_indicator_in_euros_keeps_its_unit(page: Page, address: str) -> None:
    money: dict[str, object] = {
        **ROWS,
        "roolit-ja-lahtotaso/mittari-1-mittari": "Säästö vuodessa",
        "roolit-ja-lahtotaso/mittari-1-lahtoarvo": "0",
        "roolit-ja-lahtotaso/mittari-1-tavoite": "12 500,50 €",
    }
    follow(page, address, money, STANDING)
    told = page.locator('[data-osa="luvattu"]').inner_text()
    assert told == "Säästö vuodessa: tavoite 12\N{NO-BREAK SPACE}500,50\N{NO-BREAK SPACE}€"
    expect(page.get_by_role("img", name="lähtöarvo 0 €, nykyistä lukua ei ole")).to_be_visible()


def test_the_group_sees_what_was_decided_of_its_requests(page: Page, address: str) -> None:
    asked: dict[str, object] = {
        "paatosseuranta/suositus": "11 520 € vuodessa",
        "paatosseuranta/saatiin": "7 680 € vuodelle 2025",
        "paatosseuranta/paatetty": "11.11.2024 valtuusto",
        "paatosseuranta.b2c3/nyt": "33 vuoroa",
    }
    follow(page, address, {**ROWS, **asked}, STANDING)
    answers = page.locator(".hb-standing__answered")
    expect(answers).to_have_count(2)
    expect(answers.first).to_have_text(
        "Pyydettiin11 520 € vuodessaSaatiin7 680 € vuodelle 2025Kuka päätti11.11.2024 valtuusto"
    )
    expect(answers.last).to_have_text("Tähän mennessä33 vuoroa")
    assert "7\N{NO-BREAK SPACE}680\N{NO-BREAK SPACE}€" in answers.first.inner_text()
    assert axe_faults(page) == []


@pytest.mark.slow
def test_without_requests_nothing_is_told_of_them(page: Page, address: str) -> None:
    follow(page, address, ROWS, STANDING)
    expect(page.locator('[data-osa="vastattu"]')).to_be_hidden()


@pytest.mark.slow
def test_hostile_text_is_no_markup(page: Page, address: str) -> None:
    bad = "<img src=x onerror=alert(1)>"
    hostile = {
        **ROWS,
        "hanke/nimi": bad,
        "hanke/pyynnot": bad,
        "hyotylause/paatos-1-mita": bad,
        "roolit-ja-lahtotaso/mittari-1-mittari": bad,
        "roolit-ja-lahtotaso/mittari-1-lahtoarvo": "4",
    }
    follow(page, address, hostile, STANDING)
    expect(page.locator(".hb-standing__asked li")).to_contain_text(bad)
    expect(page.locator(".hb-standing img")).to_have_count(0)


@pytest.mark.slow
def test_two_hundred_decisions_take_two_pages_at_most(
    page: Page, address: str, tmp_path: Path
) -> None:
    many: dict[str, object] = {"hanke/nimi": "Suuri", "hanke/pyynnot": ASKED, **FIGURES}
    for number in range(200):
        text = f"Teko {number}: kutsutaan jatkajat koolle ja sovitaan heidän kanssaan seuraavasta"
        many[f"toimet/a{number}/mita"] = text
        many[f"toimet/a{number}/kuka"] = "Yrittäjien puheenjohtaja"
        many[f"toimet/a{number}/milloin"] = f"{number % 28 + 1}.{number % 12 + 1}.2026"
    follow(page, address, many, STANDING)
    expect(page.locator(".hb-line [data-tila]")).to_have_count(200)
    assert 1 <= pages_of(page, tmp_path) <= MOST_PAGES


def of_every_kind() -> dict[str, object]:
    """Sixty decisions, of every kind that a group is told of."""
    words = ("12.9.{year}", "vko 40", "joskus", "1.12.2026", "")
    made: dict[str, object] = {"hanke/nimi": "Suuri", "hanke/pyynnot": ASKED, **FIGURES}
    for number in range(60):
        when = words[number % len(words)].format(year=2025)
        made[f"toimet/a{number}/mita"] = f"Teko {number}: kutsutaan jatkajat koolle ja sovitaan"
        made[f"toimet/a{number}/kuka"] = "Yrittäjien puheenjohtaja"
        made[f"toimet/a{number}/milloin"] = when
    return made


@pytest.mark.slow
def test_sixty_decisions_of_every_kind_take_one_page(
    page: Page, address: str, tmp_path: Path
) -> None:
    follow(page, address, of_every_kind(), STANDING)
    expect(page.locator('[data-osa="avoin-maara"]')).to_have_text("36\N{NO-BREAK SPACE}päätöstä")
    expect(page.locator('[data-osa="avoin"]')).to_contain_text("vahvistakaa 8.10.2027")
    counts = page.locator('.hb-standing__decided small[data-osa$="-maara"]').all_inner_texts()
    assert sum(int(each.split()[0]) for each in counts if each) == 60
    assert pages_of(page, tmp_path) == 1
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Seuraavaksi")).to_be_visible()
    frame = page.locator(".hb-standing__time")
    assert frame.evaluate("box => box.scrollHeight <= box.clientHeight")


@pytest.mark.slow
def test_a_small_project_takes_one_page(page: Page, address: str, tmp_path: Path) -> None:
    follow(page, address, {**ROWS, **FIGURES}, STANDING)
    assert pages_of(page, tmp_path) == 1


@pytest.mark.slow
def test_the_page_is_small_and_reflows(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    follow(page, address, {**ROWS, **FIGURES}, STANDING)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 390])
def test_a_long_name_and_the_money_fit_a_phone(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    long = "Yhteiskehittäminen" * 5
    names = {"hanke/nimi": long, "roolit-ja-lahtotaso/mittari-1-mittari": long}
    follow(page, address, {**ROWS, **FIGURES, **names}, STANDING)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    rows = page.locator(".hb-standing__money tbody tr")
    heads = rows.locator("th").evaluate_all("all => all.map(each => each.getClientRects().length)")
    assert set(heads) == {1}
    lines = rows.locator(".hb-standing__sum").evaluate_all(
        "all => all.map(each => each.getClientRects().length)"
    )
    assert set(lines) == {1}
    context.close()


@pytest.mark.slow
def test_the_meeting_is_set_where_a_decision_asks_for_it(page: Page, address: str) -> None:
    waiting = {**ROWS, "hyotylause/paatos-2-milloin": "ennen ohjausryhmää"}
    follow(page, address, waiting)
    links = page.get_by_role("link", name="Merkitkää kokouspäivä")
    expect(links).to_have_count(1)
    links.press("Enter")
    meeting = page.get_by_label("Ohjausryhmän kokous")
    expect(meeting).to_be_focused()
    meeting.fill("2026-10-08")
    go(page, address, "hanke/paatokset/")
    expect(links).to_have_count(0)


def test_the_page_weighs_little(page: Page, address: str) -> None:
    sizes: list[int] = []
    page.on("response", lambda each: sizes.append(len(brotli.compress(each.body()))))
    go(page, address, STANDING)
    assert 0 < sum(sizes) <= LARGEST


def test_the_map_tells_how_far_each_sheet_is(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-09-30T10:00:00")
    opened(page, address, ROWS)
    where = page.locator(".hb-project__where")
    expect(where).to_contain_text("Käsikirjan 20 arkista on aloitettu 3.")
    expect(where).to_contain_text("Valmiiksi ei ole merkitty vielä yhtään.")
    step = where.locator('[data-askel-vaihe="haku"]')
    expect(step).to_have_text("1\N{NO-BREAK SPACE}päätös myöhässä. Jatkakaa: 01 Hyötylause.")
    where.locator("summary").press("Enter")
    where.locator('[name="arkki"]').select_option("tarvitsijakartta")
    where.locator('[name="tila"]').select_option("ei-tarvita")
    where.get_by_label("Miksi?").fill("Tarvitsijat tiedetään")
    assert axe_faults(page) == []
    where.get_by_role("button", name="Merkitse").press("Enter")
    says(page, "Arkin tila on muutettu: 02 Tarvitsijakartta")
    sheet = where.locator('[data-arkki="tarvitsijakartta"]')
    expect(sheet).to_contain_text("ei tarvita: Tarvitsijat tiedetään")
    page.locator('#hb-hanke [data-toimi="kumoa"]').press("Enter")
    expect(sheet).to_contain_text("aloittamatta")
