"""What every PDF must be: whole, in its size, with every prompt, code, letter and structure."""

from __future__ import annotations

import io
import math
import re
from collections import Counter
from collections.abc import Iterator

import page as validator
import pikepdf
import pypdfium2 as pdfium
import pytest
import zxingcpp
from form_programs import by_pdfium, by_pypdf
from prints import BOOK, FOLDER, MADE, PDFS, PRODUCTS, each_pdf, of_kind, opened, text_of
from projects import ROOT
from reading import POINTS, SIDES, millimetres, page_text, pdf_text, squeezed, turned

from macros.common.finnish import clock, spoken
from macros.content.addresses import short_address
from macros.content.answers import flatten
from macros.content.blocks import TableBlock
from macros.content.fields import Field, FieldKind
from macros.content.kinds import MAIN_RUN
from macros.content.print_catalogue import poster_orientation
from macros.content.product import MOST_SHEETS, Product, ProductKind
from macros.content.run import Run, run_of, run_on_path
from macros.content.sheet import DATE, PROJECT
from macros.content.ways import LARGE, REMOTE, way_of
from macros.content.worksheet import Worksheet
from macros.paper.composer import Composer
from macros.paper.fitting import Fitter
from macros.paper.layout import Press
from macros.paper.pieces import pieces
from macros.paper.sets import set_view
from macros.views.example_card import Limited, card_parts
from macros.views.needs import Crowd, needs
from macros.views.render import Renderer
from macros.views.sheet_view import sheet_view

SITE = "http://127.0.0.1:8000/"
MANY = (ProductKind.SET, ProductKind.BOOK)
"""Products whose every worksheet has pages of its own."""
ONE_PAGE_EACH = (ProductKind.STRIPS, ProductKind.EXAMPLE_CARDS)
"""Products to be cut, whose every worksheet has a page, the same as many times as it is cut to."""
PLANS = (ProductKind.PLAN, ProductKind.PLAN_EXAMPLE)
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
LONG = 120
TYPED = {by_pypdf: "Šžåäöŋ→", by_pdfium: "Šžåäö→"}
"""Letters by the program that draws them: PDFium looks for ŋ in the fonts of its machine alone."""
"""Minutes beyond which a method is run in several meetings, and its run sheet may be longer."""


def buttons(field: Field) -> int:
    """How many widgets a field is on paper."""
    return {FieldKind.SCALE: 5, FieldKind.CHOICE: len(field.options)}.get(field.kind, 1)


def fields(worksheet: Worksheet) -> list[Field]:
    """Every field of a sheet with those of its head."""
    return [PROJECT, DATE, *worksheet.sheet.fields()]


def sums(worksheet: Worksheet) -> list[str]:
    """The names of the cells of a sheet's sum rows."""
    return [
        f"{block.id}-summa-{column.id}"
        for block in worksheet.sheet.blocks
        if isinstance(block, TableBlock) and block.sums
        for column in block.columns
        if column.kind in (FieldKind.NUMBER, FieldKind.EURO)
    ]


def widgets(product: Product) -> list[pikepdf.Object]:
    """Every form widget of a PDF in the order of its pages."""
    with pikepdf.open(FOLDER / product.file) as pdf:
        return [
            dict(each)
            for page in pdf.pages
            for each in page.get("/Annots", [])
            if each.Subtype == "/Widget"
        ]


def test_the_catalogue_is_made_and_nothing_else() -> None:
    assert (
        {path.name for path in FOLDER.iterdir() if path.suffix in (".pdf", ".docx")}
        == {each.file for each in PRODUCTS}
        == set(MADE)
    )


def held(product: Product, sheet: Worksheet) -> Run:
    """The run of the worksheet that a set holds."""
    kind, id_ = product.subject or ("", "")
    if kind != "polku":
        return run_on_path(sheet, None)
    path = BOOK.path[id_]
    if way := way_of(BOOK, path, product.way):
        return next(run for run in way.runs if run.worksheet.id == sheet.id)
    return run_on_path(sheet, next(step for step in path.steps if step.id == sheet.id))


