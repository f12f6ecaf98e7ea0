"""The advice of a run sheet for one: what can go wrong alone, and can be mended alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from macros.content.handbook import Handbook
from macros.content.run import Run, runs
from macros.content.worksheet import Worksheet
from macros.views.sheet_view import sheet_view
from macros.views.versions import run_view

OTHERS_IN_THE_ROOM = re.compile(
    r"\b([Kk]irjuri|[Vv]ieruskaveri|[Pp]ari[an]?\b|[Rr]yhmä|[Oo]hjaaja|[Jj]oku tiimistä|[Ii]säntä)"
)
SITE = "https://kasikirja.example/"
LEAST = 2
"""Pitfalls that the shortest run sheet for one still tells."""


def run_alone(worksheet: Worksheet) -> Run:
    """The run of a worksheet that one person does."""
    return next(run for run in runs(worksheet) if run.is_alone)


def advice(book: Handbook, worksheet: Worksheet) -> Iterator[str]:
    """Each piece of advice that the run sheet for one gives."""
    view = run_view(run_alone(worksheet), sheet_view(book, worksheet, SITE))
    for trouble in view.pitfalls:
        yield f"{trouble.problem} {trouble.rescue}"
    for other in view.access:
        yield f"{other.situation} {other.instead}"


def test_somebody_alone_gets_no_advice_that_needs_others_in_the_room(book: Handbook) -> None:
    every = [line for sheet in book.worksheets for line in advice(book, sheet)]
    assert len(every) > 60
    assert [line for line in every if OTHERS_IN_THE_ROOM.search(line)] == []


def test_somebody_alone_is_still_told_what_may_go_wrong(book: Handbook) -> None:
    few = {
        sheet.id: len(left)
        for sheet in book.worksheets
        if len(left := [each for each in sheet.pitfalls if not each.is_for_many]) < LEAST
    }
    assert few == {}


@pytest.mark.parametrize("name", ["pitfalls", "access"])
def test_a_group_gets_all_advice(book: Handbook, name: str) -> None:
    for sheet in book.worksheets:
        main = run_view(next(iter(runs(sheet))), sheet_view(book, sheet, SITE))
        assert getattr(main, name) == getattr(sheet, name)
