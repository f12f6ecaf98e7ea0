"""Handbook → the view of the invented project's story."""

from __future__ import annotations

from dataclasses import dataclass

from ..common.finnish import decimal_year
from ..content.handbook import Handbook
from ..content.worksheet import Worksheet


@dataclass(frozen=True)
class Scene:
    """A moment of the story: an event of the project, or a sheet that it filled."""

    date: str
    text: str
    worksheet: Worksheet | None


def story(book: Handbook) -> tuple[Scene, ...]:
    """Events and filled sheets in the order of time.

    A sheet tells of its day itself, so an event of the same day is left out.
    """
    filled = [
        Scene(date=each.example.date, text=each.example.lead, worksheet=each)
        for each in book.worksheets
    ]
    days = {scene.date for scene in filled}
    events = [
        Scene(date=moment.date, text=moment.what, worksheet=None)
        for moment in book.project.story
        if moment.date not in days
    ]
    return tuple(sorted([*events, *filled], key=_when))


def _when(scene: Scene) -> tuple[float, bool]:
    """Sorts scenes by time; of one day, what happened comes before what was filled in."""
    return decimal_year(scene.date), scene.worksheet is not None
