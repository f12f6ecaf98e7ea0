"""Handbook → the view of the three questions that lead to a worksheet, a path or a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..content.chooser import Advised, Answer, Option, Trouble
from ..content.guide import Part
from ..content.handbook import Handbook
from ..content.kinds import MAIN_RUN
from ..content.model import Stage
from ..views.linked import title_of
from .finder import FinderCard, finder_card
from .paths import minutes_alone, path_minutes


@dataclass(frozen=True)
class AdviceView:
    """Where a choice leads, and why.

    A worksheet has its `card` and the id of the `version` that is tried first; a path has its
    `minutes`, which are 0 for what takes no workshop, and those of one who is `alone`, or 0.
    """

    kind: str
    id: str
    anchor: str
    title: str
    why: str
    card: FinderCard | None = None
    version: str = ""
    minutes: int = 0
    alone: int = 0


@dataclass(frozen=True)
class OptionView:
    """A choice by its id and text, with where it leads, best first."""

    id: str
    text: str
    advice: tuple[AdviceView, ...]


@dataclass(frozen=True)
class SituationView:
    """A situation by its id and text, with what is asked of it and the choices."""

    id: str
    text: str
    question: str
    options: tuple[OptionView, ...]


@dataclass(frozen=True)
class PhaseView:
    """The troubles of one phase of one's own situation."""

    phase: Stage
    options: tuple[OptionView, ...]


@dataclass(frozen=True)
class Chooser:
    """The page of three questions."""

    situations: tuple[SituationView, ...]
    phases: tuple[PhaseView, ...]


def chooser(book: Handbook, titles: Mapping[str, str]) -> Chooser:
    """The questions; `titles` are those of the editor's own pages by address."""
    situations = tuple(
        SituationView(
            id=each.id,
            text=each.text,
            question=each.question,
            options=tuple(_option(book, option, titles) for option in each.options),
        )
        for each in book.choice.situations
    )
    phases = tuple(
        PhaseView(
            phase=book.stage[each.phase],
            options=tuple(_trouble(book, trouble) for trouble in each.troubles),
        )
        for each in book.choice.phases
    )
    return Chooser(situations, phases)


def _trouble(book: Handbook, trouble: Trouble) -> OptionView:
    """A trouble with a card for each worksheet that helps."""
    advice = [_worksheet(book, each.id, each) for each in trouble.worksheets]
    return OptionView(trouble.id, trouble.text, tuple(advice))


def _option(book: Handbook, option: Option, titles: Mapping[str, str]) -> OptionView:
    """A choice of a situation with where it leads."""
    advice = [_advice(book, answer, titles) for answer in option.answers]
    return OptionView(option.id, option.text, tuple(advice))


def _worksheet(book: Handbook, id_: str, advised: Advised | Answer) -> AdviceView:
    """A worksheet in the version that is tried first."""
    worksheet = book.worksheet[id_]
    return AdviceView(
        kind="tyopohja",
        id=worksheet.id,
        anchor="",
        title=worksheet.title,
        why=advised.why,
        card=finder_card(book, worksheet),
        version=advised.version or MAIN_RUN.id,
    )


def _advice(book: Handbook, answer: Answer, titles: Mapping[str, str]) -> AdviceView:
    """Where an answer leads."""
    kind, _, rest = answer.target.partition(":")
    id_, _, anchor = rest.partition("#")
    if kind == "tyopohja":
        return _worksheet(book, id_, answer)
    title = titles[id_] if kind == "sivu" else title_of(book, kind, id_)
    return AdviceView(
        kind=kind,
        id=id_,
        anchor=anchor,
        title=_part_title(book, id_, anchor) if kind == "opas" and anchor else title,
        why=answer.why,
        minutes=path_minutes(book, id_) if kind == "polku" else 0,
        alone=minutes_alone(book, id_) if kind == "polku" else 0,
    )


def _part_title(book: Handbook, id_: str, anchor: str) -> str:
    """The title of a guide's part."""
    guide = book.guide[id_]
    parts: tuple[Part, ...] = guide.parts
    by_anchor = {part.id: part.title for part in parts}
    return by_anchor[anchor]
