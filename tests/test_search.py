"""The search in a real browser: how well it finds, by keyboard too, and that it asks nobody."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import in_script
from playwright.sync_api import Browser, Page, expect
from projects import ROOT

from macros.content.addresses import reference_address
from macros.content.handbook import Handbook
from macros.search.entries import entries
from macros.search.index import synonym_groups
from macros.search.running_text import plain

SETS = ("kyselyt", "kyselyt_toisen", "kyselyt_kolmannen", "kyselyt_neljannen")
"""Our own set, and three by other writers who saw neither the synonyms nor the engine."""
OF_KINDS = "kyselyt_viidennen"
"""Our own list of what is asked by the name of something we lack, and of worries, ways and help."""
LETTERS = "abcdefghijklmnopqrstuvwxyzäö"


@pytest.fixture(scope="module")
def asked(browser: Browser, address: str) -> Iterator[Page]:
    """A page on which the engine can be asked."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}haku/")
    yield page
    context.close()


RAW = re.compile(
    r"&#?\w+;|\u00ad|\*\*|`|\]\(|!\[|\[\^|\{[:{%\d]|[}%]\}|<[/!a-zA-Z]|\||^#+\s|^\s*[-*>]\s|^---"
)
"""Marks of Markdown, macros, tables, attributes and HTML, which no reader should see."""


def test_raw_source_is_nowhere_in_what_is_found(book: Handbook) -> None:
    raw = [
        (entry.address, text)
        for entry in entries(book, ROOT)
        for text in (entry.title, entry.lead, *entry.names, *entry.keys, *entry.text)
        if RAW.search(text)
    ]
    assert raw == []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Saavutettavuus&shy;seloste", "Saavutettavuusseloste"),
        ("A &amp; B\u00adC", "A & BC"),
        (
            "| Avain | Sisältö |\n|:---|---|\n| `muoto` | aina **sama** |",
            "Avain, Sisältö. muoto, aina sama.",
        ),
        ("[teksti](sivu.md){: .hb-button } ja *tämä*", "teksti ja tämä"),
        ("{{ tulosteet() }}\n{: .hb-lead }", ""),
    ],
)
def test_source_becomes_what_is_read(written: str, read: str) -> None:
    assert plain(written) == read


def test_what_is_missing_names_a_page_that_is_found(book: Handbook) -> None:
    known = {entry.address for entry in entries(book, ROOT)}
    missing = [group for group in book.synonyms if group.missing]
    assert len(missing) >= 25
    nearest = [reference_address(group.pages[0]) for group in missing]
    assert [page for page in nearest if page not in known] == []


def answers(asked: Page, queries: list[str]) -> list[list[str]]:
    """The addresses of the first three hits of each query."""
    found: list[list[str]] = asked.evaluate(in_script("search"), queries)
    return found


def missed(asked: Page, pairs: list[list[str]]) -> list[list[str]]:
    """The pairs of a typed and a meant word of whose first hit's title the meant one is no part."""
    hits = asked.evaluate(in_script("search_title"), pairs)
    return [pair for pair, hit in zip(pairs, hits, strict=True) if not hit]


def rows(name: str) -> list[tuple[str, str, set[str]]]:
    """A test set: query, class and the right addresses."""
    with (ROOT / f"tests/search/{name}.tsv").open(encoding="utf-8", newline="") as file:
        return [
            (row["kysely"], row["luokka"], set(row["sivut"].split("|")))
            for row in csv.DictReader(file, delimiter="\t")
        ]


def ranks(asked: Page, name: str) -> list[tuple[str, str, int | None]]:
    """Query, class, and the place of the first right answer among three (from 0).

    The place is -1 when something else was found, None when nothing. Any entry of a page that the
    set names whole is right.
    """
    queries = rows(name)
    found = []
    hits_of = answers(asked, [query for query, _, _ in queries])
    for (query, kind, right), hits in zip(queries, hits_of, strict=True):
        fits = [not right.isdisjoint((hit, hit.partition("#")[0])) for hit in hits]
        place = fits.index(True) if any(fits) else -1
        found.append((query, kind, place if hits else None))
    return found


@pytest.mark.parametrize("name", SETS)
def test_set_is_wide_and_its_addresses_are_real(site: Path, name: str) -> None:
    queries = rows(name)
    kinds = [kind for _, kind, _ in queries]
    assert len(queries) >= 120
    assert len(set(kinds)) == 9
    assert min(kinds.count(kind) for kind in set(kinds)) >= 13
    pages = {address.partition("#")[0] for _, _, right in queries for address in right}
    assert [page for page in pages if not (site / page / "index.html").is_file()] == []


