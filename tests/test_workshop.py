"""The plan of a workshop: chosen by keyboard, held in its address, counted, sent and printed."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Page, expect
from reading import SIDES, millimetres, page_text, squeezed

from macros.content.handbook import Handbook
from macros.content.worksheet import Worksheet

TWELVE = "?t=01,06&klo=0900&n=12&etana=6&kesto=90"


def at(page: Page, address: str, query: str = "") -> None:
    """Opens the page of the plan."""
    page.goto(f"{address}tyopaja/{query}")


def query(page: Page) -> str:
    """The query of the page's address."""
    return str(page.evaluate("location.search"))


def chosen(page: Page) -> list[str]:
    """Numbers of the chosen worksheets in their order."""
    return [row.strip()[:2] for row in page.locator(".hb-day__name").all_inner_texts()]


def rows(page: Page) -> list[tuple[str, int]]:
    """When each row of the plan begins, and its minutes."""
    found = page.locator("[data-suunnitelma] tr[data-askel]").evaluate_all(
        "all => all.map(({dataset}) => [dataset.alku, Number(dataset.minuutit)])"
    )
    return [(str(start), int(minutes)) for start, minutes in found]


def test_plan_for_twelve_fits_ninety_minutes(page: Page, address: str) -> None:
    at(page, address, TWELVE)
    passed = 9 * 60
    for start, minutes in rows(page):
        assert start == f"{passed // 60}:{passed % 60:02d}"
        passed += minutes
    assert passed <= 9 * 60 + 90
    expect(page.locator(".hb-day__fit")).to_contain_text("päättyy klo")
    expect(page.locator('[data-kopioita="hyotylause"]').first).to_contain_text("A4")
    assert page.locator('[data-koko="a3"][data-kopioita]').count() == 0
    expect(page.locator(".hb-day__tables")).to_contain_text("2 salissa, 2 etänä")
    expect(page.locator(".hb-day__things")).to_contain_text(re.compile(r"15\s*A4-arkkia"))


def test_what_does_not_fit_is_told_with_what_to_leave_out(page: Page, address: str) -> None:
    at(page, address, "?t=01.paa,06.paa&n=5&kesto=90")
    expect(page.locator(".hb-day__fit")).to_contain_text("Se ei mahdu: aikaa on 90")
    expect(page.locator(".hb-day__leave li").first).to_contain_text("vapautuu")


def test_link_gives_the_same_plan_and_the_old_address_leads_on(page: Page, address: str) -> None:
    at(page, address, TWELVE)
    first = rows(page)
    page.reload()
    assert rows(page) == first
    page.goto(f"{address}tulosteet/kokoa/?t=06,01")
    page.wait_for_url("**/tyopaja/?t=06,01")
    assert chosen(page) == ["06", "01"]


def test_messages_have_the_plans_own_facts(page: Page, address: str) -> None:
    at(page, address, "?t=01&klo=0905&n=5&pvm=2026-11-30&paikka=Sali%202")
    letter = page.locator('[data-viesti="kutsu"] .hb-day__letter')
    expect(letter).to_contain_text("ma 30.11.2026 klo 9.05")
    expect(letter).to_contain_text("Sali 2")
    mail = page.locator('[data-viesti="kutsu"] a[href^="mailto:"]')
    assert quote("ma 30.11.2026") in str(mail.get_attribute("href"))
    expect(page.locator('[data-viesti="kutsu"] [data-osa="liian-pitka"]')).to_be_hidden()


def test_message_too_long_for_mail_is_told(page: Page, address: str) -> None:
    place = quote("ä" * 190)
    at(page, address, f"?t=01,06&n=5&pvm=2026-11-30&paikka={place}&linkki=https://x.fi/{place}")
    letter = page.locator('[data-viesti="kutsu"]')
    expect(letter.locator('[data-osa="liian-pitka"]')).to_be_visible()
    href = str(letter.locator('a[href^="mailto:"]').get_attribute("href"))
    assert "subject=" in href and "body=" not in href


def test_somebody_alone_gets_no_tables_and_no_invitation(page: Page, address: str) -> None:
    at(page, address, "?t=01,04&n=1")
    expect(page.locator(".hb-day__letters")).to_be_hidden()
    expect(page.locator(".hb-day__tables")).to_be_hidden()
    expect(page.locator("[data-suunnitelma]")).to_contain_text("Vaihda arkki")
    expect(page.locator(".hb-day__things")).not_to_contain_text("kaikille")
    at(page, address, "?t=16&n=18&etana=18")
    expect(page.locator("#paperit")).to_have_text("Paperia ei tarvita")
    expect(page.locator("#poydat")).to_have_text("Ryhmät")


def test_advice_for_the_remote_is_for_their_table(page: Page, address: str) -> None:
    at(page, address, "?t=01&n=12&etana=6&ryhmia=3&kesto=90")
    told = page.locator("[data-suunnitelma] .hb-day__remote dt:first-child")
    expect(told).to_have_text(["Pöytä B, jossa osa on etänä", "Pöytä C, jossa kaikki ovat etänä"])
    expect(page.locator('[data-osa="ryhmatila"]')).to_be_visible()
    at(page, address, "?t=01.lyhyt&n=6&etana=6")
    expect(page.locator("[data-suunnitelma]")).not_to_contain_text("Kirjuri on huoneessa")
    expect(told).to_have_text(["Miten"])


