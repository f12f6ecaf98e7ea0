"""Nothing that was written on a sheet is lost, whatever the browser and other tabs do."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from browsers import FLAGS, in_script
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from sampling import first
from sheets import FIRST, PROBLEM, WORKSHEET, open_sheet, saved, status

from macros.bootstrap import find_browser

SPEED = 100
"""Milliseconds from one typed letter to the next."""
SENTENCE = "Naapuri soittaa keskiviikkona ja kysyy, tuleeko joku mukaan. "
REFUSED = {
    "localStorage": (
        "const refuse = () => { throw new DOMException('no', 'SecurityError') };"
        "Object.defineProperty(window, 'localStorage', {get: refuse});"
    ),
    "indexedDB": (
        "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') };"
    ),
}
FULL = {
    "localStorage": (
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') };"
    ),
    "indexedDB": (
        "IDBObjectStore.prototype.put ="
        " () => { throw new DOMException('no', 'QuotaExceededError') };"
    ),
}
MISSING = {
    "localStorage": "Object.defineProperty(window, 'localStorage', {value: undefined});",
    "indexedDB": "Object.defineProperty(window, 'indexedDB', {value: undefined});",
}
SLOW = {
    "indexedDB": (
        "const open = IDBFactory.prototype.open;"
        "IDBFactory.prototype.open = function () {"
        " return Object.assign(open.call(this, 'hidas'), {addEventListener() {}}); };"
    )
}
"""A database that never says that it has opened."""


def persistent(browser: Browser, folder: Path) -> BrowserContext:
    """A browser of its own that keeps what it has in a folder."""
    return browser.browser_type.launch_persistent_context(
        folder, executable_path=find_browser(), args=list(FLAGS)
    )


def kill(folder: Path) -> None:
    """Ends every process of the browser that keeps its things in the folder, as a crash would."""
    for process in Path("/proc").iterdir():
        if not process.name.isdigit():
            continue
        try:
            words = (process / "cmdline").read_bytes()
        except OSError:
            continue
        if str(folder).encode() in words:
            os.kill(int(process.name), signal.SIGKILL)


@pytest.mark.slow
def test_killed_browser_loses_at_most_the_last_half_second(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    """Typing goes on for 20 s, and the processes end without a word."""
    folder = tmp_path / "selain"
    context = persistent(browser, folder)
    page = open_sheet(context.new_page(), address)
    written = (SENTENCE * 4)[: 20_000 // SPEED]
    page.locator(FIRST).press_sequentially(written, delay=SPEED, timeout=90_000)
    kill(folder)
    again = persistent(browser, folder)
    page = open_sheet(again.new_page(), address)
    expect(page.locator(FIRST)).not_to_have_value("")
    value = page.locator(FIRST).input_value()
    again.close()
    assert written.startswith(value)
    assert len(written) - len(value) <= 500 / SPEED


def test_two_tabs_that_write_quickly_lose_nothing_and_agree(page: Page, address: str) -> None:
    """Twenty rounds of 50 writes in each tab; both have all within two seconds."""
    open_sheet(page, address)
    other = open_sheet(page.context.new_page(), address)
    for number in range(20):
        quick = in_script("quick_writes")
        page.evaluate(quick, [FIRST, f"a{number}", 50])
        other.evaluate(quick, [PROBLEM, f"b{number}", 50])
        for tab in (page, other):
            expect(tab.locator(FIRST)).to_have_value(f"a{number}-50", timeout=2000)
            expect(tab.locator(PROBLEM)).to_have_value(f"b{number}-50", timeout=2000)
    page.reload()
    expect(page.locator(FIRST)).to_have_value("a19-50")
    expect(page.locator(PROBLEM)).to_have_value("b19-50")


def test_leaving_at_once_loses_nothing(page: Page, address: str) -> None:
    for number in range(6):
        open_sheet(page, address)
        page.evaluate(in_script("quick_writes"), [FIRST, f"Lähden {number}", 1])
        page.goto(f"{address}haku/")
    open_sheet(page, address)
    expect(page.locator(FIRST)).to_have_value("Lähden 5-1")


def test_text_typed_before_the_script_comes_is_kept(page: Page, address: str) -> None:
    waiting: list[Route] = []
    page.route("**/koottu/arkki*.js", lambda route: waiting.append(route))
    page.goto(f"{address}tyopohjat/{WORKSHEET}/", wait_until="commit")
    page.fill(FIRST, "Ennen skriptiä")
    assert waiting, "the script has not been asked for"
    waiting[0].continue_()
    expect(status(page)).to_contain_text("Tallennettu")
    page.unroute_all()
    page.reload()
    expect(page.locator(FIRST)).to_have_value("Ennen skriptiä")


LONE_FIELDS = {
    "arvio/kooste/#juurtumistarkastus-juuret": ("arvio", '[data-vaittama="rahoitus"] input'),
    "hanke/hakemus/": ("luonnos", "[data-lomake]:not([hidden]) [data-luonnos] >> nth=0"),
}
"""Fields that begin a project when they are written in, by page: the page's script, the field."""