def run_file(product: Product, sheet: Worksheet) -> str:
    """The file of the run sheet that a set has for the worksheet."""
    return f"{sheet.id}-ajolista{held(product, sheet).kind.ending}.pdf"


def sheet_size(product: Product, sheet: Worksheet) -> str:
    """The size of paper on which a set has the sheet."""
    return "a4" if product.only_a4 else sheet.sheet.size


def sheet_pages(product: Product, sheet: Worksheet) -> int:
    """The pages that the sheet takes in a set."""
    return MADE[f"{sheet.id}-{sheet_size(product, sheet)}.pdf"].pages


def strip_pages(product: Product, sheet: Worksheet) -> int:
    """The pages of strips that a set has for the groups of the worksheet."""
    return int(held(product, sheet).groups is not None)


def tells_remote(product: Product) -> bool:
    """Whether a set tells how those take part who are not in the room."""
    return product.way in (LARGE.id, REMOTE.id)


def minutes_told(product: Product, sheet: Worksheet) -> str:
    """The minutes that the contents of a set tell of the worksheet."""
    run = held(product, sheet)
    version = f", {run.kind.short}" if run.version else ""
    return f"{spoken(run.minutes)}{version}"


def has_clock(product: Product) -> bool:
    """Whether the product is a sheet on A3 with a clock, which has its own leaf."""
    blocks = product.worksheets[0].sheet.blocks
    is_sheet = product.kind in (ProductKind.SHEET, ProductKind.EXAMPLE)
    return is_sheet and product.size == "a3" and any(each.type == "kello" for each in blocks)


def set_pages(product: Product) -> set[int]:
    """The counts of pages that a set may have: its contents, and what is told of remote people."""
    parts = sum(
        MADE[run_file(product, sheet)].pages
        + strip_pages(product, sheet)
        + sheet_pages(product, sheet)
        for sheet in product.worksheets
    )
    remote = (1, 2) if tells_remote(product) else (0,)
    return {parts + first + more for first in (2, 3) for more in remote}


@each_pdf
def test_page_count_is_promised_and_listed(product: Product) -> None:
    count = len(opened(product))
    assert count == MADE[product.file].pages
    each = product.worksheets[0]
    if product.kind in (ProductKind.SET, ProductKind.BOOK):
        if product.kind is ProductKind.SET:
            assert count in set_pages(product)
        assert len(product.worksheets) <= MOST_SHEETS
    elif product.kind in ONE_PAGE_EACH:
        assert count == len(product.worksheets)
    elif product.kind is ProductKind.DECK:
        assert count == 2 * math.ceil(len(product.worksheets) / 4)
    elif product.kind is ProductKind.RUN:
        assert count <= (4 if each.duration.running > LONG else 3)
    elif product.size == "a4" and each.sheet.size == "a3":
        assert count in (1, 2)
    elif has_clock(product):
        assert count == 2
    else:
        assert count == 1


def paper_sizes(product: Product) -> set[tuple[int, int]]:
    """The papers of a product whose pages may lie either way: shorter side, longer side."""
    if product.kind in MANY:
        return {SIDES["a4"], *(SIDES[sheet_size(product, each)] for each in product.worksheets)}
    is_sheet = product.kind in (ProductKind.SHEET, ProductKind.EXAMPLE)
    return {SIDES["a3"]} if is_sheet and product.size == "a3" else set()


def paper(product: Product) -> tuple[int, int]:
    """The paper of a product whose pages are all alike."""
    if product.kind in (ProductKind.FEEDBACK, ProductKind.EXAMPLE_CARDS):
        return turned("a4", "vaaka")
    if product.kind in (ProductKind.RUN, ProductKind.DECK, ProductKind.STRIPS, *PLANS):
        return SIDES["a4"]
    if product.kind is ProductKind.BOARD:
        return turned(product.size, "vaaka")
    each = product.worksheets[0]
    is_poster = product.kind is ProductKind.POSTER
    return turned(product.size, poster_orientation(each) if is_poster else each.sheet.orientation)


