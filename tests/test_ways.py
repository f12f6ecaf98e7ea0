"""Ways to hold a ready path: only those that its worksheets really have, for the same people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.content.handbook import Handbook
from macros.content.made_prints import Made
from macros.content.print_catalogue import catalogue
from macros.content.version import NotAlone
from macros.content.ways import ALONE, LARGE, MANY, SHORT, groups_for, ways_on
from macros.pages.prints import of_set
from macros.pages.ready_sets import ready_sets
from macros.paper.held import held_view


def everything(book: Handbook) -> dict[str, Made]:
    """Every product as if it were made."""
    return {each.file: Made(each.file, "x", 2, 81_000) for each in catalogue(book)}


def test_every_run_of_a_way_holds_its_people(book: Handbook) -> None:
    for path in book.paths:
        for held in ways_on(book, path):
            assert [run.worksheet.id for run in held.runs] == [step.id for step in path.steps]
            for run in held.runs:
                assert run.group.least <= held.people <= run.group.most, (path.id, held.way.id)
                assert not held.way.some_remote or run.worksheet.forms.hybrid


def test_path_is_not_offered_again_in_its_own_versions(book: Handbook) -> None:
    evening = book.path["hakemus-tana-iltana"]
    assert {step.version for step in evening.steps} == {"lyhyt"}
    assert SHORT not in [held.way for held in ways_on(book, evening)]


def test_one_worksheet_that_cannot_be_done_alone_takes_the_way_from_the_path(
    book: Handbook,
) -> None:
    path = book.path["hakemus-tana-iltana"]
    worksheet = book.worksheet[path.steps[0].id]
    none = NotAlone.model_construct(why="Tarvitaan kuulija.")
    versions = worksheet.versions.model_copy(update={"alone": none})
    changed = worksheet.model_copy(update={"versions": versions})
    others = [each if each.id != changed.id else changed for each in book.worksheets]
    poorer = replace(book, worksheets=tuple(others))
    assert ALONE in [held.way for held in ways_on(book, path)]
    assert ALONE not in [held.way for held in ways_on(poorer, path)]


def test_worksheet_held_in_its_main_run_is_named_on_the_cover(book: Handbook) -> None:
    path = book.path["viimeinen-puoli-vuotta"]
    [held] = [each for each in ways_on(book, path) if each.way is LARGE]
    fallen = [run.worksheet for run in held.runs if run.version is None]
    assert [each.id for each in fallen] == ["jatkosopimus"]
    notes = held_view(held).notes
    assert [note for note in notes if "16\N{NO-BREAK SPACE}Jatkosopimus tehdään pitkänä" in note]
    assert [note for note in notes if note.startswith("90\N{NO-BREAK SPACE}minuuttiin mahtuu")]


@pytest.mark.parametrize(("id_", "groups"), [("hyotylause", 2), ("roolit-ja-lahtotaso", 2)])
def test_twelve_people_work_in_as_many_groups_as_the_sheets_ask(
    id_: str, groups: int, book: Handbook
) -> None:
    path = book.path["ensimmainen-projektitapaaminen"]
    [held] = [each for each in ways_on(book, path) if each.way is LARGE]
    run = next(each for each in held.runs if each.worksheet.id == id_)
    assert groups_for(run, MANY) == groups


def test_page_of_a_path_leads_to_its_ways_with_people_and_hours(book: Handbook) -> None:
    found = of_set(book, "hakemus-tana-iltana", everything(book))
    assert found is not None
    assert [each.label.replace("\N{NO-BREAK SPACE}", " ") for each in found.ways] == [
        "Yksin, 3 h",
        "12 henkeä, 6 h 25 min",
        "Osa etänä, 2–4 henkeä, 2 h 40 min",
    ]


def test_plan_is_offered_the_file_that_has_its_very_versions(book: Handbook) -> None:
    sets = {each.offer.address: each for each in ready_sets(book, everything(book))}
    alone = sets["tulosteet/setti-hakemus-tana-iltana-yksin.pdf"]
    assert (alone.sheets, alone.people) == ("01.yksin 02.yksin 03.yksin 04.yksin", 1)
    own = sets["tulosteet/setti-hakemus-tana-iltana-vain-a4.pdf"]
    assert (own.sheets, own.people) == ("01.lyhyt 02.lyhyt 03.lyhyt 04.lyhyt", 0)
    assert sets["tulosteet/setti-hakemus-tana-iltana-osa-etana.pdf"].is_part_remote
    assert list(ready_sets(book, {})) == []
