"""A part of a guide → what its template draws beside the part itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..content.guide import (
    AnyPart,
    FormsPart,
    FramePart,
    Item,
    ListPart,
    MessagesPart,
    Question,
    QuestionsPart,
    SamplePart,
    TemplatesPart,
)
from ..content.handbook import Handbook
from ..content.model import Stage
from ..content.worksheet import Worksheet
from ..views.field_links import SheetPlaces, field_links
from ..views.letters import LetterView, letter, messages
from .guide_forms import FormView, forms
from .guide_frame import FrameParagraphView, frame
from .guide_sample import Sample, sample


@dataclass(frozen=True)
class QuestionView:
    """A question and the fields that answer it."""

    question: Question
    fields: tuple[SheetPlaces, ...]


@dataclass(frozen=True)
class Questions:
    """Questions under one heading; `stage` is the phase in which they are asked."""

    title: str
    stage: Stage | None
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True)
class ItemView:
    """A thing to tick and the fields in which it is told."""

    item: Item
    fields: tuple[SheetPlaces, ...]


@dataclass(frozen=True)
class Items:
    """Things to tick under one heading."""

    title: str
    items: tuple[ItemView, ...]


@dataclass(frozen=True)
class Sending:
    """A worksheet with its messages."""

    worksheet: Worksheet
    messages: tuple[LetterView, ...]


@dataclass(frozen=True)
class StageMessages:
    """The worksheets of a phase with their messages."""

    stage: Stage
    worksheets: tuple[Sending, ...]


Body = (
    None
    | Sample
    | tuple[FrameParagraphView, ...]
    | tuple[Questions, ...]
    | tuple[Items, ...]
    | tuple[FormView, ...]
    | tuple[StageMessages, ...]
    | tuple[LetterView, ...]
)
"""What a template draws; None where the part itself is enough."""


def body(book: Handbook, part: AnyPart) -> Body:
    """What the template of the part's kind draws."""
    if isinstance(part, QuestionsPart):
        return tuple(_questions(book, part))
    if isinstance(part, ListPart):
        return tuple(_items(book, part))
    if isinstance(part, SamplePart):
        return sample(book, part)
    if isinstance(part, FramePart):
        return tuple(frame(book, part))
    if isinstance(part, FormsPart):
        return forms(book, part.which)
    if isinstance(part, MessagesPart):
        return tuple(_messages(book))
    if isinstance(part, TemplatesPart):
        return tuple(letter(each.id, each.title, each.letter) for each in part.templates)
    return None


def _questions(book: Handbook, part: QuestionsPart) -> Iterator[Questions]:
    for group in part.groups:
        questions = []
        for each in group.questions:
            fields = field_links(book, each.asked_of)
            questions.append(QuestionView(each, fields))
        yield Questions(
            title=group.title,
            stage=book.stage[group.phase] if group.phase else None,
            questions=tuple(questions),
        )


def _items(book: Handbook, part: ListPart) -> Iterator[Items]:
    for group in part.groups:
        items = []
        for each in group.items:
            fields = field_links(book, each.asked_of)
            items.append(ItemView(each, fields))
        yield Items(
            title=group.title,
            items=tuple(items),
        )


def _messages(book: Handbook) -> Iterator[StageMessages]:
    """Every phase that has worksheets at home."""
    for stage in book.model.stages:
        worksheets = []
        for each in book.worksheets:
            if each.phase is stage.id:
                worksheets.append(Sending(each, messages(each)))
        if worksheets:
            yield StageMessages(
                stage=stage,
                worksheets=tuple(worksheets),
            )
