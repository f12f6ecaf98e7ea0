"""A part of a guide → what its template draws: links to fields, counted letters, forms."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.forms import Form, FormQuestion
from ..content.guide import (
    AnyPart,
    FormsPart,
    ItemGroup,
    ListPart,
    MessagesPart,
    Paragraph,
    QuestionGroup,
    QuestionsPart,
    SamplePart,
    TemplatesPart,
)
from ..content.handbook import Handbook
from ..content.model import Stage
from ..content.worksheet import Worksheet
from ..views.field_links import SheetPlaces, field_links
from ..views.letters import LetterView, letter, messages

VALIDITY = {
    "nykyinen": "Käytössä",
    "testiaineisto": "Testiaineistoa",
    "vanha": "Vanha lomake",
    "ei-tiedossa": "Ei tiedossa, onko käytössä",
}
"""What is said of a form that is or is not in use."""


@dataclass(frozen=True)
class Pointed:
    """A question, a thing to tick or a sentence, with the fields that it points to."""

    of: object
    fields: tuple[SheetPlaces, ...]


@dataclass(frozen=True)
class Group:
    """Things under one heading; of questions also the phase in which they are asked."""

    title: str | None
    stage: Stage | None
    items: tuple[Pointed, ...]


@dataclass(frozen=True)
class Limit:
    """A limit of a form in letters, and how many a text has beyond it; 0 when it fits."""

    question: str
    letters: int
    beyond: int


@dataclass(frozen=True)
class Sample:
    """A sample text: its paragraphs, its letters as it is copied, and the limits set beside it."""

    paragraphs: tuple[Group, ...]
    letters: int
    form: str
    limits: tuple[Limit, ...]


@dataclass(frozen=True)
class FormView:
    """A form; each question with the fields that answer it and what each gives."""

    form: Form
    validity: str
    questions: tuple[tuple[FormQuestion, tuple[tuple[tuple[SheetPlaces, ...], str], ...]], ...]


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
    | tuple[Group, ...]
    | Sample
    | tuple[FormView, ...]
    | tuple[StageMessages, ...]
    | tuple[LetterView, ...]
)
"""What a template draws beside the part itself."""


def body(book: Handbook, part: AnyPart) -> Body:
    """What the template of a part's kind draws; None where the part itself is enough."""
    if isinstance(part, QuestionsPart):
        return tuple(_questions(book, group) for group in part.groups)
    if isinstance(part, ListPart):
        return tuple(_items(book, group) for group in part.groups)
    if isinstance(part, SamplePart):
        return _sample(book, part)
    if isinstance(part, FormsPart):
        return tuple(_form(book, each) for each in book.forms.items if each.kind == part.which)
    if isinstance(part, MessagesPart):
        return _messages(book)
    if isinstance(part, TemplatesPart):
        return tuple(letter(each.id, each.title, each.letter) for each in part.templates)
    return None


def _questions(book: Handbook, group: QuestionGroup) -> Group:
    items = tuple(Pointed(each, field_links(book, each.asked_of)) for each in group.questions)
    return Group(group.title, book.stage[group.phase] if group.phase else None, items)


def _items(book: Handbook, group: ItemGroup) -> Group:
    items = tuple(Pointed(each, field_links(book, each.asked_of)) for each in group.items)
    return Group(group.title, None, items)


def _sample(book: Handbook, part: SamplePart) -> Sample:
    paragraphs = tuple(_paragraph(book, each) for each in part.paragraphs)
    letters = len("\n\n".join(_plain(each) for each in part.paragraphs))
    form, limits = _limits(book, part.compared or "", letters)
    return Sample(paragraphs=paragraphs, letters=letters, form=form, limits=limits)


def _paragraph(book: Handbook, paragraph: Paragraph) -> Group:
    items = tuple(Pointed(each, field_links(book, each.asked_of)) for each in paragraph.sentences)
    return Group(paragraph.title, None, items)


def _plain(paragraph: Paragraph) -> str:
    """A paragraph as it is copied: macros/browser/core/plain-text.ts joins it the same way."""
    text = " ".join(each.text for each in paragraph.sentences)
    return f"{paragraph.title}\n{text}" if paragraph.title else text


def _limits(
    book: Handbook,
    compared: str,
    letters: int,
) -> tuple[str, tuple[Limit, ...]]:
    """The name of a form, and the limits of its questions or of the one that is named."""
    form_id, _, question_id = compared.partition(".")
    form = next((each for each in book.forms.items if each.id == form_id), None)
    if form is None:
        return "", ()
    limits = [
        Limit(each.question, each.limit, max(0, letters - each.limit))
        for each in form.questions
        if each.limit and question_id in ("", each.id)
    ]
    return form.name, tuple(limits)


def _form(book: Handbook, form: Form) -> FormView:
    return FormView(
        form=form,
        validity=VALIDITY[form.validity],
        questions=tuple((each, _answers(book, each)) for each in form.questions),
    )


def _answers(
    book: Handbook,
    question: FormQuestion,
) -> tuple[tuple[tuple[SheetPlaces, ...], str], ...]:
    return tuple((field_links(book, each.asked_of), each.how) for each in question.answers)


def _messages(book: Handbook) -> tuple[StageMessages, ...]:
    found = []
    for stage in book.model.stages:
        worksheets = [each for each in book.worksheets if each.phase is stage.id]
        if worksheets:
            sendings = tuple(Sending(each, messages(each)) for each in worksheets)
            found.append(StageMessages(stage, sendings))
    return tuple(found)
