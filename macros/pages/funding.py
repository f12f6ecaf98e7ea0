"""Handbook → the view of the funder's rules."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.funding import Theme
from ..content.handbook import Handbook
from ..content.model import Stage
from ..views.worksheet import Linked


@dataclass(frozen=True)
class ThemeView:
    """A theme of the funder's rules with the worksheets that answer it."""

    theme: Theme
    phases: tuple[Stage, ...]
    worksheets: tuple[Linked, ...]


def themes(book: Handbook) -> tuple[ThemeView, ...]:
    """The funder's themes in the order of the file."""
    return tuple(
        ThemeView(
            theme,
            tuple(book.stage[phase] for phase in theme.phases),
            tuple(
                Linked(each.id, book.worksheet[each.id].title, each.why)
                for each in theme.worksheets
            ),
        )
        for theme in book.funding.themes
    )