def written(page: Page, name: str) -> str:
    """What stands in a field, when its page is ready."""
    script, field = LONE_FIELDS[name]
    expect(page.locator(f"#hb-{script}[data-valmis]")).to_be_visible(timeout=15_000)
    found = page.locator(field)
    return found.input_value() if "input" in field else found.inner_text().strip()


@pytest.mark.parametrize("name", first(list(LONE_FIELDS)))
def test_first_letters_are_safe_before_the_database_opens(
    page: Page, address: str, name: str
) -> None:
    page.add_init_script(SLOW["indexedDB"])
    page.goto(address + name)
    assert written(page, name) == ""
    page.locator(LONE_FIELDS[name][1]).press_sequentially("244")
    page.reload()
    assert written(page, name) == "244"


@pytest.mark.parametrize(
    "broken",
    [
        REFUSED["localStorage"],
        FULL["localStorage"],
        MISSING["localStorage"],
        REFUSED["indexedDB"],
        FULL["indexedDB"],
        MISSING["indexedDB"],
        SLOW["indexedDB"],
    ],
    ids=[
        "kielletty",
        "täysi",
        "puuttuva",
        "kanta kielletty",
        "kanta täysi",
        "kanta puuttuu",
        "hidas",
    ],
)
def test_one_of_two_places_is_enough(page: Page, address: str, broken: str) -> None:
    page.add_init_script(broken)
    open_sheet(page, address)
    page.fill(FIRST, "Toinen paikka riittää")
    expect(status(page)).to_contain_text("Tallennettu", timeout=8000)
    page.reload()
    expect(page.locator(FIRST)).to_have_value("Toinen paikka riittää")


@pytest.mark.parametrize("how", [REFUSED, FULL, MISSING], ids=["kielletty", "täysi", "puuttuva"])
def test_without_any_storage_text_stays_and_one_press_saves_it(
    page: Page, address: str, tmp_path: Path, how: dict[str, str]
) -> None:
    other = page.context.new_page()
    page.add_init_script("".join(how.values()))
    open_sheet(page, address)
    page.fill(FIRST, "Ei katoa")
    expect(status(page)).to_contain_text("Teksti on vain tällä sivulla")
    open_sheet(other, address)
    other.fill(PROBLEM, "Toisesta välilehdestä")
    expect(status(other)).to_contain_text("Tallennettu")
    expect(page.locator(FIRST)).to_have_value("Ei katoa")
    assert saved(page, tmp_path)[f"{WORKSHEET}/kaytanne"] == "Ei katoa"
    expect(page.locator(FIRST)).to_have_value("Ei katoa")


@pytest.mark.slow
def test_what_is_only_here_is_told_until_it_is_saved_to_a_file(
    page: Page, address: str, tmp_path: Path
) -> None:
    only = open_sheet(page, address).locator(".hb-kept__only")
    page.fill(FIRST, "Yksi")
    page.fill(PROBLEM, "Kaksi")
    expect(only).to_contain_text("2\u00a0muutosta on vain tässä selaimessa.")
    assert saved(page, tmp_path) == {f"{WORKSHEET}/kaytanne": "Yksi", f"{WORKSHEET}/pulma": "Kaksi"}
    expect(only).to_be_empty()
    expect(status(page)).to_contain_text(f"{WORKSHEET}.juurrutus.json")
    page.fill(PROBLEM, "Kolme")
    expect(only).to_contain_text("1\u00a0muutos on vain tässä selaimessa. Tiedosto")
    assert only.inner_text().split()[-1].count(".") == 3  # of a day, and the last


def test_field_in_hand_is_not_disturbed(page: Page, address: str) -> None:
    open_sheet(page, address)
    other = open_sheet(page.context.new_page(), address)
    page.fill(FIRST, "Kesken")
    expect(other.locator(FIRST)).to_have_value("Kesken")
    page.locator(FIRST).focus()
    other.fill(PROBLEM, "Toinen kenttä")
    other.fill(FIRST, "Muualla muutettu")
    expect(page.locator(PROBLEM)).to_have_value("Toinen kenttä")
    conflict = page.locator("[data-ristiriita='kaytanne']")
    expect(conflict).to_contain_text("Muualla muutettu")
    expect(page.locator(FIRST)).to_have_value("Kesken")
    page.keyboard.press("End")
    page.keyboard.type(" ja jatkuu")
    expect(page.locator(FIRST)).to_have_value("Kesken ja jatkuu")
    expect(conflict).to_contain_text("Muualla muutettu")
    conflict.get_by_role("button", name="Molemmat").click()
    expect(page.locator(FIRST)).to_have_value("Muualla muutettu\nKesken ja jatkuu")
    other.locator(PROBLEM).focus()
    expect(other.locator(FIRST)).to_have_value("Muualla muutettu\nKesken ja jatkuu")
