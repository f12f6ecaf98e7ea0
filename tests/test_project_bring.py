"""A file on the page of one's own project: looked at before, joined or opened, and taken back."""

from __future__ import annotations

import pytest
from browsers import axe_faults
from playwright.sync_api import Page, expect
from project_page import (
    FIELD,
    FILE,
    at_projects,
    does,
    give,
    opened,
    plain,
    project_file,
    saved,
    says,
    values_of,
)

OPEN = ".hb-project__open"
REVIEW = ".hb-project__review"
PRIMARY = f"{REVIEW} .hb-actions button:visible:not(.hb-button--ghost)"
OTHER = "hyotylause/pulma"


def told(page: Page, name: str) -> str:
    """A sentence of what a file would do."""
    return plain(page.locator(f'{REVIEW} [data-osa="{name}"]').inner_text())


def beside(page: Page, address: str) -> None:
    """A project of the page, and a colleague's file of the same beside it."""
    opened(page, address, {"hanke/nimi": "Vuoro vastaa", FIELD: "Meidän"})
    theirs = {FIELD: "Heidän", OTHER: "Jono", "muu/kohta": "x"}
    give(page, project_file(dict(theirs), writer="b1"), "kollega.juurrutus.json")


def test_what_a_file_would_do_is_told_before_anything_changes(page: Page, address: str) -> None:
    beside(page, address)
    assert told(page, "mista") == "Tiedosto ”kollega.juurrutus.json”"
    assert told(page, "mita") == "2 uutta vastausta, 1 ristiriita, 1 jota emme tunne."
    assert "Se on sama hanke kuin ”Vuoro vastaa”." in told(page, "mihin")
    expect(page.locator(f"{REVIEW} h2")).to_be_focused()
    page.get_by_text("Näytä, mitä muuttuisi").press("Enter")
    lines = page.locator(f'{REVIEW} [data-osa="muutokset"] li')
    assert "Ristiriita: 01 Hyötylause: " in lines.first.inner_text()
    assert "”Meidän” → " in lines.first.inner_text()
    assert axe_faults(page) == []
    does(page, "peru")
    says(page, "Tiedostoa ei tuotu. Mikään ei muuttunut.")
    expect(page.locator('[data-toimi="tuo-hanke"]')).to_be_focused()
    assert values_of(saved(page)[1]) == {"hanke/nimi": ["Vuoro vastaa"], FIELD: ["Meidän"]}


def test_a_file_is_joined_and_taken_back_after_a_reload(page: Page, address: str) -> None:
    beside(page, address)
    does(page, "yhdista")
    says(page, "Tiedosto on yhdistetty hankkeeseen.")
    expect(page.locator(f'{OPEN} [data-osa="sisalto"]')).to_contain_text("1\N{NBSP}ristiriita")
    joined = values_of(saved(page)[1])
    assert sorted(joined[FIELD]) == ["Heidän", "Meidän"]
    assert (joined[OTHER], joined["muu/kohta"]) == (["Jono"], ["x"])
    at_projects(page, address)
    says(page, "Tiedosto ”kollega.juurrutus.json” tuotiin.")
    does(page, "kumoa")
    expect(page.locator(f'{OPEN} [data-osa="sisalto"]')).not_to_contain_text("ristiriita")
    assert values_of(saved(page)[1]) == {"hanke/nimi": ["Vuoro vastaa"], FIELD: ["Meidän"]}
    expect(page.locator('[data-toimi="kumoa"]')).to_be_hidden()


def test_a_file_is_opened_beside_a_sheet_and_taken_back(page: Page, address: str) -> None:
    page.goto(f"{address}tyopohjat/hyotylause/")
    field = page.locator("#hyotylause-pulma")
    give(page, project_file({OTHER: "Jono"}, writer="b1"), "kollega.juurrutus.json")
    expect(page.locator(f"{REVIEW} h2")).to_be_focused()
    page.evaluate("() => scrollTo(0, 0)")  # a row half under the header is no small target
    assert axe_faults(page) == []
    page.locator('[data-toimi="avaa-omana"]').press("Enter")
    expect(field).to_have_value("Jono")
    page.get_by_role("button", name="Kumoa tiedoston tuonti").click()
    expect(field).to_have_value("")


