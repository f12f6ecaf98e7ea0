"""One's own set: chosen and printed by keyboard; its address gives a choice and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Page, expect
from reading import SIDES, millimetres, own_paper, page_text, squeezed

from macros.common.finnish import clock, spoken
from macros.content.handbook import Handbook
from macros.content.worksheet import Worksheet


def at(page: Page, address: str, query: str = "") -> None:
    """Opens the page of one's own set."""
    page.goto(f"{address}tulosteet/kokoa/{query}")


def chosen(page: Page) -> list[str]:
    """Numbers of the chosen worksheets in their order."""
    return [row.strip()[:2] for row in page.locator(".hb-own-set__name").all_inner_texts()]


def query(page: Page) -> str:
    """The query of the page's address."""
    return str(page.evaluate("location.search"))


def total(page: Page) -> str:
    """What the page says of the whole, with plain spaces."""
    return plain(page.locator(".hb-own-set__total").inner_text())


def plain(text: str) -> str:
    """The text with plain spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def picked(book: Handbook, numbers: Sequence[int]) -> list[Worksheet]:
    """Worksheets by number, in the order given."""
    return [next(each for each in book.worksheets if each.number == number) for number in numbers]


def said(worksheets: Sequence[Worksheet]) -> str:
    """What the page should say of the whole, reckoned anew."""
    pages = 1 + (len(worksheets) > 5) + 2 * len(worksheets)
    a3 = sum(each.sheet.size == "a3" for each in worksheets)
    papers = f"{pages - a3} × A4" + (f" ja {a3} × A3" if a3 else "")
    running = spoken(sum(each.duration.running for each in worksheets))
    preparation = spoken(sum(each.preparing for each in worksheets))
    return plain(
        f"Työpohjia {len(worksheets)}. Ohjausta {running}, valmistelua {preparation}."
        f" Sivuja {pages}: {papers}."
    )


def focused(page: Page, attribute: str) -> str:
    """An attribute of what has the focus."""
    return str(page.evaluate("name => document.activeElement.getAttribute(name)", attribute))


def test_set_is_chosen_by_keyboard(page: Page, address: str) -> None:
    at(page, address)
    page.locator(".hb-own-set__choice input").first.focus()
    page.keyboard.press("Space")
    for _ in range(3):
        page.keyboard.press("Tab")
        if focused(page, "type") != "checkbox":
            page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert chosen(page) == ["01", "04"]
    assert query(page) == "?t=01,04"


def test_set_is_ordered_by_keyboard(page: Page, address: str) -> None:
    at(page, address, "?t=01,04")
    page.get_by_role("button", name="Ylemmäs: Juurrutusbudjetti").press("Enter")
    assert chosen(page) == ["04", "01"]
    assert query(page) == "?t=04,01"
    assert focused(page, "aria-label") == "Ylemmäs: Juurrutusbudjetti"
    assert focused(page, "aria-disabled") == "true"
    page.keyboard.press("Enter")
    assert chosen(page) == ["04", "01"]


def test_set_is_emptied_by_keyboard(page: Page, address: str, book: Handbook) -> None:
    at(page, address, "?t=04,01")
    page.get_by_role("button", name="Poista: Juurrutusbudjetti").press("Enter")
    assert chosen(page) == ["01"]
    assert focused(page, "aria-label") == "Poista: Hyötylause"
    assert total(page) == said(picked(book, [1]))
    page.get_by_role("button", name="Tyhjennä valinta").press("Enter")
    assert (chosen(page), query(page)) == ([], "")
    assert focused(page, "value") == "01"


def test_choice_is_announced(page: Page, address: str) -> None:
    at(page, address, "?t=01,99")
    expect(page.locator(".hb-own-set__total")).to_have_attribute("role", "status")
    expect(page.locator(".hb-own-set__note")).to_have_attribute("role", "alert")
    expect(page.locator(".hb-own-set__note")).to_contain_text("Ne jäivät pois.")


def test_numbers_may_be_written_without_their_nought(page: Page, address: str) -> None:
    at(page, address, "?t=6,%201,20")
    assert chosen(page) == ["06", "01", "20"]
    expect(page.locator(".hb-own-set__note")).to_have_text("")


def test_address_gives_the_same_set_again(page: Page, address: str) -> None:
    at(page, address, "?t=06,01,11")
    assert chosen(page) == ["06", "01", "11"]
    page.reload()
    assert chosen(page) == ["06", "01", "11"]
    page.get_by_role("link", name="Minimipolku kiireiselle").first.click()
    expect(page).not_to_have_url(re.compile(r"t=06,01,11$"))
    expect(page.locator(".hb-own-set__list li")).not_to_have_count(0)
    assert query(page) == "?t=" + ",".join(chosen(page))
    page.go_back()
    expect(page).to_have_url(re.compile(r"t=06,01,11$"))
    expect(page.locator(".hb-own-set__list li")).to_have_count(3)
    assert chosen(page) == ["06", "01", "11"]


SETS = ([1], [6, 1, 11], [20, 2, 3, 4, 5, 6], [*range(1, 21)])


@pytest.mark.parametrize("numbers", SETS, ids=lambda numbers: str(len(numbers)))
def test_set_prints_each_sheet_on_its_own_paper(
    numbers: list[int], page: Page, address: str, book: Handbook
) -> None:
    page.emulate_media(color_scheme="dark")
    at(page, address, f"?t={','.join(map(str, numbers))}")
    document, worksheets = printed(page), picked(book, numbers)
    texts = [squeezed(page_text(each)) for each in document]
    front = next(number for number, text in enumerate(texts) if "Ajolista" in text)
    assert_sizes(document, front, worksheets)
    assert_fronts("".join(texts[:front]), worksheets)
    assert_runs(texts[front : -len(numbers)], worksheets)
    for each, sheet in zip(worksheets, texts[-len(numbers) :], strict=True):
        assert prompts_missing(each, sheet) == []
    assert not re.search("Settinne|Valitkaatyöpohjat|Tyhjennä", "".join(texts))
    assert is_white(document[0])


@pytest.mark.parametrize("numbers", SETS, ids=lambda numbers: str(len(numbers)))
def test_set_tells_its_time_and_paper(
    numbers: list[int], page: Page, address: str, book: Handbook
) -> None:
    at(page, address, f"?t={','.join(map(str, numbers))}")
    assert total(page) == said(picked(book, numbers))


def is_white(page: pdfium.PdfPage) -> bool:
    """Whether the ground of a printed page is white, also when the screen is dark."""
    return page.render(scale=0.3).to_pil().convert("L").getpixel((2, 2)) == 255


def assert_sizes(document: pdfium.PdfDocument, front: int, worksheets: Sequence[Worksheet]) -> None:
    """All are on A4, a run sheet on three at most, but the sheets, each on its own paper."""
    sizes = [millimetres(page) for page in document]
    runs = len(sizes) - front - len(worksheets)
    assert len(worksheets) <= runs <= 3 * len(worksheets)
    assert sizes == [SIDES["a4"]] * (front + runs) + [own_paper(each) for each in worksheets]


def assert_fronts(text: str, worksheets: Sequence[Worksheet]) -> None:
    """The cover has its name and day, and what to bring is listed."""
    assert "Raumanohjausryhmä<b>2026</b>" in text and "25.11.2026" in text
    for each in worksheets:
        assert all(squeezed(thing) in text for thing in each.materials)


def assert_runs(texts: Sequence[str], worksheets: Sequence[Worksheet]) -> None:
    """Each run sheet begins when the one before it has ended."""
    passed, pages = 0, iter(texts)
    for each in worksheets:
        begins = f"{clock(passed)}{each.steps[0].minutes}min"
        assert any(squeezed(each.title) in page and begins in page for page in pages)
        passed += each.duration.running


def printed(page: Page) -> pdfium.PdfDocument:
    """The set on paper, with a name and a day on its cover."""
    page.get_by_label("Ryhmän tai päivän nimi kanteen").fill("Rauman ohjausryhmä <b>2026</b>")
    page.get_by_label("Päivä", exact=True).fill("25.11.2026")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return pdfium.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))


def prompts_missing(worksheet: Worksheet, text: str) -> list[str]:
    """The title and the prompts of a sheet that its squeezed text does not have."""
    prompts = [field.title or field.question for field in worksheet.sheet.fields()]
    return [each for each in (worksheet.title, *prompts) if squeezed(each) not in text]


HOSTILE = (
    "<script>tripwire()</script>",
    "<img src=x onerror=tripwire()>",
    "01,<b>02</b>",
    "__proto__,constructor",
    "-1,1e0",
    "01,01,01",
    "%00",
    "0" * 500,
    "javascript:tripwire()",
    "'\"><svg onload=tripwire()>",
    "${tripwire()}",
    "{{7*7}}",
    "٠١",
)


@pytest.mark.parametrize("payload", HOSTILE)
def test_address_is_not_believed(payload: str, page: Page, address: str) -> None:
    trips: list[object] = []
    page.expose_function("tripwire", lambda: trips.append(1))
    page.on("dialog", lambda dialog: (trips.append(dialog.message), dialog.dismiss()))
    at(page, address, "?t=" + quote(payload))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert set(chosen(page)) <= {"01"}
    assert len(chosen(page)) <= 1
    assert (
        page.locator(".hb-own-set [onerror], .hb-own-set script, .hb-own-set__list b").count() == 0
    )
    assert trips == []


def test_empty_set_says_what_to_do(page: Page, address: str) -> None:
    at(page, address)
    page.get_by_role("button", name="Tulosta setti").click()
    expect(page.locator(".hb-own-set__note")).to_have_text("Valitkaa ensin ainakin yksi työpohja.")


def test_name_stays_on_the_page(page: Page, address: str) -> None:
    at(page, address, "?t=01")
    page.get_by_label("Ryhmän tai päivän nimi kanteen").fill("Salainen ryhmä")
    page.get_by_role("button", name="Poista: Hyötylause").click()
    assert "Salainen" not in page.evaluate(
        "location.href + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"
    )


def test_page_is_a_list_without_script(scriptless: Page, address: str, book: Handbook) -> None:
    at(scriptless, address)
    for each in book.worksheets:
        link = scriptless.get_by_role("link", name=f"{each.number:02d} {each.title}")
        expect(link).to_be_visible()
    assert "Selain ei aja skriptejä" in scriptless.locator(".hb-own-set noscript").inner_html()
    assert scriptless.get_by_role("checkbox").count() == 0
