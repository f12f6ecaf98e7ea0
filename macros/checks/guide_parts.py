"""A guide's parts have names of their own; the fields, forms and pages that it names are there."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem, unknown_reference
from ..content.forms import Forms
from ..content.guide import FormsPart, FramePart, Guide, SamplePart
from ..content.reading import Shelf
from .forms import phrase_faults
from .known import Known
from .references import field_reference, page_reference
from .walk import Spot, groups

OF_THE_PAGE = ("sivu", "sivulla", "jatka", "jaa")
"""Anchors that the page of every guide has beside its parts."""


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every name that a guide has twice, and every reference of guides and forms that fails."""
    for name, guide in shelf.of(Guide):
        spot = Spot(shelf, name)
        yield from _names(spot, guide)
        yield from _fields(spot, known)
        yield from _phrases(spot, known, guide)
        yield from _onward(spot, known, guide)
    for name, forms in shelf.of(Forms):
        spot = Spot(shelf, name)
        yield from _fields(spot, known)
        for other, guide in shelf.of(Guide):
            yield from _forms(Spot(shelf, other), guide, forms)


def _names(spot: Spot, guide: Guide) -> Iterator[Problem]:
    """Every anchor that the guide's page would have twice."""
    anchors = guide.anchors()
    for place, group in groups(spot.shelf, spot.name):
        if not place:
            continue  # the guide's own id is its address
        id_ = str(group.get("tunniste"))
        here = spot.inside(*place, "tunniste")
        if anchors.count(id_) > 1:
            yield here.fault(f"Tunniste ”{id_}” on oppaassa kahdesti. Vaihda toinen.")
        elif id_ in OF_THE_PAGE:
            yield here.fault(f"Tunniste ”{id_}” on varattu sivun omalle otsikolle. Vaihda se.")


def _fields(spot: Spot, known: Known) -> Iterator[Problem]:
    """Every field that is named under `kentat`, in whatever part, and that is not there."""
    for place, group in groups(spot.shelf, spot.name):
        written = group.get("kentat")
        if not isinstance(written, list):
            continue
        for index, each in enumerate(written):
            here = spot.inside(*place, "kentat", index)
            yield from field_reference(here, known, str(each))


def _phrases(spot: Spot, known: Known, guide: Guide) -> Iterator[Problem]:
    """Every phrase of a frame's draft whose slots are not those of the fields beside it."""
    for index, part in enumerate(guide.parts):
        if not isinstance(part, FramePart):
            continue
        paragraphs = spot.inside("osat", index, "kappaleet")
        for number, paragraph in enumerate(part.paragraphs):
            sentences = paragraphs.inside(number, "lauseet")
            for at, each in enumerate(paragraph.sentences):
                here = sentences.inside(at)
                yield from phrase_faults(here, each, known)


def _onward(spot: Spot, known: Known, guide: Guide) -> Iterator[Problem]:
    """Every page that the reader is sent to and that is not there."""
    for index, each in enumerate(guide.onward):
        here = spot.inside("jatka", index, "kohde")
        yield from page_reference(here, known, each.target)


def _forms(spot: Spot, guide: Guide, forms: Forms) -> Iterator[Problem]:
    """What the parts of a guide ask of the forms and these do not have."""
    for index, part in enumerate(guide.parts):
        here = spot.inside("osat", index)
        if isinstance(part, FormsPart):
            yield from _shown(here, part, forms)
        elif isinstance(part, SamplePart):
            yield from _compared(here, part, forms)


def _shown(here: Spot, part: FormsPart, forms: Forms) -> Iterator[Problem]:
    """A part that would show no form at all."""
    kinds = [form.kind for form in forms.items]
    if part.which not in kinds:
        message = f"Tiedostossa lomakkeet.yml ei ole lomaketta, jonka laji on {part.which}."
        yield here.inside("mitka").fault(message)


def _compared(here: Spot, part: SamplePart, forms: Forms) -> Iterator[Problem]:
    """A form, or a question of one, that is set beside a text and is not there."""
    if part.compared is None:
        return
    comparable: list[str] = []
    for form in forms.items:
        comparable.append(form.id)
        comparable += [f"{form.id}.{question.id}" for question in form.questions]
    if part.compared not in comparable:
        message = unknown_reference("lomaketta", part.compared, comparable)
        yield here.inside("rajavertailu").fault(message)
