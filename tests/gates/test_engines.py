"""Storage, the back-forward cache, pages from the disk and printing in Firefox and WebKitGTK."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import engines
import pypdfium2 as pdfium
import pytest
from reading import page_text, pdf_text, squeezed
from selenium.webdriver.remote.webdriver import WebDriver
from servers import until

from macros.content.handbook import Handbook
from macros.web import offline

SHEET = "tyopohjat/hyotylause/"
FIRST, PROBLEM = "hyotylause-kaytanne", "hyotylause-pulma"
SAVED = "Tallennettu tähän selaimeen."
WRITE = """const [id, text] = arguments;
const field = document.getElementById(id);
field.value = text;
field.dispatchEvent(new Event("input", { bubbles: true }));"""
WRITE_AND_LEAVE = """const [id, text, delay, address] = arguments;
const field = document.getElementById(id);
field.value = text;
field.dispatchEvent(new Event("input", { bubbles: true }));
setTimeout(() => { location.href = address; }, delay);"""
FORGET = """const done = arguments[0];
localStorage.clear();
const asked = indexedDB.deleteDatabase("juurruttaja");
asked.onsuccess = asked.onerror = asked.onblocked = () => done(true);"""


@pytest.fixture(scope="module", params=engines.ENGINES)
def driver(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[WebDriver]:
    """Each engine in turn."""
    if reason := engines.missing(request.param):
        pytest.skip(reason)
    with engines.ENGINES[request.param](tmp_path_factory.mktemp(request.param)) as running:
        running.set_script_timeout(30)
        yield running


@pytest.fixture
def fresh(driver: WebDriver, address: str) -> WebDriver:
    """The engine with one tab, in which nothing is kept."""
    driver.get(f"{address}404.html")
    driver.execute_async_script(FORGET)
    return driver


def opened(driver: WebDriver, address: str) -> None:
    """Opens the sheet and waits until it knows its project."""
    driver.get(address)
    script = "return [...document.querySelectorAll('button')].some((each) => {"
    script += " return each.textContent.includes('Tallenna hanke tiedostoon') && !each.hidden; })"
    until(lambda: driver.execute_script(script), "the sheet's project", 20)


def write(driver: WebDriver, text: str, field: str = FIRST) -> None:
    """Writes in a field, as an input of the reader's does."""
    driver.execute_script(WRITE, field, text)


def shows(driver: WebDriver, text: str, field: str = FIRST) -> None:
    """Waits until a field shows the text."""
    script = "return document.getElementById(arguments[0])?.value"
    until(lambda: driver.execute_script(script, field) == text, f"{text} in {field}", 20)


def is_saved(driver: WebDriver) -> None:
    """Waits until the page says that all is kept."""
    script = "return document.querySelector('.hb-kept__status')?.textContent"
    until(lambda: SAVED in (driver.execute_script(script) or ""), SAVED, 20)


def test_text_is_kept_and_another_tab_sees_it(fresh: WebDriver, address: str) -> None:
    opened(fresh, address + SHEET)
    write(fresh, "Naapuri ymmärtää")
    is_saved(fresh)
    opened(fresh, address + SHEET)
    shows(fresh, "Naapuri ymmärtää")
    first = fresh.current_window_handle
    fresh.switch_to.new_window("tab")
    opened(fresh, address + SHEET)
    shows(fresh, "Naapuri ymmärtää")
    write(fresh, "Toisesta välilehdestä", PROBLEM)
    is_saved(fresh)
    fresh.switch_to.window(first)
    shows(fresh, "Toisesta välilehdestä", PROBLEM)


def test_leaving_at_once_loses_nothing_and_no_page_hangs(fresh: WebDriver, address: str) -> None:
    for number in range(4):
        opened(fresh, address + SHEET)
        shows(fresh, f"Lähden {number - 1}" if number else "")
        write(fresh, f"Lähden {number}")
        fresh.get(f"{address}haku/")
    opened(fresh, address + SHEET)
    shows(fresh, "Lähden 3")


def test_page_that_comes_back_goes_on(fresh: WebDriver, address: str) -> None:
    opened(fresh, address + SHEET)
    write(fresh, "Ennen")
    fresh.execute_script("document.body.dataset.tuttu = 'on'")
    first = fresh.current_window_handle
    fresh.get(f"{address}haku/")
    fresh.switch_to.new_window("tab")
    opened(fresh, address + SHEET)
    shows(fresh, "Ennen")
    write(fresh, "Välissä")
    is_saved(fresh)
    fresh.switch_to.window(first)
    fresh.back()
    shows(fresh, "Välissä")
    mark = fresh.execute_script("return document.body.dataset.tuttu")
    assert mark == "on", "the page was loaded anew"
    write(fresh, "Ja jatkuu", PROBLEM)
    is_saved(fresh)
    opened(fresh, address + SHEET)
    shows(fresh, "Ja jatkuu", PROBLEM)


