"""The funders' forms of a kind → their questions with the fields that answer each."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.forms import Form, FormQuestion
from ..content.handbook import Handbook
from ..views.field_links import SheetPlaces, field_links

VALIDITY = {
    "nykyinen": "Käytössä",
    "testiaineisto": "Testiaineistoa",
    "vanha": "Vanha lomake",
    "ei-tiedossa": "Ei tiedossa, onko käytössä",
}
"""What is said of a form that is or is not in use."""


@dataclass(frozen=True)
class AnswerView:
    """What fields give to an answer."""

    how: str
    fields: tuple[SheetPlaces, ...]


@dataclass(frozen=True)
class AskedView:
    """A question of a form and what its answer is made of, in order."""

    question: FormQuestion
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True)
class FormView:
    """A form, and what is said of its being in use."""

    form: Form
    validity: str
    questions: tuple[AskedView, ...]


def forms(book: Handbook, kind: str) -> tuple[FormView, ...]:
    """The forms of a kind (hakemus, raportti) in the order of the file."""
    wanted = [each for each in book.forms.items if each.kind == kind]
    return tuple(_form(book, each) for each in wanted)


def _form(book: Handbook, form: Form) -> FormView:
    return FormView(
        form=form,
        validity=VALIDITY[form.validity],
        questions=tuple(_asked(book, each) for each in form.questions),
    )


def _asked(book: Handbook, question: FormQuestion) -> AskedView:
    answers = []
    for each in question.answers:
        answers.append(
            AnswerView(
                how=each.how,
                fields=field_links(book, each.asked_of),
            )
        )
    return AskedView(
        question=question,
        answers=tuple(answers),
    )