@each_pdf
def test_every_page_has_its_size(product: Product) -> None:
    sizes = set(map(millimetres, opened(product)))
    either = paper_sizes(product)
    if either:
        assert {(min(size), max(size)) for size in sizes} == either
    else:
        assert sizes == {paper(product)}


@of_kind(ProductKind.SHEET)
def test_sheet_has_a_field_for_every_question_under_its_own_name(product: Product) -> None:
    wanted = fields(product.worksheets[0])
    found = widgets(product)
    counted = sums(product.worksheets[0])
    assert len(found) == sum(map(buttons, wanted)) + len(counted)
    with pikepdf.open(FOLDER / product.file) as pdf:
        named = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
    assert set(named) == {field.id for field in wanted} | set(counted)
    assert len(named) == len(wanted) + len(counted)


@of_kind(ProductKind.SHEET)
def test_tooltip_of_a_field_is_its_question(product: Product) -> None:
    with pikepdf.open(FOLDER / product.file) as pdf:
        tips = {str(field.T): str(field.TU) for field in pdf.Root.AcroForm.Fields}
        for field in fields(product.worksheets[0]):
            assert squeezed(field.title or field.question) in squeezed(tips[field.id]), field.id
        assert all(page.Tabs == "/S" for page in pdf.pages)


@of_kind(ProductKind.SHEET)
def test_tab_order_is_the_order_of_the_questions(product: Product) -> None:
    with pikepdf.open(FOLDER / product.file) as pdf:
        order = list(
            dict.fromkeys(
                str((each.Parent if "/Parent" in each else each).T)
                for page in pdf.pages
                for each in page.Annots
                if each.Subtype == "/Widget"
            )
        )
    order = [name for name in order if name not in sums(product.worksheets[0])]
    assert order == [field.id for field in fields(product.worksheets[0])]


@of_kind(ProductKind.SET, ProductKind.BOOK)
def test_set_is_filled_as_one_form(product: Product) -> None:
    counted = [f"{each.id}-{name}" for each in product.worksheets for name in sums(each)]
    assert len(widgets(product)) - len(counted) == sum(
        buttons(field) for each in product.worksheets for field in fields(each)
    )
    with pikepdf.open(FOLDER / product.file) as pdf:
        names = Counter(str(field.T) for field in pdf.Root.AcroForm.Fields)
    assert names == Counter(
        [
            *counted,
            *(f"{each.id}-{field.id}" for each in product.worksheets for field in fields(each)),
        ]
    )


@of_kind(ProductKind.SHEET, ProductKind.BOARD)
def test_lines_to_write_on_are_eight_millimetres_apart(product: Product) -> None:
    heights = {
        str(each["/T"]): float(each["/Rect"][3] - each["/Rect"][1]) / POINTS
        for each in widgets(product)
        if each.get("/FT") == "/Tx"
    }
    low = {
        name: round(height, 1)
        for name, height in heights.items()
        if height < 7.9 and name not in (PROJECT.id, DATE.id)
    }
    assert low == {}


@of_kind(ProductKind.SHEET, ProductKind.SET, ProductKind.BOOK, ProductKind.BOARD)
def test_no_field_lies_on_another(product: Product) -> None:
    with pikepdf.open(FOLDER / product.file) as pdf:
        for page in pdf.pages:
            places = [
                [float(side) for side in each.Rect]
                for each in page.get("/Annots", [])
                if each.Subtype == "/Widget"
            ]
            for index, (left, bottom, right, top) in enumerate(places):
                over = [
                    other
                    for other in places[index + 1 :]
                    if min(right, other[2]) - max(left, other[0]) > 1
                    and min(top, other[3]) - max(bottom, other[1]) > 1
                ]
                assert over == []


@of_kind(ProductKind.SHEET, ProductKind.EXAMPLE)
def test_every_prompt_of_the_worksheet_is_in_the_text(product: Product) -> None:
    text = text_of(product)
    for field in product.worksheets[0].sheet.fields():
        assert squeezed(field.title or field.question) in text, field.id
        assert squeezed(field.hint or "") in text, field.id
    for block in product.worksheets[0].sheet.blocks:
        assert squeezed(block.title or "") in text
        assert squeezed(block.guide or "") in text