def test_page_left_in_the_middle_of_saving_goes_on(fresh: WebDriver, address: str) -> None:
    """It saves 250 ms after a write. Firefox never told it that what was under way had ended, and
    WebKit kept the database for it, so that no page could read."""
    first = fresh.current_window_handle
    fresh.switch_to.new_window("tab")
    second = fresh.current_window_handle
    last = ""
    for delay in range(236, 272, 4):
        fresh.switch_to.window(first)
        opened(fresh, address + SHEET)
        shows(fresh, last)  # who writes before has not seen it, and both texts stand
        leaving = (FIRST, f"Ennen {delay}", delay, f"{address}haku/")
        fresh.execute_script(WRITE_AND_LEAVE, *leaving)
        until(lambda: "/haku/" in fresh.current_url, "the next page", 20)
        fresh.switch_to.window(second)
        opened(fresh, address + SHEET)
        shows(fresh, f"Ennen {delay}")
        last = f"Välissä {delay}"
        write(fresh, last)
        is_saved(fresh)
        fresh.switch_to.window(first)
        fresh.back()
        shows(fresh, last)


def test_page_from_the_disk_keeps_what_is_written(
    fresh: WebDriver, site: Path, tmp_path: Path
) -> None:
    target = tmp_path / "kasikirja.zip"
    offline.pack(site, target)
    with zipfile.ZipFile(target) as package:
        package.extractall(tmp_path)
    page = (tmp_path / offline.FOLDER / SHEET / "index.html").as_uri()
    opened(fresh, page)
    write(fresh, "Levyltä avattu")
    is_saved(fresh)
    opened(fresh, page)
    shows(fresh, "Levyltä avattu")


@pytest.fixture
def needs_firefox() -> None:
    """Skips where there is no Firefox."""
    if reason := engines.missing(engines.FIREFOX):
        pytest.skip(reason)


@pytest.mark.usefixtures("needs_firefox")
def test_killed_firefox_has_what_was_said_to_be_kept(address: str, tmp_path: Path) -> None:
    """The context ends every process at once, as a crash would."""
    with engines.firefox(tmp_path) as running:
        opened(running, address + SHEET)
        write(running, "Ennen kaatumista")
        is_saved(running)
    with engines.firefox(tmp_path) as running:
        opened(running, address + SHEET)
        shows(running, "Ennen kaatumista")


@pytest.mark.usefixtures("needs_firefox")
@pytest.mark.parametrize("paper", [engines.A4, engines.LETTER], ids=["A4", "Letter"])
def test_firefox_prints_all_that_is_written(
    paper: tuple[float, float], address: str, tmp_path: Path
) -> None:
    """WebKitGTK's driver cannot print."""
    long = " ".join(f"sana{number}" for number in range(200))
    with engines.firefox(tmp_path) as running:
        opened(running, address + SHEET)
        write(running, long)
        write(running, "Viimeinen kenttä", "hyotylause-paatos-1-mita")
        text = pdf_text(pdfium.PdfDocument(engines.printed(running, paper)))
    told = " ".join(text.split())
    assert all(f"sana{number}" in told for number in range(200))
    assert told.index("sana199") < told.index("Viimeinen kenttä")


PLAN = "tyopaja/?t=01.lyhyt,06&klo=0900&n=12&etana=6&kesto=90&tulostin=a4"
IS_PLANNED = "return document.querySelector('.hb-day__plan')?.hidden === false"
ROWS = "return document.querySelector('.hb-day__plan tbody')?.textContent ?? ''"


def printed_plan(address: str, folder: Path, said: str) -> list[str]:
    """Squeezed texts of the papers of a plan, printed when its steps tell what is said."""
    with engines.firefox(folder) as running:
        running.get(address + PLAN)
        until(lambda: running.execute_script(IS_PLANNED), "the plan", 20)
        running.execute_script("document.querySelector('[data-toimi=ohjeet]').click()")
        until(lambda: said in squeezed(running.execute_script(ROWS)), "what is said", 20)
        document = pdfium.PdfDocument(engines.printed(running))
    return [squeezed(page_text(each)) for each in document]


@pytest.mark.usefixtures("needs_firefox")
def test_firefox_prints_the_plan_of_a_workshop(
    address: str, tmp_path: Path, book: Handbook
) -> None:
    """The cover and its numbered pages, each run sheet in its version, each sheet once."""
    worksheet = book.worksheet["hyotylause"]
    said = [squeezed(step.says or "") for step in worksheet.versions.short.steps]
    texts = printed_plan(address, tmp_path, said[0])
    whole = "".join(texts)
    assert [each for each in said if each not in whole] == []
    numbers = re.findall(r"Paperi(\d+)/(\d+)", whole)
    assert numbers == [(str(each + 1), str(len(numbers))) for each in range(len(numbers))]
    assert "Paperi1/" in texts[0] and f"Paperi{len(numbers)}/" in texts[-1]
    # Bold letters of such a PDF cannot be read back: the heads of the last table are not asked.
    asked = [squeezed(f.question) for block in worksheet.sheet.blocks[:-1] for f in block.fields()]
    assert [text for text in texts if all(map(text.__contains__, asked))], "a sheet on one page"
    assert not re.search("Lisäätaipoistatyöpohjia|Kopioilinkki", whole)
    assert all(texts), "an empty page"