def test_what_was_written_after_joining_stays_when_it_is_taken_back(
    page: Page, address: str
) -> None:
    beside(page, address)
    does(page, "yhdista")
    page.get_by_label("Hankkeen nimi", exact=True).fill("Uusi nimi")
    expect(page.locator(f"{OPEN} h2")).to_have_text("Uusi nimi")
    does(page, "kumoa")
    expect(page.locator('#hb-hanke [data-toimi="kumoa"]')).to_be_hidden()
    assert values_of(saved(page)[1]) == {"hanke/nimi": ["Uusi nimi"], FIELD: ["Meidän"]}


def test_two_browsers_that_join_each_others_files_hold_the_same_bytes(
    page: Page, address: str
) -> None:
    ours = project_file({FIELD: "Meidän"}, writer="a1")
    theirs = project_file({FIELD: "Heidän", OTHER: "Jono"}, writer="b1")
    texts = []
    for first, second in ((ours, theirs), (theirs, ours)):
        with page.context.browser.new_context() as context:  # type: ignore[union-attr]
            other = context.new_page()
            at_projects(other, address)
            for text, act in ((first, "avaa-omana"), (second, "yhdista")):
                give(other, text)
                does(other, act)
                expect(other.locator(REVIEW)).to_be_hidden()
            expect(other.locator(f"{OPEN} [data-arkki]:visible")).to_contain_text("2 / ")
            texts.append(saved(other)[1])
    assert texts[0] == texts[1]


@pytest.mark.slow
def test_a_file_of_another_project_is_opened_beside_ours(page: Page, address: str) -> None:
    opened(page, address, {"hanke/nimi": "Vuoro vastaa", FIELD: "Meidän"})
    give(page, project_file({"hanke/nimi": "Toinen", OTHER: "Jono"}, id_="toka"))
    assert "Se on eri hanke kuin ”Vuoro vastaa”" in told(page, "mihin")
    expect(page.locator(PRIMARY)).to_have_text("Avaa omana hankkeenaan")
    does(page, "avaa-omana")
    expect(page.locator(f"{OPEN} h2")).to_have_text("Toinen")
    expect(page.locator(".hb-project__card[data-hanke] h3")).to_have_text("Vuoro vastaa")
    does(page, "kumoa")
    expect(page.locator(f"{OPEN} h2")).to_have_text("Vuoro vastaa")
    expect(page.locator("[data-hanke]")).to_have_count(1)


@pytest.mark.slow
def test_what_a_file_has_is_not_told_to_be_only_in_this_browser(page: Page, address: str) -> None:
    only_here = page.locator(f'{OPEN} [data-osa="vain-taalla"]')
    opened(page, address, {"hanke/nimi": "Vuoro vastaa", FIELD: "Meidän"})
    expect(only_here).to_be_empty()
    page.get_by_label("Hankkeen nimi", exact=True).fill("Uusi nimi")
    expect(only_here).to_contain_text("1\N{NBSP}muutos on vain tässä selaimessa.")
    text = saved(page)[1]
    expect(only_here).to_be_empty()
    give(page, project_file({OTHER: "Jono"}, writer="b1"))
    does(page, "yhdista")
    expect(only_here).to_contain_text("1\N{NBSP}muutos on vain tässä selaimessa.")
    give(page, text)
    does(page, "yhdista")
    says(page, "Tiedosto on yhdistetty hankkeeseen.")
    expect(only_here).to_contain_text("1\N{NBSP}muutos on vain tässä selaimessa.")


def test_the_example_asks_nobody_to_save_it(page: Page, address: str) -> None:
    at_projects(page, address)
    does(page, "avaa-esimerkki")
    expect(page.locator(f'{OPEN} [data-osa="vain-taalla"]')).to_be_empty()


