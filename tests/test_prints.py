"""The page of print products: files in one row shape, and every sheet in outline."""

from __future__ import annotations

import pytest

from macros.content import blocks
from macros.content.handbook import Handbook
from macros.content.made_prints import Made
from macros.content.print_catalogue import catalogue
from macros.pages.prints import ProductsPage, of_set, products_page
from macros.views.sheet_outline import sheet_outline


@pytest.fixture(scope="module")
def view(book: Handbook) -> ProductsPage:
    """The page when every product is made."""
    return products_page(book, everything(book))


def everything(book: Handbook) -> dict[str, Made]:
    """Every product as if it were made."""
    return {each.file: Made(each.file, "x", 2, 81_000) for each in catalogue(book)}


def test_each_product_stands_on_the_page_once(book: Handbook, view: ProductsPage) -> None:
    sets = [each for _, group in view.sets for each in group]
    shown = [
        *view.whole,
        *(offer for each in sets for offer in (*each.own, *each.only_a4, *each.ways)),
        *(
            offer
            for row in view.worksheets
            for offer in (*row.sheets, *row.runs, *row.examples, *row.words)
        ),
    ]
    addresses = [each.address.removeprefix("tulosteet/") for each in shown]
    assert sorted(addresses) == sorted(each.file for each in catalogue(book))


def test_every_set_is_also_for_a_printer_of_a4_alone(view: ProductsPage) -> None:
    sets = [each for _, group in view.sets for each in group]
    assert sets
    assert [each.id for each in sets if len(each.own) != len(each.only_a4)] == []


def test_page_of_a_set_leads_to_both_of_its_files(book: Handbook) -> None:
    found = of_set(book, "haku", everything(book))
    assert found is not None
    assert [each.address for each in (*found.own, *found.only_a4)] == [
        "tulosteet/setti-haku.pdf",
        "tulosteet/setti-haku-vain-a4.pdf",
    ]
    assert of_set(book, "haku", {}) is None


def test_block_without_a_drawing_of_its_own_is_boxes(book: Handbook) -> None:
    worksheet = book.worksheet["toimenpidesuositus"]
    timeline = next(
        each for each in worksheet.sheet.blocks if isinstance(each, blocks.TimelineBlock)
    )
    sheet = worksheet.sheet.model_copy(update={"blocks": (timeline,)})
    frames = sheet_outline(worksheet.model_copy(update={"sheet": sheet})).frames
    assert len(frames) == 1 + len(timeline.points)


def test_outlines_stay_on_their_paper_and_differ(book: Handbook) -> None:
    outlines = {each.id: sheet_outline(each) for each in book.worksheets}
    for id_, outline in outlines.items():
        for frame in outline.frames:
            assert 0 < frame.x <= frame.x + frame.width < outline.width, id_
            assert 0 < frame.y <= frame.y + frame.height < outline.height, id_
    assert len({each.frames for each in outlines.values()}) == len(outlines)
    lying = {each.id for each in book.worksheets if each.sheet.orientation == "vaaka"}
    assert {id_ for id_, each in outlines.items() if each.width > each.height} == lying
