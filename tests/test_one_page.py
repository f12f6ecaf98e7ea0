"""Papers of one page and the run sheet: what they are gathered from, and what they tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import ROOT

from macros.checks.checked_handbook import open_library
from macros.content.blocks import ScalesBlock
from macros.content.fields import Role
from macros.content.model import V
from macros.content.site_settings import feedback_address
from macros.content.worksheet import Worksheet
from macros.views.filled_places import filled_places
from macros.views.plan import plan_view
from macros.views.render import Renderer
from macros.views.run_sheet import run_sheet
from macros.views.sheet_view import sheet_view

BOOK = open_library(ROOT)
SITE = "http://127.0.0.1:8000/"
each_worksheet = pytest.mark.parametrize("worksheet", BOOK.worksheets, ids=lambda each: each.id)


def names(worksheet: str, *ids: str) -> list[str]:
    """The places of a sheet as a run sheet calls them."""
    sheet = sheet_view(BOOK, BOOK.worksheet[worksheet], SITE)
    return [f"{each.number or ''} {each.name}".strip() for each in filled_places(sheet, ids)]


def test_places_to_fill_are_called_as_they_stand_on_the_sheet() -> None:
    assert names("hyotylause", "muutos", "pulma") == ["3 Arjen pulma", "4 Mikä muuttuu"]
    assert names("hyotylause", "paatos") == ["Päätökset"]
    columns = names("vaikuttajaverkko", "verkko-1-saavat", "verkko-2-saavat", "verkko-1-pyydamme")
    assert columns == ["Neljä tärkeintä suhdetta: mitä hän saa, mitä pyydämme"]


def test_a_place_is_called_with_one_colon_at_most() -> None:
    own = names("hyotylause", "kortti-valittu-lause")
    assert own == ["Hyöty kuulijan sanoin (valitulle kuulijalle: tämä menee hakemukseen)"]
    columns = names("soveltajan-ohje", "askeleet")
    assert columns == ["Mitä teet: yksi teko; kenen kanssa: yksi ihminen; milloin: yksi aika"]


@each_worksheet
def test_every_step_that_fills_something_says_what(worksheet: Worksheet) -> None:
    view = run_sheet(BOOK, worksheet.id, SITE)
    for each in view.steps:
        assert bool(each.fills) == bool(each.timed.step.fills), each.timed.step.id


def test_steps_that_the_short_version_leaves_out_are_known_by_their_numbers() -> None:
    worksheet = BOOK.worksheet["vaikuttajaverkko"]
    out = {each.step for each in worksheet.versions.short.left_out}
    numbers = [at for at, step in enumerate(worksheet.steps, start=1) if step.id in out]
    skipped = run_sheet(BOOK, worksheet.id, SITE).skipped
    assert len(numbers) == 2
    assert skipped.replace("\N{NO-BREAK SPACE}", " ") == f"askeleet {numbers[0]} ja {numbers[1]}"


def test_plan_has_a_part_for_each_v_and_names_its_sheets() -> None:
    view = plan_view(BOOK)
    assert {each.v.id for each in view.parts if each.v} == set(V)
    assert all(each.sheets for each in view.parts)
    assert len(set(BOOK.plan.references())) == len(BOOK.plan.references())


def test_example_of_the_plan_answers_every_part() -> None:
    view = plan_view(BOOK, filled=True)
    assert view.label == BOOK.project.label
    assert [each.control.answer for each in view.parts] == [
        part.example for part in BOOK.plan.parts
    ]
    assert view.days.controls[0].answer == BOOK.plan.example.review


@pytest.mark.parametrize(
    ("settings", "wanted"),
    [
        ("extra:\n  julkaisija:\n    palaute: ' palaute@esimerkki.fi '\n", "palaute@esimerkki.fi"),
        ("extra:\n  julkaisija:\n    palaute: ''\n", ""),
        ("site_name: Nimi\n", ""),
    ],
)
def test_feedback_is_sent_where_the_publisher_says(
    settings: str, wanted: str, tmp_path: Path
) -> None:
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    assert feedback_address(tmp_path) == wanted


@pytest.mark.parametrize("reply", ["palaute@esimerkki.fi", ""])
def test_sheet_for_feedback_tells_where_it_goes(reply: str) -> None:
    from macros.content.print_catalogue import of_project
    from macros.content.product import ProductKind
    from macros.paper.composer import Composer
    from macros.paper.pieces import pieces

    product = next(each for each in of_project(BOOK) if each.kind is ProductKind.FEEDBACK)
    (piece,) = pieces(Composer(BOOK, Renderer(BOOK), SITE, reply), product)
    assert (f"<b>{reply}</b>" in piece.markup) == bool(reply)
    assert ("ei ole vielä vastaanottajaa" in piece.markup.replace("\N{SOFT HYPHEN}", "")) != bool(
        reply
    )


def test_grades_and_their_evidence_have_roles_by_themselves() -> None:
    blocks = [block for each in BOOK.worksheets for block in each.sheet.blocks]
    scales = [block for block in blocks if isinstance(block, ScalesBlock)]
    assert scales
    for block in scales:
        roles = [field.role for field in block.fields()]
        assert roles == [Role.GRADE, Role.EVIDENCE] * len(block.statements)