@of_kind(ProductKind.EXAMPLE)
def test_example_says_it_is_invented_and_holds_every_answer(product: Product) -> None:
    text = text_of(product)
    assert squeezed(BOOK.project.label) in text
    for answer in flatten(product.worksheets[0].example.answers).values():
        if isinstance(answer, str):
            assert squeezed(answer) in text, answer


def things_of(run: Run) -> tuple[str, ...]:
    """What is brought along; for somebody alone it is counted for one."""
    if not run.is_alone or run.worksheet.quantities is None:
        return run.worksheet.materials
    return tuple(need.text for need in needs((run.worksheet,), Crowd(1)))


def lines_told(run: Run) -> Iterator[str]:
    """What a facilitator needs of a run, line by line."""
    each = run.worksheet
    yield each.benefit
    yield from things_of(run)
    for step in run.steps:
        yield from (step.title, step.says or "")
    for chore in run.preparation:
        yield LINK.sub(r"\1", chore.what)
    for one in each.access:
        if not (run.is_alone and one.is_for_many):
            yield from (one.situation, one.instead)


@of_kind(ProductKind.RUN)
def test_run_sheet_tells_all_that_a_facilitator_needs(product: Product) -> None:
    text = text_of(product)
    run = run_of(product.worksheets[0], product.run)
    assert run
    for line in lines_told(run):
        assert squeezed(line) in text, line
    assert text.count("Arkille") >= sum(bool(step.fills) for step in run.steps)
    assert squeezed(spoken(run.preparing)) in text
    assert clock(run.minutes) in text
    # one leaf in the hand is worth more than a place for notes on a second one
    assert squeezed("Muistiinpanot") in text or len(opened(product)) == 2


@of_kind(ProductKind.RUN)
def test_what_is_prepared_is_not_cut_after_its_first_word(product: Product) -> None:
    run = run_of(product.worksheets[0], product.run)
    assert run
    lines = {line.strip() for line in page_text(opened(product)[0]).splitlines()}
    assert lines & {chore.what.split()[0] for chore in run.preparation} == set()


@of_kind(ProductKind.RUN)
def test_how_many_take_part_is_not_cut_after_its_dash(product: Product) -> None:
    lines = page_text(opened(product)[0]).splitlines()
    assert [line for line in lines if re.search(r"^\d+–$", line.strip())] == []


@of_kind(ProductKind.RUN)
def test_run_sheet_says_which_version_it_is_and_what_it_leaves(product: Product) -> None:
    text, run = text_of(product), run_of(product.worksheets[0], product.run)
    assert run
    if run.version is None:
        assert "?versio=" not in text
        return
    assert squeezed(f"?versio={product.run}") in text
    assert squeezed(run.version.when) in text
    assert squeezed(run.version.open_says or "") in text
    for each in run.version.left_out:
        assert squeezed(each.why) in text, each.step
    if run.is_alone:
        assert squeezed("Ajolista yhdelle") in text
    else:
        assert squeezed(f"Ohjaajan ajolista: {run.kind.name.lower()}") in text


@of_kind(ProductKind.SET, ProductKind.BOOK)
def test_set_begins_with_cover_and_contents_that_lead_to_the_right_pages(product: Product) -> None:
    pages = [squeezed(page_text(page)) for page in opened(product)]
    contents = "".join(pages[1:3])
    for each in product.worksheets:
        label = run_label(held(product, each))
        start = next(
            number
            for number, text in enumerate(pages, start=1)
            if squeezed(label + each.title) in text
        )
        sheet = start + MADE[run_file(product, each)].pages + strip_pages(product, each)
        told = minutes_told(product, each)
        size = sheet_size(product, each).upper()
        assert squeezed(f"{told} {size} {start} {sheet}") in contents, each.id
        assert f"{start}/{len(pages)}" in pages[start - 1]
    if len(product.worksheets) < 12:
        wanted = set_view(BOOK, product, SITE).needs
        assert all(squeezed(need.text) in contents for need in wanted)


def run_label(run: Run) -> str:
    """What stands above the title of a run sheet."""
    if run.is_alone:
        return "Ajolista yhdelle"
    return f"Ohjaajan ajolista: {run.kind.name.lower()}" if run.version else "Ohjaajan ajolista"


