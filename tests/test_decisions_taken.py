"""Decisions taken along: a table, a memo, a calendar; all of the example's, and many at once."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from follow_up import ROWS, follow, go
from playwright.sync_api import Page, expect
from project_page import at_projects, does, plain
from reading import SOFT

from macros.content.answers import flatten
from macros.content.handbook import Handbook

STATUS = ".hb-project__said [role=status]"
SLOWEST = 100
"""Milliseconds in which 200 decisions are put on the page, the best of nine."""


def download(page: Page, name: str) -> tuple[str, bytes]:
    """Presses a button that saves a file: its name and its bytes."""
    with page.expect_download() as given:
        page.locator(f'[data-toimi="{name}"]').press("Enter")
    return given.value.suggested_filename, Path(given.value.path()).read_bytes()


def test_a_table_opens_in_a_spreadsheet_without_formulas(page: Page, address: str) -> None:
    hostile = {**ROWS, "hyotylause/paatos-3-mita": '=HYPERLINK("https://paha.example";"x")'}
    follow(page, address, hostile)
    name, content = download(page, "vie-csv")
    assert name == "vuoro-vastaa.paatokset.csv"
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0][:3] == ["Mitä", "Kuka", "Mihin mennessä"]
    assert len(rows) == 6
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_what_leaves_the_page_has_no_soft_hyphens(page: Page, address: str) -> None:
    follow(page, address, {"strategiakytkenta/paatos-1-mita": "Kysytään viranhaltijalta"})
    _, content = download(page, "vie-csv")
    text = content.decode("utf-8-sig")
    assert "03 Strategiakytkentä" in text
    assert SOFT not in text


def test_a_memo_is_copied(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    follow(page, address, ROWS)
    page.locator('[data-toimi="kopioi-muistioon"]').press("Enter")
    expect(page.locator(STATUS)).to_have_text(
        "Kopioitu muistiota varten: 4\N{NO-BREAK SPACE}päätöstä."
    )
    text = plain(page.evaluate("navigator.clipboard.readText()"))
    assert text.startswith("Päätökset: Vuoro vastaa, 30.9.2026\n\nMyöhässä\n- Kutsutaan kolme")


def test_a_calendar_tells_what_it_leaves_out(page: Page, address: str) -> None:
    follow(page, address, ROWS)
    name, content = download(page, "vie-kalenteri")
    assert name == "vuoro-vastaa.paatokset.ics"
    assert content.count(b"BEGIN:VEVENT") == 2
    assert b"UID:h7k2m9q4xw.hyotylause.paatos-1@juurruttajan-kasikirja" in content
    expect(page.locator(STATUS)).to_contain_text("Pois jäi 2\N{NO-BREAK SPACE}päätöstä")


def test_the_example_gives_each_decision_once(page: Page, address: str, book: Handbook) -> None:
    page.clock.set_fixed_time("2025-09-30T10:00:00")
    at_projects(page, address)
    does(page, "avaa-esimerkki")
    expect(page.locator(".hb-project__open h2")).to_be_visible()
    go(page, address)
    expect(page.get_by_text(book.project.label)).to_be_visible()
    decided = [
        text
        for worksheet in book.worksheets
        for field, text in flatten(worksheet.example.answers).items()
        if field.startswith("paatos-") and field.endswith("-mita")
    ]
    shown = page.locator(".hb-decision__text").all_text_contents()
    assert sorted(plain(text) for text in shown) == sorted(plain(str(text)) for text in decided)


def test_two_hundred_decisions_are_drawn_at_once(page: Page, address: str) -> None:
    many: dict[str, object] = {"hanke/nimi": "Suuri"}
    for number in range(200):
        many[f"toimet/a{number}/mita"] = f"Teko {number}: kutsutaan jatkajat ja sovitaan päivä"
        many[f"toimet/a{number}/kuka"] = f"Tekijä {number % 9}"
        many[f"toimet/a{number}/milloin"] = f"{number % 28 + 1}.{number % 12 + 1}.2026"
    follow(page, address, many)
    expect(page.locator("[data-paatos]")).to_have_count(200)
    spent = page.evaluate(
        """() => {
          const sorting = document.querySelector('[name="jarjestys"]');
          const values = ["v", "tila", "paiva"];
          const times = [...values, ...values, ...values].map((value) => {
            sorting.value = value;
            const start = performance.now();
            sorting.dispatchEvent(new Event("change", { bubbles: true }));
            return performance.now() - start;
          });
          return Math.min(...times);
        }"""
    )
    assert spent < SLOWEST
