"""Handbook → the views of the pages on which answers are drafted from a team's own sheets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..content.forms import Form, FormQuestion
from ..content.guide import FramePart
from ..content.guide_texts import FrameSentence
from ..content.handbook import Handbook
from ..content.innokyla import FieldAdvice
from ..content.plan import PlanPart
from ..content.worksheet import InnokylaField, Worksheet
from ..views.ingredients import as_written, encoded, lines
from .guide_forms import VALIDITY
from .made_of import MadeOf, made_of, one_by_one, place_link

OLD = "vanha"
INNOKYLA = "innokyla-luonnos"
"""The worksheet on which a description for Innokylä is written; the others are material for it."""


@dataclass(frozen=True)
class Ready:
    """A sentence to take and fill: when it is the right one, and the sentence."""

    when: str
    text: str


@dataclass(frozen=True)
class Drafted:
    """A question with what its draft is made of, in order; `advice` helps to write the rest."""

    id: str
    question: str
    made_of: tuple[MadeOf, ...]
    verbatim: bool = False
    limit: int | None = None
    advice: str | None = None
    open: str | None = None
    ready: tuple[Ready, ...] = ()
    starts: bool = False


@dataclass(frozen=True)
class FormDraft:
    """A funder's form to be drafted, and what is said of its being in use."""

    form: Form
    validity: str
    questions: tuple[Drafted, ...]


@dataclass(frozen=True)
class FrameDraft:
    """A frame to be drafted as one text, sentence by sentence, and the guide that explains it."""

    id: str
    title: str
    guide: str
    sentences: tuple[Drafted, ...]


@dataclass(frozen=True)
class FormDrafts:
    """The frames and forms of a kind: those that may be in use, and old ones."""

    kind: str
    frames: tuple[FrameDraft, ...]
    current: tuple[FormDraft, ...]
    old: tuple[FormDraft, ...]


@dataclass(frozen=True)
class PlannedPart:
    """A part of the plan; of several fields only the last answered is taken with `latest`."""

    title: str
    drafted: Drafted
    is_wide: bool
    is_latest: bool
    is_listed: bool

    @property
    def recipe(self) -> str:
        """What the whole part is made of, as the browser reads it."""
        recipes = [each.recipe for each in self.drafted.made_of]
        joined = ",".join(recipes)
        return f"[{joined}]"


def of_forms(
    book: Handbook,
    kind: str,
) -> FormDrafts:
    """The forms of a kind (hakemus, raportti) in the order of the file."""
    forms = [_form(book, each) for each in book.forms.items if each.kind == kind]
    return FormDrafts(
        kind=kind,
        frames=tuple(_frames(book, kind)),
        current=tuple(each for each in forms if each.form.validity != OLD),
        old=tuple(each for each in forms if each.form.validity == OLD),
    )


def of_innokyla(book: Handbook) -> tuple[Drafted, ...]:
    """Every field of an Innokylä description, in its order."""
    return tuple(_innokyla(book, each) for each in book.visit.fields)


def of_plan(book: Handbook) -> tuple[PlannedPart, ...]:
    """The parts of the plan on one page, and its days ahead as the last."""
    parts = [_part(book, each) for each in book.plan.parts]
    days = book.plan.days
    taken = one_by_one(book, days.fields)
    drafted = Drafted(id=days.id, question=days.question, made_of=taken)
    last = PlannedPart(days.title, drafted, is_wide=True, is_latest=False, is_listed=True)
    return (*parts, last)


def _form(
    book: Handbook,
    form: Form,
) -> FormDraft:
    questions = tuple(_question(book, each) for each in form.questions)
    return FormDraft(form, VALIDITY[form.validity], questions)


def _frames(book: Handbook, kind: str) -> Iterator[FrameDraft]:
    """The frames of a kind, in the order of the guides."""
    for guide in book.guides:
        for part in guide.parts:
            if not isinstance(part, FramePart):
                continue
            if part.which == kind:
                sentences = tuple(_sentences(book, part))
                yield FrameDraft(part.id, part.title, guide.id, sentences)


def _sentences(book: Handbook, part: FramePart) -> Iterator[Drafted]:
    """The sentences of a frame; the first of a paragraph starts it."""
    for paragraph in part.paragraphs:
        first = paragraph.sentences[0]
        for each in paragraph.sentences:
            yield Drafted(
                id=each.id,
                question=each.question,
                made_of=(made_of(book, "", each.asked_of, each.phrases),),
                ready=_ready(each),
                starts=each is first,
            )


def _ready(sentence: FrameSentence) -> tuple[Ready, ...]:
    """The sentence to fill, then those for what is not known yet."""
    to_fill = Ready("", sentence.text)
    others = [Ready(each.when, each.text) for each in sentence.open]
    return (to_fill, *others)


def _question(
    book: Handbook,
    asked: FormQuestion,
) -> Drafted:
    taken = [made_of(book, each.how, each.asked_of, each.phrases) for each in asked.answers]
    return Drafted(
        id=asked.id,
        question=asked.question,
        made_of=tuple(taken),
        verbatim=asked.verbatim,
        limit=asked.limit,
        open=asked.open,
    )


def _innokyla(
    book: Handbook,
    field: FieldAdvice,
) -> Drafted:
    """A field: first what the worksheet for Innokylä says, then the material of others."""
    found = []
    for worksheet in book.worksheets:
        for fed in worksheet.innokyla:
            if fed.field == field.field:
                found.append(_fed(book, worksheet, fed))
    found.sort(key=lambda each: each.is_material)
    return Drafted(id=field.id, question=field.field, made_of=tuple(found), advice=field.advice)


def _fed(
    book: Handbook,
    worksheet: Worksheet,
    fed: InnokylaField,
) -> MadeOf:
    references = [f"{worksheet.id}.{each}" for each in fed.fields]
    places = tuple(place_link(book, each) for each in references)
    is_material = fed.material or worksheet.id != INNOKYLA
    taken = lines(book, references)
    recipe = encoded(taken if is_material else as_written(taken))
    return MadeOf(fed.how, places, recipe, is_material)


def _part(
    book: Handbook,
    part: PlanPart,
) -> PlannedPart:
    taken = one_by_one(book, part.asked_of)
    if part.phrases:
        taken = (made_of(book, "", part.asked_of, part.phrases),)
    drafted = Drafted(id=part.id, question=part.question, made_of=taken)
    is_latest = part.taken == "viimeisin"
    is_wide = part.width == "koko"
    return PlannedPart(part.title, drafted, is_wide, is_latest, is_listed=False)
