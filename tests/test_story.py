"""The content is whole: twenty cells, one invented story that adds up, every case and source."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from reading import read_page

from macros.common.finnish import clock
from macros.common.finnish import decimal_year as year
from macros.content.answers import flatten
from macros.content.handbook import Handbook
from macros.content.model import Phase, V

DOCUMENTS = {
    "malli/tausta": (
        "innokyla.fi/fi/toimintamalli/hanketulokset-kayttoon-4v",
        "innokyla.fi/fi/toimintamalli/projekti-loppuu-mita-jaa",
    ),
    "kaytannot/osaamiskeskus": ("lahteet/#innokyla-osaamiskeskus",),
    "kaytannot/opin-ovi-klinikka": ("lahteet/#opin-ovi-klinikka",),
    "kaytannot/tyopajat-2023": ("lahteet/#innokyla-tyopajat",),
}
"""The page of each source document and what it links: the document, or its entry in the sources."""


def example(book: Handbook, id_: str) -> dict[str, object]:
    """The flat answers of a worksheet's example."""
    return dict(flatten(book.worksheet[id_].example.answers))


def number(book: Handbook, id_: str) -> int:
    """A number that the invented project's sheets repeat."""
    return next(each.value for each in book.project.quantities if each.id == id_)


def spaced(text: str) -> str:
    """The text with ordinary spaces."""
    return re.sub(r"\s+", " ", text.replace("\u00a0", " "))


def said(book: Handbook, *ids: str) -> str:
    """Everything that the examples of these worksheets say."""
    texts = []
    for id_ in ids:
        texts += [book.worksheet[id_].example.lead, *map(str, example(book, id_).values())]
    return spaced(" ".join(texts))


def test_every_cell_has_its_worksheet(book: Handbook) -> None:
    assert [each.number for each in book.worksheets] == list(range(1, 21))
    assert set(book.home) == {(phase, v) for phase in Phase for v in V}


def test_examples_follow_the_project_in_time(book: Handbook) -> None:
    start, end = 2023.0, year("31.8.2024")
    spans = {
        "haku": (2022, start),
        "kaynnistys": (start, 2023.5),
        "toteutus": (2023, end),
        "paatos": (2024, end),
        "jalkiseuranta": (end, 2026.75),
    }
    for each in book.worksheets:
        first, last = spans[each.phase.value]
        assert first <= year(each.example.date) <= last, each.id


def test_the_rooting_budget_adds_up(book: Handbook) -> None:
    answers = example(book, "juurrutusbudjetti")
    rows = [value for id_, value in answers.items() if re.fullmatch(r"budjetti-\w+-eurot", id_)]
    assert (
        sum(value for value in rows if isinstance(value, int))
        == number(book, "juurruttaminen")
        == 34320
    )
    assert [value for id_, value in answers.items() if id_.endswith("-koko")] == [286000]
    assert number(book, "kokonaiskustannukset") == 286000
    assert number(book, "juurruttaminen") * 100 == 12 * number(book, "kokonaiskustannukset")
    assert "34 320 €" in said(book, "juurrutusbudjetti") and "12 %" in said(
        book, "juurrutusbudjetti"
    )


def test_the_costs_of_the_hearing_add_up(book: Handbook) -> None:
    costs = [
        value for id_, value in example(book, "kuulemispiste").items() if id_.endswith("-kulu")
    ]
    assert sum(value for value in costs if isinstance(value, int)) == 240


def test_the_check_adds_up(book: Handbook) -> None:
    answers = example(book, "juurtumistarkastus")
    grades = [
        value
        for field in book.worksheet["juurtumistarkastus"].sheet.fields()
        if field.kind == "asteikko"
        for value in [answers[field.id]]
    ]
    assert len(grades) == 8
    assert sum(grade for grade in grades if isinstance(grade, int)) == answers["pisteet"] == 29


@pytest.mark.parametrize(
    ("worksheet", "numbers"),
    [
        ("toimenpidesuositus", ["58", "43", "13", "11 400"]),
        ("paatosseuranta", ["11 400", "7 600"]),
        ("kuulemispiste", ["47", "112"]),
        ("kokeilukortti", ["9 vuoroa", "4 kertaa"]),
        ("juurtumistarkastus", ["29"]),
        ("elonmerkit", ["12 vuoroa"]),
    ],
)
def test_sheets_repeat_the_story_s_numbers(
    book: Handbook, worksheet: str, numbers: list[str]
) -> None:
    text = said(book, worksheet)
    assert [each for each in numbers if each not in text] == []


def test_who_joined_is_who_signed(book: Handbook) -> None:
    signed = said(book, "jatkosopimus").lower()
    for party in ("työllisyyspalvelut", "työpaja", "yrittäj", "kirjasto", "ammattiopisto"):
        assert party in signed, party


def test_shares_of_the_visitors_are_possible(book: Handbook) -> None:
    assert number(book, "vuorot-kevaalla") < number(book, "vuorot")
    assert number(book, "jatkajat") < number(book, "kavijat") < number(book, "vuorot")


@pytest.mark.parametrize(("page", "links"), DOCUMENTS.items(), ids=DOCUMENTS)
def test_source_document_has_its_page(page: str, links: tuple[str, ...], site: Path) -> None:
    links_of = read_page(site / page / "index.html").select("article a[href]")
    found = [str(tag["href"]) for tag in links_of]
    for link in links:
        assert any(link in each for each in found), link


def test_the_story_names_every_sheet_in_order(book: Handbook, site: Path) -> None:
    page = read_page(site / "esimerkkihanke/index.html")
    dates = [tag.get_text() for tag in page.select(".hb-origin > li > b")]
    assert [year(date) for date in dates] == sorted(year(date) for date in dates)
    links = [str(tag["href"]) for tag in page.select(".hb-origin a")]
    assert {link.split("/")[-2] for link in links} == {each.id for each in book.worksheets}
    assert book.project.label in page.get_text()


def test_the_workshops_are_compared_side_by_side(site: Path) -> None:
    page = read_page(site / "kaytannot/tyopajat-2023/index.html")
    heads = [tag.get_text() for tag in page.select(".hb-comparison thead th")]
    assert heads[1:] == ["Muoto", "Kohderyhmä", "Kumppanit", "Menetelmä", "Hinta", "Palaverit"]
    assert [str(tag["href"]) for tag in page.select(".hb-comparison tbody th a:not(.hb-ref)")] == [
        f"../{id_}/"
        for id_ in (
            "rauma-tyopaja",
            "pori-tyopaja",
            "kemi-tyopaja",
            "helsinki-tyopaja",
            "validointi-webinaari",
        )
    ]


def test_at_least_seven_paths_with_their_total_time(book: Handbook, site: Path) -> None:
    assert len(book.paths) >= 7
    for path in book.paths:
        page = read_page(site / "polut" / path.id / "index.html")
        assert len(page.select(".hb-pathsteps > li")) == len(path.steps)
        total = sum(book.worksheet[step.id].duration.running for step in path.steps)
        assert f"yhteensä {clock(total)}" in page.get_text()


def test_the_funder_s_rules_have_source_and_date(book: Handbook, site: Path) -> None:
    rules = read_page(site / "esr/index.html").select(".hb-rules > li")
    assert len(rules) == sum(len(theme.rules) for theme in book.funding.themes)
    assert all("luettu" in rule.get_text() or "päätelmämme" in rule.get_text() for rule in rules)