WAYS = [each for each in PRODUCTS if each.way]


@pytest.mark.parametrize("product", WAYS, ids=lambda each: each.file)
def test_set_for_other_people_tells_them_and_its_times_without_a_clock(product: Product) -> None:
    pages = [squeezed(page_text(page)) for page in opened(product)]
    view = set_view(BOOK, product, SITE)
    assert view.held
    assert squeezed(f"Väkeä {view.held.heads}") in pages[0]
    assert [note for note in view.held.notes if squeezed(note) not in pages[0]] == []
    contents = "".join(pages[1:3])
    for row in view.held.times:
        named = f"{row.begins} {row.ends} {row.worksheet.number:02d} {row.worksheet.title}"
        assert squeezed(named) in contents
    for each in view.held.remote:
        assert squeezed(each.how) in "".join(pages[2:5]), each.worksheet.id
    assert bool(view.held.remote) == tells_remote(product)
    assert MADE[product.file].size <= 1_000_000, "too heavy to mail"


@of_kind(ProductKind.SET, ProductKind.BOOK)
def test_set_has_a_bookmark_for_every_worksheet(product: Product) -> None:
    titles = [bookmark.get_title() for bookmark in opened(product).get_toc()]
    assert all(each.title in titles for each in product.worksheets)


@of_kind(ProductKind.STRIPS)
def test_strips_tell_every_step_with_its_minutes_and_ask_who_writes(product: Product) -> None:
    for page, each in zip(opened(product), product.worksheets, strict=True):
        text = squeezed(page_text(page))
        copies = text.count(squeezed("Ryhmä Kirjuri"))
        assert copies in (2, 4), each.id
        for step in each.steps:
            for told in (spoken(step.minutes), step.title):
                assert text.count(squeezed(told)) >= copies, (each.id, step.id)


@of_kind(ProductKind.STRIPS)
def test_no_title_on_a_strip_breaks_after_its_first_word(product: Product) -> None:
    titles = {step.title for each in product.worksheets for step in each.steps}
    for page in opened(product):
        for line in page_text(page).splitlines():
            said = re.match(r"\d+\smin\s+(\S+)$", line.strip())
            broken = said and [title for title in titles if title.startswith(f"{said[1]} ")]
            assert not broken, line


@of_kind(ProductKind.EXAMPLE_CARDS)
def test_example_cards_tell_the_example_twice_and_count_what_they_leave_out(
    product: Product,
) -> None:
    for page, each in zip(opened(product), product.worksheets, strict=True):
        text = squeezed(page_text(page))
        sheet = sheet_view(BOOK, each, SITE, filled=True)
        for told in (sheet.label, BOOK.project.name, each.title, each.example.date):
            assert text.count(squeezed(told or "")) >= 2, each.id
        for part in card_parts(sheet):
            for listed in (part.rows, part.ticked, part.answers):
                assert_first_are_told(text, listed)


def assert_first_are_told(text: str, listed: tuple[Limited, ...]) -> None:
    """Rows are told whole on both cards from the first on, and the rest of them is counted."""
    told = [
        all(text.count(squeezed(cell.answer)) >= 2 for cell in each.row.cells) for each in listed
    ]
    if not all(told):
        last = listed[told.index(False) - 1]
        assert told[0] and text.count(squeezed(last.more)) >= 2, last.row


@of_kind(ProductKind.DECK)
def test_backs_lie_behind_their_fronts_when_turned_on_the_long_edge(product: Product) -> None:
    document = opened(product)
    for front, back in zip(list(document)[::2], list(document)[1::2], strict=True):
        for each in product.worksheets:
            places = []
            for side in (front, back):
                finder = side.get_textpage().search(each.title)
                found = finder.get_next()
                places.append(side.get_textpage().get_charbox(found[0]) if found else None)
            if places[0] is None:
                continue
            assert places[1] is not None, each.title
            middle = front.get_width() / 2
            assert (places[0][0] < middle) != (places[1][0] < middle), each.title
            height = front.get_height() / 2
            assert (places[0][1] < height) == (places[1][1] < height), each.title


