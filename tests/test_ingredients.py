"""Fields that the data names for drafts: every one leads to places of a sheet, by its phrases."""

from __future__ import annotations

from itertools import chain

import pytest

from macros.content.answers import flatten
from macros.content.guide import FramePart
from macros.content.handbook import Handbook
from macros.content.phrases import is_sound, slots
from macros.views.ingredients import Line, as_written, encoded, lines


def asked_of(book: Handbook) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Fields with the phrases beside them: of forms, of frames, of the plan and of Innokylä."""
    found = [(part.asked_of, part.phrases) for part in book.plan.parts]
    for question in chain.from_iterable(form.questions for form in book.forms.items):
        found += [(each.asked_of, each.phrases) for each in question.answers]
    frames = (part for guide in book.guides for part in guide.parts if isinstance(part, FramePart))
    found += [(each.asked_of, each.phrases) for part in frames for each in part.sentences()]
    for worksheet in book.worksheets:
        for fed in worksheet.innokyla:
            found.append((tuple(f"{worksheet.id}.{each}" for each in fed.fields), ()))
    return found


def test_every_line_has_as_many_slots_as_paths(book: Handbook) -> None:
    for references, phrases in asked_of(book):
        made = lines(book, references, phrases)
        assert made
        for each in made:
            assert is_sound(each.phrase)
            assert sorted(set(slots(each.phrase))) == [
                str(number + 1) for number in range(len(each.paths))
            ]


def test_every_path_is_a_place_that_the_invented_project_can_answer(book: Handbook) -> None:
    known = set()
    for worksheet in book.worksheets:
        for field in worksheet.sheet.fields():
            known.add(f"{worksheet.id}/{field.id}")
    for references, phrases in asked_of(book):
        for line in lines(book, references, phrases):
            assert {path.replace("#", "1") for path in line.paths} <= known


@pytest.mark.parametrize(
    ("reference", "line"),
    [
        ("hyotylause.pulma", Line("{1}", ("hyotylause/pulma",))),
        ("jatkosopimus.kulut-puhelin-eurot", Line("{1|€}", ("jatkosopimus/kulut-puhelin-eurot",))),
        ("viestinnan-vuosikello.kello-01", Line("{1}", ("viestinnan-vuosikello/kello-01",))),
    ],
)
def test_a_field_is_a_line_of_its_own(book: Handbook, reference: str, line: Line) -> None:
    assert lines(book, [reference]) == (line,)


def test_rows_that_grow_are_one_line(book: Handbook) -> None:
    (line,) = lines(book, ["jatkosopimus.paatos"])
    assert line.phrase == "{1}[, {2}][, {3}]"
    assert line.paths[0] == "jatkosopimus/paatos-#-mita"


def test_a_statement_is_read_with_its_grade_and_its_evidence(book: Handbook) -> None:
    first, evidence, *_ = lines(book, ["juurtumistarkastus.juuret"])
    assert first.phrase.endswith("pyytämättä: {1}/5") and evidence.phrase == "{1}"


def test_an_answer_alone_can_be_taken_as_it_is(book: Handbook) -> None:
    made = lines(book, ["hyotylause.pulma", "jatkosopimus.omistaja", "jatkosopimus.paatos"])
    phrases = [each.phrase for each in as_written(made)]
    assert phrases[:2] == ["", ""] and phrases[2].startswith("{1}")
    assert encoded(made[:1]) == '[["{1}", "hyotylause/pulma"]]'


def test_every_answer_to_innokylas_sheet_feeds_some_field(book: Handbook) -> None:
    """A text that is written for a description is either in it or material for it."""
    sheet = book.worksheet["innokyla-luonnos"]
    fed = {path for each in sheet.innokyla for path in each.fields}
    written = {
        id_ for id_ in flatten(sheet.example.answers) if id_.startswith(("kuvaus-", "alku-1-"))
    }
    assert {id_ for id_ in written if id_.endswith("-lause")} <= fed
