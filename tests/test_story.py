"""The content is whole: every cell, one invented story that adds up, every case and source."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from reading import read_page

from macros.common.finnish import decimal_year as year
from macros.common.finnish import spoken
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
    cells = [(phase, v) for phase in Phase for v in V]
    assert list(book.home) == cells
    assert [each.number for each in book.home.values()] == list(range(1, len(cells) + 1))


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


def sum_of(book: Handbook, id_: str, pattern: str) -> int:
    """The sum of the whole numbers in the fields of an example whose ids match the pattern."""
    answers = example(book, id_)
    found = [value for field, value in answers.items() if re.fullmatch(pattern, field)]
    return sum(value for value in found if isinstance(value, int))


def test_the_rooting_budget_adds_up(book: Handbook) -> None:
    whole = number(book, "kokonaiskustannukset")
    share = number(book, "juurruttaminen")
    assert sum_of(book, "juurrutusbudjetti", r"budjetti-\w+-eurot") == share == 34320
    assert sum_of(book, "juurrutusbudjetti", r"budjetti-\w+-paivat") == 138
    assert example(book, "juurrutusbudjetti")["koko"] == whole == 286000
    assert share * 100 == 12 * whole
    assert "12 % eli 34 320 €" in spaced(str(example(book, "juurrutusbudjetti")["osuus"]))


def test_the_costs_of_the_hearing_add_up(book: Handbook) -> None:
    assert sum_of(book, "kuulemispiste", r"tarpeet-\w+-arvio") == 200
    assert sum_of(book, "kuulemispiste", r"tarpeet-\w+-toteuma") == 240
    assert sum_of(book, "kuulemispiste", r"aanet-\d-\w+-tarrat") == 112
    assert example(book, "kuulemispiste")["kavijat"] == 47


def test_the_trial_keeps_its_limit_and_tells_what_it_took(book: Handbook) -> None:
    sums = [
        sum_of(book, "kokeilukortti", rf"raja-\w+-{id_}")
        for id_ in ("tunnit", "tunnit-toteuma", "eurot", "eurot-toteuma")
    ]
    assert sums == [48, 49, 858, 799]


def test_the_price_of_a_year_is_the_same_on_every_sheet(book: Handbook) -> None:
    price = number(book, "vuosihinta")
    assert price == 48 * 240 == 11520
    assert example(book, "toimenpidesuositus")["vastaus-kylla-hinta"] == price
    assert example(book, "toimenpidesuositus")["vastaus-osa-hinta"] == price // 2
    assert example(book, "jatkosopimus")["kulut-tyoaika-eurot"] == price
    for id_, field in (
        ("vaikuttajaverkko", "haettu-paatos"),
        ("toimenpidesuositus", "suositus"),
        ("paatosseuranta", "suositus"),
    ):
        assert "11 520 €" in spaced(str(example(book, id_)[field])), id_


def test_the_decision_of_the_council_leaves_a_third_out(book: Handbook) -> None:
    price, granted = number(book, "vuosihinta"), number(book, "myonnetty")
    assert granted == 32 * 240 == 7680
    assert price - granted == price // 3 == 3840
    answers = example(book, "paatosseuranta")
    assert "7 680 €" in spaced(str(answers["saatiin"]))
    assert "3 840 €" in spaced(str(answers["puuttuu"]))


def test_the_costs_of_the_agreement_add_up(book: Handbook) -> None:
    gap = example(book, "jatkosopimus")["kulut-valiaika-eurot"]
    assert gap == 8 * 240
    whole = sum_of(book, "jatkosopimus", r"kulut-\w+-eurot")
    assert whole - 8 * 240 == 12530
    assert "12 530 €" in said(book, "jatkosopimus")


def test_the_indicator_returns_as_it_was_agreed(book: Handbook) -> None:
    agreed = example(book, "roolit-ja-lahtotaso")
    measured = example(book, "juurtumistarkastus")
    for field in ("mittari-1-mittari", "mittari-1-lahtoarvo", "mittari-1-tavoite"):
        assert agreed[field] == measured[field], field
    assert measured["mittari-1-nyt"] == number(book, "vuorot-1-vuosi") == 33
    assert number(book, "vuorot-2-vuosi") > 40 > number(book, "vuorot-1-vuosi")


def test_the_check_adds_up(book: Handbook) -> None:
    answers = example(book, "juurtumistarkastus")
    fields = book.worksheet["juurtumistarkastus"].sheet.fields()
    grades = [answers[field.id] for field in fields if field.kind == "asteikko"]
    assert len(grades) == 8
    total = sum(grade for grade in grades if isinstance(grade, int))
    assert total == answers["pisteet"] == number(book, "pisteet") == 20


def test_the_figures_reach_the_board_in_the_month_that_was_promised(book: Handbook) -> None:
    promised = example(book, "strategiakytkenta")
    assert promised["nayttovalmis"] == "Elokuu 2023"
    assert "elokuussa 2023" in str(promised["lause"])
    months = {
        field: str(value)
        for field, value in example(book, "viestinnan-vuosikello").items()
        if field.startswith("kello-")
    }
    assert [field for field, value in months.items() if "lautakun" in value.lower()] == ["kello-08"]


@pytest.mark.parametrize(
    ("worksheet", "field", "numbers"),
    [
        ("toimenpidesuositus", "luku", ["58 vuoroa", "43 kävijästä 13", "51/58"]),
        ("paatosseuranta", "aikana", ["84 vuoroa", "61 kävijästä 19"]),
        ("paatosseuranta", "nyt", ["33 vuoroa", "7 syksyllä", "26 tammi–elokuussa"]),
        ("elonmerkit", "vertailu", ["27 vuoroa"]),
        ("elonmerkit", "nyt", ["12 vuoroa"]),
        ("kokeilukortti", "tulosluku", ["9 vuoroa", "4 kertaa"]),
        ("keskenerainen-tarina", "tapahtui", ["9 vuoroa", "4 jäi"]),
        ("soveltajan-ohje", "virheet-1-virhe", ["4 kertaa 9:stä"]),
        ("innokyla-luonnos", "kuvaus-arviointi-lause", ["53 vuoroa", "39 kävijää", "11 jatkoi"]),
    ],
)
def test_sheets_repeat_the_story_s_numbers(
    book: Handbook, worksheet: str, field: str, numbers: list[str]
) -> None:
    text = spaced(str(example(book, worksheet)[field]))
    assert [each for each in numbers if each not in text] == []


def test_every_review_day_comes_after_its_sheet(book: Handbook) -> None:
    for each in book.worksheets:
        reviewed = str(example(book, each.id)["paatos-seuraava"])
        assert year(reviewed) > year(each.example.date), each.id


def test_every_doer_of_a_decision_is_known_to_the_story(book: Handbook) -> None:
    roles = {role.name for role in book.project.roles}
    for each in book.worksheets:
        doers = [
            str(value)
            for field, value in example(book, each.id).items()
            if re.fullmatch(r"paatos-\d+-kuka", field)
        ]
        assert set(doers) <= roles, each.id


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
    assert [str(tag["href"]) for tag in page.select(".hb-comparison tbody th > a")] == [
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
        total = 0
        for step in path.steps:
            worksheet = book.worksheet[step.id]
            short = worksheet.versions.short.minutes
            total += short if step.version else worksheet.duration.running
        assert f"{spoken(total)} ohjausta" in page.get_text()


def test_a_path_leads_to_the_version_that_it_runs(book: Handbook, site: Path) -> None:
    listed = read_page(site / "polut/index.html").select(".hb-paths > li")
    for path, told in zip(book.paths, listed, strict=True):
        page = read_page(site / "polut" / path.id / "index.html")
        wanted = [bool(step.version) for step in path.steps]
        for links in (page.select(".hb-pathsteps h3 a"), told.select(".hb-paths__sheets a")):
            assert [str(link["href"]).endswith("?versio=lyhyt") for link in links] == wanted


def test_who_writes_an_application_or_a_report_is_led_to_its_draft(site: Path) -> None:
    for name in ("hakemus", "polut/hakemus-tana-iltana"):
        page = read_page(site / name / "index.html")
        assert page.select('main a[href$="/hanke/hakemus/"]'), name
    assert read_page(site / "hakemus/index.html").select('main a[href$="/hanke/raportti/"]')


def test_the_funder_s_rules_have_source_and_date(book: Handbook, site: Path) -> None:
    page = read_page(site / "esr/index.html")
    rules = page.select(".hb-rules > li")
    assert len(rules) == sum(len(theme.rules) for theme in book.funding.themes)
    marks = [rule.select(".hb-noted a") for rule in rules]
    assert all(marks)
    for mark in {str(link["href"]).removeprefix("#") for links in marks for link in links}:
        note = page.find(id=mark)
        assert note is not None
        assert "luettu" in note.get_text() or "oma päätelmä" in note.get_text()