@of_kind(ProductKind.DECK)
def test_card_backs_hold_their_five_lines(product: Product) -> None:
    text = text_of(product)
    assert [
        line for each in product.worksheets for line in each.card if squeezed(line) not in text
    ] == []


def codes(product: Product) -> list[list[str]]:
    """What a camera reads on each page at 150 dots per inch (100 on posters)."""
    scale = (100 if product.size == "a1" else 150) / 72
    return [
        [code.text for code in zxingcpp.read_barcodes(page.render(scale=scale).to_pil())]
        for page in opened(product)
    ]


def on_paper(worksheet: Worksheet, run: str = "") -> str:
    """The address that a paper of the worksheet leads to: it says its version."""
    asked = "?" if run in ("", MAIN_RUN.id) else f"?versio={run}&"
    return f"{SITE}{short_address(worksheet)}{asked}v={worksheet.version}"


@each_pdf
def test_every_page_carries_a_code_that_leads_back(product: Product) -> None:
    found = codes(product)
    single = on_paper(product.worksheets[0], product.run)
    if product.kind is ProductKind.DECK:
        assert sorted(code for page in found for code in page) == sorted(
            on_paper(each) for each in product.worksheets
        )
    elif product.kind in ONE_PAGE_EACH:
        leads = [{on_paper(each)} for each in product.worksheets]
        assert [set(page) for page in found] == leads
        assert {len(page) for page in found} <= {2, 4}
    elif len(product.worksheets) == 1:
        assert found == [[single]] * len(found)
    else:
        known = {on_paper(each) for each in product.worksheets}
        assert all(len(set(page)) == 1 for page in found)
        assert product.kind not in MANY or {page[0] for page in found[2:]} >= known


@each_pdf
def test_every_page_says_what_it_is(product: Product) -> None:
    for page in opened(product):
        text = squeezed(page_text(page))
        if product.kind is ProductKind.DECK:
            continue
        assert "CCBY4.0" in text
        assert "127.0.0.1:8000/" in text
        if len(product.worksheets) == 1:
            each = product.worksheets[0]
            assert squeezed(f"{each.number:02d} {each.title}") in text
            assert squeezed(f"versio {each.version}") in text and each.changes[0].date in text
            assert (
                squeezed(BOOK.stage[each.phase].name.lower()) in text
                and BOOK.perspective[each.v].name in text
            )


@each_pdf
def test_metadata_tells_title_author_language_licence_and_source(product: Product) -> None:
    with pikepdf.open(FOLDER / product.file) as pdf:
        assert pdf.Root.Lang == "fi"
        assert pdf.docinfo["/Title"] == product.title
        with pdf.open_metadata() as data:
            assert data["dc:title"] == product.title
            assert "Juurruttajan käsikirja" in data["dc:creator"]
            assert data["dc:rights"] == "CC BY 4.0"
            assert data["dc:source"].startswith(SITE)
            assert data["pdfuaid:part"] == "1"


@each_pdf
def test_every_font_is_embedded(product: Product) -> None:
    with pikepdf.open(FOLDER / product.file) as pdf:
        fonts = [
            each
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor"
        ]
        assert fonts and all("/FontFile2" in each or "/FontFile3" in each for each in fonts)


@each_pdf
def test_structure_is_pdf_ua(product: Product) -> None:
    result = validator.validate_pdf(
        str(FOLDER / product.file), profile=validator.ValidationProfile.PDF_UA_1
    )
    assert [f"{failure.rule_id}: {failure.message}" for failure in result.failures] == []
    assert result.is_compliant


def test_sizes_are_light() -> None:
    heavy = {
        each.file: MADE[each.file].size
        for each in PDFS
        if each.kind is ProductKind.SHEET and MADE[each.file].size > 120_000
    }
    assert heavy == {}
    assert MADE["tyokirja.pdf"].size <= 4_000_000