@pytest.mark.parametrize("name", SETS)
def test_right_page_is_among_the_first(asked: Page, name: str) -> None:
    places = ranks(asked, name)
    first = sum(place == 0 for _, _, place in places) / len(places)
    third = sum(place in (0, 1, 2) for _, _, place in places) / len(places)
    nothing = sum(place is None for _, _, place in places) / len(places)
    others = [query for query, _, place in places if place != 0]
    assert (first >= 0.88, third >= 0.95, nothing <= 0.02) == (True, True, True), others


def test_no_class_is_left_behind(asked: Page) -> None:
    places = [place for name in SETS for place in ranks(asked, name)]
    for kind in {kind for _, kind, _ in places}:
        of_kind = [place for _, each, place in places if each == kind]
        assert sum(place in (0, 1, 2) for place in of_kind) / len(of_kind) >= 0.8, kind


def test_common_names_worries_and_ways_lead_somewhere(asked: Page) -> None:
    places = ranks(asked, OF_KINDS)
    lost = [query for query, _, place in places if place not in (0, 1, 2)]
    first = sum(place == 0 for _, _, place in places) / len(places)
    assert (len(places) >= 80, len(lost) <= 3, first >= 0.8) == (True, True, True), lost


@pytest.mark.parametrize(
    ("before", "place"), [("", 1), ("työpohja ", 1), ("Työpohjan ", 1), ("arkki ", 2)]
)
def test_a_worksheet_is_found_by_its_number(
    asked: Page, book: Handbook, before: str, place: int
) -> None:
    wanted = {
        f"{before}{number}": f"tyopohjat/{each.id}/"
        for each in book.worksheets
        for number in (str(each.number), f"{each.number:02d}")
    }
    hits = zip(wanted, answers(asked, list(wanted)), strict=True)
    lost = {query: found for query, found in hits if wanted[query] not in found[:place]}
    assert lost == {}


def slip(word: str, chance: random.Random) -> str:
    """The word with one letter dropped, added, changed or swapped with its neighbour."""
    at, letter = chance.randrange(len(word) - 1), chance.choice(LETTERS)
    return chance.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )


def test_typing_errors_in_title_words_are_forgiven(asked: Page) -> None:
    chance = random.Random(4)
    words = asked.evaluate(in_script("title_words"))
    pairs = [[slip(word, chance), word] for word in words for _ in range(5)]
    assert len(pairs) > 400
    lost = missed(asked, pairs)
    assert len(lost) <= 0.08 * len(pairs), lost


def test_every_inflected_form_of_a_title_finds_it(asked: Page) -> None:
    pairs = [pair for pair in asked.evaluate(in_script("title_forms")) if pair[0] != pair[1]]
    assert len(pairs) > 100
    lost = missed(asked, pairs)
    assert len(lost) <= 0.05 * len(pairs), lost


def test_every_synonym_finds_something(asked: Page, book: Handbook) -> None:
    words = [word for group in synonym_groups(book) for word in group]
    assert len(synonym_groups(book)) >= 60
    vain = [word for word, hits in zip(words, answers(asked, words), strict=True) if not hits]
    assert [word for word in vain if word not in book.ignored] == []


# --- the page ---------------------------------------------------------------------------------


def done(page: Page) -> None:
    """Waits until the results of the page are there."""
    expect(page.locator("#haku-tulokset[data-valmis=true]")).to_be_attached()


def test_page_answers_in_order_with_marks(page: Page, address: str) -> None:
    page.goto(f"{address}haku/?q=hyötylausetta")
    done(page)
    hits = page.locator("ol.hb-hits a.hb-hit")
    expect(hits.first).to_have_text("Hyötylause")
    expect(hits.first.locator("mark")).to_have_text("Hyötylause")
    expect(page.get_by_role("status")).to_contain_text("haulle ”hyötylausetta”")
    hits.first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hyötylause")


def test_kinds_count_and_narrow_and_live_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}haku/?q=kokeilu")
    done(page)
    counts = {
        box: int(page.locator(f'label:has(input[value="{box}"]) .hb-count').inner_text())
        for box in ("", "tyopohja", "opas", "kaytanto", "malli", "sanasto", "muu")
    }
    assert counts[""] == sum(count for box, count in counts.items() if box)
    page.get_by_role("radio", name="Sanasto").check()
    done(page)
    assert page.locator(".hb-hit").count() == counts["sanasto"]
    expect(page).to_have_url(re.compile("laji=sanasto"))
    page.reload()
    done(page)
    expect(page.get_by_role("radio", name="Sanasto")).to_be_checked()
    assert page.locator(".hb-hit").count() == counts["sanasto"]
    page.go_back()
    done(page)
    expect(page.get_by_role("radio", name="Kaikki")).to_be_checked()


