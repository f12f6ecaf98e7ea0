"""Prompts stand in one order everywhere: in the data, in the tags of the PDF and in the Word file.

What is spoken of the page is compared with the data in test_spoken.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
from docx import Document
from docx.oxml.ns import qn
from prints import BOOK, FOLDER, of_kind

from macros.content.fields import FieldKind
from macros.content.product import Product, ProductKind
from macros.content.sheet import DATE, PROJECT
from macros.content.worksheet import Worksheet
from macros.views.sheet_view import sheet_view

PRESSED = (FieldKind.SCALE, FieldKind.CHOICE)


def in_data(worksheet: Worksheet) -> list[str]:
    """The ids of the sheet's fields in the order of the YAML."""
    return [field.id for field in (PROJECT, DATE, *worksheet.sheet.fields())]


def tagged(node: Any) -> Iterator[Any]:
    """Every object that the tags of a PDF refer to, in the order in which they are read."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from tagged(each)
    elif isinstance(node, pikepdf.Dictionary):
        if node.get("/Type") == "/OBJR":
            yield node.Obj
        elif "/K" in node:
            yield from tagged(node.K)


def in_tags(file: str) -> dict[str, str]:
    """The fields of a PDF in the order of its tags, each with its name to a screen reader."""
    found: dict[str, str] = {}
    with pikepdf.open(FOLDER / file) as pdf:
        for each in tagged(pdf.Root.StructTreeRoot):
            if each.get("/Subtype") == "/Widget":
                field = each if "/T" in each else each.Parent
                found.setdefault(str(field.T), str(each.get("/TU", field.get("/TU", ""))))
    return found


def in_word(file: str, worksheet: Worksheet) -> list[str]:
    """The fields of a Word file in the order of its text; the options of a choice are one."""
    pressed = {field.id for field in worksheet.sheet.fields() if field.kind in PRESSED}
    found: dict[str, None] = {}
    for control in Document(FOLDER / file).element.body.iter(qn("w:sdt")):
        tag = str(control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val")))
        owner, _, option = tag.rpartition("-")
        found.setdefault(owner if owner in pressed and option.isdigit() else tag)
    return list(found)


@of_kind(ProductKind.SHEET)
def test_tags_of_the_pdf_have_the_order_of_the_data(product: Product) -> None:
    worksheet = product.worksheets[0]
    tags = in_tags(product.file)
    assert [name for name in tags if "-summa-" not in name] == in_data(worksheet)
    view = sheet_view(BOOK, worksheet, "")
    for block in view.blocks:
        for each in (*block.controls, *(cell for row in block.rows for cell in row.cells)):
            assert tags[each.field_id].startswith(each.label), each.field_id


@of_kind(ProductKind.WORD)
def test_controls_of_the_word_file_have_the_order_of_the_data(product: Product) -> None:
    worksheet = product.worksheets[0]
    assert in_word(product.file, worksheet) == in_data(worksheet)