@of_kind(ProductKind.SHEET, ProductKind.EXAMPLE, ProductKind.POSTER, ProductKind.BOARD, *PLANS)
def test_page_is_full_and_inside_its_margins(product: Product) -> None:
    scale = 1 if product.size == "a1" else 2
    foot = 52 if product.size == "a1" else 26.5
    for page in opened(product):
        image = (
            page.render(scale=scale)
            .to_pil()
            .convert("L")
            .point(lambda tone: 255 if tone < 200 else 0)
        )
        left, top, right, bottom = (value / scale / POINTS for value in image.getbbox())
        width, height = (side / POINTS for side in page.get_size())
        assert min(left, top, width - right, height - bottom) >= 11.5
        body = image.crop((0, 0, image.width, round((height - foot) * POINTS * scale))).getbbox()
        assert (height - foot) - body[3] / scale / POINTS <= 4, "the foot of the page is empty"


@of_kind(ProductKind.PLAN)
def test_plan_has_a_field_for_each_part_and_tells_its_sheets(product: Product) -> None:
    plan, text = BOOK.plan, text_of(product)
    with pikepdf.open(FOLDER / product.file) as pdf:
        named = {str(field.T) for field in pdf.Root.AcroForm.Fields}
    own = [PROJECT, DATE, *plan.block().fields(), *plan.days.block().fields()]
    assert named == {field.id for field in own}
    for part in plan.parts:
        assert squeezed(part.title) in text
        assert squeezed(part.question) in text
    assert text.count("Arkit") == len(plan.parts)


@of_kind(ProductKind.PLAN_EXAMPLE)
def test_example_of_the_plan_is_whole_and_says_that_it_is_invented(product: Product) -> None:
    plan, text = BOOK.plan, text_of(product)
    assert squeezed(BOOK.project.label) in text
    for part in plan.parts:
        assert squeezed(part.example) in text, part.id
    for deed in plan.days.example:
        assert squeezed(deed.what) in text
        assert squeezed(deed.when) in text


@of_kind(ProductKind.FEEDBACK)
def test_feedback_asks_the_same_on_both_halves(product: Product) -> None:
    text, asked = text_of(product), BOOK.feedback
    for each in (*asked.facts, *asked.questions):
        assert text.count(squeezed(each.question)) >= 2, each.id
    names = [str(each["/T"]) for each in widgets(product)]
    assert len(names) == len(set(names)) == 2 * (len(asked.facts) + len(asked.questions))


@of_kind(ProductKind.SHEET)
def test_what_is_typed_into_fields_shows(product: Product) -> None:
    content = (FOLDER / product.file).read_bytes()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        names = [str(field.T) for field in pdf.Root.AcroForm.Fields if field.FT == "/Tx"]
    for program, letters in TYPED.items():
        shown = flattened(program(content, dict.fromkeys(names, letters)))
        assert squeezed(shown).count(letters) == len(names), program.__name__


def flattened(filled: bytes) -> str:
    """The text of a filled form whose fields have become a part of the page as they were drawn."""
    with pikepdf.open(io.BytesIO(filled)) as pdf:
        if "/NeedAppearances" in pdf.Root.AcroForm:
            del pdf.Root.AcroForm.NeedAppearances
        pdf.flatten_annotations()
        pdf.save(out := io.BytesIO())
    return pdf_text(pdfium.PdfDocument(out.getvalue()))


def test_posters_are_of_drawn_blocks() -> None:
    drawn = {
        each.id for each in BOOK.worksheets if any(block.on_wall for block in each.sheet.blocks)
    }
    assert {each.worksheets[0].id for each in PRODUCTS if each.kind is ProductKind.POSTER} == drawn


@pytest.mark.parametrize(
    "product",
    [each for each in PRODUCTS if each.kind is ProductKind.POSTER],
    ids=lambda each: each.file,
)
def test_areas_of_a_poster_hold_sticky_notes(product: Product) -> None:
    composer, press = Composer(BOOK, Renderer(BOOK), SITE), Press(ROOT)
    parts = pieces(composer, product)
    markup = composer.document(product, parts)
    fitted = Fitter(press, markup, parts[0].key).fit(parts[0].attempts)
    sizes = press.areas(markup, fitted.style)
    assert sizes and min(min(size) for size in sizes) >= 80
