"""The laws of a workshop's clock, tried with ten thousand random plans."""

from __future__ import annotations

import pytest
from projects import ROOT

from macros.upkeep import browser_tests

LAWS = browser_tests.BROWSER / "core/workshop/clock.test.ts"
RUNS = "HB_AJOJA"
PLANS = "10000"


def test_laws_hold_for_ten_thousand_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(RUNS, PLANS)
    done = browser_tests.run(ROOT, [LAWS])
    assert done.returncode == 0, done.stdout
