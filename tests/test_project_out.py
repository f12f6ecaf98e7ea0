"""What leaves the page of one's own project: a page of HTML, a text, a print; and privacy."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from browsers import axe_faults, watch
from follow_up import ROWS, TODAY, row_of
from payloads import PAYLOADS
from playwright.sync_api import Page, expect
from project_page import (
    FIELD,
    at_projects,
    does,
    give,
    opened,
    project_file,
    saved,
    says,
    values_of,
)
from reading import pdf_text

from macros.content.handbook import Handbook

OPEN = ".hb-project__open"
STATUS = "#hb-tietosuoja [role=status]"
DECIDED: dict[str, object] = {
    **ROWS,
    "toimet/a1/mita": "Soitetaan kaupunkiin",
    "toimet/a1/@huomio": "Kahdesti",
    "hanke/pyynnot": "Kuka maksaa?",
    "hanke/lupaukset": "Kymmenen jatkajaa",
    "hanke/kokous": "2026-10-08",
}
"""Decisions of sheets and one of the project's own, and what the steering group is told."""


def page_file(page: Page, tmp_path: Path) -> Path:
    """The open project saved as a page of HTML."""
    name, text = saved(page, "vie-html")
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def test_page_of_a_project_reads_well_from_a_folder(
    page: Page, address: str, tmp_path: Path, book: Handbook
) -> None:
    at_projects(page, address)
    does(page, "avaa-esimerkki")
    expect(page.locator(OPEN)).to_be_visible()
    path = page_file(page, tmp_path)
    assert path.name == "kaksi-tuntia-toissa.juurrutus.html"
    asked = watch(page.context, path.as_uri())
    page.goto(path.as_uri())
    assert page.title() == book.project.name
    expect(page.get_by_text(book.project.label)).to_be_visible()
    expect(page.locator("h3")).to_have_count(len(book.worksheets))
    expect(page.locator("dd:empty")).to_have_count(0)
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert (axe_faults(page), asked) == ([], [])


def test_page_of_a_project_is_brought_back_as_it_was(
    page: Page, address: str, tmp_path: Path
) -> None:
    values: dict[str, object] = {
        "hanke/nimi": "Vuoro vastaa",
        FIELD: "Lause",
        "hyotylause/paatos-7-mita": "Seitsemäs rivi",
        "kokeilukortti.k3f9/@nimi": "Kauppa",
        "muu/kohta": "Tuntematon",
    }
    opened(page, address, values)
    path = page_file(page, tmp_path)
    text = path.read_text("utf-8")
    for shown in ("Lause", "Seitsemäs rivi", "Kokeilukortti", "Kauppa", "muu/kohta"):
        assert shown in text.partition("<script")[0], shown
    does(page, "poista-hanke")
    give(page, path.read_bytes(), path.name)
    does(page, "avaa-omana")
    expect(page.locator(f"{OPEN} h2")).to_have_text("Vuoro vastaa")
    assert values_of(saved(page)[1]) == {path: [value] for path, value in values.items()}