@pytest.mark.slow
def test_a_file_of_a_project_that_is_not_open_finds_its_own(page: Page, address: str) -> None:
    opened(page, address, {"hanke/nimi": "Ensimmäinen", FIELD: "A"}, id_="eka")
    opened(page, address, {"hanke/nimi": "Toinen"}, id_="toka")
    give(page, project_file({OTHER: "Jono"}, id_="eka", writer="b1"))
    expect(page.locator(PRIMARY)).to_have_text("Yhdistä hankkeeseen ”Ensimmäinen”")
    does(page, "yhdista")
    expect(page.locator(f"{OPEN} h2")).to_have_text("Ensimmäinen")
    assert set(values_of(saved(page)[1])) == {"hanke/nimi", FIELD, OTHER}


@pytest.mark.slow
def test_a_removed_project_does_not_mix_into_its_older_file(page: Page, address: str) -> None:
    opened(page, address, {FIELD: "Vanha"})
    page.get_by_label("Hankkeen nimi", exact=True).fill("Uusi nimi")
    does(page, "poista-hanke")
    give(page, project_file({FIELD: "Vanha"}))
    does(page, "avaa-omana")
    expect(page.locator(f"{OPEN} h2")).to_have_text("Nimetön hanke")
    expect(page.get_by_role("button", name="Palauta: Uusi nimi")).to_be_visible()


@pytest.mark.slow
def test_a_frozen_file_is_read_whole(page: Page, address: str) -> None:
    at_projects(page, address)
    give(page, FILE.read_bytes(), FILE.name)
    expect(page.locator(PRIMARY)).to_have_text("Avaa hanke")
    expect(page.locator('[data-toimi="yhdista"]')).to_be_hidden()
    does(page, "avaa-omana")
    expect(page.locator(OPEN)).to_be_visible()
    assert values_of(saved(page)[1]) == values_of(FILE.read_text("utf-8"))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Tiedosto on tyhjä."),
        (b"%PDF-1.7 x", "PDF on rikki tai katkeaa kesken."),
        (b'{"muoto":"juurrut', "Tiedosto katkeaa kesken"),
        (b'{"muoto":"muu"}', "muoto: Tiedosto ei ole käsikirjan hanketiedosto."),
        (b"<!doctype html><p>Sivu</p>", "Sivulla ei ole hanketta."),
        (project_file({}).replace('"versio": 1', '"versio": 2').encode(), "uudemmalla"),
    ],
)
def test_a_bad_file_is_told_and_changes_nothing(
    page: Page, address: str, content: bytes, sentence: str
) -> None:
    opened(page, address, {FIELD: "Meidän"})
    give(page, content)
    assert told(page, "mista") == "Tiedostoa ei voi avata"
    expect(page.locator(f'{REVIEW} [data-osa="viat"] li').first).to_contain_text(sentence)
    expect(page.locator('[data-toimi="yhdista"]')).to_be_hidden()
    does(page, "peru")
    expect(page.locator(REVIEW)).to_be_hidden()
    assert values_of(saved(page)[1]) == {FIELD: ["Meidän"]}


def test_what_is_sound_of_a_broken_file_is_offered_and_the_rest_told(
    page: Page, address: str
) -> None:
    at_projects(page, address)
    broken = project_file({FIELD: "Ehjä", "../x": "Rikki"})
    give(page, broken)
    faults = page.locator(f'{REVIEW} [data-osa="viat"] li')
    expect(faults).to_have_count(1)
    expect(faults).to_contain_text("arvot/../x: Kohdan nimi ei kelpaa.")
    does(page, "avaa-omana")
    assert values_of(saved(page)[1]) == {FIELD: ["Ehjä"]}


def test_a_file_can_be_dropped_anywhere(page: Page, address: str) -> None:
    at_projects(page, address)
    page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.items.add(new File([text], "pudotettu.json"));
            const drop = new DragEvent("drop", { dataTransfer: data, cancelable: true });
            dispatchEvent(drop);
        }""",
        project_file({FIELD: "Lause"}),
    )
    expect(page.locator(REVIEW)).to_be_visible()
    assert told(page, "mista") == "Tiedosto ”pudotettu.json”"
