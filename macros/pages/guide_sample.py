"""A sample text of a guide → its sentences with their fields, its letters, and a form's limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..content.forms import Form
from ..content.guide import SamplePart
from ..content.guide_texts import Paragraph
from ..content.handbook import Handbook
from ..views.field_links import SheetPlaces, field_links


@dataclass(frozen=True)
class SentenceView:
    """A sentence, the fields that it came from, and what in it comes from none."""

    text: str
    fields: tuple[SheetPlaces, ...]
    note: str | None


@dataclass(frozen=True)
class ParagraphView:
    """A paragraph, sentence by sentence."""

    title: str | None
    sentences: tuple[SentenceView, ...]


@dataclass(frozen=True)
class Limit:
    """A limit of a form in letters, and how many a text has beyond it; 0 when it fits."""

    question: str
    letters: int
    beyond: int


@dataclass(frozen=True)
class Sample:
    """A sample text: its paragraphs, its letters as it is copied, and the limits set beside it.

    `form` names the form of the limits; it is empty when the text is set beside none.
    """

    paragraphs: tuple[ParagraphView, ...]
    letters: int
    form: str
    limits: tuple[Limit, ...]


def sample(book: Handbook, part: SamplePart) -> Sample:
    """The text of a part."""
    letters = len("\n\n".join(map(_plain, part.paragraphs)))
    form, question = _compared(book, part)
    limits = _limits(form, question, letters) if form else ()
    return Sample(
        paragraphs=tuple(_paragraph(book, each) for each in part.paragraphs),
        letters=letters,
        form=form.name if form else "",
        limits=tuple(limits),
    )


def _paragraph(book: Handbook, paragraph: Paragraph) -> ParagraphView:
    sentences = []
    for each in paragraph.sentences:
        sentences.append(
            SentenceView(
                text=each.text,
                fields=field_links(book, each.asked_of),
                note=each.note,
            )
        )
    return ParagraphView(
        title=paragraph.title,
        sentences=tuple(sentences),
    )


def _plain(paragraph: Paragraph) -> str:
    """A paragraph as it is copied: macros/browser/core/plain-text.ts joins it the same way."""
    text = " ".join(each.text for each in paragraph.sentences)
    if paragraph.title:
        return f"{paragraph.title}\n{text}"
    return text


def _compared(book: Handbook, part: SamplePart) -> tuple[Form | None, str]:
    """The form that the text is set beside, and the question of it that is named, if any."""
    if part.compared is None:
        return None, ""
    id_, _, question = part.compared.partition(".")
    by_id = {each.id: each for each in book.forms.items}
    return by_id[id_], question


def _limits(
    form: Form,
    named: str,
    letters: int,
) -> Iterator[Limit]:
    """The limits of all questions of a form, or of the one that is named."""
    for each in form.questions:
        if each.limit is None or named not in ("", each.id):
            continue
        yield Limit(
            question=each.question,
            letters=each.limit,
            beyond=max(0, letters - each.limit),
        )
