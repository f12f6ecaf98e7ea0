"""Dates, minutes, numbers and the alphabet as Finnish writes them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import TypeAdapter, ValidationError

from macros.common.finnish import (
    FinnishDate,
    alphabetical,
    calendar_day,
    clock,
    day_range,
    decimal_year,
    finnish_day,
    is_day,
    iso_day,
    iso_minutes,
    parse_date,
    spoken,
)
from macros.common.numbers import thousands
from macros.content.values import Date, Day

NO_DATES = [
    "",
    "32.1.2008",
    "1.13.2008",
    "0.1.2008",
    "29.2.2023",
    "1.1.0000",
    "2008-08-01",
    "1/8/2008",
    "elokuu 2008",
    "22.11.2026.",
    "1.8.2008\n",
    "1.8.२००८",
]


@pytest.mark.parametrize(
    ("written", "parsed"),
    [
        ("2008", FinnishDate(2008)),
        ("8.2008", FinnishDate(2008, 8)),
        ("1.8.2008", FinnishDate(2008, 8, 1)),
        ("29.2.2024", FinnishDate(2024, 2, 29)),
    ],
)
def test_a_date_keeps_its_precision(written: str, parsed: FinnishDate) -> None:
    assert parse_date(written) == parsed
    assert TypeAdapter(Date).validate_python(written) == written


@pytest.mark.parametrize("written", NO_DATES)
def test_what_no_calendar_has_is_no_date(written: str) -> None:
    assert parse_date(written) is None
    assert not is_day(written)
    with pytest.raises(ValidationError):
        TypeAdapter(Date).validate_python(written)


@pytest.mark.parametrize("written", ["2026", "11.2026"])
def test_a_month_is_no_whole_day(written: str) -> None:
    assert not is_day(written)
    with pytest.raises(ValueError, match="no whole day"):
        calendar_day(written)
    with pytest.raises(ValidationError):
        TypeAdapter(Day).validate_python(written)


@given(some.dates(min_value=datetime.date(1000, 1, 1)))
def test_a_day_goes_there_and_back(day: datetime.date) -> None:
    assert calendar_day(finnish_day(day)) == day
    assert iso_day(finnish_day(day)) == day.isoformat()


def test_year_of_a_date() -> None:
    assert decimal_year("1.7.2008") == 2008.5
    assert decimal_year("2008") == 2008
    assert decimal_year("2008", end=True) == 2009
    assert decimal_year("6.2008", end=True) == 2008.5


@pytest.mark.parametrize(
    ("minutes", "said", "running", "iso"),
    [
        (0, "0 min", "0:00", "PT0M"),
        (5, "5 min", "0:05", "PT5M"),
        (60, "60 min", "1:00", "PT1H"),
        (119, "119 min", "1:59", "PT1H59M"),
        (135, "2 h 15 min", "2:15", "PT2H15M"),
    ],
)
def test_minutes_are_said_counted_and_told_to_machines(
    minutes: int, said: str, running: str, iso: str
) -> None:
    assert spoken(minutes).replace("\N{NO-BREAK SPACE}", " ") == said
    assert clock(minutes) == running
    assert iso_minutes(minutes) == iso


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (["22.11.2026"], "22.11.2026"),
        (["25.11.2026", "22.11.2026", "22.11.2026"], "22.–25.11.2026"),
        (["3.12.2026", "22.11.2026"], "22.11.2026–3.12.2026"),
    ],
)
def test_days_are_told_from_the_first_to_the_last(days: list[str], said: str) -> None:
    assert day_range(days) == said


def test_thousands_are_set_apart_by_a_binding_space() -> None:
    assert thousands(2600) == "2\N{NO-BREAK SPACE}600"
    assert thousands(24) == "24"


def test_alphabet_ends_in_the_finnish_letters() -> None:
    assert sorted(["ö", "z", "å", "ä", "a"], key=alphabetical) == ["a", "z", "å", "ä", "ö"]
