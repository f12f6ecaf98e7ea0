"""A table that is copied from a spreadsheet and pasted in a cell of a sheet spreads over cells."""

from __future__ import annotations

import pytest
from browsers import axe_faults
from playwright.sync_api import Locator, Page, expect
from sheets import FIRST, becomes_kept, open_sheet, status

TABLE = 'Kutsutaan jatkajat\tAino\t12.9.2026\n"Soitetaan\nperään"\t\t1.10.2026\n'


@pytest.fixture
def sheet(page: Page, address: str) -> Page:
    """The page of a worksheet, open and ready, of a browser that lets its clipboard be used."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return open_sheet(page, address)


def cell(sheet: Page, row: int, column: str) -> Locator:
    """A cell of the table of decisions."""
    return sheet.locator(f"#hyotylause-paatos-{row}-{column}")


def paste(field: Locator, text: str) -> None:
    """Pastes a text in a field, as by the keyboard."""
    field.page.evaluate("text => navigator.clipboard.writeText(text)", text)
    field.press("ControlOrMeta+v")


def test_a_table_spreads_over_the_cells_and_is_taken_back_at_once(sheet: Page) -> None:
    cell(sheet, 2, "kuka").fill("Väinö")
    paste(cell(sheet, 1, "mita"), TABLE)
    expect(status(sheet)).to_contain_text("Taulukosta on liitetty 5 solua.")
    expect(cell(sheet, 1, "mita")).to_have_value("Kutsutaan jatkajat")
    expect(cell(sheet, 1, "kuka")).to_have_value("Aino")
    expect(cell(sheet, 2, "mita")).to_have_value("Soitetaan\nperään")
    expect(cell(sheet, 2, "kuka")).to_have_value("Väinö")
    expect(cell(sheet, 2, "milloin")).to_have_value("1.10.2026")
    assert axe_faults(sheet) == []
    sheet.get_by_role("button", name="Kumoa taulukon liittäminen").press("Enter")
    expect(cell(sheet, 1, "mita")).to_have_value("")
    expect(cell(sheet, 2, "milloin")).to_have_value("")
    becomes_kept(sheet, {"paatos-2-kuka": "Väinö"})


def test_the_keys_take_the_table_back_and_paste_it_again(sheet: Page) -> None:
    cell(sheet, 1, "mita").fill("Vanha teko")
    paste(cell(sheet, 1, "mita"), TABLE)
    expect(status(sheet)).to_contain_text("Taulukosta on liitetty 5 solua.")
    sheet.keyboard.press("ControlOrMeta+z")
    expect(status(sheet)).to_contain_text("Taulukon liittäminen on kumottu.")
    expect(cell(sheet, 1, "mita")).to_have_value("Vanha teko")
    expect(cell(sheet, 1, "mita")).to_be_focused()
    becomes_kept(sheet, {"paatos-1-mita": "Vanha teko"})
    sheet.keyboard.press("ControlOrMeta+Shift+z")
    expect(status(sheet)).to_contain_text("Taulukosta on liitetty 5 solua.")
    expect(cell(sheet, 1, "mita")).to_have_value("Kutsutaan jatkajat")
    sheet.keyboard.press("ControlOrMeta+z")
    expect(cell(sheet, 1, "mita")).to_have_value("Vanha teko")
    expect(status(sheet)).not_to_contain_text("ristiriita")


def test_what_is_typed_after_a_table_is_taken_back_by_itself(sheet: Page) -> None:
    paste(cell(sheet, 1, "mita"), TABLE)
    expect(status(sheet)).to_contain_text("Taulukosta on liitetty 5 solua.")
    cell(sheet, 3, "mita").press_sequentially("Kolmas")
    sheet.keyboard.press("ControlOrMeta+z")
    expect(cell(sheet, 3, "mita")).not_to_have_value("Kolmas")
    expect(cell(sheet, 1, "mita")).to_have_value("Kutsutaan jatkajat")


def test_the_keys_on_the_button_that_takes_back_do_what_it_does(sheet: Page) -> None:
    cell(sheet, 1, "mita").fill("Vanha teko")
    sheet.get_by_role("button", name="Tyhjennä arkki").press("Enter")
    expect(sheet.get_by_role("button", name="Kumoa arkin")).to_be_focused()
    sheet.keyboard.press("ControlOrMeta+z")
    expect(status(sheet)).to_contain_text("Vastaukset on palautettu.")
    expect(cell(sheet, 1, "mita")).to_have_value("Vanha teko")


def test_on_a_phone_it_is_told_until_the_next_letter(sheet: Page) -> None:
    sheet.set_viewport_size({"width": 390, "height": 844})
    paste(cell(sheet, 1, "mita"), TABLE)
    expect(status(sheet)).to_contain_text("Taulukosta on liitetty 5 solua.")
    expect(status(sheet)).to_be_in_viewport(ratio=1)
    expect(cell(sheet, 1, "mita")).to_be_focused()
    cell(sheet, 1, "mita").press("End")
    sheet.keyboard.type("!")
    expect(status(sheet)).not_to_be_in_viewport()


def test_rows_are_added_and_what_has_no_place_is_told(sheet: Page) -> None:
    rows = "".join(f"teko {row}\tAino\n" for row in range(1, 23))
    paste(cell(sheet, 1, "kuka"), rows.replace("Aino\n", "12.9.\tloput\n", 1))
    expect(cell(sheet, 20, "kuka")).to_have_value("teko 20")
    expect(cell(sheet, 20, "milloin")).to_have_value("Aino")
    expect(cell(sheet, 21, "kuka")).to_have_count(0)
    expect(status(sheet)).to_contain_text("Taulukosta on liitetty 40 solua.")
    expect(status(sheet)).to_contain_text("ei ollut paikkaa näille: ”loput”, ”teko 21”, ”Aino” ja")


def test_over_what_is_written_a_table_makes_no_conflict(sheet: Page) -> None:
    cell(sheet, 1, "mita").fill("Vanha teko")
    paste(cell(sheet, 1, "mita"), "Uusi teko\tAino")
    expect(cell(sheet, 1, "mita")).to_have_value("Uusi teko")
    expect(status(sheet)).not_to_contain_text("ristiriita")
    becomes_kept(sheet, {"paatos-1-mita": "Uusi teko", "paatos-1-kuka": "Aino"})


COPIED = """([text, html]) => navigator.clipboard.write([new ClipboardItem({
  "text/plain": new Blob([text], {type: "text/plain"}),
  "text/html": new Blob([html], {type: "text/html"}),
})])"""


def test_a_column_of_a_spreadsheet_goes_down_and_one_cell_where_it_is_pasted(sheet: Page) -> None:
    row = "<tr><td>x</td></tr>"
    sheet.evaluate(COPIED, ["Aino\r\nVäinö\r\n", f"<table>{row}{row}</table>"])
    cell(sheet, 1, "kuka").press("ControlOrMeta+v")
    expect(cell(sheet, 2, "kuka")).to_have_value("Väinö")
    expect(cell(sheet, 1, "kuka")).to_have_value("Aino")
    sheet.evaluate(COPIED, [" ja Ilmari\r\n", f"<table>{row}</table>"])
    cell(sheet, 1, "kuka").press("End")
    sheet.keyboard.press("ControlOrMeta+v")
    expect(cell(sheet, 1, "kuka")).to_have_value("Aino ja Ilmari")
    sheet.keyboard.press("ControlOrMeta+z")
    expect(cell(sheet, 1, "kuka")).to_have_value("Aino")


@pytest.mark.parametrize("text", ["Yksi rivi", "Kaksi\nriviä", "\tSisennetty kappale"])
def test_prose_stays_in_its_cell(sheet: Page, text: str) -> None:
    paste(cell(sheet, 1, "mita"), text)
    expect(cell(sheet, 1, "mita")).to_have_value(text)
    expect(cell(sheet, 2, "mita")).to_have_value("")


def test_outside_tables_a_table_is_pasted_as_it_is(sheet: Page) -> None:
    paste(sheet.locator(FIRST), "yksi\tkaksi")
    expect(sheet.locator(FIRST)).to_have_value("yksi\tkaksi")


def test_without_the_script_that_spreads_it_the_text_is_in_one_cell(sheet: Page) -> None:
    sheet.context.route("**/arkkilisat*", lambda route: route.abort())
    paste(cell(sheet, 1, "mita"), "yksi\tkaksi")
    expect(cell(sheet, 1, "mita")).to_have_value("yksi\tkaksi")


def test_grades_and_evidence_are_pasted_beside_their_statements(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_sheet(page, address, "juurtumistarkastus")
    evidence = page.locator("#juurtumistarkastus-ymparisto-naytto")
    paste(evidence, "Kirje 3.2.\tylimääräinen\nSopimus")
    expect(evidence).to_have_value("Kirje 3.2.")
    expect(page.locator("#juurtumistarkastus-rahoitus-naytto")).to_have_value("Sopimus")
    expect(status(page)).to_contain_text("paikkaa näille: ”ylimääräinen”.")