def test_page_of_a_worksheet_lists_the_things_of_its_version(page: Page, address: str) -> None:
    page.goto(f"{address}tyopohjat/hyotylause/?versio=yksin")
    things = page.locator(".hb-materials li:visible")
    expect(things).to_have_text(["A4-arkki", "Kynä", "Punainen kynä", "Kello"])
    page.goto(f"{address}tyopohjat/hyotylause/?versio=lyhyt")
    expect(things.last).to_have_text("Kello, joka näkyy kaikille")


def test_day_is_saved_for_a_calendar(page: Page, address: str, tmp_path: Path) -> None:
    at(page, address, "?t=01&klo=0905&n=5&pvm=2026-11-30&paikka=Sali%202")
    with page.expect_download() as download:
        page.get_by_role("button", name="Tallenna kalenteriin (.ics)").click()
    assert download.value.suggested_filename == "tyopaja-2026-11-30.ics"
    kept = tmp_path / "paiva.ics"
    download.value.save_as(kept)
    text = kept.read_bytes().decode()
    assert text.startswith("BEGIN:VCALENDAR\r\n") and "LOCATION:Sali 2" in text
    assert re.search(r"DTSTART:202611\d\dT\d{6}Z", text)


def printed(page: Page) -> pdfium.PdfDocument:
    """The papers of the plan."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return pdfium.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))


def pages_with_sheet(texts: list[str], worksheet: Worksheet) -> list[str]:
    """The pages, of squeezed texts, on which a sheet is whole."""
    asked = {squeezed(each.question) for each in worksheet.sheet.fields()}
    return [text for text in texts if all(each in text for each in asked)]


def sides(document: pdfium.PdfDocument) -> set[tuple[int, ...]]:
    """The sizes of the pages, the shorter side first (mm)."""
    return {tuple(sorted(millimetres(each))) for each in document}


@pytest.mark.parametrize(("printer", "sizes"), [("a4", {"a4"}), ("a3", {"a4", "a3"})])
def test_papers_are_whole_and_for_the_printer(
    printer: str, sizes: set[str], page: Page, address: str, book: Handbook
) -> None:
    page.emulate_media(color_scheme="dark")
    at(page, address, f"{TWELVE}&tulostin={printer}")
    document = printed(page)
    assert sides(document) == {tuple(sorted(SIDES[size])) for size in sizes}
    texts = [squeezed(page_text(each)) for each in document]
    whole = "".join(texts)
    short = book.worksheet["hyotylause"].versions.short
    assert all(squeezed(step.says or "") in whole for step in short.steps)
    assert f"1/{len(document)}" in texts[0] and f"2/{len(document)}" in texts[1]
    assert not re.search("Lisäätaipoistatyöpohjia|Kopioilinkki", whole)
    assert pages_with_sheet(texts, book.worksheet["hyotylause"])


HOSTILE = (
    "<script>tripwire()</script>",
    "<img src=x onerror=tripwire()>",
    "01.<b>lyhyt</b>",
    "__proto__,constructor",
    "01.__proto__",
    "%00",
    "0" * 500,
    "'\"><svg onload=tripwire()>",
    "٠١",
)


@pytest.mark.parametrize("payload", HOSTILE)
def test_address_is_not_believed(payload: str, page: Page, address: str) -> None:
    trips: list[object] = []
    page.expose_function("tripwire", lambda: trips.append(1))
    sent = quote(payload)
    at(page, address, f"?t={sent}&n={sent}&paikka={sent}&nimi={sent}&linkki={sent}")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert set(chosen(page)) <= {"01"}
    assert page.locator(".hb-day [onerror], .hb-day script, .hb-day__note b").count() == 0
    assert trips == []


def test_without_script_there_is_a_form_to_fill_by_hand(
    scriptless: Page, address: str, book: Handbook
) -> None:
    at(scriptless, address)
    expect(scriptless.locator(".hb-day__hand")).to_be_visible()
    expect(scriptless.locator(".hb-day__form")).to_be_hidden()
    for each in book.worksheets:
        link = scriptless.get_by_role("link", name=f"{each.number:02d} {each.title}")
        expect(link.first).to_be_visible()


def test_groups_of_the_large_version_are_told_of_the_sheet_that_they_share(
    page: Page, address: str
) -> None:
    at(page, address, "?t=04.suuri-ryhma,01.suuri-ryhma&n=12&ryhmia=3")
    plan = page.locator("[data-suunnitelma]")
    expect(plan).to_contain_text("3 ryhmää, 4 henkeä kussakin. Arkki on yhteinen")
    expect(plan).to_contain_text("3 ryhmää, 4 henkeä kussakin. Jokaisella ryhmällä on oma arkki")
