"""Numbers, spoken minutes and clocks: the same examples as the browser reads."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from projects import ROOT

from macros.common import numbers
from macros.common.finnish import clock, spoken

EXAMPLES = ROOT / "tests/examples"


def examples(name: str) -> Any:
    """A shared file of examples."""
    return json.loads((EXAMPLES / f"{name}.json").read_text("utf-8"))


NUMBERS = examples("luvut")


@pytest.mark.parametrize("case", NUMBERS["read"], ids=lambda case: repr(case["written"]))
def test_number_is_read_told_of_or_nothing(case: dict[str, Any]) -> None:
    reading = numbers.read(case["written"])
    if case["value"] is not None:
        assert isinstance(reading, Decimal)
        assert float(reading) == case["value"]
    elif "why" in case:
        assert reading == numbers.Uncounted(case["written"].strip())
    else:
        assert reading is None


@pytest.mark.parametrize("case", NUMBERS["sums"], ids=lambda case: repr(case["written"]))
def test_sum_says_what_it_leaves_out(case: dict[str, Any]) -> None:
    result = numbers.add(case["written"])
    assert (float(result.total), numbers.sum_text(result)) == (case["value"], case["said"])


@pytest.mark.parametrize("case", NUMBERS["shown"], ids=lambda case: case["written"])
def test_number_is_shown(case: dict[str, Any]) -> None:
    assert numbers.thousands(case["value"]) == case["written"]


@pytest.mark.parametrize("case", examples("kestot"), ids=lambda case: case["written"])
def test_minutes_are_spoken_of(case: dict[str, Any]) -> None:
    assert spoken(case["minutes"]) == case["written"]


@pytest.mark.parametrize("case", examples("kellot"), ids=lambda case: case["written"])
def test_minutes_run_on_a_clock(case: dict[str, Any]) -> None:
    assert clock(case["minutes"]) == case["written"]


@settings(database=None)
@given(st.integers(min_value=-(10**12) + 1, max_value=10**12 - 1))
def test_what_is_shown_is_read_as_the_same(thousandths: int) -> None:
    value = Decimal(thousandths) / 1000
    assert numbers.read(f"{numbers.thousands(value)}\N{NO-BREAK SPACE}€") == value


@settings(database=None)
@given(st.text())
def test_any_text_is_read_without_a_fault(text: str) -> None:
    reading = numbers.read(text)
    assert reading is None or isinstance(reading, numbers.Uncounted) or reading.is_finite()
