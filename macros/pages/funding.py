"""Handbook → the view of the funder's rules."""

from __future__ import annotations

from dataclasses import dataclass

from ..common.finnish import day_range
from ..content.funding import Theme
from ..content.handbook import Handbook
from ..content.model import Stage
from ..views.linked import Linked, linked_worksheets


@dataclass(frozen=True)
class ThemeView:
    """A theme of the funder's rules with the worksheets that answer it."""

    theme: Theme
    phases: tuple[Stage, ...]
    worksheets: tuple[Linked, ...]


def themes(book: Handbook) -> tuple[ThemeView, ...]:
    """The funder's themes in the order of the file."""
    every = book.funding.themes
    return tuple(_theme(book, theme) for theme in every)


def days_of_reading(book: Handbook) -> str:
    """From when to when the rules were read, by their sources and the page itself."""
    days = [book.funding.checked]
    for theme in book.funding.themes:
        for rule in theme.rules:
            sources = [book.source[id_] for id_ in rule.sources]
            days.extend(source.read for source in sources)
    return day_range(days)


def _theme(book: Handbook, theme: Theme) -> ThemeView:
    """A theme with its phases and worksheets."""
    phases = tuple(book.stage[phase] for phase in theme.phases)
    return ThemeView(
        theme=theme,
        phases=phases,
        worksheets=linked_worksheets(book, theme.worksheets),
    )