def test_nothing_found_offers_near_words_glossary_and_finder(page: Page, address: str) -> None:
    page.goto(f"{address}haku/?q=xqzwxqzw")
    done(page)
    expect(page.get_by_role("status")).to_have_text("Ei osumia haulle ”xqzwxqzw”.")
    for name in ("Kolme kysymystä", "Työpohjien luettelon", "Sanasto"):
        expect(page.locator("#haku-tulokset").get_by_role("link", name=name)).to_be_visible()


@pytest.mark.parametrize(
    "payload",
    [
        "<img src=x onerror=alert(1)>",
        "{{7*7}}",
        "'\"><script>alert(1)</script>",
        "%3Cscript%3E",
        "a" * 5000,
        "\u202e\u0000",
        "[object Object]",
        "__proto__",
    ],
)
def test_whatever_is_asked_is_shown_as_text(page: Page, address: str, payload: str) -> None:
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(f"{address}haku/")
    page.evaluate("(q) => { location.search = '?' + new URLSearchParams({ q }) }", payload)
    done(page)
    assert page.locator("#haku-tulokset img, #haku-tulokset script").count() == 0
    assert dialogs == []


def test_page_works_from_a_folder(page: Page, site: Path) -> None:
    page.goto(f"{(site / 'haku/index.html').as_uri()}?q=penkkikahvilasta")
    done(page)
    link = page.locator("a.hb-hit").first
    expect(link).to_have_text("Penkkikahvila")
    assert str(link.get_attribute("href")).endswith("kaytannot/penkkikahvila/index.html")


def test_without_script_the_page_says_where_to_look(scriptless: Page, address: str) -> None:
    scriptless.goto(address)
    scriptless.get_by_role("link", name="Hae").click()
    expect(scriptless.get_by_text("joten haku ei toimi")).to_be_visible()


def test_page_says_what_is_missing_and_leads_to_the_nearest(page: Page, address: str) -> None:
    page.goto(f"{address}haku/?q=SWOT")
    done(page)
    said = "SWOT-analyysia ei ole. Lähin on ”Juurtumistarkastus”, koska"
    expect(page.get_by_role("status")).to_contain_text(said)
    expect(page.locator("a.hb-hit").first).to_have_text("Juurtumistarkastus")


def test_nonsense_is_not_found_and_has_ways_on_instead_of_a_guess(page: Page, address: str) -> None:
    page.goto(f"{address}haku/?q=asdfqwer")
    done(page)
    expect(page.get_by_role("status")).to_contain_text("Ei osumia haulle ”asdfqwer”.")
    expect(page.locator(".hb-near")).to_have_count(0)
    assert page.locator("#hb-hakusivu").get_by_role("link").filter(visible=True).count() >= 2


def test_way_of_meeting_opens_the_finder_with_its_answer(page: Page, address: str) -> None:
    page.goto(f"{address}haku/?q=etänä")
    done(page)
    page.locator("a.hb-hit").first.click()
    expect(page).to_have_url(f"{address}tyopohjat/?muoto=eta")
    expect(page.locator("input[name=muoto][value=eta]")).to_be_checked()


# --- the dialog -------------------------------------------------------------------------------


def test_dialog_works_by_keyboard_and_loads_only_then(page: Page, address: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{address}malli/")
    assert [url for url in loaded if "hakumoottori" in url or "/haku/" in url] == []
    page.keyboard.press("Control+k")
    field = page.get_by_role("combobox", name="Mitä etsit?")
    expect(field).to_be_focused()
    page.keyboard.type("juurutusbudjeti")
    option = page.get_by_role("option").first
    expect(option).to_contain_text("Juurrutusbudjetti")
    expect(field).to_have_attribute("aria-expanded", "true")
    status = page.get_by_role("dialog").get_by_role("status")
    expect(status).to_contain_text("Selaa nuolinäppäimillä")
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == option.get_attribute("id")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Juurrutusbudjetti")
    assert [url for url in loaded if url.startswith("http") and not url.startswith(address)] == []


def test_dialog_says_what_is_missing(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Hae").click()
    page.keyboard.type("powerpoint")
    status = page.get_by_role("dialog").get_by_role("status")
    expect(status).to_contain_text("PowerPoint-pohjaa ei ole. Lähin on ”Hyötylause”, koska")


def test_escape_closes_and_returns_the_focus(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}malli/")
    opener = page.locator('[data-toimi="haku"]')
    opener.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("vuosikello")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    if page.get_by_role("dialog").is_visible():  # the first Escape may only empty a search field
        page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).not_to_be_visible()
    expect(opener).to_be_focused()


def test_enter_without_a_choice_leads_to_all_results(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Hae").click()
    page.keyboard.type("viestintä")
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/?q=*")
    done(page)
    assert page.locator(".hb-hit").count() > 3