@pytest.mark.slow
def test_the_file_and_the_text_tell_what_came_of_decisions(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.clock.set_fixed_time(TODAY)
    opened(page, address, DECIDED)
    page.goto(f"{address}hanke/paatokset/")
    first = page.locator(row_of("hyotylause/paatos-1"))
    first.locator('[data-toimi="tehty"]').press("Enter")
    expect(first).to_have_attribute("data-tila", "tehty")
    at_projects(page, address)
    does(page, "kopioi-vastaukset")
    says(page, "Vastaukset on kopioitu.")
    text = page.evaluate("navigator.clipboard.readText()")
    path = page_file(page, tmp_path)
    page.goto(path.as_uri())
    section = page.locator('[data-osa="paatokset"]')
    expect(section.locator("tbody tr")).to_have_count(5)
    for told in ("Tehty 30.9.2026", "Huomio: Kahdesti", "Oma toimi", "8.10.2026", "Kuka maksaa?"):
        expect(section).to_contain_text(told)
        assert told in text
    expect(section).to_contain_text("Kymmenen jatkajaa")


@pytest.mark.slow
def test_the_decisions_of_the_file_reflow_on_a_phone(
    page: Page, address: str, tmp_path: Path
) -> None:
    opened(page, address, DECIDED)
    page.goto(page_file(page, tmp_path).as_uri())
    page.set_viewport_size({"width": 390, "height": 800})
    names = page.locator('[data-osa="paatokset"] tbody td:nth-child(2) p')
    heights = names.evaluate_all("all => all.map(each => each.clientHeight)")
    assert max(heights) == min(heights)
    assert axe_faults(page) == []


def test_hostile_text_stays_text_on_the_page_and_in_the_file(
    page: Page, address: str, tmp_path: Path
) -> None:
    hostile = " ".join([*PAYLOADS, "</script><script>alert(1)</script><!--"])
    opened(page, address, {"hanke/nimi": hostile, FIELD: hostile, "muu/kohta": hostile})
    expect(page.locator(f"{OPEN} h2")).to_have_text(hostile)
    path = page_file(page, tmp_path)
    page.goto(path.as_uri())
    assert page.locator("script").count() == 1
    assert page.locator("body").evaluate("body => body.querySelectorAll('img, svg').length") == 0
    expect(page.locator("h1")).to_have_text(hostile)


def test_a_conflict_is_shown_whole_in_the_file(page: Page, address: str, tmp_path: Path) -> None:
    opened(page, address, {FIELD: "Meidän"})
    give(page, project_file({FIELD: "Heidän"}, writer="b1"))
    does(page, "yhdista")
    expect(page.locator(f'{OPEN} [data-osa="sisalto"]')).to_contain_text("ristiriita")
    page.goto(page_file(page, tmp_path).as_uri())
    answers = page.locator(".conflict")
    expect(answers).to_contain_text("Ristiriita: näitä ei ole sovitettu yhteen.")
    expect(answers.locator(".answer")).to_have_count(2)


def test_answers_are_copied_as_text_and_as_html(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, address, {"hanke/nimi": "Vuoro", FIELD: "Lause", "hyotylause/paatos-1-mita": "X"})
    does(page, "kopioi-vastaukset")
    expect(page.locator(".hb-project__said [role=status]")).to_have_text("Vastaukset on kopioitu.")
    plain_text = page.evaluate("navigator.clipboard.readText()")
    assert plain_text.startswith("VUORO\n\nPÄÄTÖKSET JA MITÄ NIISTÄ TULI\n\nMitä: X\n")
    assert "\n\nHAKU\n\n01 Hyötylause\n\n" in plain_text
    assert "\nLause" in plain_text and "Mitä päätimme tehdä?: X" in plain_text
    html = page.evaluate(
        """async () => {
            const [item] = await navigator.clipboard.read();
            return (await item.getType("text/html")).text();
        }"""
    )
    assert "<h1" in html and "<dt" in html and "Lause" in html


def test_text_is_shown_selected_where_nothing_is_copied(page: Page, address: str) -> None:
    opened(page, address, {FIELD: "Lause"})
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    does(page, "kopioi-vastaukset")
    field = page.get_by_label("Kopioi tästä")
    expect(field).to_be_focused()
    assert "Lause" in field.input_value()


def test_answers_are_printed_without_the_page_around_them(page: Page, address: str) -> None:
    opened(page, address, {"hanke/nimi": "Vuoro vastaa", FIELD: "Lause"})
    page.evaluate("window.print = () => {}")
    does(page, "tulosta-vastaukset")
    expect(page.locator(".hb-project__paper h1")).to_have_text("Vuoro vastaa")
    text = pdf_text(pdfium.PdfDocument(page.pdf()))
    assert "01 Hyötylause" in text and "Lause" in text
    assert text.count("01 Hyötylause") == 2, "in the list of the cover, and on the sheet"
    assert "Tallenna hanke tiedostoon" not in text and "Tuo tiedosto" not in text
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".hb-project__paper")).to_be_empty()


def test_privacy_page_shows_whole_projects_and_saves_them_first(page: Page, address: str) -> None:
    opened(page, address, {"hanke/nimi": "Vuoro vastaa", FIELD: "Salaisuus"})
    page.goto(f"{address}tietoa/tietosuoja/")
    row = page.get_by_role("row").filter(has_text="Vuoro vastaa")
    expect(row).to_contain_text("tavua")
    expect(row.get_by_role("link")).to_have_attribute("href", "../../hanke/")
    assert row.get_by_role("button").all_inner_texts() == ["Tallenna tiedostoon", "Poista"]
    with page.expect_download() as download:
        row.get_by_role("button").first.press("Enter")
    assert download.value.suggested_filename == "vuoro-vastaa.juurrutus.json"
    assert axe_faults(page) == []


@pytest.mark.slow
def test_what_is_removed_on_the_privacy_page_has_left_the_browser(page: Page, address: str) -> None:
    opened(page, address, {"hanke/nimi": "Vuoro vastaa", FIELD: "Salaisuus"})
    page.goto(f"{address}tietoa/tietosuoja/")
    page.get_by_role("button", name="Poista kaikki").press("Enter")
    expect(page.locator(STATUS)).to_have_text("Kaikki on poistettu.")
    assert "Salaisuus" not in everything(page)
    page.get_by_role("button", name="Kumoa poisto").press("Enter")
    expect(page.locator(STATUS)).to_have_text("Poistettu on palautettu.")
    expect(page.get_by_role("row").filter(has_text="Vuoro vastaa")).to_have_count(1)
    page.get_by_role("button", name="Poista: Vuoro vastaa").press("Enter")
    expect(page.locator(STATUS)).to_have_text("Hanke on poistettu.")
    page.go_back()
    expect(page.locator("#hb-hanke[data-valmis]")).to_be_visible()
    page.reload()
    expect(page.locator("#hb-hanke[data-valmis]")).to_be_visible()
    expect(page.locator("[data-hanke]")).to_have_count(0)
    assert "Salaisuus" not in everything(page)


def everything(page: Page) -> str:
    """All that the browser keeps, as one text."""
    kept: str = page.evaluate(
        """() => new Promise((resolve) => {
            const asked = indexedDB.open("juurruttaja");
            asked.onsuccess = () => {
                const database = asked.result;
                const all = database.transaction(["hankkeet", "kumoukset"]);
                const stores = ["hankkeet", "kumoukset"].map((name) => all.objectStore(name));
                const found = stores.map((store) => store.getAll());
                all.oncomplete = () => {
                    database.close();
                    const texts = found.map(({ result }) => JSON.stringify(result));
                    resolve(texts.join() + JSON.stringify({ ...localStorage }));
                };
            };
        })"""
    )
    return kept
