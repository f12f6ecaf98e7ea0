"""Paper by its rules: what is made anew, how height is shared, and colours that hold in grey."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

import pytest
from projects import ROOT

from macros.checks.checked_handbook import open_library
from macros.common.tokens import colours
from macros.content.print_catalogue import catalogue
from macros.content.product import MOST_SHEETS, Product, ProductKind
from macros.content.worksheet import Worksheet
from macros.paper.build import in_order
from macros.paper.keys import MAKERS
from macros.paper.machine import modules
from macros.paper.pdf import Particulars, identifier
from macros.paper.stretching import BlockShape, Lever, Unit, even_break, heights
from macros.paper.turns import Turn, Turns
from macros.views.example_card import card_parts
from macros.views.sheet_view import sheet_view

SITE = "http://127.0.0.1:8000/"


def test_no_file_holds_more_sheets_than_it_may() -> None:
    assert _most_sheets(catalogue(open_library(ROOT))) <= MOST_SHEETS


def test_example_cards_tell_each_block_in_order_and_count_the_rows_left_out() -> None:
    book = open_library(ROOT)
    sheet = sheet_view(book, book.worksheet["jatkosopimus"], SITE, filled=True)
    parts = card_parts(sheet)
    titles = [block.title for block in sheet.blocks if block.title]
    assert [part.title for part in parts if part.title] == titles
    who = next(part.rows for part in parts if part.title == "Kuka tekee")
    assert [each.left_out for each in who[:4]] == [(), (1,), (2, 1), (3, 2, 1)]
    assert who[0].more == "ja 11\u00a0riviä lisää täytetyssä esimerkissä"
    assert who[2].more == "ja 9\u00a0riviä lisää täytetyssä esimerkissä"
    assert {each.more for each in who[3:]} == {""}


def test_example_card_of_a_clock_tells_its_middle_before_its_months() -> None:
    book = open_library(ROOT)
    sheet = sheet_view(book, book.worksheet["viestinnan-vuosikello"], SITE, filled=True)
    middle, months, *_ = card_parts(sheet)
    assert [cell.name for each in middle.answers for cell in each.row.cells] == ["Tavoite:"]
    assert months.rows[0].row.cells[0].name == "Tammikuu:"
    assert "kuukautta lisää" in months.rows[0].more


def test_a_grown_book_comes_in_parts_whose_names_stay() -> None:
    book = open_library(ROOT)
    more = [
        replace_number(book.worksheets[0], number)
        for number in range(len(book.worksheets) + 1, 2 * MOST_SHEETS + 2)
    ]
    grown = replace(book, worksheets=(*book.worksheets, *more))
    products = {each.file: each for each in catalogue(grown)}
    parts = [products[name] for name in ("tyokirja.pdf", "tyokirja-2.pdf", "tyokirja-3.pdf")]
    assert [each.title for each in parts] == ["Työkirja", "Työkirja, osa 2", "Työkirja, osa 3"]
    assert sum((each.worksheets for each in parts), ()) == grown.worksheets
    assert products["setti-haku-2.pdf"].subject == products["setti-haku.pdf"].subject
    assert _most_sheets(products.values()) <= MOST_SHEETS
    assert len(products["kortit.pdf"].worksheets) == len(grown.worksheets)


def replace_number(worksheet: Worksheet, number: int) -> Worksheet:
    """A further worksheet that is like another."""
    return worksheet.model_copy(update={"id": f"{worksheet.id}-{number}", "number": number})


def _most_sheets(products: Iterable[Product]) -> int:
    """The sheets of the heaviest file of sheets; a card or a line of the board is no sheet."""
    heavy = (ProductKind.SET, ProductKind.BOOK)
    return max(len(each.worksheets) for each in products if each.kind in heavy)


def test_machine_without_pango_is_told_what_to_install() -> None:
    script = (
        "import sys; sys.path.insert(0, 'macros'); import bootstrap; "
        "bootstrap.PANGO = ('libei-ole.so',); bootstrap._pango()"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, env={"PATH": ""}
    )
    assert (
        "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in result.stderr
    )
    assert "PDF=off" in result.stderr


def lever(name: str, height: float = 20) -> tuple[Lever, ...]:
    """One lever of a box."""
    return (Lever(name, height),)


def test_leftover_height_is_shared_by_rows_and_boxes_end_together() -> None:
    units = (Unit(0, 40, lever("a")), Unit(0, 50, lever("b")), Unit(60, 100, lever("c")))
    found = heights([BlockShape("kentat", 0, units)], {0: 40})
    assert found == {"a": 20 + 10 + 20, "b": 20 + 20, "c": 20 + 20}


def test_box_over_two_rows_takes_what_both_take() -> None:
    units = (Unit(0, 40, lever("a")), Unit(50, 90, lever("b")), Unit(0, 90, lever("tall", 70)))
    found = heights([BlockShape("kanvaasi", 0, units)], {0: 20})
    assert found == {"a": 30, "b": 30, "tall": 90}


def test_cells_of_a_row_grow_as_one_and_other_pages_are_left_alone() -> None:
    row = Unit(0, 31, (Lever("x", 30), Lever("y", 30)), beside=True)
    blocks = [
        BlockShape("taulukko", 0, (row,)),
        BlockShape("taulukko", 1, (Unit(0, 31, lever("z", 30), beside=True),)),
    ]
    assert heights(blocks, {0: 10}) == {"x": 40, "y": 40}


MACHINE = [
    *sorted((ROOT / "macros").rglob("*.py")),
    *sorted((ROOT / "macros/styles").rglob("*.css")),
    *sorted((ROOT / "macros/templates").rglob("*.j2")),
]


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_colours_of_the_vs_stand_in_the_tokens_alone_and_stay_dark_in_grey() -> None:
    tokens = (ROOT / "macros/styles/tokens.css").read_text("utf-8")
    found = colours(tokens)
    on_light = dict(re.findall(r"^\.hb-v--(\w+)\s*\{\s*--hb-v: light-dark\((#\w{6})", tokens, re.M))
    assert len(on_light) == 4
    assert {v: found[v] for v in on_light} == on_light
    for colour in on_light.values():
        assert 1.05 / (luminance(colour) + 0.05) >= 7
        for path in MACHINE:
            if path.name != "tokens.css":
                assert colour.lstrip("#") not in path.read_text("utf-8").lower(), path


@pytest.mark.parametrize(
    ("spans", "room", "wanted"),
    [
        ([(0, 40), (45, 60), (65, 110)], 100, 2),  # 60 and 45 rather than 40 and 65
        ([(0, 30), (35, 95)], 90, 1),
        ([(0, 10), (15, 95)], 90, None),  # one page would be nearly empty
        ([(0, 100), (105, 110)], 90, None),  # the first does not fit on a page at all
        ([(0, 50)], 90, None),
    ],
)
def test_second_page_begins_where_both_are_as_full(
    spans: list[tuple[float, float]], room: float, wanted: int | None
) -> None:
    assert even_break(spans, 0, room) == wanted


PAPER_MAKERS = ("pieces", "sets", "layout", "fitting", "shapes", "stretching", "pdf", "pdf_font")
VIEWS = ("worksheet", "sheet_view", "blocks", "rings", "qr")
WORD_MAKERS = ("document", "blocks", "prompts", "tables", "drawn", "styles", "ooxml")


def test_products_are_made_anew_when_a_module_that_makes_them_changes() -> None:
    machine = ROOT / "macros"
    found = modules(machine, MAKERS)
    makers = {path.relative_to(machine).with_suffix("").as_posix() for path in found}
    assert {f"paper/{name}" for name in PAPER_MAKERS} <= makers
    assert {f"views/{name}" for name in VIEWS} <= makers
    assert {f"word/{name}" for name in WORD_MAKERS} <= makers
    assert "content/worksheet" in makers
    assert {each.split("/")[0] for each in makers}.isdisjoint({"cli", "web", "checks", "search"})


def test_identifier_of_a_paper_is_what_it_is_and_nothing_else() -> None:
    about = Particulars("Hyötylause", "https://kasikirja.example/t/01/")
    found = identifier("<p>Arkki</p>", "#arkki{}", about)
    others = {
        identifier("<p>Toinen</p>", "#arkki{}", about),
        identifier("<p>Arkki</p>", "#toinen{}", about),
        identifier("<p>Arkki</p>", "#arkki{}", Particulars("Toinen", about.source)),
        identifier("<p>Arkki</p>", "#arkki{}", Particulars(about.title, "https://b.example/")),
    }
    assert found == identifier("<p>Arkki</p>", "#arkki{}", about)
    assert len(others) == 4
    assert found not in others


def test_a_run_with_nothing_to_make_loads_no_engine() -> None:
    engines = ("weasyprint", "pikepdf", "docx", "fontTools")
    script = (
        "import sys, pathlib\n"
        "from macros.paper.build import produce\n"
        f"outcome = produce(pathlib.Path.cwd(), '{SITE}', ['ei-ole'], print)\n"
        f"print(outcome, [name for name in {engines} if name in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout == "Outcome(made=(), ready=0, removed=(), problems=()) []\n"


def test_book_comes_first_and_sets_of_a_subject_in_turn_last() -> None:
    products = catalogue(open_library(ROOT))
    ordered = in_order(list(reversed(products)))
    assert sorted(each.file for each in ordered) == sorted(each.file for each in products)
    assert ordered[0].kind is ProductKind.BOOK
    kinds = [kind is ProductKind.SET for kind, _ in groupby(each.kind for each in ordered)]
    assert kinds.index(True) == len(kinds) - 1, "sets are the last"
    subjects = [each.subject for each in ordered if each.subject]
    runs = [subject for subject, _ in groupby(subjects)]
    assert len(runs) == len(set(runs)) > 10


def test_worker_keeps_to_its_subject_and_begins_one_that_nobody_has_begun() -> None:
    turns = Turns([Turn(f"{subject}{part}", "", subject) for subject in "abc" for part in "123"])
    assert turns.take("").file == "a1"
    assert turns.take("").file == "b1", "another worker leaves the first one its subject"
    assert [turns.take("a").file for _ in range(3)] == ["a2", "a3", "c1"]
    assert [turns.take("b").file for _ in range(2)] == ["b2", "b3"]
    assert [turns.take("b").file, turns.take("c").file] == ["c2", "c3"], "none is left to itself"


def test_rows_of_a_table_grow_equally_high() -> None:
    low = Unit(0, 20, (Lever("a", 18),), beside=True)
    high = Unit(20, 50, (Lever("b", 28),), beside=True)
    grown = heights([BlockShape("taulukko", 0, (low, high))], {0: 30.0})
    assert grown["a"] == grown["b"] == 39.0
