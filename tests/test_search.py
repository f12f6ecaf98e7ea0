"""The search in a real browser: how well it finds, how it behaves by keyboard, and that it asks nobody."""

from __future__ import annotations

import csv
import random
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from projects import ROOT

from macros.content.handbook import Handbook
from macros.search.index import synonym_groups

SETS = ("kyselyt", "kyselyt_toisen", "kyselyt_kolmannen", "kyselyt_neljannen")
"""Our own set, and three by other writers who saw neither the synonyms nor the engine."""
LETTERS = "abcdefghijklmnopqrstuvwxyzäö"
ASK = """async (queries) => { const engine = await hbSearch.engine();
  return queries.map((query) => engine.search(query).slice(0, 3).map((hit) => hit.id)) }"""
SHARES_TITLE = """async (pairs) => { const engine = await hbSearch.engine(), pages = new Map();
  for (const hit of Object.values(hbHakemisto.index.documentIds)) pages.set(hit, null);
  for (const [row, id] of Object.entries(hbHakemisto.index.documentIds)) pages.set(id, hbHakemisto.index.storedFields[row].words);
  return pairs.map(([typed, meant]) => { const first = engine.search(typed)[0];
    return Boolean(first && engine.vocabulary.known(meant).some((lemma) => pages.get(first.id).includes(lemma))) }) }"""
TITLE_FORMS = """async () => { const engine = await hbSearch.engine();
  return Object.values(hbHakemisto.index.storedFields).filter((page) => page.title.split(' ').length === 1)
    .flatMap((page) => engine.vocabulary.known(page.title.toLowerCase()).filter((lemma) => page.words.includes(lemma))
      .flatMap((lemma) => engine.vocabulary.words.get(lemma).forms.map((form) => [form, page.title.toLowerCase()]))) }"""
TITLE_WORDS = """async () => { await hbSearch.engine(); return [...new Set(Object.values(hbHakemisto.index.storedFields)
  .flatMap((page) => hbSearchEngine.wordsOf(page.title)).filter((word) => word.length > 4))].sort() }"""


@pytest.fixture(scope="module")
def asked(browser: Browser, address: str) -> Page:
    """A page on which the engine can be asked."""
    page = browser.new_context().new_page()
    page.goto(f"{address}haku/")
    return page


def rows(name: str) -> list[tuple[str, str, set[str]]]:
    """A test set: query, class and the right addresses."""
    with (ROOT / f"tests/search/{name}.tsv").open(encoding="utf-8", newline="") as file:
        return [
            (row["kysely"], row["luokka"], set(row["sivut"].split("|")))
            for row in csv.DictReader(file, delimiter="\t")
        ]


def ranks(asked: Page, name: str) -> list[tuple[str, str, int | None]]:
    """Query, class, and the place of the first right answer among three (from 0); -1 when something else was found, None when nothing.

    Any entry of a page that the set names whole is right.
    """
    queries = rows(name)
    answers = asked.evaluate(ASK, [query for query, _, _ in queries])
    found = []
    for (query, kind, right), hits in zip(queries, answers, strict=True):
        place = next(
            (
                index
                for index, hit in enumerate(hits)
                if not right.isdisjoint((hit, hit.partition("#")[0]))
            ),
            -1,
        )
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
    missed = [query for query, _, place in places if place != 0]
    assert (first >= 0.88, third >= 0.95, nothing <= 0.02) == (True, True, True), missed


def test_no_class_is_left_behind(asked: Page) -> None:
    places = [place for name in SETS for place in ranks(asked, name)]
    for kind in {kind for _, kind, _ in places}:
        of_kind = [place for _, each, place in places if each == kind]
        assert sum(place in (0, 1, 2) for place in of_kind) / len(of_kind) >= 0.8, kind


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
    pairs = [[slip(word, chance), word] for word in asked.evaluate(TITLE_WORDS) for _ in range(5)]
    hits = asked.evaluate(SHARES_TITLE, pairs)
    assert len(pairs) > 400
    assert sum(hits) / len(hits) >= 0.92, [
        pair for pair, hit in zip(pairs, hits, strict=True) if not hit
    ]


def test_every_inflected_form_of_a_title_finds_it(asked: Page) -> None:
    pairs = [pair for pair in asked.evaluate(TITLE_FORMS) if pair[0] != pair[1]]
    hits = asked.evaluate(SHARES_TITLE, pairs)
    assert len(pairs) > 100
    assert sum(hits) / len(hits) >= 0.95, [
        pair for pair, hit in zip(pairs, hits, strict=True) if not hit
    ]


def test_every_synonym_finds_something(asked: Page, book: Handbook) -> None:
    words = [word for group in synonym_groups(book) for word in group]
    answers = asked.evaluate(ASK, words)
    assert len(synonym_groups(book)) >= 60
    assert [
        word
        for word, hits in zip(words, answers, strict=True)
        if not hits and word not in book.ignored
    ] == []


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
        for box in ("", "tyopohja", "kaytanto", "malli", "sanasto", "muu")
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
    page.evaluate("(text) => { location.search = '?' + new URLSearchParams({ q: text }) }", payload)
    done(page)
    assert page.locator("#haku-tulokset img, #haku-tulokset script").count() == 0
    assert dialogs == []


def test_page_works_from_a_folder(browser: Browser, site: Path) -> None:
    page = browser.new_context().new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{(site / 'haku/index.html').as_uri()}?q=penkkikahvilasta")
    done(page)
    link = page.locator("a.hb-hit").first
    expect(link).to_have_text("Penkkikahvila")
    assert str(link.get_attribute("href")).endswith("kaytannot/penkkikahvila/index.html")
    assert errors == []


def test_without_script_the_page_says_where_to_look(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address)
    page.get_by_role("link", name="Hae").click()
    expect(page.get_by_text("joten haku ei toimi")).to_be_visible()


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
    expect(page.get_by_role("option").first).to_contain_text("Juurrutusbudjetti")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text(
        "Selaa nuolinäppäimillä"
    )
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == page.get_by_role(
        "option"
    ).first.get_attribute("id")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Juurrutusbudjetti")
    assert {url.split("/")[2] for url in loaded if url.startswith("http")} == {
        address.split("/")[2]
    }


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
