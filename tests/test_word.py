"""The editable copy (DOCX): the sheet's prompts and fields, real structure, the same bytes."""

from __future__ import annotations

import functools
import hashlib
import io
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Docx
from docx.oxml.ns import qn
from docx.shared import Mm
from projects import ROOT
from reading import own_paper, squeezed

from macros.checks.checked_handbook import open_library
from macros.content.addresses import short_address
from macros.content.blocks import (
    ClockBlock,
    DecisionBlock,
    QuadrantBlock,
    RingsBlock,
    ScalesBlock,
    TableBlock,
)
from macros.content.fields import Block, Field, FieldKind
from macros.content.sheet import DATE, PROJECT
from macros.content.worksheet import Worksheet
from macros.views.sheet_view import sheet_view
from macros.word.document import editable_copy

BOOK = open_library(ROOT)
SITE = "http://127.0.0.1:8000/"
ACCENT = "9A3412"
each_worksheet = pytest.mark.parametrize("worksheet", BOOK.worksheets, ids=lambda each: each.id)
CHECKBOX = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"


@functools.cache
def made(id_: str) -> bytes:
    """The file of a worksheet."""
    worksheet = BOOK.worksheet[id_]
    view = sheet_view(BOOK, worksheet, SITE)
    return editable_copy(view, SITE + short_address(worksheet), ACCENT)


def opened(worksheet: Worksheet) -> Docx:
    """The document as python-docx reads it back."""
    return Document(io.BytesIO(made(worksheet.id)))


def prompts(worksheet: Worksheet) -> Iterator[str | None]:
    """Every text that asks or names something on the sheet."""
    yield from (worksheet.title, worksheet.summary)
    for block in worksheet.sheet.blocks:
        yield from (block.title, block.guide)
        yield from prompts_of(block)


def prompts_of(block: Block) -> Iterator[str | None]:
    """What asks or names something in a block."""
    match block:
        case TableBlock():
            yield from (column.title or column.question for column in block.columns)
            yield from (row.title for row in block.named_rows)
        case DecisionBlock():
            yield from (column.title or column.question for column in block.columns())
        case ScalesBlock():
            yield from (block.low, block.high, block.evidence)
            yield from (each.title for each in block.statements)
        case QuadrantBlock():
            yield from (block.across.name, block.up.name, block.across.low, block.up.high)
            yield from asked_in(block.areas)
        case ClockBlock():
            yield from (block.question, block.centre.question)
            yield from (month.title for month in block.months())
        case RingsBlock():
            yield from asked_in(block.rings)
        case _:
            for field in block.fields():
                yield from (field.title or field.question, field.hint)


def asked_in(parts: Sequence[Field]) -> Iterator[str | None]:
    """What asks or names something in the parts of a drawn block."""
    for part in parts:
        yield from (part.title, part.question, part.hint)


@each_worksheet
def test_every_prompt_is_in_the_document(worksheet: Worksheet) -> None:
    body = squeezed(
        "".join(each.text or "" for each in opened(worksheet).element.body.iter(qn("w:t")))
    )
    assert [text for text in prompts(worksheet) if squeezed(text or "") not in body] == []


def ticks(field: Field) -> int:
    """How many boxes to tick a field is; none when it is written in."""
    boxes = {FieldKind.TICK: 1, FieldKind.SCALE: 5, FieldKind.CHOICE: len(field.options)}
    return boxes.get(field.kind, 0)


def told(control: Any, name: str) -> str:
    """What a control says of itself under a name."""
    return str(control.find(f"{qn('w:sdtPr')}/{qn(name)}").get(qn("w:val")))


@each_worksheet
def test_every_field_is_a_control_with_its_id(worksheet: Worksheet) -> None:
    controls = list(opened(worksheet).element.body.iter(qn("w:sdt")))
    boxes = [each for each in controls if next(each.iter(CHECKBOX), None) is not None]
    fields = [PROJECT, DATE, *worksheet.sheet.fields()]
    written = [field.id for field in fields if ticks(field) == 0]
    assert len(boxes) == sum(map(ticks, fields))
    assert len(controls) - len(boxes) == len(written)
    tags, ids = ([told(each, name) for each in controls] for name in ("w:tag", "w:id"))
    assert [tag for tag, count in Counter(tags).items() if count > 1] == []
    assert len(set(ids)) == len(ids)
    assert set(written) <= set(tags)


@each_worksheet
def test_headings_header_rows_language_and_paper_are_real(worksheet: Worksheet) -> None:
    document = opened(worksheet)
    headings = [
        each.text
        for each in document.paragraphs
        if each.style is not None and each.style.name.startswith("Heading")
    ]
    assert headings[0] == worksheet.title
    assert set(headings[1:]) == {block.title for block in worksheet.sheet.blocks if block.title}
    tables = sum(
        isinstance(block, TableBlock | DecisionBlock | ScalesBlock)
        for block in worksheet.sheet.blocks
    )
    assert len(list(document.element.body.iter(qn("w:tblHeader")))) >= tables
    assert {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))} == {
        "fi-FI"
    }
    section = document.sections[0]
    width, height = (round(side / Mm(1)) for side in (section.page_width, section.page_height))
    assert (width, height) == own_paper(worksheet)


@each_worksheet
def test_properties_tell_title_licence_and_source(worksheet: Worksheet) -> None:
    about = opened(worksheet).core_properties
    assert about.title == worksheet.title
    assert about.author == "Juurruttajan käsikirja"
    assert about.language == "fi-FI"
    told = f"{about.comments} {about.keywords}"
    assert "CC BY 4.0" in told and SITE + short_address(worksheet) in told
    day, month, year = (int(part) for part in worksheet.changes[0].date.split("."))
    assert (about.modified.year, about.modified.month, about.modified.day) == (year, month, day)


ALL_HASHED = f"""
import hashlib, pathlib
from macros.checks.checked_handbook import open_library
from macros.content.addresses import short_address
from macros.views.sheet_view import sheet_view
from macros.word.document import editable_copy

book = open_library(pathlib.Path.cwd())
for each in book.worksheets:
    view = sheet_view(book, each, "{SITE}")
    made = editable_copy(view, "{SITE}" + short_address(each), "{ACCENT}")
    print(hashlib.sha256(made).hexdigest())
"""
"""Makes every sheet and prints the hash of each."""


@pytest.mark.slow
def test_same_sheet_gives_the_same_bytes_in_every_process() -> None:
    other = subprocess.run(
        [sys.executable, "-c", ALL_HASHED],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "1"},
    )
    here = [hashlib.sha256(made(each.id)).hexdigest() for each in BOOK.worksheets]
    assert other.stdout.split() == here
