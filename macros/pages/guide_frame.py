"""A frame of a guide → its sentences by their numbers, each with the fields that answer it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..content.guide import FramePart
from ..content.guide_texts import FrameSentence
from ..content.handbook import Handbook
from ..views.field_links import SheetPlaces, field_links


@dataclass(frozen=True)
class FrameSentenceView:
    """A sentence and the fields in which its blanks are answered."""

    sentence: FrameSentence
    fields: tuple[SheetPlaces, ...]


@dataclass(frozen=True)
class FrameParagraphView:
    """Sentences under one heading; `first` is the number of the first of them in the whole."""

    title: str
    first: int
    sentences: tuple[FrameSentenceView, ...]


def frame(book: Handbook, part: FramePart) -> Iterator[FrameParagraphView]:
    """The paragraphs of a part, whose sentences are numbered through them."""
    first = 1
    for paragraph in part.paragraphs:
        sentences = []
        for each in paragraph.sentences:
            fields = field_links(book, each.asked_of)
            sentences.append(FrameSentenceView(each, fields))
        yield FrameParagraphView(paragraph.title, first, tuple(sentences))
        first += len(sentences)
